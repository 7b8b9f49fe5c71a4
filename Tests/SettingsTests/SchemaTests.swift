import Fixtures
import Foundation
import Settings
import Testing

/// The schemas of the files that people write, held against an independent validator.
struct SchemaTests {
    private static let hasValidator = Python.has("jsonschema, yaml")

    @Test(
        .enabled(if: hasValidator, "python3 with the modules jsonschema and yaml is not installed here"),
        arguments: [
            ("configuration", "rules-off: [{rule: a, reason: b}]\nexceptions: [{path: x, reason: y}]\n", true),
            ("configuration", "rules-off: [{rule: a}]\n", false), ("configuration", "langauge: sv\n", false),
            ("decisions", "decisions:\n- {fingerprint: 'f1:1', exit: known, date: '2026-01-01'}\n", true),
            ("decisions", "decisions:\n- {fingerprint: 'f1:1', exit: reason, date: '2026-01-01'}\n", false),
            ("pack", "name: a\nversion: '1'\noverrides: [b]\n", true), ("pack", "name: a\n", false),
        ])
    func `A schema takes what the program takes`(schema: String, text: String, isValid: Bool) throws {
        try TemporaryFolder.with { folder in
            let file = try folder.write("file.yaml", text)
            let code = Python.run(Self.script, ["\(Project.root)/schemas/\(schema).schema.json", file])?.exit
            #expect(code == (isValid ? 0 : 1))
        }
    }

    @Test func `The schema of the settings has every key`() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: Project.root + "/schemas/configuration.schema.json"))
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let properties = try #require(schema["properties"] as? [String: Any])
        #expect(Set(properties.keys) == Set(Configuration.keys))
    }

    private static let script = """
        import json, sys, yaml
        from jsonschema.validators import validator_for
        schema = json.load(open(sys.argv[1]))
        kind = validator_for(schema)
        kind.check_schema(schema)
        sys.exit(1 if list(kind(schema).iter_errors(yaml.safe_load(open(sys.argv[2])))) else 0)
        """
}
