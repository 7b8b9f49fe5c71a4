/// Amounts as Swedish text writes them.
package enum AmountText {
    /// "2 389 585 kr": thousands apart by a space.
    package static func kronor(_ amount: Int64) -> String { grouped(amount) + " kr" }

    /// "300 000 EUR", "18 400 000 kr"; hundredths only where there are any ("1 250,50 EUR").
    package static func text(_ money: Money) -> String {
        let rest = abs(money.hundredths % 100)
        let decimals = rest == 0 ? "" : "," + (rest < 10 ? "0" : "") + String(rest)
        return grouped(money.whole) + decimals + " " + (money.currency == "SEK" ? "kr" : money.currency)
    }

    /// Digits in groups of three.
    package static func grouped(_ number: Int64) -> String {
        var digits: [UInt8] = []
        var rest = number.magnitude
        repeat {
            if digits.count % 4 == 3 { digits.append(UInt8(ascii: " ")) }
            digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        if number < 0 { digits.append(UInt8(ascii: "-")) }
        digits.reverse()
        return String(decoding: digits, as: UTF8.self)
    }
}
