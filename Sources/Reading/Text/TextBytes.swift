/// The bytes of a text with the questions that reading asks about letters and words.
struct TextBytes {
    let bytes: [UInt8]

    subscript(index: Int) -> UInt8 { bytes[index] }

    /// The byte at an index, 0 at or after `end`.
    func byte(_ index: Int, before end: Int) -> UInt8 {
        index < end ? bytes[index] : 0
    }

    func isDigit(_ index: Int, before end: Int) -> Bool {
        Self.isDigit(byte(index, before: end))
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether a capital letter stands here: A to Z, or one of Latin-1 as UTF-8 writes it.
    func isCapital(_ index: Int, before end: Int) -> Bool {
        let byte = byte(index, before: end)
        if byte &- 0x41 < 26 { return true }
        let next = self.byte(index + 1, before: end)
        return byte == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97
    }

    /// Whether a small letter stands here.
    func isSmall(_ index: Int, before end: Int) -> Bool {
        let byte = byte(index, before: end)
        if byte &- 0x61 < 26 { return true }
        let next = self.byte(index + 1, before: end)
        return byte == 0xC3 && next >= 0x9F && next != 0xB7
    }

    func isLetter(_ index: Int, before end: Int) -> Bool {
        isCapital(index, before: end) || isSmall(index, before: end)
    }

    /// The first index at or after `index` where no blank or no-break space stands; at most `end`.
    func skipBlanks(_ index: Int, before end: Int) -> Int {
        var index = index
        while index < end {
            if ContentKind.isSpace(bytes[index]) {
                index += 1
            } else if bytes[index] == 0xC2, byte(index + 1, before: end) == 0xA0 {
                index += 2
            } else {
                break
            }
        }
        return index
    }

    func skipDigits(_ index: Int, before end: Int) -> Int {
        var index = index
        while isDigit(index, before: end) { index += 1 }
        return index
    }

    /// A number of at most four digits; nil for anything else.
    func number(_ range: Range<Int>) -> Int? {
        guard (1...4).contains(range.count) else { return nil }
        var value = 0
        for index in range {
            guard Self.isDigit(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] & 0x0F)
        }
        return value
    }

    /// Whether the ASCII text stands here.
    func has(_ text: StaticString, at index: Int, before end: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= end else { return false }
        return text.withUTF8Buffer { text in
            var offset = 0
            // In bounds: `count` is the count of the text's bytes.
            while offset < count, unsafe text[offset] == bytes[index + offset] { offset += 1 }
            return offset == count
        }
    }

    /// The columns of the word that starts here.
    func wordWidth(_ start: Int, before end: Int) -> Int {
        var width = 0
        var index = start
        while index < end, !ContentKind.isSpace(bytes[index]) {
            if bytes[index] & 0xC0 != 0x80 { width += 1 }
            index += 1
        }
        return width
    }

    /// Calls `body` with each word's range until it answers false.
    func words(in range: Range<Int>, _ body: (Range<Int>) -> Bool) {
        var index = range.lowerBound
        while true {
            index = skipBlanks(index, before: range.upperBound)
            guard index < range.upperBound else { return }
            var end = index
            while end < range.upperBound, !ContentKind.isSpace(bytes[end]) { end += 1 }
            guard body(index..<end) else { return }
            index = end
        }
    }

    /// The last sign, past quotes and brackets that close.
    func lastSign(_ range: Range<Int>) -> UInt8 {
        var index = range.upperBound - 1
        while index > range.lowerBound {
            switch bytes[index] {
            case UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"): index -= 1
            case 0x9D where index - 2 >= range.lowerBound && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2:
                index -= 3
            default: return bytes[index]
            }
        }
        return bytes[range.lowerBound]
    }

    /// Whether a sentence ends here: with `.`, `!`, `?`, `:` or `;`.
    func endsSentence(_ range: Range<Int>) -> Bool {
        switch lastSign(range) {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"): true
        default: false
        }
    }
}
