import Fixtures
import Foundation
import Testing

/// The reports on the samples, compared whole. `UPDATE_EXPECTED=1` writes them anew; read the difference before it is
/// committed.
struct SampleTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1"

    @Test func `There are samples`() {
        #expect(Sample.all.count >= 6)
    }

    @Test(arguments: Sample.all)
    func `The report on a sample is the expected one`(sample: Sample) throws {
        let report = try sample.report()
        if Self.isUpdating {
            return try Data(report.utf8).write(to: URL(fileURLWithPath: sample.expected), options: .atomic)
        }
        let file = FileManager.default.contents(atPath: sample.expected)
        let bytes = try #require(file, "\(sample.expected) is missing; write it with UPDATE_EXPECTED=1 scripts/test")
        let difference = Difference.lines(from: String(decoding: bytes, as: UTF8.self), to: report)
        #expect(difference.isEmpty, "\(difference)")
    }
}
