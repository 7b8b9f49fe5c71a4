import Fixtures
import Foundation
import Testing

/// Where reports go, and in what form.
struct OutputTests {
    private func with(_ body: (TemporaryFolder) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            try folder.write("a.xml", SmallNotice.text(title: "Första"))
            try folder.write("b.xml", SmallNotice.text(title: "Andra"))
            try body(folder)
        }
    }

    private func check(_ arguments: String..., in folder: TemporaryFolder) throws -> Program.Outcome {
        try Program.run(["check", "a.xml", "b.xml", "--fail-on", "never"] + arguments, in: folder.path)
    }

    @Test func `json is one array, also for one file`() throws {
        try with { folder in
            let run = try check("--format", "json", in: folder)
            #expect(try run.assessments().count == 2)
            let one = try Program.run(["check", "a.xml", "--format", "json", "--fail-on", "never"], in: folder.path)
            #expect(try one.assessments().count == 1)
            #expect(one.output.hasPrefix("["))
        }
    }

    @Test func `jsonl is one object a line`() throws {
        try with { folder in
            let run = try check("--format", "jsonl", in: folder)
            #expect(run.output.hasSuffix("\n"))
            let lines = run.output.split(separator: "\n")
            #expect(lines.count == 2)
            for line in lines { #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any]) }
        }
    }

    @Test func `Files get the form of their ending, and nothing goes to the screen`() throws {
        try with { folder in
            let run = try check("--output", "r.json", "--output", "r.jsonl", "--output", "r.txt", in: folder)
            #expect(run.exit == 0, "\(run.errors)")
            #expect(run.output.isEmpty)
            #expect(folder.text("r.json")?.hasPrefix("[") == true)
            #expect(folder.text("r.jsonl")?.split(separator: "\n").count == 2)
            #expect(folder.text("r.txt")?.contains("Automatisk granskning, inte juridisk rådgivning") == true)
        }
    }

    @Test func `A file appears whole, and leaves nothing beside it`() throws {
        try with { folder in
            try folder.write("r.json", "det gamla")
            #expect(try check("--output", "r.json", in: folder).exit == 0)
            #expect(try folder.names() == ["a.xml", "b.xml", "r.json"])
            #expect(folder.text("r.json")?.contains("det gamla") == false)
        }
    }

    @Test func `A file that cannot be written is told, and the old one is left alone`() throws {
        try with { folder in
            let run = try check("--output", "finns/inte/r.json", in: folder)
            #expect(run.exit != 0)
            #expect(run.errors.contains("rapporten kunde inte skrivas"))
        }
    }

    @Test func `Every report for people ends with what it is`() throws {
        try with { folder in
            for (language, text) in [("sv", "inte juridisk rådgivning"), ("en", "not legal advice")] {
                let run = try Program.run(
                    ["check", "a.xml", "--fail-on", "never", "--lang", language], in: folder.path)
                #expect(run.output.split(separator: "\n").suffix(3).joined(separator: " ").contains(text))
            }
        }
    }

    @Test func `No line is wider than 80 columns, and there is no colour off a terminal`() throws {
        try with { folder in
            let output = try check(in: folder).output
            #expect(!output.contains("\u{1B}"))
            let wide = output.split(separator: "\n").filter { $0.count > 80 && $0.contains(" ") }
            #expect(wide.allSatisfy { $0.contains("/") }, "\(wide)")
        }
    }
}
