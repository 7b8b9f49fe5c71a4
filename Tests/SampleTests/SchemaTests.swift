import Fixtures
import Foundation
import Testing

/// The reports on the samples keep the schema that other programs check against.
struct SchemaTests {
    /// A validator that is at hand; nothing is installed for it.
    private static let hasValidator = Python.has("jsonschema")

    @Test(
        .enabled(if: hasValidator, "python3 with the module jsonschema is not installed here"),
        arguments: Sample.all)
    func `The report on a sample keeps the schema`(sample: Sample) throws {
        try TemporaryFolder.with { folder in
            let report = try folder.write("report.json", sample.report())
            let run = Python.run(Self.script, [Project.root + "/schemas/assessment.schema.json", report])
            #expect(run?.exit == 0, "\(run?.output ?? "the validator did not run")")
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
        print("\\n".join(found))
        sys.exit(1 if found else 0)
        """
}
