import Fixtures
import Testing

/// `hansyn clause`, on templates of the test's own.
struct ClauseCommandTests {
    private let template = """
        id: prov
        category: employment
        title: {sv: Provklausul, en: Test clause}
        about: {sv: Ett prov., en: A test.}
        basis: [LOU-17-1]
        parts:
          - id: target-group
            level: core
            label: {sv: målgrupp, en: target group}
            present: {concept: [target-group]}
            write: {sv: Skriv vilken grupp., en: Write which group.}
          - id: number
            level: core
            label: {sv: antal, en: number}
            present: {number: {unit: persons}}
            write: {sv: Skriv hur många., en: Write how many.}
        slots:
          - {id: antal, about: {sv: hur många, en: how many}, example: två personer}
        draft: |
          ## Villkor

          Leverantören ska ge [antal] som är långtidsarbetslösa praktik.
        notice: Villkor om praktik för [antal].

        """

    private func run(_ arguments: [String], documents: [String: String] = [:]) throws -> Program.Outcome {
        try RulesCopy.with(["clauses/prov.yaml": template]) { folder in
            for kind in ["used", "flaws"] { try folder.link(kind, to: Project.root + "/rules/" + kind) }
            for (name, text) in documents { try folder.write("dossier/" + name, text) }
            return try Program.run(arguments + ["--rules-root", folder.path], in: folder.path)
        }
    }

    @Test func `A slot that is not set stays visible and is asked for`() throws {
        let run = try run(["clause", "prov"])
        #expect(run.output.contains("Leverantören ska ge [antal] som är"))
        #expect(run.output.contains("- [antal] hur många (till exempel två personer)"))
    }

    @Test func `A slot that is set is filled in`() throws {
        let run = try run(["clause", "prov", "--set", "antal=tre personer", "--format", "markdown"])
        #expect(run.output == "## Villkor\n\nLeverantören ska ge tre personer som är långtidsarbetslösa praktik.\n")
    }

    @Test func `The text for the notice is its own`() throws {
        let run = try run(["clause", "prov", "--notice", "--format", "markdown"])
        #expect(run.output == "Villkor om praktik för [antal].\n")
    }

    @Test func `An unknown slot or draft is wrong usage, with the nearest`() throws {
        let slot = try run(["clause", "prov", "--set", "antl=3"])
        #expect(slot.exit == 64)
        #expect(slot.errors.contains("ingen plats 'antl'; menade du 'antal'?"))
        let draft = try run(["clause", "prof"])
        #expect(draft.exit == 64)
        #expect(draft.errors.contains("menade du 'prov'?"))
    }

    private func completeness(_ documents: [String: String]) throws -> [String: Any] {
        let run = try run(["check", "dossier", "--format", "json", "--fail-on", "never"], documents: documents)
        let clauses = try #require(try run.assessments().first?["clauses"] as? [[String: Any]])
        let own = try #require(clauses.first { $0["category"] as? String == "employment" })
        return try #require(own["completeness"] as? [String: Any])
    }

    private func parts(_ list: String, _ completeness: [String: Any]) -> [String] {
        (completeness[list] as? [[String: Any]] ?? []).compactMap { $0["part"] as? String }
    }

    private let bare =
        "# Avtal\n\n## 5 Jobb\n\nLeverantören ska erbjuda praktikplatser till långtidsarbetslösa enligt bilaga 2.\n"

    @Test func `What a clause says is found with its quotation, and what it lacks is named`() throws {
        let whole = try completeness(["avtal.md": bare])
        #expect(whole["template"] as? String == "prov")
        #expect(parts("found", whole) == ["target-group"])
        #expect(parts("missing", whole) == ["number"])
        let annexes = whole["annexes"] as? [[String: Any]]
        #expect(annexes?.first?["name"] as? String == "bilaga 2")
        #expect(annexes?.first?["document"] is String == false)
    }

    @Test func `A part may stand in the annex that the clause names`() throws {
        let whole = try completeness([
            "avtal.md": bare, "Bilaga-2-antal.md": "# Bilaga 2\n\nAntalet är tre personer.\n",
        ])
        #expect(parts("missing", whole).isEmpty)
        #expect((whole["core"] as? [String: Any])?["found"] as? Int == 2)
    }

    @Test func `Another document that the clause does not name is not part of it`() throws {
        let whole = try completeness(["avtal.md": bare, "ovrigt.md": "# Övrigt\n\nAntalet är tre personer.\n"])
        #expect(parts("missing", whole) == ["number"])
    }

    @Test func `Only a wish is told to bind nobody`() throws {
        let text =
            "# Avtal\n\nDet är önskvärt att leverantören gärna erbjuder praktikplatser till långtidsarbetslösa.\n"
        let run = try run(["check", "dossier", "--fail-on", "never"], documents: ["avtal.md": text])
        #expect(run.output.contains("Sysselsättningsvillkor: uttrycket saknar förpliktelse"), "\(run.output)")
    }
}
