/// E-mail addresses, also with Swedish letters.
enum EmailAddress {
    /// The address around an at sign; nil where a name or a domain with a point is missing.
    static func range(around sign: Int, in text: ByteScanner) -> Range<Int>? {
        var start = sign
        while let length = letter(before: start, in: text) { start -= length }
        while start < sign, text[start] == UInt8(ascii: ".") || text[start] == UInt8(ascii: "-") { start += 1 }
        var end = sign + 1
        while let length = domainLetter(at: end, in: text) { end += length }
        while end > sign, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
        guard start < sign, let point = text.bytes[(sign + 1)..<max(end, sign + 1)].lastIndex(of: UInt8(ascii: ".")),
            point > sign + 1, end - point > 2, text.digit(point + 1) == nil
        else { return nil }
        return start..<end
    }

    private static func letter(before position: Int, in text: ByteScanner) -> Int? {
        if text.isWord(position - 1) || ".%+-'".utf8.contains(text[position - 1] ?? 0) { return 1 }
        return isAccented(position - 2, in: text) ? 2 : nil
    }

    private static func domainLetter(at position: Int, in text: ByteScanner) -> Int? {
        if text.isWord(position) || ".-".utf8.contains(text[position] ?? 0) { return 1 }
        return isAccented(position, in: text) ? 2 : nil
    }

    /// U+00C0 to U+017F: å, ä, ö and their like.
    private static func isAccented(_ position: Int, in text: ByteScanner) -> Bool {
        guard let first = text[position], (0xC3...0xC5).contains(first), let second = text[position + 1] else {
            return false
        }
        return second & 0xC0 == 0x80
    }
}
