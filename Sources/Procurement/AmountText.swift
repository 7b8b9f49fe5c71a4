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
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(" ") }
            text.append(digit)
        }
        return text
    }
}
