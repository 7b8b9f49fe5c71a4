import Documents
import Fixtures
import Law
import Procurement
import Testing

/// On which side of an amount a value lies.
struct ThresholdTests {
    private func cleaning(
        _ value: String, in currency: String = "SEK", date: String = "2025-03-01", buyer: BuyerKind? = .municipality,
        act: Act = .LOU
    ) throws -> [RegimeTag] {
        try tags(facts(act: act, cpv: "90910000", value: value, in: currency, date: date, buyer: buyer))
    }

    @Test func `A value at the threshold is over it`() throws {
        #expect(try cleaning("2389585") == [.LOUD])
        #expect(try cleaning("2389584.99") == [.LOU19])
    }

    @Test func `Direct award is allowed strictly below its limit`() throws {
        #expect(try cleaning("700000") == [.LOU19])
        #expect(try cleaning("699999.99") == [.LOU19a])
    }

    @Test func `The last day of a period has its own amounts`() throws {
        #expect(try cleaning("2389585", date: "2025-12-31") == [.LOUD])
        #expect(try cleaning("2300000", date: "2023-12-31") == [.LOUD])
        #expect(try cleaning("2300000", date: "2024-01-01") == [.LOU19])
    }

    @Test func `Within one per cent of an amount that is not primary the answer is open`() throws {
        // 1 % below and above 2,451,816 kronor, the computed threshold of 2026.
        #expect(try cleaning("2427297", date: "2026-03-01") == [.LOU19])
        #expect(try cleaning("2427298", date: "2026-03-01") == [.LOUD, .LOU19])
        #expect(try cleaning("2451816", date: "2026-03-01") == [.LOUD, .LOU19])
        #expect(try cleaning("2476334", date: "2026-03-01") == [.LOUD, .LOU19])
        #expect(try cleaning("2476335", date: "2026-03-01") == [.LOUD])
    }

    @Test func `A value in euro is compared with the amount in euro`() throws {
        // 220,999 euro are more than 2,389,585 kronor at most rates of the day, but below the threshold in euro.
        #expect(try cleaning("221000", in: "EUR") == [.LOUD])
        #expect(try cleaning("220999.99", in: "EUR") == [.LOU19])
    }

    @Test func `A value in euro near a limit in kronor is open, far from it is not`() throws {
        #expect(try cleaning("64740", in: "EUR") == [.LOU19, .LOU19a])
        #expect(try cleaning("40000", in: "EUR") == [.LOU19a])
        #expect(try cleaning("100000", in: "EUR") == [.LOU19])
    }

    @Test func `A value in another currency settles nothing`() throws {
        let regime = try regime(
            facts(act: .LOU, cpv: "90910000", value: "9000000", in: "NOK", date: "2025-03-01", buyer: .municipality))
        #expect(regime.candidates.tags == [.LOUD, .LOU19, .LOU19a])
        #expect(regime.reasons.contains { $0.sv.contains("NOK") })
    }

    @Test func `A value with VAT settles nothing`() throws {
        var purchase = facts(act: .LOU, cpv: "90910000", value: "9000000", date: "2025-03-01", buyer: .municipality)
        let money = try #require(purchase.value?.value.money)
        purchase.value = Sourced(ProcurementValue(money, includesVAT: true), .field, "/Notice")
        #expect(try tags(purchase) == [.LOUD, .LOU19, .LOU19a])
    }

    @Test func `State authorities have a lower threshold`() throws {
        #expect(try cleaning("1546202", buyer: .state) == [.LOUD])
        #expect(try cleaning("1546201", buyer: .state) == [.LOU19])
        for other in [BuyerKind.municipality, .region, .local, .publicBody] {
            #expect(try cleaning("2389584", buyer: other) == [.LOU19])
        }
    }

    @Test func `Between the two thresholds an unknown buyer leaves it open, and the reason is told`() throws {
        #expect(try cleaning("2000000", buyer: nil) == [.LOUD, .LOU19])
        let between = try regime(facts(act: .LOU, cpv: "90910000", value: "2000000", date: "2025-03-01"))
        #expect(between.reasons.contains { $0.sv.contains("Köparens slag är inte känt") })
        let above = try regime(facts(act: .LOU, cpv: "90910000", value: "9000000", date: "2025-03-01"))
        #expect(above.candidates.tags == [.LOUD])
        #expect(!above.reasons.contains { $0.sv.contains("Köparens slag är inte känt") })
    }

    @Test func `Works have a threshold of their own`() throws {
        func road(_ value: String) throws -> [RegimeTag] {
            try tags(facts(act: .LOU, cpv: "45233141", value: value, date: "2025-03-01", buyer: .municipality))
        }
        #expect(try road("59880178") == [.LOU19])
        #expect(try road("59880179") == [.LOUD])
    }

    @Test func `The stated nature comes before the nature of the code`() throws {
        let works = facts(
            act: .LOU, cpv: "71300000", value: "20000000", date: "2025-03-01", buyer: .municipality, nature: .works)
        #expect(try tags(works) == [.LOU19])
    }

    @Test func `Utilities have the higher threshold and limit`() throws {
        #expect(try cleaning("4789982", act: .LUF) == [.LUFD])
        #expect(try cleaning("4789981", act: .LUF) == [.LUF19])
        #expect(try cleaning("1200000", act: .LUF) == [.LUF19])
        #expect(try cleaning("1199999", act: .LUF) == [.LUF19a])
    }

    @Test func `A negative or a huge value is still a value`() throws {
        #expect(try cleaning("-5") == [.LOU19a])
        #expect(try cleaning("999999999999999", date: "2026-03-01") == [.LOUD])
        #expect(try cleaning("999999999999999", in: "EUR", date: "2026-03-01") == [.LOUD])
    }
}
