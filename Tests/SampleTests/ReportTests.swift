import Fixtures
import Foundation
import Knowledge
import Testing

/// Two samples in every format of text, compared whole. `UPDATE_EXPECTED=1` writes them anew.
struct ReportTests {
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1"
    private static let samples = ["01-stad-over-troskel", "12-stad-med-villkor"]
    private static let formats = ["text", "markdown", "html", "csv", "sarif", "junit", "github", "line"]

    @Test(arguments: samples, formats)
    func `The report on a sample in a format is the expected one`(sample: String, format: String) throws {
        let run = try Program.run(
            ["check", "samples/" + sample, "--format", format, "--rules-root", Project.rules.path], in: Project.root)
        #expect(run.exit <= 1, "\(run.errors)")
        let file = "\(Project.root)/Tests/SampleTests/Reports/\(sample).\(format)"
        if Self.isUpdating {
            return try Data(run.output.utf8).write(to: URL(fileURLWithPath: file), options: .atomic)
        }
        let bytes = try #require(
            FileManager.default.contents(atPath: file),
            "\(file) is missing; write it with UPDATE_EXPECTED=1 scripts/test")
        let difference = Difference.lines(from: String(decoding: bytes, as: UTF8.self), to: run.output)
        #expect(difference.isEmpty, "\(difference)")
    }
}
