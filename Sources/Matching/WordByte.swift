/// Which characters words are made of: letters and digits. Hyphens are not.
enum WordByte {
    /// Whether a byte is an ASCII letter or part of a character beyond ASCII.
    @inline(__always)
    static func isLetterByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26
    }

    /// Whether a letter or digit begins at `index` of folded bytes.
    @inline(__always)
    static func isWord(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        guard index < bytes.count else { return false }
        let byte = bytes[index]
        if byte < 0x80 { return isASCIIWord(byte) }
        return isLetter(lead: byte, second: index + 1 < bytes.count ? bytes[index + 1] : 0)
    }

    /// Whether a character is a letter or digit, by its first two bytes.
    @inline(__always)
    static func isWord(_ first: UInt8, _ second: UInt8) -> Bool {
        first < 0x80 ? isASCIIWord(first) : isLetter(lead: first, second: second)
    }

    /// Whether a letter or digit ends right before `index` of folded bytes.
    @inline(__always)
    static func isWord(_ bytes: Span<UInt8>, before index: Int) -> Bool {
        guard index > 0 else { return false }
        let byte = bytes[index - 1]
        if byte < 0x80 { return isASCIIWord(byte) }
        return isWord(bytes, at: start(bytes, before: index))
    }

    /// Where the character begins that ends right before `index`, which is not 0.
    static func start(_ bytes: Span<UInt8>, before index: Int) -> Int {
        var start = index - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    /// Where the next character begins after the one at `index`.
    static func next(_ bytes: Span<UInt8>, after index: Int) -> Int {
        var next = index + 1
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
    }

    /// The end of the word that goes on at `index`, or a place at least `limit` bytes on; `index` where no word goes on.
    static func wordEnd(_ bytes: Span<UInt8>, from start: Int, atMost limit: Int = .max) -> Int {
        var index = start
        while index - start < limit, isWord(bytes, at: index) { index = next(bytes, after: index) }
        return index
    }

    /// The beginning of the word that goes on before `end`, or a place at least `limit` bytes back.
    static func wordStart(_ bytes: Span<UInt8>, before end: Int, atMost limit: Int = .max) -> Int {
        var index = end
        while end - index < limit, isWord(bytes, before: index) { index = start(bytes, before: index) }
        return index
    }

    @inline(__always)
    private static func isASCIIWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }

    /// Whether a character beyond ASCII is a letter, by its first two bytes; signs, symbols and pictures are not.
    private static func isLetter(lead: UInt8, second: UInt8) -> Bool {
        switch lead {
        case 0xC2: second == 0xAA || second == 0xB5 || second == 0xBA
        case 0xC3: second != 0x97 && second != 0xB7
        case 0xE2: second >= 0xB0
        case 0xE3: second > 0x80
        case 0xEE, 0xF0...: false
        case 0xEF: second == 0xAC
        default: true
        }
    }
}
