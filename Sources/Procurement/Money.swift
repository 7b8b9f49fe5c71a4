/// An amount in a currency, exact to a hundredth.
package struct Money: Hashable, Sendable {
    /// Hundredths of the currency unit (öre, cent).
    package let hundredths: Int64
    /// ISO 4217, upper case ("SEK").
    package let currency: String

    package init(hundredths: Int64, currency: String) {
        self.hundredths = hundredths
        self.currency = currency
    }

    package init(_ whole: Int, _ currency: String) {
        self.init(hundredths: Int64(whole) * 100, currency: currency)
    }

    /// Reads a number as XML writes it: digits, an optional sign, an optional decimal point ("1500000.5").
    /// More than two decimals are cut. Nil for anything else and for amounts of a million billion or more.
    package init?(_ text: String, currency: String) {
        var value: Int64 = 0
        var decimals = -1
        var isNegative = false
        var hasDigits = false
        for (position, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where position == 0: isNegative = true
            case UInt8(ascii: "+") where position == 0: break
            case UInt8(ascii: ".") where decimals < 0: decimals = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigits = true
                if decimals >= 2 { continue }
                value = value * 10 + Int64(byte - UInt8(ascii: "0"))
                if decimals >= 0 { decimals += 1 }
                if decimals < 0, value >= Self.limit { return nil }
            default: return nil
            }
        }
        guard hasDigits else { return nil }
        for _ in max(0, decimals)..<2 { value *= 10 }
        self.init(hundredths: isNegative ? -value : value, currency: currency)
    }

    /// The amounts together; nil for none, for different currencies, and for a million billion or more.
    package static func sum(_ amounts: [Money]) -> Money? {
        guard let first = amounts.first, amounts.allSatisfy({ $0.currency == first.currency }) else { return nil }
        var sum: Int64 = 0
        for amount in amounts {
            sum += amount.hundredths
            guard sum.magnitude / 100 < UInt64(limit) else { return nil }
        }
        return Money(hundredths: sum, currency: first.currency)
    }

    /// Whole units from which an amount is refused, so that amounts can be compared and added without overflow.
    private static let limit: Int64 = 1_000_000_000_000_000

    /// The amount in whole units, cut.
    package var whole: Int64 { hundredths / 100 }
}
