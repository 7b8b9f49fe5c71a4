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
        var source: [UInt8] = []
        var parts: [(range: Range<Int>, left: Bool, right: Bool)] = []
        parts.reserveCapacity(texts.count)
        source.reserveCapacity(texts.count * 20)
        for text in texts {
            let start = source.count
            source += text.utf8
            let star = UInt8(ascii: "*")
            let left = source.count > start && source[start] == star
            let right = source.count > start + 1 && source[source.count - 1] == star
            let from = left ? start + 1 : start
            let to = right ? source.count - 1 : source.count
            parts.append((from..<to, left, right))
        }
        let text = FoldedText(source, ranges: parts.map(\.range))
        var phrases: [Phrase?] = []
        var problems: [PhraseTable.Problem] = []
        for (number, (part, stem)) in zip(parts, text.ranges).enumerated() {
            let bytes = text.bytes.span
            if let reason = Self.reason(bytes, stem, isOpen: part.left || part.right) {
                problems.append(.init(phrase: number, reason: reason))
                phrases.append(nil)
                continue
            }
            phrases.append(
                Phrase(
                    stem: stem, isOpenLeft: part.left, isOpenRight: part.right,
                    startsWord: WordByte.isWord(bytes, at: stem.lowerBound),
                    endsWord: WordByte.isWord(bytes, before: stem.upperBound)))
        }
        bytes = text.bytes
        self.phrases = phrases
        self.problems = problems
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
