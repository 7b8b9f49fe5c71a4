import Fixtures
import Knowledge
import Testing

/// `hansyn check --policy`: what the municipality has promised itself, apart from the law.
struct PolicyTests {
    private let policy = """
        id: granfors
        title: Granfors policy
        municipality: Granfors kommun
        source: KF 2024
        from: 2024-01-01
        to: 2025-12-31
        parameters:
          - {id: minValue, about: lägsta värde, unit: kr, value: 4000000}
          - {id: share, about: andel, unit: procent}
        commitments:
          - {id: K01, modality: shall, text: Sociala hänsyn ska övervägas., met: {uses: [employment]}, ask: Varför ställs inga?, rules: [employment-opportunity]}
          - {id: K04, modality: shall, text: Stora köp har krav., applies: {value: {atLeast: "{minValue}"}}, met: {months: {atLeast: 12}}}
          - {id: K05, modality: should, text: Små köp är fria., applies: {value: {below: 100}}}
          - {id: K06, modality: shall, text: Andelen ska nås., met: {value: {atLeast: "{share}"}}}
          - {id: K26, modality: should, about: organisation, text: Redovisas i bokslutet.}

        """

    private func result(_ arguments: [String]) throws -> [String: Any] {
        try TemporaryFolder.with { folder in
            let file = try folder.write("granfors.yaml", policy)
            let run = try Program.run(
                [
                    "screen", "--cpv", "90910000", "--value", "8000000", "--months", "48", "--policy", file, "--format",
                    "json", "--fail-on", "never", "--rules-root", Project.rules.path,
                ] + arguments)
            return try #require(try run.assessments().first?["policy"] as? [String: Any], "\(run.errors)")
        }
    }

    @Test func `Each commitment has its status`() throws {
        let commitments = try #require(try result(["--date", "2026-11-20"])["commitments"] as? [[String: Any]])
        let status = Dictionary(
            commitments.map { ($0["id"] as? String ?? "", $0["status"] as? String ?? "") },
            uniquingKeysWith: { first, _ in first })
        #expect(
            status == [
                "K01": "needsDecision", "K04": "met", "K05": "notApplicable", "K06": "needsDecision",
                "K26": "notCheckable",
            ])
        let missing = commitments.first { $0["id"] as? String == "K06" }?["because"] as? [String]
        #expect(missing?.first?.hasPrefix("policyn anger inte andel (procent); sätt share i") == true)
    }

    @Test func `A policy past its last day is told to be`() throws {
        #expect(try result(["--date", "2026-11-20"])["expired"] as? Bool == true)
        #expect(try result(["--date", "2025-06-01"])["expired"] as? Bool == false)
    }

    @Test func `An unknown policy is wrong usage`() throws {
        let run = try Program.run([
            "screen", "--cpv", "90910000", "--policy", "finnsinte", "--rules-root", Project.rules.path,
        ])
        #expect(run.exit == 64)
        #expect(run.errors.contains("det finns ingen policy 'finnsinte'"))
    }
}
