/// Telephone numbers as people write them in Sweden ("08-123 456 78", "070-123 45 67", "(08) 12 34 56", "+46 70 123 45 67").
/// Dates, amounts, codes and reference numbers that begin with a nought are told from them by their groups.
enum TelephoneNumber {
    static func range(at start: Int, in text: ByteScanner) -> Range<Int>? {
        guard text.isStart(start) else { return nil }
        switch text[start] {
        case UInt8(ascii: "+"): return international(from: start, number: start + 1, in: text)
        case UInt8(ascii: "("):
            let area = text.digits(from: start + 1)
            guard text[area.upperBound] == UInt8(ascii: ")") else { return nil }
            return national(area, from: start, rest: area.upperBound + 1, in: text)
        case UInt8(ascii: "0"):
            let area = text.digits(from: start)
            return text.bytes[area].starts(with: "0046".utf8)
                ? international(from: start, number: start + 2, in: text)
                : national(area, from: start, rest: area.upperBound, in: text)
        default: return nil
        }
    }

    // MARK: National

    /// How many digits may follow an area code; nil where it is none.
    private static func lengths(after area: Range<Int>, in text: ByteScanner) -> ClosedRange<Int>? {
        guard text.digit(area.lowerBound) == 0, let second = text.digit(area.lowerBound + 1), second > 0 else {
            return nil
        }
        switch area.count {
        case 2: return second == 8 ? 6...8 : nil
        case 3: return second == 7 ? 7...7 : 5...7
        case 4: return second == 8 ? nil : second == 7 ? 6...6 : 5...6
        default: return nil
        }
    }

    private static func national(_ area: Range<Int>, from start: Int, rest: Int, in text: ByteScanner) -> Range<Int>? {
        if area.count > 4 {
            // In one row, without any sign: only of a length that codes do not have.
            let isWhole = (9...10).contains(area.count) && text.digit(start + 1) ?? 0 > 0 && !text.isWord(rest)
            return isWhole && text.dash(rest) == 0 ? start..<rest : nil
        }
        guard let lengths = lengths(after: area, in: text) else { return nil }
        // A date ("08-12-2025") has dashes all through, as has a mobile number, which no date begins like.
        let isMobile = area.count == 3 && text.digit(area.lowerBound + 1) == 7
        return groups(from: start, at: rest, lengths: lengths, dashes: isMobile ? .max : 1, in: text)
    }

    // MARK: International

    private static func international(from start: Int, number: Int, in text: ByteScanner) -> Range<Int>? {
        let first = text.digits(from: number)
        guard let leading = text.digit(number), leading > 0 else { return nil }
        if text.bytes[first].starts(with: "46".utf8) {
            return groups(
                from: start, at: number + 2, lengths: 7...10, dashes: .max, mayBeginAtOnce: true, in: text)
        }
        // Other countries: an amount with its sign has groups of three all through.
        guard text[start] == UInt8(ascii: "+") else { return nil }
        if (9...15).contains(first.count), !text.isWord(first.upperBound) { return start..<first.upperBound }
        guard (1...3).contains(first.count),
            let range = groups(from: start, at: first.upperBound, lengths: 7...12, dashes: .max, in: text)
        else { return nil }
        let groups = text.bytes[first.upperBound..<range.upperBound].split { $0 &- 0x30 >= 10 }
        return groups.allSatisfy { $0.count == 3 } ? nil : range
    }

    // MARK: Groups

    /// Groups of two to eight digits with a space or a dash before each, as many as the lengths allow.
    private static func groups(
        from start: Int, at position: Int, lengths: ClosedRange<Int>, dashes: Int, mayBeginAtOnce: Bool = false,
        in text: ByteScanner
    ) -> Range<Int>? {
        var position = position
        var count = 0
        var dashes = dashes
        var end: Int?
        while true {
            let (sign, isDash) = separator(at: position, isFirst: count == 0, in: text)
            guard sign > 0 || mayBeginAtOnce && count == 0, !isDash || dashes > 0 else { break }
            let group = text.digits(from: position + sign)
            guard isGroup(group, isFirst: count == 0, mayBeSingle: mayBeginAtOnce, in: text),
                count + group.count <= lengths.upperBound, !text.isWord(group.upperBound)
            else { break }
            if isDash { dashes -= 1 }
            count += group.count
            position = group.upperBound
            if lengths.contains(count) { end = position }
        }
        // A dash after it makes it part of something longer, as a date.
        guard let end, text.dash(end) == 0 || text.digit(end + text.dash(end)) == nil else { return nil }
        return start..<end
    }

    private static func isGroup(_ group: Range<Int>, isFirst: Bool, mayBeSingle: Bool, in text: ByteScanner) -> Bool {
        // No subscriber's number begins with a nought.
        if isFirst, text.digit(group.lowerBound) == 0 { return false }
        return (isFirst && mayBeSingle ? 1...10 : 2...8).contains(group.count)
    }

    /// The bytes between two groups, and whether a dash is among them. Before the first there may be "(0)" or a slash.
    private static func separator(at position: Int, isFirst: Bool, in text: ByteScanner) -> (Int, isDash: Bool) {
        var end = position
        var isDash = false
        end += text.space(end)
        if isFirst {
            if text.bytes[end...].starts(with: "(0)".utf8) { end += 3 }
            if end > position, text.space(end) > 0, text[end - 1] == UInt8(ascii: ")") { end += text.space(end) }
            if text[end] == UInt8(ascii: "/") { end += 1 }
        }
        if text.dash(end) > 0 {
            isDash = true
            end += text.dash(end)
            end += text.space(end)
        }
        return (end - position, isDash)
    }
}
