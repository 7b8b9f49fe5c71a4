import Analysis
import Documents
import Fixtures
import Law
import Procurement
import Rules
import Testing

/// A missing fact gives no finding, but a question.
struct MissingFactTests {
    private func needs(_ when: String, _ facts: Facts) throws -> [String] {
        let assessment = try assess(RuleText(when: when), facts)
        #expect(assessment.findings.isEmpty)
        return assessment.notChecked.flatMap(\.needs).map(\.sv)
    }

    @Test func `The missing fact is named, with its flag`() throws {
        #expect(try needs("{months: {atLeast: 36}}", cleaning()) == ["avtalstid (--months)"])
        #expect(try needs("{procedure: [open]}", cleaning()) == ["förfarande"])
    }

    @Test func `Each missing fact is named once, and one that changes nothing is not named`() throws {
        let two = "{all: [{procedure: [open]}, {not: {procedure: [restricted]}}, {buyer: [municipality]}]}"
        #expect(try needs(two, cleaning()) == ["förfarande"])
        let decided = "{all: [{procedure: [open]}, {buyer: [state]}]}"
        #expect(try needs(decided, cleaning()).isEmpty)
    }

    @Test func `The length of extensions is asked for where only that is missing`() throws {
        var lot = lot("LOT-0001", months: 24)
        lot.term.renewals = 2
        let when = "{months: {above: 36, withExtensions: true}}"
        #expect(try needs(when, cleaning(lots: [lot])) == ["förlängningarnas längd"])
    }

    @Test func `An unknown stage is asked for only where the rule would say something`() throws {
        var notice = cleaning()
        notice.stage = nil
        #expect(try needs("{buyer: [municipality]}", notice) == ["stadium"])
        #expect(try needs("{buyer: [state]}", notice).isEmpty)
    }

    @Test func `A rule on what is used asks nothing`() throws {
        let rule = RuleText(.used, when: "{declared: {field: reservedExecution, any: ['yes']}}")
        let assessment = try assess(rule, cleaning())
        #expect(assessment.findings.isEmpty)
        #expect(assessment.notChecked.isEmpty)
    }

    @Test func `An unknown value is no finding`() throws {
        var notice = cleaning()
        notice.value = nil
        #expect(try needs("{value: {atLeast: 1000000}}", notice) == ["värde (--value)"])
    }
}
