import Documents
import Fixtures
import Law
import Procurement
import Testing

/// The purchases that show what the regime is for.
struct RegimeExampleTests {
    @Test func `Cleaning for 600,000 in 2019 follows chapter 19`() throws {
        let cleaning = facts(cpv: "90910000", value: "600000", date: "2019-06-01", buyer: .municipality)
        #expect(try tags(cleaning) == [.LOU19])
    }

    @Test func `Without a code the same purchase may also be a direct award`() throws {
        let purchase = facts(value: "600000", date: "2019-06-01", buyer: .municipality)
        #expect(try tags(purchase) == [.LOU19, .LOU19a])
    }

    @Test func `School meals for 20 million in 2025 are services of annex 2`() throws {
        let meals = facts(cpv: "55524000", value: "20000000", date: "2025-03-01", buyer: .municipality)
        let regime = try regime(meals)
        #expect(regime.candidates.tags == [.LOUB2])
        #expect(regime.isCertain)
    }

    @Test func `Cleaning at an amount that is not confirmed is uncertain, and the reason is told`() throws {
        let cleaning = facts(cpv: "90910000", value: "2450000", date: "2026-11-20", buyer: .municipality)
        let regime = try regime(cleaning)
        #expect(regime.candidates.tags == [.LOUD, .LOU19])
        #expect(!regime.isCertain)
        let reason = try #require(regime.reasons.first { $0.sv.contains("2 451 816 kr") })
        #expect(reason.sv.contains("inom 1 procent"))
        #expect(reason.en.contains("within 1 per cent"))
    }
}
