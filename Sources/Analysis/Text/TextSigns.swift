/// The sentences that may hold citations and standards, so that only few are taken apart for them.
struct TextSigns {
    private(set) var citing: [Int] = []
    private(set) var standards: [Int] = []

    init(_ sentences: [Range<Int>], _ bytes: [UInt8]) {
        let span = bytes.span
        for (index, range) in sentences.enumerated() where range.count > 3 && Self.hasDigit(span, range) {
            let signs = SentenceSigns(span, range)
            if signs.mayCite { citing.append(index) }
            if signs.mayNameStandard { standards.append(index) }
        }
    }

    /// Both have numbers, which most sentences have not.
    private static func hasDigit(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var hasDigit = false
        for index in range { hasDigit = hasDigit || bytes[index] &- 0x30 < 10 }
        return hasDigit
    }
}

/// What the bytes of a sentence with digits rule out.
private struct SentenceSigns {
    /// "kap", a section sign, or a colon between digits.
    private(set) var mayCite = false
    /// "iso", "iec", "din", "ss-" or "en " before a digit.
    private(set) var mayNameStandard = false

    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var hasDigit = false
        var hasStandardWord = false
        var previous: UInt8 = 0
        var beforeThat: UInt8 = 0
        for index in range {
            let byte = bytes[index]
            let isDigit = byte &- 0x30 < 10
            if isDigit {
                hasDigit = true
                if previous == 0x3A, beforeThat &- 0x30 < 10 { mayCite = true }
            } else if byte == 0xA7, previous == 0xC2 {
                mayCite = true
            } else if byte == UInt8(ascii: "p"), previous == UInt8(ascii: "a"), beforeThat == UInt8(ascii: "k") {
                mayCite = true
            } else if Self.endsStandardWord(beforeThat, previous, byte) {
                hasStandardWord = true
            }
            beforeThat = previous
            previous = byte
        }
        mayNameStandard = hasDigit && hasStandardWord
    }

    private static func endsStandardWord(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "o")),
            (UInt8(ascii: "i"), UInt8(ascii: "e"), UInt8(ascii: "c")),
            (UInt8(ascii: "d"), UInt8(ascii: "i"), UInt8(ascii: "n")),
            (UInt8(ascii: "s"), UInt8(ascii: "s"), UInt8(ascii: "-")),
            (UInt8(ascii: "s"), UInt8(ascii: "s"), UInt8(ascii: " ")),
            (UInt8(ascii: "e"), UInt8(ascii: "n"), UInt8(ascii: " ")),
            (UInt8(ascii: "n"), UInt8(ascii: "s"), UInt8(ascii: "i")):
            true
        default: false
        }
    }
}

