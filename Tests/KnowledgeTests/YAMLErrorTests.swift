import Fixtures
import Knowledge
import Testing

/// Errors in rule files say where they are and what to do.
struct YAMLErrorTests {
    /// What goes wrong when a file with this text is read; `file` stands for its path.
    private func problem(_ text: String, _ read: (YAMLNode) throws -> Void) throws -> String {
        try TemporaryFolder.with { folder in
            let path = try folder.write("regel.yaml", text)
            let error = try #require(throws: KnowledgeError.self) { try read(YAMLFile.first(of: path)) }
            return error.description.replacing(folder.path + "/", with: "")
        }
    }

    @Test func `An unknown key is named with its place and the nearest known key`() throws {
        let text = try problem("id: a\nkind: flaw\n  \ntitl: x\n") { _ = try $0.map(keys: ["id", "kind", "title"]) }
        #expect(text == "regel.yaml:4:1: error: unknown key 'titl'; did you mean 'title'?")
    }

    @Test func `An unknown key that is near none lists the known ones`() throws {
        let text = try problem("id: a\nzzzzzz: x\n") { _ = try $0.map(keys: ["id", "kind"]) }
        #expect(text == "regel.yaml:2:1: error: unknown key 'zzzzzz'; known are id, kind")
    }

    @Test func `A key in a nested map has its own column`() throws {
        let text = try problem("test: {field: a, anny: b}\n") { node in
            _ = try node.map(keys: ["test"]).require("test").map(keys: ["field", "any"])
        }
        #expect(text == "regel.yaml:1:18: error: unknown key 'anny'; did you mean 'any'?")
    }

    @Test func `A key given twice is refused where it stands the second time`() throws {
        let text = try problem("id: a\nid: b\n") { _ = try $0.map(keys: ["id"]) }
        #expect(text == "regel.yaml:2:1: error: key 'id' is given twice; keep one")
    }

    @Test(arguments: ["kind: flaw\n", "kind: flaw\nid:\n", "kind: flaw\nid: null\n", "kind: flaw\nid: ~\n"])
    func `A missing or empty key is named`(text: String) throws {
        let text = try problem(text) { _ = try $0.map(keys: ["id", "kind"]).require("id") }
        #expect(text == "regel.yaml:1:1: error: 'id' is missing; add it")
    }

    @Test func `An alias is refused`() throws {
        let text = try problem("a: &x [1]\nb: *x\n") { _ in }
        #expect(text == "regel.yaml:2:4: error: aliases (*name) are not used in rule files; write the value out")
    }

    @Test(arguments: [
        ("a: [1, 2\nb: 3\n", "regel.yaml:2:"), ("a: 'x\n", "regel.yaml:"), ("a:\n\t- b\n", "regel.yaml:2:"),
    ])
    func `What is not YAML is refused with its place`(text: String, start: String) throws {
        let text = try problem(text) { _ in }
        #expect(text.hasPrefix(start))
        #expect(text.contains("is not valid YAML"))
    }

    @Test func `Lists in lists in lists end at the depth limit`() throws {
        let deep = String(repeating: "[", count: 100_000)
        let text = try problem("a: \(deep)\n") { _ in }
        #expect(text.hasPrefix("regel.yaml:1:"))
        #expect(text.contains("limit 'depth'"))
    }

    @Test func `Sixty-two levels are read`() throws {
        let deep = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
        try TemporaryFolder.with { folder in
            _ = try YAMLFile.first(of: folder.write("djup.yaml", "a: \(deep)\n"))
        }
    }

    @Test(arguments: ["", "\n\n", "# bara en kommentar\n"])
    func `An empty file is refused`(text: String) throws {
        #expect(try problem(text) { _ in } == "regel.yaml:1:1: error: the document is empty")
    }

    @Test func `A missing file is named`() throws {
        let error = try #require(throws: KnowledgeError.self) { try YAMLFile.first(of: "/finns/inte.yaml") }
        #expect(error.description == "/finns/inte.yaml: error: cannot be read; check that it exists")
    }

    @Test func `A value of the wrong type says what was expected`() throws {
        #expect(try problem("[a]") { _ = try $0.string() } == "regel.yaml:1:1: error: expected a text here")
        #expect(
            try problem("9223372036854775807") { _ = try $0.int() }
                == "regel.yaml:1:1: error: expected a number below a million million here")
        #expect(try problem("sju") { _ = try $0.int() } == "regel.yaml:1:1: error: expected a whole number here")
        #expect(try problem("ja") { _ = try $0.bool() } == "regel.yaml:1:1: error: expected true or false here")
        #expect(try problem("a: 1") { _ = try $0.list() } == "regel.yaml:1:1: error: expected a list here")
        #expect(try problem("a") { _ = try $0.map(keys: ["id"]) }.hasSuffix("expected keys and values here (id)"))
        #expect(try problem("{a: 1, b: 2}") { _ = try $0.single() }.hasSuffix("expected exactly one 'key: value' here"))
    }
}
