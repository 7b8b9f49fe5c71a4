import Fixtures
import Knowledge
import Foundation
import Testing

/// `hansyn screen --list`: a procurement plan in, one row for each purchase out.
struct ScreenListTests {
    private func screen(_ plan: String, _ arguments: String...) throws -> Program.Outcome {
        try TemporaryFolder.with { folder in
            let file = try folder.write("plan.csv", plan)
            return try Program.run(
                ["screen", "--list", file, "--fail-on", "never", "--rules-root", Project.rules.path] + arguments)
        }
    }

    private func rows(_ plan: String) throws -> [[String: Any]] {
        let run = try screen(plan, "--format", "jsonl")
        return try run.output.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    @Test func `The sample plan has a row out for each of its twenty purchases`() throws {
        let run = try Program.run([
            "screen", "--list", Project.root + "/samples/inkopsplan/plan.csv", "--buyer", "municipality", "--format",
            "csv", "--rules-root", Project.rules.path,
        ])
        #expect(run.exit == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\r\n")
        #expect(lines.count == 21)
        #expect(lines[1].hasPrefix("2;Tvätt av arbetskläder;Omsorgsförvaltningen;98310000;900 000 kr;24;LOU-19;"))
    }

    @Test(arguments: [
        ("1 200 000", 1_200_000.0), ("1.200.000 kr", 1_200_000), ("1,2 mkr", 1_200_000), ("900 tkr", 900_000),
        ("1200000", 1_200_000), ("1\u{A0}200\u{A0}000", 1_200_000), ("250000,50", 250_000.5),
    ])
    func `An amount is read as people write it`(text: String, kronor: Double) throws {
        let row = try #require(try rows("titel;värde\nTvätt;\(text)\n").first)
        #expect((row["value"] as? [String: Any])?["amount"] as? Double == kronor)
    }

    @Test(arguments: [("24", 24), ("24 mån", 24), ("2 år", 24), ("24+12", 24), ("2+1+1 år", 24)])
    func `A term is read as people write it`(text: String, months: Int) throws {
        #expect(try rows("cpv;avtalstid\n90910000;\(text)\n").first?["months"] as? Int == months)
    }

    @Test func `Commas, a byte order mark and quoted cells are read`() throws {
        let rows = try rows("\u{FEFF}Title,CPV,Value\n\"Lunch, and \"\"coffee\"\"\",55330000,\"1,5 mkr\"\n")
        #expect(rows.first?["title"] as? String == "Lunch, and \"coffee\"")
        #expect((rows.first?["value"] as? [String: Any])?["amount"] as? Double == 1_500_000)
    }

    @Test func `A bad row is told with its line and the rest is done`() throws {
        let run = try screen("titel;cpv;värde\nA;9091;1\nB;90910000;fem\nC;90910000;100\n", "--format", "jsonl")
        #expect(run.exit == 3)
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.errors.contains("plan.csv:2: error: '9091' är ingen CPV-kod"))
        #expect(run.errors.contains("plan.csv:3: error: 'fem' är inget belopp"))
    }

    @Test func `A header without code and value is told`() throws {
        let run = try screen("a;b\n1;2\n")
        #expect(run.exit == 3)
        #expect(run.errors.contains("plan.csv:1: error: rubrikraden har varken cpv eller värde"))
    }

    @Test func `A title that a spreadsheet would run stays text`() throws {
        let run = try screen("titel;cpv\n=1+1;90910000\n", "--format", "csv")
        #expect(run.output.contains("2;'=1+1;"))
    }

    @Test func `A table is only for lists`() throws {
        let run = try Program.run(["check", "x.xml", "--format", "csv", "--rules-root", Project.rules.path])
        #expect(run.exit == 64)
    }
}
