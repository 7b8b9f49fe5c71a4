import Analysis
import Documents
import Fixtures
import Law
import Procurement
import Rules
import Testing

/// Facts of several sources become one set; what was said differently is kept.
struct FactMergingTests {
    private let silent = RuleText(when: "{buyer: [state]}")

    @Test func `A flag wins over the notice, and the contradiction is shown`() throws {
        var flags = Facts()
        flags.value = Sourced(ProcurementValue(Money(1_000_000, "SEK"), includesVAT: false), .flag, "--value")
        let assessment = try assess(silent, cleaning(), flags: flags)
        #expect(assessment.facts.value?.value.money == Money(1_000_000, "SEK"))
        #expect(assessment.facts.value?.source == .flag)
        #expect(assessment.regime.candidates.contains(RegimeSet(.LOU19)))
        let contradiction = try #require(assessment.facts.contradictions.first)
        #expect(contradiction.fact == "value")
        #expect(contradiction.readings.map(\.value) == ["1 000 000 kr", "9 000 000 kr"])
        #expect(contradiction.readings.map(\.place) == ["--value", "/Notice"])
    }

    @Test func `A flag that says the same is no contradiction`() throws {
        var flags = Facts()
        flags.act = Sourced(.LOU, .flag, "--act")
        #expect(try assess(silent, cleaning(), flags: flags).facts.contradictions.isEmpty)
    }

    @Test func `The first notice wins over the second, and the contradiction is shown`() throws {
        var second = cleaning()
        second.nature = Sourced(.supplies, .field, "/Second")
        let facts = try assess(silent, cleaning(), second).facts
        #expect(facts.nature?.value == .services)
        #expect(facts.contradictions.map(\.fact) == ["nature"])
    }

    @Test func `A fact that only the second notice has is used`() throws {
        var second = cleaning()
        second.procedure = Sourced("open", .field, "/Second")
        #expect(try assess(silent, cleaning(), second).facts.procedure?.value == "open")
    }

    @Test func `Two procedures in one dossier draw a warning`() throws {
        var (first, second) = (cleaning(), cleaning())
        first.procedureID = Sourced("a", .field, "/First")
        second.procedureID = Sourced("b", .field, "/Second")
        let remarks = try assess(silent, first, second).facts.remarks
        #expect(remarks.contains { $0.sv.contains("2 olika förfaranden") && $0.sv.contains("--each") })
        #expect(try assess(silent, first, first).facts.remarks.isEmpty)
    }

    @Test func `The value is summed over lots where the notice gives none for the whole`() throws {
        var notice = cleaning(lots: [lot("LOT-0001", value: "1000000.50"), lot("LOT-0002", value: "2500000")])
        notice.value = nil
        #expect(try assess(silent, notice).facts.value?.value.money == Money(hundredths: 350_000_050, currency: "SEK"))
    }

    @Test func `A value that one lot lacks is not guessed`() throws {
        var notice = cleaning(lots: [lot("LOT-0001", value: "1000000"), lot("LOT-0002")])
        notice.value = nil
        #expect(try assess(silent, notice).facts.value == nil)
    }

    @Test func `Values in different currencies are not added`() throws {
        var other = lot("LOT-0002")
        other.value = Money(1_000_000, "EUR")
        var notice = cleaning(lots: [lot("LOT-0001", value: "1000000"), other])
        notice.value = nil
        #expect(try assess(silent, notice).facts.value == nil)
    }

    @Test func `Lots of absurd value leave the value unknown`() throws {
        var notice = cleaning(lots: (1...200).map { lot("LOT-\($0)", value: "999999999999999") })
        notice.value = nil
        #expect(try assess(silent, notice).facts.value == nil)
    }

    @Test func `The act follows from the legal basis, and the buyer's kind from its legal type`() throws {
        var notice = cleaning()
        notice.act = nil
        notice.buyerKind = nil
        notice.legalBasis = Sourced("32014L0025", .field, "/Notice")
        notice.buyers = [Buyer(name: "Mora Energi AB", legalType: "pub-undert-la", country: "SWE")]
        let facts = try assess(silent, notice).facts
        #expect(facts.act?.value == .LUF)
        #expect(facts.buyerKind?.value == .utility)
    }

    @Test func `Without any notice the stage is a draft`() throws {
        let assessment = try assess([], [])
        #expect(assessment.facts.stage?.value == .draft)
        #expect(assessment.facts.lots.count == 1)
    }
}
