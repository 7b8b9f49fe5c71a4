package import Procurement

/// An amount that decides a regime, in kronor and, for thresholds, in euro.
struct Bound {
    let sek: Int64
    let sekVerified: Verification
    /// Nil for limits that are set in kronor.
    let eur: Int64?
    let eurVerified: Verification

    init(_ threshold: Threshold) {
        sek = threshold.sek
        sekVerified = threshold.sekVerified
        eur = threshold.eur
        eurVerified = threshold.eurVerified
    }

    init(sek: Int64, verified: Verification) {
        self.sek = sek
        sekVerified = verified
        eur = nil
        eurVerified = .derived
    }
}

/// On which side of an amount a value lies.
package enum Side: Sendable {
    case below, atOrAbove
    /// Within the margin of an amount that is not primary, or in a currency that cannot be compared.
    case either
}

/// Compares values with the amounts of the law.
struct ValueComparer {
    /// Per cent around an amount that is not primary.
    let margin: Int64
    /// Kronor for 10,000 euro in the period; nil where no rate is known.
    let kronorPerTenThousandEuro: Int64?

    func side(of money: Money, against bound: Bound) -> Side {
        switch money.currency {
        case "SEK":
            return side(money.hundredths, bound.sek, isExact: bound.sekVerified == .primary)
        case "EUR":
            if let eur = bound.eur { return side(money.hundredths, eur, isExact: bound.eurVerified == .primary) }
            guard let rate = kronorPerTenThousandEuro, rate > 0 else { return .either }
            let kronor = Int64((Double(money.hundredths) * Double(rate) / 10_000).rounded())
            return side(kronor, bound.sek, isExact: false)
        default:
            return .either
        }
    }

    /// A value at the amount is over it.
    private func side(_ hundredths: Int64, _ whole: Int64, isExact: Bool) -> Side {
        let limit = whole * 100
        if !isExact, abs(hundredths - limit) <= whole * margin { return .either }
        return hundredths < limit ? .below : .atOrAbove
    }
}

extension LawBook {
    /// On which side of an amount in exact kronor a value lies on a day.
    package func side(of money: Money, sek: Int64, on date: CalendarDate) -> Side {
        comparer(on: date).side(of: money, against: Bound(sek: sek, verified: .primary))
    }

    /// On which side of a threshold a value lies on a day; nil where no such threshold is entered for the day.
    package func side(of money: Money, threshold kind: String, on date: CalendarDate) -> Side? {
        threshold(kind, on: date).map { comparer(on: date).side(of: money, against: Bound($0)) }
    }

    func comparer(on date: CalendarDate) -> ValueComparer {
        // Kronor for euro, from any threshold of the period, as each is given in both.
        let rows = thresholds.span
        var rate: Int64?
        for index in rows.indices where rate == nil && rows[index].isInForce(on: date) {
            rate = rows[index].sek * 10_000 / rows[index].eur
        }
        return ValueComparer(margin: margin, kronorPerTenThousandEuro: rate)
    }
}
