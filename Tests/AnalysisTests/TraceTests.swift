import Analysis
import Documents
import Fixtures
import Law
import Procurement
import Rules
import Testing

/// A trace tells how a rule came to its answer, also when it is silent.
struct TraceTests {
    private func trace(_ rule: RuleText, _ facts: Facts = cleaning()) throws -> Trace {
        try #require(try assess(rule, facts).traces.first)
    }

    @Test func `A silent rule has a trace with every condition`() throws {
        let trace = try trace(RuleText(when: "{all: [{buyer: [state]}, {procedure: [open]}, {nature: [services]}]}"))
        #expect(trace.rule == "test-rule")
        #expect(trace.answer == .no)
        let condition = trace.steps.dropFirst(3)
        #expect(condition.map(\.answer) == [.no, .no, .unknown, .yes])
        #expect(condition.map(\.depth) == [0, 1, 1, 1])
    }

    @Test func `Each condition tells what was read`() throws {
        let trace = try trace(RuleText(when: "{any: [{buyer: [state]}, {procedure: [open]}]}"))
        #expect(trace.steps.suffix(2).map(\.condition.sv) == ["köpare: state", "förfarande: open"])
        #expect(trace.steps.suffix(2).map(\.found.sv) == ["municipality", "saknas"])
    }

    @Test func `Regime, provisions and stage come before the condition`() throws {
        var award = cleaning()
        award.stage = Sourced(.award, .field, "/Notice")
        let trace = try trace(RuleText(), award)
        #expect(trace.answer == .no)
        #expect(trace.steps.prefix(3).map(\.answer) == [.yes, .yes, .no])
        #expect(trace.steps[0].found.sv == "LOU-D")
    }

    @Test func `A rule that speaks answers true, and one that lacks a fact unknown`() throws {
        #expect(try trace(RuleText()).answer == .yes)
        #expect(try trace(RuleText(when: "{procedure: [open]}")).answer == .unknown)
    }

    @Test func `Lots that differ are traced one by one`() throws {
        let rule = RuleText(when: "{declared: {field: reservedParticipation, any: [res-ws]}}")
        let lots = [lot("LOT-0001", reserved: ["res-ws"]), lot("LOT-0002")]
        let headings = try trace(rule, cleaning(lots: lots)).steps.filter { $0.condition.sv.hasPrefix("del ") }
        #expect(headings.map(\.condition.sv) == ["del LOT-0001", "del LOT-0002"])
        #expect(headings.map(\.answer) == [.yes, .no])
    }

    @Test func `A French notice has a trace too`() throws {
        var french = cleaning()
        french.country = Sourced("FRA", .field, "/Notice")
        let trace = try trace(RuleText(), french)
        #expect(trace.answer == .no)
        #expect(trace.steps.first?.answer == .no)
    }

    @Test func `A finding tells what made it true`() throws {
        let rule = RuleText(when: "{all: [{value: {atLeast: 1000000}}, {not: {cpv: {in: [lou-bilaga2]}}}]}")
        let finding = try #require(try assess(rule, cleaning()).findings.first)
        #expect(finding.because.count == 2)
        #expect(finding.because.first?.sv.contains("9 000 000 kr") == true)
        #expect(finding.because.last?.sv.contains("90910000") == true)
    }
}
