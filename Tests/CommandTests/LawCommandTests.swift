import Fixtures
import Foundation
import Testing

/// `hansyn law` and `hansyn screen`: no document.
struct LawCommandTests {
    private func object(_ arguments: String...) throws -> [String: Any] {
        let run = try Program.run(arguments)
        #expect(run.exit == 0, "\(run.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test(arguments: [
        ("--date 2019-06-01 --cpv 90910000 --value 600000 --buyer municipality", ["LOU-19"]),
        ("--date 2019-06-01 --value 600000 --buyer municipality", ["LOU-19", "LOU-19a"]),
        ("--date 2025-03-01 --cpv 55524000 --value 20000000 --buyer municipality", ["LOU-B2"]),
        ("--date 2026-11-20 --cpv 90910000 --value 2450000 --buyer municipality", ["LOU-D", "LOU-19"]),
    ])
    func `The regime of a purchase`(arguments: String, tags: [String]) throws {
        let run = try Program.run(["law", "--format", "json"] + arguments.split(separator: " ").map(String.init))
        let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let regime = try #require(report["regime"] as? [String: Any])
        #expect(regime["candidates"] as? [String] == tags)
        #expect(regime["certain"] as? Bool == (tags.count == 1))
        #expect((regime["reasons"] as? [String])?.isEmpty == false)
        for part in ["assumptions", "thresholds", "provisions"] { #expect(report[part] is [Any], "\(part)") }
    }

    @Test func `Two days are compared for the same purchase`() throws {
        let purchase = ["--cpv", "90910000", "--value", "2420000", "--buyer", "municipality"]
        let run = try Program.run(["law", "--compare", "2025-12-01", "2026-02-01"] + purchase)
        #expect(run.exit == 0, "\(run.errors)")
        #expect(run.output.contains("LOU-D -> LOU-19"))
    }

    @Test func `A comparison as JSON holds both days`() throws {
        let report = try object(
            "law", "--compare", "2025-12-01", "2026-02-01", "--cpv", "90910000", "--format", "json")
        for (part, date) in [("before", "2025-12-01"), ("after", "2026-02-01")] {
            let regime = (report[part] as? [String: Any])?["regime"] as? [String: Any]
            #expect(regime?["date"] as? String == date)
        }
    }

    @Test func `Screening without documents is an assessment with none`() throws {
        let run = try Program.run([
            "screen", "--cpv", "98310000", "--value", "900000", "--months", "24", "--buyer", "municipality", "--title",
            "Tvätt", "--format", "json",
        ])
        #expect(run.exit == 0, "\(run.errors)")
        let assessment = try #require(try run.assessments().first)
        let documents = (assessment["dossier"] as? [String: Any])?["documents"] as? [Any]
        #expect(documents?.isEmpty == true)
        let facts = try #require(assessment["facts"] as? [String: Any])
        #expect(facts["title"] as? String == "Tvätt")
        #expect(facts["stage"] as? String == "planning")
        #expect((facts["value"] as? [String: Any])?["amount"] as? Int == 900_000)
        #expect(assessment["fit"] is [String: Any])
    }

    @Test func `The version tells which rules and which state of the law`() throws {
        let run = try Program.run(["--version"])
        #expect(run.exit == 0)
        #expect(run.output.contains("hansyn "))
        #expect(run.output.contains("/rules"))
        #expect(run.output.contains("20"))
    }

    @Test func `The working directory brings no rules of its own`() throws {
        try TemporaryFolder.with { folder in
            try folder.write("rules/law/acts.yaml", "detta: är inte lag")
            let run = try Program.run(["--version"], in: folder.path)
            #expect(!run.output.contains(folder.path))
        }
    }

    @Test func `A rule is explained with its basis and its examples`() throws {
        let run = try Program.run(["rules", "explain", "reserved-mission-over-3y"])
        #expect(run.exit == 0)
        #expect(run.output.contains("19 kap. 25 § LOU"))
    }
}
