import Fixtures
import Foundation
import Testing

/// With `--mask` no address or number of a person is in any output.
struct MaskTests {
    private static let persons = ["anna.ek@alvhaga.example", "08-123 456 78", "811218-9876"]
    private static let clause =
        "Leverantören ska anställa minst två personer som står långt från arbetsmarknaden; fråga \(persons.joined(separator: " ")), org.nr 556036-0793."

    private func with(_ body: (TemporaryFolder) throws -> Void) throws {
        let files = OfficeFiles(
            heading: "Villkor \(Self.persons[1])", clause: Self.clause, cell: "Kontakt \(Self.persons[0])")
        try TemporaryFolder.with { folder in
            for (name, data) in try files.all() { try folder.write("in/\(name)", data) }
            try body(folder)
        }
    }

    private func leaks(_ text: String) -> [String] { Self.persons.filter(text.contains) }

    @Test(arguments: ["txt", "md", "json", "html", "docx", "xlsx", "csv", "sarif", "xml"])
    func `No report holds them, and what is no person's stays`(ending: String) throws {
        try with { folder in
            let run = try Program.run(
                [
                    "check", "in", "--mask", "--fail-on", "never", "--output", "r.\(ending)", "--why",
                    "employment-must-hire",
                ], in: folder.path)
            #expect(run.exit == 0, "\(run.errors)")
            let text = try ReportText.text(of: Data(contentsOf: URL(fileURLWithPath: folder.file("r.\(ending)"))))
            #expect(leaks(text).isEmpty)
            if ["txt", "md", "json", "html"].contains(ending) {
                let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(flat.contains("XXXX") && flat.contains("556036-0793"))
            }
        }
    }

    @Test func `The settings can ask for it, also where text is shown as it was read`() throws {
        try with { folder in
            #expect(!leaks(try Program.run(["read", "in"], in: folder.path).output).isEmpty)
            #expect(leaks(try Program.run(["read", "in", "--mask", "--places"], in: folder.path).output).isEmpty)
            try folder.write(".hansyn.yaml", "mask: true\n")
            #expect(leaks(try Program.run(["read", "in", "--format", "jsonl"], in: folder.path).output).isEmpty)
            let run = try Program.run(["check", "in", "--format", "html", "--fail-on", "never"], in: folder.path)
            #expect(run.output.contains("XXXX") && leaks(run.output).isEmpty)
            let diff = try Program.run(["diff", "in/anbud.txt", "in/anbud.xlsx"], in: folder.path)
            #expect(leaks(diff.output).isEmpty)
            #expect(try Program.run(["config"], in: folder.path).output.contains("mask: true  ("))
            _ = try Program.run(["baseline", "write", "in"], in: folder.path)
            #expect(leaks(try #require(folder.text("hansyn.decisions.yaml"))).isEmpty)
        }
    }
}
