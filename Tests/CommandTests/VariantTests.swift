import Fixtures
import Knowledge
import Testing

/// Which ways `hansyn screen` proposes, for purchases as an officer would ask about them.
struct VariantTests {
    private func ways(_ arguments: [String]) throws -> [String: String] {
        let run = try Program.run(
            ["screen", "--buyer", "municipality", "--date", "2026-11-20", "--format", "json", "--fail-on", "never"]
                + arguments + ["--rules-root", Project.rules.path])
        let variants = try #require(try run.assessments().first?["variants"] as? [[String: Any]])
        return Dictionary(
            variants.map { ($0["id"] as? String ?? "", $0["answer"] as? String ?? "") },
            uniquingKeysWith: { first, _ in first })
    }

    private func suiting(_ cpv: String, _ value: String, months: String) throws -> Set<String> {
        Set(try ways(["--cpv", cpv, "--value", value, "--months", months]).filter { $0.value == "true" }.keys)
    }

    @Test func `Laundry below the threshold is no reservation but an open competition that suits`() throws {
        #expect(try suiting("98310000", "900000", months: "24") == ["open-adapted", "employment-dialogue"])
    }

    @Test func `Cleaning above the threshold may be reserved, or carry a requirement`() throws {
        #expect(try suiting("90910000", "8000000", months: "48") == ["reserve", "employment-hard", "employment-bonus"])
    }

    @Test func `Cleaning for more than a reserved supplier manages is divided`() throws {
        #expect(
            try suiting("90910000", "80000000", months: "48") == ["reserve-lot", "employment-hard", "employment-bonus"])
    }

    @Test func `School catering carries a requirement`() throws {
        #expect(try suiting("55524000", "20000000", months: "48") == ["employment-hard", "employment-bonus"])
    }

    @Test func `A web system is for dialogue`() throws {
        #expect(try suiting("72413000", "3000000", months: "36") == ["employment-dialogue"])
    }

    @Test func `Road works carry a requirement, and no reservation`() throws {
        #expect(try suiting("45233120", "40000000", months: "18") == ["employment-hard", "employment-bonus"])
    }

    @Test func `Homes for the young may be reserved for non-profit organisations`() throws {
        #expect(
            try suiting("85311300", "12000000", months: "48") == [
                "reserve-welfare", "employment-dialogue", "partnership",
            ])
    }

    @Test func `Nothing suits servers`() throws {
        #expect(try suiting("48820000", "5000000", months: "12").isEmpty)
    }

    @Test func `Garden work below the limit is bought directly`() throws {
        #expect(try suiting("77310000", "400000", months: "12") == ["direct-award"])
    }

    @Test func `A missing term leaves open what depends on it`() throws {
        let ways = try ways(["--cpv", "90910000", "--value", "8000000"])
        #expect(ways["employment-hard"] == "unknown")
        #expect(ways["reserve"] == "unknown")
    }

    @Test func `Guide values of the organisation's own change the answer`() throws {
        try TemporaryFolder.with { folder in
            let own = try folder.write(
                "egna.yaml", "guide:\n  - {id: minEffort, about: egen gräns, unit: heltidsmånader, value: 10}\n")
            let ways = try ways(["--cpv", "90910000", "--value", "8000000", "--months", "48", "--guide", own])
            #expect(ways["employment-hard"] == "false")
        }
    }
}
