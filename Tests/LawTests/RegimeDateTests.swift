import Documents
import Fixtures
import Law
import Procurement
import Testing

/// Country and date come before everything else.
struct RegimeDateTests {
    @Test func `Another country has no Swedish regime, with the reason`() throws {
        let regime = try regime(facts(act: .LOU, cpv: "90910000", value: "9000000", date: "2025-03-01", country: "FRA"))
        #expect(regime.candidates.isEmpty)
        #expect(!regime.isCertain)
        #expect(regime.reasons.contains { $0.sv.contains("gäller inte för en köpare i FRA") })
    }

    @Test func `A country that is not known is taken to be Sweden, and said so`() throws {
        let regime = try regime(facts(act: .LOU, cpv: "90910000", value: "9000000", date: "2025-03-01", country: nil))
        #expect(regime.candidates.tags == [.LOUD])
        #expect(regime.assumptions.map(\.fact) == ["country"])
    }

    @Test func `Before 2017 there is no regime, with the reason`() throws {
        let before = try regime(facts(act: .LOU, cpv: "90910000", value: "9000000", date: "2016-12-31"))
        #expect(before.candidates.isEmpty)
        #expect(before.reasons.contains { $0.sv.contains("före 2017-01-01") })
        let first = try regime(facts(act: .LOU, cpv: "90910000", value: "9000000", date: "2017-01-01"))
        #expect(first.candidates.tags == [.LOUD])
    }

    @Test func `The day it was begun comes before the day of the notice`() throws {
        var purchase = facts(act: .LOU, cpv: "90910000", value: "9000000", date: "2025-03-01")
        purchase.begun = Sourced(day("2024-11-05"), .flag, "--date")
        let regime = try regime(purchase)
        #expect(regime.date == day("2024-11-05"))
        #expect(regime.dateSource == .flag)
    }

    @Test func `Without any date today's law is used, and said so`() throws {
        let regime = try regime(facts(act: .LOU, cpv: "90910000"))
        #expect(regime.date == day("2026-11-21"))
        #expect(regime.assumptions.map(\.fact) == ["date"])
    }

    @Test(arguments: [Stage.award, .modification])
    func `The date of a later notice is an assumption`(stage: Stage) throws {
        let regime = try regime(facts(act: .LOU, cpv: "90910000", date: "2025-03-01", stage: stage))
        #expect(regime.assumptions.map(\.fact) == ["date"])
        #expect(regime.assumptions.map(\.value) == ["2025-03-01"])
    }

    @Test func `The date of a contract notice is none`() throws {
        #expect(
            try regime(facts(act: .LOU, cpv: "90910000", date: "2025-03-01", stage: .competition)).assumptions.isEmpty)
    }

    @Test func `A procurement that is advertised may follow chapter 19 below the limit, and the reason is told`() throws
    {
        let regime = try regime(
            facts(act: .LOU, cpv: "90910000", value: "500000", date: "2025-03-01", stage: .competition, subtype: "16"))
        #expect(regime.candidates.tags == [.LOU19, .LOU19a])
        #expect(regime.reasons.contains { $0.sv.contains("konkurrensutsättning") })
    }
}
