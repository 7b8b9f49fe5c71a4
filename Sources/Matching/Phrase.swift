/// One phrase as it is compared with folded text.
struct Phrase {
    /// Its folded bytes without the stars, a range of a shared buffer.
    let stem: Range<Int>
    /// Whether letters may come before it in the same word ("*krav").
    let isOpenLeft: Bool
    /// Whether letters may follow it in the same word ("krav*").
    let isOpenRight: Bool
    /// Whether it begins with a letter or digit, so that none may stand before it.
    let startsWord: Bool
    /// Whether it ends with a letter or digit, so that none may follow it.
    let endsWord: Bool
}

/// The phrases of a table, folded into one buffer, and what is wrong with those that are refused.
struct PhraseList {
    let bytes: [UInt8]
    /// By the number of the phrase; nil for a refused one.
    let phrases: [Phrase?]
    let problems: [PhraseTable.Problem]

    init(_ texts: [String]) {
        var bytes: [UInt8] = []
        var phrases: [Phrase?] = []
        var problems: [PhraseTable.Problem] = []
        bytes.reserveCapacity(texts.count * 24)
        phrases.reserveCapacity(texts.count)
        for (number, text) in texts.enumerated() {
            let start = bytes.count
            let (isOpenLeft, isOpenRight) = Self.append(text, to: &bytes)
            let stem = start..<bytes.count
            if let reason = Self.reason(bytes.span, stem, isOpen: isOpenLeft || isOpenRight) {
                problems.append(.init(phrase: number, reason: reason))
                phrases.append(nil)
            } else {
                phrases.append(
                    Phrase(
                        stem: stem, isOpenLeft: isOpenLeft, isOpenRight: isOpenRight,
                        startsWord: WordByte.isWord(bytes.span, at: stem.lowerBound),
                        endsWord: WordByte.isWord(bytes.span, before: stem.upperBound)))
            }
            // So that no word goes on from one phrase into the next.
            bytes.append(UInt8(ascii: "\n"))
        }
        self.bytes = bytes
        self.phrases = phrases
        self.problems = problems
    }

    /// Adds the folded bytes of a phrase without its stars, and says at which ends they were.
    private static func append(_ text: String, to bytes: inout [UInt8]) -> (left: Bool, right: Bool) {
        let star = UInt8(ascii: "*")
        var part = text.utf8[...]
        let isOpenLeft = part.first == star
        if isOpenLeft { part.removeFirst() }
        let isOpenRight = part.last == star
        if isOpenRight { part.removeLast() }
        let start = bytes.count
        var previous = UInt8(ascii: " ")
        for byte in part {
            // Nearly all phrases are written as they are looked for; the others are folded as a text is.
            guard isFolded(byte, after: previous) else {
                bytes.removeLast(bytes.count - start)
                bytes += FoldedText(Array(part)).bytes
                return (isOpenLeft, isOpenRight)
            }
            bytes.append(byte)
            previous = byte
        }
        if previous == UInt8(ascii: " "), bytes.count > start { bytes.removeLast() }
        return (isOpenLeft, isOpenRight)
    }

    /// Whether a byte stays as it is in folded text: small letters of ASCII and Swedish, digits, single spaces.
    private static func isFolded(_ byte: UInt8, after previous: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC3: true
        case 0xA4, 0xA5, 0xA9, 0xB6: previous == 0xC3
        case UInt8(ascii: " "): previous != UInt8(ascii: " ") && previous != UInt8(ascii: "-")
        case UInt8(ascii: "-"): previous != UInt8(ascii: " ")
        default: false
        }
    }

    /// Why a stem is refused; nil where it is not.
    private static func reason(
        _ bytes: Span<UInt8>, _ stem: Range<Int>, isOpen: Bool
    ) -> PhraseTable.Problem.Reason? {
        var letters = 0
        for index in stem {
            if bytes[index] == UInt8(ascii: "*") { return .starInside }
            if bytes[index] & 0xC0 != 0x80, WordByte.isWord(bytes, at: index) { letters += 1 }
        }
        if stem.count > PhraseTable.longest { return .tooLong }
        if isOpen, letters < 3 { return .stemTooShort }
        return stem.isEmpty ? .empty : nil
    }
}
