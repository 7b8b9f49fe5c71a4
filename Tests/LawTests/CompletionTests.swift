import Documents
import Fixtures
import Law
import Procurement
import Testing

/// The regime is the set of tags over all ways in which the unknown facts may turn out.
struct CompletionTests {
    /// Every fact of a purchase, so that each can be taken away. The act, the country and the day are given: without
    /// them something is assumed, which is another thing than not knowing. No notice: one that calls for competition
    /// opens chapter 19 below the direct-award limit, so that fact adds a regime instead of taking one away.
    struct Purchase: Sendable, CustomTestStringConvertible {
        var act: Act
        var date: String
        var cpv: String?
        var nature: Nature?
        var value: String?
        var buyer: BuyerKind?

        var facts: Facts {
            Fixtures.facts(act: act, cpv: cpv, value: value, date: date, buyer: buyer, nature: nature)
        }

        var testDescription: String {
            [act.rawValue, date, cpv, nature?.rawValue, value, buyer?.rawValue].compactMap { $0 }.joined(separator: " ")
        }

        /// The purchase with one known fact less, in each way.
        var lessKnown: [Purchase] {
            var all: [Purchase] = []
            if cpv != nil { all.append(with { $0.cpv = nil }) }
            if nature != nil { all.append(with { $0.nature = nil }) }
            if value != nil { all.append(with { $0.value = nil }) }
            if buyer != nil { all.append(with { $0.buyer = nil }) }
            return all
        }

        func with(_ change: (inout Purchase) -> Void) -> Purchase {
            var copy = self
            change(&copy)
            return copy
        }
    }

    static let dates = [
        "2017-06-01", "2018-06-01", "2019-06-01", "2021-06-01", "2022-01-15", "2023-01-01", "2025-03-01", "2026-11-20",
    ]
    static let values: [String?] = [
        nil, "300000", "640000", "1000000", "1600000", "2100000", "2450000", "5000000", "9000000", "30000000",
        "70000000",
    ]
    static let services: [(String?, Nature?)] = [
        (nil, nil), (nil, .services), (nil, .supplies), (nil, .works), ("90910000", nil), ("90910000", .services),
        ("85311300", nil), ("85311300", .services), ("79000000", nil), ("79000000", .services), ("45233141", nil),
        ("45233141", .works), ("33190000", nil), ("33190000", .supplies),
    ]
    static let buyers: [BuyerKind?] = [nil, .state, .municipality, .utility]

    private func grid(_ date: String) -> [Purchase] {
        Act.allCases.flatMap { act in
            Self.services.flatMap { cpv, nature in
                Self.values.flatMap { value in
                    Self.buyers.map {
                        Purchase(act: act, date: date, cpv: cpv, nature: nature, value: value, buyer: $0)
                    }
                }
            }
        }
    }

    /// One way is missing by design. From 2019 to January 2022 the direct-award limit of some annex 2 services was
    /// higher, and the list of them is not at hand: with a listed code a value between the two limits is open. Without
    /// a code, a service of annex 2 counts as one under the higher limit, so that chapter 19 is not drowned in doubt.
    private func withoutOldLimits(_ known: RegimeSet, _ purchase: Purchase, _ less: Purchase) -> RegimeSet {
        let days = day("2019-01-01")...day("2022-01-31")
        guard days.contains(day(purchase.date)), purchase.value != nil, less.cpv == nil,
            known == RegimeSet([.LOUB2, .LOU19a])
        else { return known }
        return RegimeSet(.LOU19a)
    }

    @Test(arguments: dates)
    func `Knowing less never takes a regime away`(date: String) throws {
        for purchase in grid(date) {
            let known = try regime(purchase.facts).candidates
            for less in purchase.lessKnown {
                let wider = try regime(less.facts).candidates
                let expected = withoutOldLimits(known, purchase, less)
                #expect(wider.isSuperset(of: expected), "\(less.testDescription) after \(purchase.testDescription)")
            }
        }
    }

    @Test(arguments: ["2019-06-01", "2026-11-20"])
    func `There is always at least one regime, and each has a completion`(date: String) throws {
        for purchase in grid(date) {
            let regime = try regime(purchase.facts)
            #expect(!regime.candidates.isEmpty, "\(purchase.testDescription)")
            #expect(RegimeSet(regime.completions.map(\.tag)) == regime.candidates)
            #expect(regime.candidates.tags.allSatisfy { $0.act == purchase.act })
        }
    }

    @Test(arguments: ["2019-06-01", "2026-11-20"])
    func `Reasons are given in both languages`(date: String) throws {
        for purchase in grid(date) {
            let regime = try regime(purchase.facts)
            #expect(!regime.reasons.isEmpty, "\(purchase.testDescription)")
            let wordings = regime.reasons + regime.assumptions.map(\.reason)
            #expect(wordings.allSatisfy { !$0.sv.isEmpty && !$0.en.isEmpty && $0.sv != $0.en })
        }
    }

    @Test(arguments: [Act.LOU, .LUF, .LUK])
    func `An unknown buyer is a state authority or not`(act: Act) throws {
        for value in Self.values {
            let open = Purchase(act: act, date: "2025-03-01", cpv: "90910000", value: value)
            let known = try [BuyerKind.state, .municipality].map { buyer in
                try regime(open.with { $0.buyer = buyer }.facts).candidates
            }
            #expect(try regime(open.facts).candidates == known[0].union(known[1]), "\(open.testDescription)")
        }
    }

    @Test(arguments: ["90910000", "85311300", "45233141", "33190000"])
    func `An unknown value is any value`(cpv: String) throws {
        let open = Purchase(act: .LOU, date: "2025-03-01", cpv: cpv, buyer: .municipality)
        let known = try Self.values.compactMap { $0 }.map { value in
            try regime(open.with { $0.value = value }.facts).candidates
        }
        #expect(try regime(open.facts).candidates == known.reduce([]) { $0.union($1) })
    }

    @Test func `An unknown nature is any nature`() throws {
        for value in Self.values {
            let open = Purchase(act: .LOU, date: "2025-03-01", value: value, buyer: .municipality)
            let known = try Nature.allCases.map { nature in
                try regime(open.with { $0.nature = nature }.facts).candidates
            }
            #expect(try regime(open.facts).candidates == known.reduce([]) { $0.union($1) }, "\(open.testDescription)")
        }
    }
}
