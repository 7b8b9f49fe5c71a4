import Containers
import Fixtures
import Foundation
import Knowledge
import Testing

/// With `--contains-tenders` no word of the files is in any output.
struct TenderTests {
    private static let canary = "Kanariefågelx"
    private static let clause =
        "Leverantören ska anställa minst två personer \(canary) som står långt från arbetsmarknaden, pris 4711 kr, se bilaga 9 \(canary). Anbudsgivaren ska bifoga sin jämställdhetsplan \(canary)."
    private static let endings = ["txt", "md", "json", "jsonl", "html", "docx", "xlsx", "csv", "sarif", "xml"]
    private static let rules = ["employment-must-hire", "employment-clause-used", "equality-plan-demanded"]

    /// The folder holds a file of each kind, and one that cannot be read.
    private func with(_ body: (TemporaryFolder) throws -> Void) throws {
        let files = OfficeFiles(
            heading: "Särskilda kontraktsvillkor \(Self.canary)", clause: Self.clause, cell: "Yrke \(Self.canary)")
        try TemporaryFolder.with { folder in
            for (name, data) in try files.all() { try folder.write("anbud/\(name)", data) }
            try folder.write("anbud/trasig.xml", "<\(Self.canary)><b></\(Self.canary)>")
            try folder.write(
                "anbud/svar.md",
                "8 Villkor\n\n<!-- hansyn-ok: employment-must-hire \(Self.canary) -->\n\n\(Self.clause)\n")
            try folder.write(".hansyn.yaml", "answers: true\n")
            try body(folder)
        }
    }

    private func leaks(_ text: String) -> Bool {
        let text = text.lowercased()
        // The letter å may be written in several ways.
        return text.contains("kanarief") || text.contains("gelx") || text.contains("4711")
    }

    private func check(_ more: [String], in folder: TemporaryFolder) throws -> Program.Outcome {
        let why = Self.rules.flatMap { ["--why", $0] }
        return try Program.run(
            [
                "check", "anbud", "--contains-tenders", "--fail-on", "never", "--policy", "ljungby", "--rules-root",
                Project.rules.path,
            ]
                + why + more, in: folder.path)
    }

    @Test func `The files are read, and would be quoted`() throws {
        try with { folder in
            let run = try Program.run(["check", "anbud", "--fail-on", "never"], in: folder.path)
            #expect(leaks(run.output))
        }
    }

    @Test(arguments: ["sv", "en"])
    func `No report on files holds a word of them`(language: String) throws {
        try with { folder in
            let outputs = Self.endings.flatMap { ["--output", "rapport.\($0)"] }
            for each in [[], ["--each"]] {
                let run = try check(outputs + ["--lang", language] + each, in: folder)
                #expect(run.exit == 3, "\(run.errors)")
                #expect(!leaks(run.errors), "\(run.errors)")
                for ending in Self.endings {
                    let data = try Data(contentsOf: URL(fileURLWithPath: folder.file("rapport.\(ending)")))
                    let text = try ReportText.text(of: data)
                    #expect(!leaks(text), "\(ending)")
                    #expect(text.contains("anbud/"), "\(ending) does not tell the place")
                }
            }
        }
    }

    @Test(arguments: ["text", "markdown", "json", "jsonl", "html", "csv", "sarif", "junit", "github", "line"])
    func `No report on the screen holds a word of them`(format: String) throws {
        try with { folder in
            let run = try check(["--format", format], in: folder)
            #expect(!leaks(run.output + run.errors))
            #expect(run.output.contains("anbud/"))
        }
    }

    @Test func `Every format that there is was looked at`() throws {
        let help = try Program.run(["check", "--help"]).output
        let formats = [
            "text", "json", "jsonl", "markdown", "html", "docx", "xlsx", "csv", "sarif", "junit", "github", "line",
        ]
        #expect(
            help.replacing("\n", with: " ").split(separator: " ").joined(separator: " ").contains(
                formats.joined(separator: ", ")))
    }

    @Test func `Counts, places and exit codes are those of an open report`() throws {
        try with { folder in
            let open = try Program.run(["check", "anbud", "--format", "json", "--fail-on", "never"], in: folder.path)
            let withheld = try check(["--format", "json"], in: folder)
            let counts = try [open, withheld].map { run in
                let findings = try #require(try run.assessments().first?["findings"] as? [[String: Any]])
                return findings.map { "\($0["rule"] ?? "") \($0["document"] ?? "") \($0["status"] ?? "")" }
            }
            #expect(counts[0] == counts[1])
            #expect(open.exit == withheld.exit)
            let lines = try [[], ["--contains-tenders"]].map { more in
                try Program.run(
                    ["check", "anbud/anbud.txt", "--format", "line", "--fail-on", "never"] + more, in: folder.path
                ).output
                    .split(separator: "\n").map { $0.prefix { $0 != " " } }
            }
            #expect(!lines[0].isEmpty)
            #expect(lines[0] == lines[1])
        }
    }

    @Test func `Two versions are compared without a word of either`() throws {
        try with { folder in
            try folder.write("ny.txt", "8 Villkor\n\n\(Self.clause.replacing("två", with: "fyra"))\n")
            for format in ["text", "json"] {
                let run = try Program.run(
                    ["diff", "anbud/anbud.txt", "ny.txt", "--contains-tenders", "--format", format], in: folder.path)
                #expect(run.exit == 0, "\(run.errors)")
                #expect(!leaks(run.output + run.errors))
                #expect(run.output.contains("employment"))
            }
        }
    }

    @Test(arguments: [["read", "anbud"], ["annotate", "anbud/anbud.docx", "-o", "ut.docx"]])
    func `What would be of no use without the content is refused`(command: [String]) throws {
        try with { folder in
            let run = try Program.run(command + ["--contains-tenders"], in: folder.path)
            #expect(run.exit == 64)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("absolut sekretess"))
            #expect(folder.text("ut.docx") == nil)
        }
    }
}
