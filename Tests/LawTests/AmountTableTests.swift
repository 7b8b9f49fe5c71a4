import Fixtures
import Foundation
import Law
import Procurement
import Testing

/// The tables of amounts are whole, and are kept up.
struct AmountTableTests {
    @Test func `From 1 December the amounts of the coming year are entered`() throws {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        let today = try #require(
            CalendarDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
        let missing = try Project.law().amountPeriods.missing(on: today)
        #expect(missing.isEmpty, "enter these amounts, see rules/law/README.md: \(missing.joined(separator: ", "))")
    }

    @Test func `A missing row is told from 1 December, and not before`() {
        let periods = [
            AmountPeriod(kind: "a", from: day("2024-01-01"), to: day("2025-12-31")),
            AmountPeriod(kind: "a", from: day("2026-01-01"), to: day("2027-12-31")),
            AmountPeriod(kind: "b", from: day("2024-01-01"), to: day("2025-12-31")),
            AmountPeriod(kind: "c", from: day("2022-02-01"), to: nil),
        ]
        #expect(periods.missing(on: day("2025-11-30")).isEmpty)
        #expect(periods.missing(on: day("2025-12-01")) == ["b on 2026-01-01"])
        #expect(periods.missing(on: day("2025-12-31")) == ["b on 2026-01-01"])
        #expect(periods.missing(on: day("2026-01-01")) == ["b on 2026-01-01"])
        #expect(periods.missing(on: day("2027-12-01")) == ["b on 2027-12-01", "a on 2028-01-01", "b on 2028-01-01"])
    }

    @Test func `Each amount begins on the day after the one before it`() throws {
        #expect(try Project.law().amountPeriods.breaks.isEmpty)
    }

    @Test func `A gap and an overlap are both told`() {
        let gap = [
            AmountPeriod(kind: "a", from: day("2024-01-01"), to: day("2025-12-30")),
            AmountPeriod(kind: "a", from: day("2026-01-01"), to: nil),
        ]
        let overlap = [
            AmountPeriod(kind: "a", from: day("2024-01-01"), to: nil),
            AmountPeriod(kind: "a", from: day("2026-01-01"), to: nil),
        ]
        #expect(gap.breaks == ["a before 2026-01-01"])
        #expect(overlap.breaks == ["a before 2026-01-01"])
    }

    @Test func `Every kind of amount begins with the acts`() throws {
        let law = try Project.law()
        for kind in law.amountPeriods.kinds {
            let first = law.amountPeriods.filter { $0.kind == kind }.map(\.from).min()
            #expect(first == law.begins, "\(kind)")
        }
    }

    @Test func `Amounts in kronor follow from those in euro at one rate of four decimals for the period`() throws {
        for (from, rows) in try Dictionary(grouping: Project.law().thresholds, by: \.from) {
            let rates = rows.map { (low: 10_000 * ($0.sek * 2 - 1), high: 10_000 * ($0.sek * 2 + 1), eur: $0.eur * 2) }
            let lowest = rates.map { ($0.low + $0.eur - 1) / $0.eur }.max() ?? 0
            let highest = rates.map { $0.high / $0.eur }.min() ?? 0
            #expect(lowest <= highest, "no rate gives all amounts from \(from)")
        }
    }

    @Test func `Every kind of amount that an act names is entered and has a name in both languages`() throws {
        let law = try Project.law()
        for scheme in law.schemes.values {
            for kind in scheme.amounts {
                #expect(law.threshold(kind, on: law.checked) != nil, "\(kind)")
                #expect(law.amountNames[kind] != nil, "\(kind)")
            }
            for kind in [scheme.direct?.limit, scheme.direct?.annexLimit].compactMap({ $0 }) {
                #expect(law.directAwardLimit(kind, on: law.checked) != nil, "\(kind)")
                #expect(law.amountNames[kind] != nil, "\(kind)")
            }
        }
    }
}
