import Fixtures
import Foundation
import Knowledge

/// A folder of `samples/`: one procurement, and what the program says of it.
struct Sample: Sendable, CustomStringConvertible {
    let name: String

    var description: String { name }
    var folder: String { Project.root + "/samples/" + name }
    var expected: String { folder + "/expected.json" }

    static let all: [Sample] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: Project.root + "/samples")) ?? []
        return names.sorted().filter { $0.first?.isNumber == true }.map(Sample.init)
    }()

    /// The report as JSON, with keys in order, and without what differs between machines.
    func report() throws -> String {
        // Named as a reader of the project would name it, so that no place of this machine is in the report.
        let run = try Program.run(
            ["check", "samples/" + name, "--format", "json", "--fail-on", "never", "--rules-root", Project.rules.path],
            in: Project.root)
        guard run.exit == 0 else { throw Failure(text: "exit \(run.exit): \(run.errors)") }
        var assessments = try run.assessments()
        for index in assessments.indices {
            var tool = assessments[index]["tool"] as? [String: Any]
            tool?["rules"] = "rules"
            assessments[index]["tool"] = tool
        }
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(
            decoding: try JSONSerialization.data(withJSONObject: assessments, options: options), as: UTF8.self) + "\n"
    }

    struct Failure: Error, CustomStringConvertible {
        let text: String
        var description: String { text }
    }
}
