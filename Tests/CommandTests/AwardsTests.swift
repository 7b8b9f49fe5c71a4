import Fixtures
import Knowledge
import Testing

/// Earlier awards stand in no document: they are given in a file.
struct AwardsTests {
    private func rules(_ awards: String?) throws -> (found: Bool, unknown: Bool) {
        try TemporaryFolder.with { folder in
            try folder.write("d/avtal.md", "# Villkor\n\nUpphandlingen är reserverad enligt 19 kap. 25 § LOU.\n")
            var arguments = [
                "check", folder.file("d"), "--cpv", "85311300", "--value", "15000000", "--months", "36", "--buyer",
                "municipality", "--date", "2026-11-20", "--format", "json", "--fail-on", "never", "--rules-root",
                Project.rules.path,
            ]
            if let awards { arguments += ["--awards", try folder.write("tilldelningar.csv", awards)] }
            let assessment = try #require(try Program.run(arguments).assessments().first)
            func holds(_ list: String) -> Bool {
                (assessment[list] as? [[String: Any]] ?? []).contains {
                    $0["rule"] as? String == "reserved-mission-repeat"
                }
            }
            return (holds("findings"), holds("notChecked"))
        }
    }

    @Test func `Without the file the rule says what it lacks`() throws {
        #expect(try rules(nil) == (false, true))
    }

    @Test func `An award of the past three years is found`() throws {
        #expect(try rules("leverantör;cpv;datum\nFöreningen Hjälp;85311300;2025-03-01\n") == (true, false))
    }

    @Test func `An older award, or one of another service, is not`() throws {
        #expect(
            try rules("leverantör;cpv;datum\nA;85311300;2020-03-01\nB;85312000;2025-03-01\n") == (false, false))
    }
}
