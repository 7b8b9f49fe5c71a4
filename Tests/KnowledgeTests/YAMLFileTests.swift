import Fixtures
import Knowledge
import Testing

struct YAMLFileTests {
    private func with(_ text: String, _ body: (String) throws -> Void) throws {
        try TemporaryFolder.with { try body($0.write("regel.yaml", text)) }
    }

    @Test func `A file with two documents gives both`() throws {
        try with("id: a\n---\nfinds: [1]\n") { path in
            let (first, second) = try YAMLFile.both(of: path)
            #expect(try first.map(keys: ["id"]).require("id").string() == "a")
            #expect(try #require(second).map(keys: ["finds"]).require("finds").list().count == 1)
        }
    }

    @Test func `A file with one document has no second`() throws {
        try with("id: a\n") { path in
            let second = try YAMLFile.both(of: path).second
            #expect(second == nil)
        }
    }

    @Test func `Lines in the second document are lines of the file`() throws {
        try with("id: a\nkind: b\n---\nfinds:\n  - name: x\n") { path in
            let second = try #require(try YAMLFile.both(of: path).second)
            let item = try #require(try second.map(keys: ["finds"]).require("finds").list().first)
            #expect(item.line == 5)
            #expect(item.column == 5)
        }
    }

    @Test func `An error in the second document has the line of the file`() throws {
        try with("id: a\n---\nfinds: [\n") { path in
            let error = try #require(throws: KnowledgeError.self) { try YAMLFile.both(of: path) }
            #expect(try #require(error.line) >= 3)
        }
    }

    @Test func `A run does not even parse the second document`() throws {
        try with("id: a\n---\n[[[ not YAML\n") { path in
            let id = try YAMLFile.first(of: path).map(keys: ["id"]).require("id").string()
            #expect(id == "a")
            #expect(throws: KnowledgeError.self) { try YAMLFile.both(of: path) }
        }
    }

    @Test func `Three dashes on the first line open the first document`() throws {
        try with("---\nid: a\n---\nfinds: []\n") { path in
            let (first, second) = try YAMLFile.both(of: path)
            #expect(try first.map(keys: ["id"]).require("id").string() == "a")
            #expect(second != nil)
        }
    }

    @Test func `Dashes inside a text are text`() throws {
        try with("id: a\ntext: |\n  före\n  ---\n  efter\n") { path in
            let text = try YAMLFile.first(of: path).map(keys: ["id", "text"]).require("text").string()
            #expect(text == "före\n---\nefter\n")
        }
    }

    @Test func `A quoted null is a text`() throws {
        try with("a: 'null'\nb: null\n") { path in
            let map = try YAMLFile.first(of: path).map(keys: ["a", "b"])
            #expect(try map["a"]?.string() == "null")
            #expect(map["b"] == nil)
            #expect(map.has("b"))
        }
    }
}
