import Fixtures
import Foundation
import Knowledge
import Law
import Procurement
import Rules
import Testing

/// The schemas of the files under `rules/`, held against an independent validator and against the program.
struct SchemaTests {
    private static let hasValidator = Python.has("jsonschema, referencing, yaml")

    @Test(
        .enabled(if: hasValidator, "python3 with the modules jsonschema and yaml is not installed here"),
        arguments: RuleFileKind.allCases)
    func `Every file of a kind keeps its schema`(kind: RuleFileKind) throws {
        let files = try kind.files()
        #expect(!files.isEmpty)
        for problems in try problems(files.map { Project.rules.file($0) }, kind) { #expect(problems.isEmpty) }
    }

    @Test(
        .enabled(if: hasValidator, "python3 with the modules jsonschema and yaml is not installed here"),
        arguments: RuleFileKind.allCases)
    func `What the program refuses, the schema refuses`(kind: RuleFileKind) throws {
        let file = try #require(try kind.files().first)
        let whole = try String(contentsOfFile: Project.rules.file(file), encoding: .utf8)
        let text = String(whole[..<(whole.firstRange(of: "\n---\n")?.lowerBound ?? whole.endIndex)])
        let key = String(
            try #require(text.split(separator: "\n").first { $0.first?.isLetter == true }).prefix { $0 != ":" })
        let bad = [text + "\nzzz: 1\n", "\(key): {zzz: 1}\n", "- \(key)\n"]
        try TemporaryFolder.with { folder in
            let paths = try bad.enumerated().map { try folder.write("\($0).yaml", $1) }
            let problems = try problems(paths, kind)
            for (text, problems) in zip(bad, problems) {
                #expect(try !kind.takes(text, for: file), "\(text.suffix(60))")
                #expect(!problems.isEmpty, "\(text.suffix(60))")
            }
        }
        #expect(try kind.takes(text, for: file))
    }

    /// What a validator says of each file, and of what follows its line `---`.
    private func problems(_ files: [String], _ kind: RuleFileKind) throws -> [String] {
        let schemas = [kind.rawValue] + (kind.second.map { [$0] } ?? [])
        let run = try #require(
            Python.run(Self.script, [Project.root + "/schemas", schemas.joined(separator: ",")] + files))
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        try #require(lines.count == files.count, "the validator did not run")
        return lines
    }

    /// A line for each file. YAML is read as editors read it, in version 1.2: days are texts, and "on" is a word.
    private static let script = """
        import json, pathlib, re, sys, yaml
        from jsonschema import Draft202012Validator
        from referencing import Registry, Resource

        class Loader(yaml.SafeLoader):
            yaml_implicit_resolvers = {}
        for tag, form in [("null", r"null|~|$"), ("bool", r"true|false"), ("int", r"-?(?:0|[1-9][0-9]*)"), ("float", r"-?[0-9]+\\.[0-9]+")]:
            Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), None)

        schemas = {p.name.split(".")[0]: json.loads(p.read_text()) for p in pathlib.Path(sys.argv[1]).glob("*.json")}
        registry = Registry().with_resources((s["$id"], Resource.from_contents(s)) for s in schemas.values() if "$id" in s)
        validators = []
        for name in sys.argv[2].split(","):
            Draft202012Validator.check_schema(schemas[name])
            validators.append(Draft202012Validator(schemas[name], registry=registry))
        for path in sys.argv[3:]:
            try:
                documents = list(yaml.load_all(open(path), Loader))
                errors = [e for v, d in zip(validators, documents) for e in v.iter_errors(d)]
                print("; ".join(f"{path}: {e.json_path}: {e.message}".replace("\\n", " ")[:300] for e in errors))
            except yaml.YAMLError as error:
                print(str(error).replace("\\n", " "))
        """
}
