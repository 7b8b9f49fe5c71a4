import Fixtures
import Foundation
import Testing

/// The reports on the samples keep the schema that other programs check against.
struct SchemaTests {
    /// A validator that is at hand; nothing is installed for it.
    private static let hasValidator = exitCode(["-c", "import jsonschema"]) == 0

    @Test(
        .enabled(if: hasValidator, "python3 with the module jsonschema is not installed here"),
        arguments: Sample.all)
    func `The report on a sample keeps the schema`(sample: Sample) throws {
        try TemporaryFolder.with { folder in
            let report = try folder.write("report.json", sample.report())
            let problems = folder.file("problems.txt")
            let code = Self.exitCode(
                ["-c", Self.script, Project.root + "/schemas/assessment.schema.json", report, problems])
            #expect(code == 0, "\(folder.text("problems.txt") ?? "the validator did not run")")
        }
    }

    private static let script = """
        import json, sys
        from jsonschema.validators import validator_for
        schema = json.load(open(sys.argv[1]))
        kind = validator_for(schema)
        kind.check_schema(schema)
        found = []
        for assessment in json.load(open(sys.argv[2])):
            for error in kind(schema).iter_errors(assessment):
                found.append(error.json_path + ": " + error.message[:200])
        open(sys.argv[3], "w").write("\\n".join(found))
        sys.exit(1 if found else 0)
        """

    /// Runs python3; nil where there is none.
    private static func exitCode(_ arguments: [String]) -> Int32? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        process.waitUntilExit()
        return process.terminationStatus
    }
}
