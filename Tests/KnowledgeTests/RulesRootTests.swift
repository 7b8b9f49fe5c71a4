import Fixtures
import Foundation
import Knowledge
import Testing

/// A folder of tenders must not bring its own law.
struct RulesRootTests {
    private func locate(
        _ folder: TemporaryFolder, flag: String? = nil, environment: [String: String] = [:], program: String
    ) throws -> String {
        let root = try RulesRoot.locate(flag: flag, environment: environment, executable: folder.file(program))
        return root.path.replacing(folder.path + "/", with: "")
    }

    @Test func `The flag comes before the environment, and that before the program's own`() throws {
        try TemporaryFolder.with { folder in
            for name in ["a", "b", "c/rules"] { try folder.write("\(name)/law/acts.yaml", "") }
            try folder.write("c/bin/hansyn", "")
            let environment = ["HANSYN_RULES": folder.file("b")]
            #expect(
                try locate(folder, flag: folder.file("a"), environment: environment, program: "c/bin/hansyn") == "a")
            #expect(try locate(folder, environment: environment, program: "c/bin/hansyn") == "b")
            #expect(try locate(folder, program: "c/bin/hansyn") == "c/rules")
        }
    }

    @Test func `An installed program finds its share before a parent`() throws {
        try TemporaryFolder.with { folder in
            try folder.write("usr/share/hansyn/rules/law/acts.yaml", "")
            try folder.write("usr/rules/law/acts.yaml", "")
            try folder.write("usr/bin/hansyn", "")
            #expect(try locate(folder, program: "usr/bin/hansyn") == "usr/share/hansyn/rules")
        }
    }

    @Test func `A link to the program is followed`() throws {
        try TemporaryFolder.with { folder in
            try folder.write("ett/rules/law/acts.yaml", "")
            try folder.write("ett/.build/debug/hansyn", "")
            try folder.folder("bin")
            try folder.link("bin/hansyn", to: folder.file("ett/.build/debug/hansyn"))
            #expect(try locate(folder, program: "bin/hansyn") == "ett/rules")
        }
    }

    @Test func `A folder without a law is refused, and the flag is named`() throws {
        try TemporaryFolder.with { folder in
            let error = try #require(throws: KnowledgeErrors.self) {
                try locate(folder, flag: folder.path, program: "hansyn")
            }
            #expect(error.description.contains("--rules-root names a folder without law/acts.yaml"))
        }
    }

    @Test func `An empty flag and variable count as not given`() throws {
        try TemporaryFolder.with { folder in
            try folder.write("rules/law/acts.yaml", "")
            try folder.write("hansyn", "")
            #expect(try locate(folder, flag: "", environment: ["HANSYN_RULES": ""], program: "hansyn") == "rules")
        }
    }

    @Test func `The working directory is never asked`() throws {
        // The tests run in the project, whose own rules would be found from there.
        try TemporaryFolder.with { folder in
            try folder.write("bin/hansyn", "")
            #expect(throws: KnowledgeErrors.self) { try locate(folder, program: "bin/hansyn") }
        }
    }

    @Test func `Files of a folder come in the order of their names, without hidden ones`() throws {
        try TemporaryFolder.with { folder in
            for name in ["b.yaml", "a.yaml", ".c.yaml", "d.txt"] { try folder.write("flaws/\(name)", "") }
            let root = RulesRoot(path: folder.path)
            #expect(root.files(in: "flaws", ending: ".yaml") == ["a", "b"].map { folder.file("flaws/\($0).yaml") })
            #expect(root.files(in: "inte", ending: ".yaml").isEmpty)
        }
    }
}
