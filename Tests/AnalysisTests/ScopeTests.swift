import Analysis
import Documents
import Fixtures
import Law
import Procurement
import Rules
import Testing

/// To what a rule may speak at all: country, stage and kind of rule.
struct ScopeTests {
    private let condition = "{declared: {field: reservedParticipation, any: [res-ws]}}"

    private var french: Facts {
        var notice = cleaning(lots: [lot("LOT-0001", reserved: ["res-ws"])])
        notice.country = Sourced("FRA", .field, "/Notice")
        return notice
    }

    @Test func `A French notice has facts, declarations and what is used`() throws {
        let assessment = try assess(RuleText(.used, when: condition, "category: reserved-sheltered"), french)
        #expect(assessment.regime.candidates.isEmpty)
        #expect(!assessment.regime.reasons.isEmpty)
        #expect(assessment.facts.cpvMain?.value.description == "90910000")
        #expect(assessment.facts.lots.first?.declared[.reservedParticipation] == ["res-ws"])
        #expect(assessment.used == ["reserved-sheltered"])
        #expect(assessment.clauses.map(\.lots) == [["LOT-0001"]])
        #expect(assessment.findings.first?.basis.isEmpty == true)
        #expect(assessment.law.isEmpty)
    }

    @Test(arguments: [RuleKind.obligation, .flaw, .opportunity])
    func `A French notice has no Swedish duty, flaw or opportunity`(kind: RuleKind) throws {
        let assessment = try assess(RuleText(kind, when: condition), french)
        #expect(assessment.findings.isEmpty)
        #expect(assessment.notChecked.isEmpty)
    }

    @Test func `No shipped rule but those on what is used speaks of a French notice`() throws {
        let assessment = try assess(Project.book().rules, [french])
        #expect(assessment.findings.allSatisfy { $0.kind == .used || $0.kind == .mismatch })
        #expect(!assessment.findings.contains { $0.kind == .mismatch && $0.layer == .law })
    }

    @Test func `A procurement begun before 2017 is read and not judged`() throws {
        var old = cleaning()
        old.dispatched = Sourced(day("2016-05-01"), .field, "/Notice")
        let assessment = try assess(Project.book().rules, [old])
        #expect(assessment.regime.candidates.isEmpty)
        #expect(!assessment.findings.contains { [.obligation, .flaw, .opportunity].contains($0.kind) })
    }

    @Test func `An award notice is judged only on what was used`() throws {
        var award = cleaning(lots: [lot("LOT-0001", reserved: ["res-ws"])])
        award.stage = Sourced(.award, .field, "/Notice")
        for kind in [RuleKind.obligation, .flaw, .opportunity, .mismatch] {
            #expect(try assess(RuleText(kind, when: condition), award).findings.isEmpty)
        }
        #expect(try assess(RuleText(.used, when: condition), award).findings.count == 1)
    }

    @Test func `A rule that names the stage of award speaks there`() throws {
        var award = cleaning()
        award.stage = Sourced(.award, .field, "/Notice")
        #expect(try assess(RuleText(.flaw, "stages: [award]"), award).findings.count == 1)
        #expect(try assess(RuleText(.flaw, "stages: [award]"), cleaning()).findings.isEmpty)
    }

    @Test func `A used rule without a category gives a clause that counts under none`() throws {
        let assessment = try assess(RuleText(.used, when: condition), cleaning(lots: [lot("L", reserved: ["res-ws"])]))
        #expect(assessment.clauses.count == 1)
        #expect(assessment.used.isEmpty)
    }

    @Test func `A clause that earns points is a criterion, and one that binds a requirement`() throws {
        let rule = RuleText(
            .used, when: "{text: {concept: [employment], force: [requirement, criterion]}}", "category: employment",
            "force: requirement")
        for (line, force) in [
            ("Leverantören ska erbjuda två praktikplatser.", "requirement"),
            ("Mervärde ges om anbudsgivaren erbjuder två praktikplatser.", "criterion"),
        ] {
            let assessment = try assess(rule, cleaning(), documents: [ReadText.document("Genomförande", [line])])
            #expect(assessment.clauses.map(\.force) == [force], "\(line)")
        }
    }
}
