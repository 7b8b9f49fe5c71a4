import Analysis
import Documents
import Fixtures
import Law
import Procurement
import Rules
import Testing

/// A rule that holds under some of the possible regimes says under what condition.
struct UncertainRegimeTests {
    private func onlyIf(
        _ regimes: String, cpv: String? = "90910000", value: String? = nil, buyer: BuyerKind? = .municipality,
        nature: Nature? = .services, date: String = "2025-03-01", stage: Stage = .planning
    ) throws -> String? {
        let purchase = facts(
            act: .LOU, cpv: cpv, value: value, date: date, buyer: buyer, nature: nature, stage: stage)
        let rule = RuleText(.flaw, when: "{country: [SWE]}", "regimes: [\(regimes)]")
        return try #require(try assess(rule, purchase).findings.first).onlyIf?.sv
    }

    @Test func `Above the threshold is told with its amount`() throws {
        #expect(try onlyIf("LOU-D") == "gäller om värdet är minst 2 389 585 kr")
    }

    @Test func `A state authority has its own amount`() throws {
        #expect(try onlyIf("LOU-D", buyer: .state) == "gäller om värdet är minst 1 546 202 kr")
    }

    @Test func `Below the direct-award limit is told with its amount`() throws {
        #expect(try onlyIf("LOU-19a") == "gäller om värdet är under 700 000 kr")
    }

    @Test func `Between the two amounts both are told`() throws {
        #expect(try onlyIf("LOU-19") == "gäller om värdet är minst 700 000 kr och värdet är under 2 389 585 kr")
    }

    @Test func `An open annex is told`() throws {
        let inside = try onlyIf("LOU-B2", cpv: "79000000", value: "20000000")
        #expect(inside?.hasPrefix("gäller om tjänsten finns i bilaga 2") == true)
        let outside = try onlyIf("LOU-D", cpv: "79000000", value: "20000000")
        #expect(outside?.hasPrefix("gäller om tjänsten inte finns i bilaga 2") == true)
    }

    @Test func `An open kind of buyer is told`() throws {
        let text = try onlyIf("LOU-D", value: "2000000", buyer: nil)
        #expect(text?.hasPrefix("gäller om köparen är en statlig myndighet") == true)
    }

    @Test func `An amount that is too near is told with the amount`() throws {
        let text = try onlyIf("LOU-D", value: "2450000", date: "2026-11-20")
        #expect(text == "gäller om värdet är minst 2 451 816 kr")
    }

    @Test func `A rule that holds under every possible regime has no condition`() throws {
        #expect(try onlyIf("LOU-D, LOU-19, LOU-19a") == nil)
        #expect(try onlyIf("LOU-D", value: "9000000") == nil)
    }

    @Test func `A rule whose regimes are ruled out is silent`() throws {
        let rule = RuleText(.flaw, "regimes: [LOU-B2]")
        let assessment = try assess(rule, cleaning())
        #expect(assessment.findings.isEmpty)
        #expect(assessment.notChecked.isEmpty)
    }

    @Test func `A regime asked for in the condition gives the same condition`() throws {
        var open = cleaning()
        open.value = nil
        open.stage = Sourced(.planning, .field, "/Notice")
        let finding = try #require(try assess(RuleText(when: "{regime: [LOU-D]}"), open).findings.first)
        #expect(finding.severity == .note)
        #expect(finding.onlyIf?.sv == "gäller om värdet är minst 2 389 585 kr")
    }
}
