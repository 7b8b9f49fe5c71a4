import Analysis
import Fixtures
import Law
import Procurement
import Rules
import Testing

/// A rule about lots names the lots that it holds for.
struct LotTests {
    private let reserved = RuleText(when: "{declared: {field: reservedParticipation, any: [res-ws]}}")

    @Test func `Only the lots that it holds for are named, like ones together`() throws {
        let lots = [
            lot("LOT-0001", reserved: ["res-ws"]), lot("LOT-0002"), lot("LOT-0003", reserved: ["res-ws"]),
            lot("LOT-0004", reserved: ["res-pub-ser"]),
        ]
        let findings = try assess(reserved, cleaning(lots: lots)).findings
        #expect(findings.map(\.lots) == [["LOT-0001", "LOT-0003"]])
    }

    @Test func `Lots that differ elsewhere are still one finding where the quotation is the same`() throws {
        let lots = [
            lot("LOT-0001", reserved: ["res-ws"], months: 12), lot("LOT-0002", reserved: ["res-ws"], months: 48),
        ]
        #expect(try assess(reserved, cleaning(lots: lots)).findings.map(\.lots) == [["LOT-0001", "LOT-0002"]])
    }

    @Test func `Lots with different quotations are findings of their own`() throws {
        let rule = RuleText(when: "{declared: {field: reservedParticipation, any: [res-ws, res-pub-ser]}}")
        let lots = [lot("LOT-0001", reserved: ["res-ws"]), lot("LOT-0002", reserved: ["res-pub-ser"])]
        let findings = try assess(rule, cleaning(lots: lots)).findings
        #expect(findings.map(\.lots) == [["LOT-0001"], ["LOT-0002"]])
        #expect(Set(findings.map(\.fingerprint)).count == 2)
    }

    @Test func `A code of the lot comes before that of the procurement`() throws {
        let rule = RuleText(when: "{all: [{cpv: {prefix: ['90911000']}}, {declared: {field: social, missing: true}}]}")
        let lots = [lot("LOT-0001", cpv: "90911200"), lot("LOT-0002", cpv: "90919200"), lot("LOT-0003")]
        #expect(try assess(rule, cleaning(lots: lots)).findings.map(\.lots) == [["LOT-0001"]])
    }

    @Test func `Groups of lots are not asked where there are lots`() throws {
        var group = lot("GLO-0001", reserved: ["res-ws"])
        group.kind = .group
        #expect(try assess(reserved, cleaning(lots: [lot("LOT-0001"), group])).findings.isEmpty)
    }

    @Test func `A rule on the whole procurement names no lot`() throws {
        let findings = try assess(RuleText(), cleaning(lots: [lot("LOT-0001"), lot("LOT-0002")])).findings
        #expect(findings.map(\.lots) == [[]])
    }

    @Test func `One lot that lacks a fact does not silence another`() throws {
        let rule = RuleText(when: "{months: {above: 36}}")
        let lots = [lot("LOT-0001"), lot("LOT-0002", months: 48)]
        let assessment = try assess(rule, cleaning(lots: lots))
        #expect(assessment.findings.map(\.lots) == [["LOT-0002"]])
    }

    @Test func `Many lots are asked in their order`() throws {
        let lots = (1...300).map { lot("LOT-\(1000 + $0)", reserved: [$0.isMultiple(of: 3) ? "res-ws" : "none"]) }
        let found = try assess(reserved, cleaning(lots: lots)).findings.flatMap(\.lots)
        #expect(found == (1...300).filter { $0.isMultiple(of: 3) }.map { "LOT-\(1000 + $0)" })
    }
}
