import Analysis
import Fixtures
import Law
import Procurement
import Rules
import Testing

/// How much a finding weighs, after kind, certainty and confidence.
struct SeverityTests {
    private func severity(_ rule: RuleText, _ facts: Facts = cleaning()) throws -> Severity {
        try #require(try assess(rule, facts).findings.first).severity
    }

    @Test(arguments: [
        (RuleKind.used, Severity.none), (.opportunity, .note), (.obligation, .error), (.flaw, .error),
        (.mismatch, .warning),
    ])
    func `Every kind has its weight`(kind: RuleKind, expected: Severity) throws {
        #expect(try severity(RuleText(kind)) == expected)
    }

    @Test(arguments: [
        (RuleKind.flaw, "warning", Severity.warning), (.flaw, "note", .note), (.obligation, "warning", .warning),
        (.mismatch, "note", .note), (.used, "error", .none), (.opportunity, "error", .note),
    ])
    func `A stated strength counts for duties, flaws and mismatches`(
        kind: RuleKind, strength: String, expected: Severity
    ) throws {
        #expect(try severity(RuleText(kind, "strength: \(strength)")) == expected)
    }

    @Test func `A duty inferred from the code of the purchase is at most a warning`() throws {
        let code = "{cpv: {prefix: ['90910000']}}"
        #expect(try severity(RuleText(.obligation, when: code)) == .warning)
        #expect(try severity(RuleText(.flaw, when: code)) == .error)
    }

    @Test func `Law that is not read in its own text takes one step`() throws {
        let law = try Project.law()
        let derived = try #require(
            law.provisions.first {
                $0.act == "LOU" && $0.verified != .primary && $0.isInForce(on: day("2025-03-01"))
                    && law.applies($0, under: RegimeSet(.LOUD), on: day("2025-03-01"))
            })
        #expect(try severity(RuleText().resting(on: "[\(derived.id)]")) == .warning)
        #expect(try severity(RuleText(.flaw, "strength: warning").resting(on: "[\(derived.id)]")) == .note)
        #expect(try severity(RuleText(.flaw, "strength: note").resting(on: "[\(derived.id)]")) == .note)
    }

    @Test func `Low confidence takes one step, medium takes none`() throws {
        #expect(try severity(RuleText(.flaw, "confidence: low")) == .warning)
        #expect(try severity(RuleText(.flaw, "confidence: medium")) == .error)
        #expect(try severity(RuleText(.mismatch, "confidence: low")) == .note)
    }

    @Test func `An uncertain regime leaves a note, whatever the weight`() throws {
        var open = cleaning()
        open.value = nil
        #expect(try severity(RuleText(.flaw, "regimes: [LOU-D]"), open) == .note)
        #expect(try severity(RuleText(.obligation, "regimes: [LOU-D]"), open) == .note)
        #expect(try severity(RuleText(.used), open) == Severity.none)
    }

    @Test func `An uncertain regime that the rule does not ask about takes nothing`() throws {
        var open = cleaning()
        open.value = nil
        #expect(try severity(RuleText(), open) == .error)
    }
}
