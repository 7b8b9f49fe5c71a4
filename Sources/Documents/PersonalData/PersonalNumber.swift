/// Swedish personal identity numbers (personnummer) and coordination numbers (samordningsnummer), told by their day and
/// their control digit. Organisation numbers have no month and are left alone.
enum PersonalNumber {
    /// The number that begins at a position: YYMMDD-NNNN or YYYYMMDD-NNNN, with or without the sign between.
    static func range(at start: Int, in text: ByteScanner) -> Range<Int>? {
        guard text.digit(start) != nil, text.isStart(start) else { return nil }
        let first = text.digits(from: start)
        var digits = Array(first)
        var end = first.upperBound
        if first.count == 6 || first.count == 8 {
            let sign = text[end] == UInt8(ascii: "+") ? 1 : max(text.dash(end), text.space(end))
            let last = text.digits(from: end + sign)
            guard sign > 0, last.count == 4 else { return nil }
            digits += Array(last)
            end = last.upperBound
        }
        guard !text.isWord(end), isNumber(digits.compactMap(text.digit)) else { return nil }
        return start..<end
    }

    private static func isNumber(_ digits: [Int]) -> Bool {
        guard digits.count == 10 || digits.count == 12 && [18, 19, 20].contains(digits[0] * 10 + digits[1]) else {
            return false
        }
        let short = Array(digits.suffix(10))
        let month = short[2] * 10 + short[3]
        let day = short[4] * 10 + short[5]
        // The day of a coordination number is sixty more.
        return (1...12).contains(month) && (1...31).contains(day > 60 ? day - 60 : day) && hasControlDigit(short)
    }

    /// Luhn's sum: every other digit counts double, and all together are a multiple of ten.
    private static func hasControlDigit(_ digits: [Int]) -> Bool {
        let sum = digits.enumerated().reduce(0) { sum, item in
            let value = item.offset.isMultiple(of: 2) ? item.element * 2 : item.element
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum.isMultiple(of: 10)
    }
}
