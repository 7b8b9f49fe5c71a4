import Analysis
import Fixtures
import Law
import Procurement
import Rules
import Testing

/// Conditions after Kleene: what is not known is unknown, unless the rest decides.
struct TruthTests {
    /// A condition with each answer, for the purchase of `cleaning()`, where the procedure is not known.
    private static let conditions: [Truth: String] = [
        .yes: "{buyer: [municipality]}", .no: "{buyer: [state]}", .unknown: "{procedure: [open]}",
    ]

    /// The answer to a condition, as the trace tells it.
    private func answer(_ when: String) throws -> Truth {
        let trace = try #require(try assess(RuleText(when: when), cleaning()).traces.first)
        let gates = 3
        return try #require(trace.steps.dropFirst(gates).first).answer
    }

    private func condition(_ truth: Truth) -> String { Self.conditions[truth] ?? "" }

    @Test(arguments: Truth.allCases, Truth.allCases)
    func `All and any of two answer after the tables`(first: Truth, second: Truth) throws {
        let pair = "[\(condition(first)), \(condition(second))]"
        let both = [first, second]
        let all: Truth = both.contains(.no) ? .no : both.contains(.unknown) ? .unknown : .yes
        let any: Truth = both.contains(.yes) ? .yes : both.contains(.unknown) ? .unknown : .no
        #expect(try answer("{all: \(pair)}") == all)
        #expect(try answer("{any: \(pair)}") == any)
    }

    @Test(arguments: [(Truth.yes, Truth.no), (.no, .yes), (.unknown, .unknown)])
    func `Not turns true and false, and leaves unknown`(inner: Truth, expected: Truth) throws {
        #expect(try answer("{not: \(condition(inner))}") == expected)
        #expect(try answer("{not: {not: \(condition(inner))}}") == inner)
    }

    @Test(arguments: [
        ("{country: [SWE]}", Truth.yes), ("{country: [NOR]}", .no), ("{act: [LOU, LUF]}", .yes), ("{act: [LUK]}", .no),
        ("{stage: [competition]}", .yes), ("{stage: [award]}", .no), ("{subtype: ['16']}", .yes),
        ("{notice: [eforms]}", .yes), ("{notice: [ted, none]}", .no), ("{nature: [services]}", .yes),
        ("{nature: [works]}", .no), ("{regime: [LOU-D]}", .yes), ("{regime: [LOU-19, LOU-B2]}", .no),
        ("{date: {from: 2025-03-01}}", .yes), ("{date: {from: 2025-03-02}}", .no),
        ("{date: {before: 2025-03-01}}", .no),
        ("{date: {from: 2025-01-01, before: 2026-01-01}}", .yes),
        ("{cpv: {prefix: ['90900000']}}", .yes), ("{cpv: {prefix: ['90911000']}}", .no),
        ("{cpv: {in: [lou-bilaga2]}}", .no),
        ("{value: {atLeast: 9000000}}", .yes), ("{value: {below: 9000000}}", .no),
        ("{value: {atLeast: classic}}", .yes),
        ("{value: {below: classic}}", .no), ("{lots: {atLeast: 1}}", .yes), ("{lots: {atMost: 0}}", .no),
        ("{months: {atLeast: 12}}", .unknown), ("{procedure: [open]}", .unknown),
        ("{declared: {field: reservedParticipation, any: [none]}}", .yes),
        ("{declared: {field: reservedParticipation, any: [res-ws]}}", .no),
        ("{declared: {field: social, missing: true}}", .yes),
        ("{declared: {field: accessibility, missing: true}}", .unknown),
    ])
    func `Every test answers true, false or unknown`(when: String, expected: Truth) throws {
        // A condition about lots has the lot's own line before it.
        let trace = try #require(try assess(RuleText(when: when), cleaning()).traces.first)
        #expect(trace.steps.last?.answer == expected)
    }

    @Test func `A field that the form does not ask for is unknown, not absent`() throws {
        let rule = RuleText(when: "{declared: {field: accessibility, missing: true}}")
        let assessment = try assess(rule, cleaning())
        #expect(assessment.findings.isEmpty)
        #expect(assessment.notChecked.map(\.rule) == ["test-rule"])
    }

    @Test(
        arguments: [
            (nil, nil, nil, Truth.unknown), (48, nil, nil, .yes), (24, nil, 0, .no), (24, 48, 2, .yes),
            (24, 36, 1, .no),
            (24, nil, 1, .unknown), (24, nil, nil, .unknown),
        ] as [(Int?, Int?, Int?, Truth)])
    func `A term with extensions is known only when their length is`(
        months: Int?, longest: Int?, renewals: Int?, expected: Truth
    ) throws {
        var lot = lot("LOT-0001", months: months)
        lot.term.longestMonths = longest
        lot.term.renewals = renewals
        let rule = RuleText(when: "{months: {above: 36, withExtensions: true}}")
        let trace = try #require(try assess(rule, cleaning(lots: [lot])).traces.first)
        #expect(trace.answer == expected)
    }
}
