/// The words of folded text: runs of letters and digits. Hyphens stand between words.
package struct Words: Sendable {
    private let bytes: [UInt8]

    package init(_ text: FoldedText) {
        bytes = text.bytes
    }

    /// The first word that begins at or after `index` and ends inside `range`; nil where there is none.
    ///
    /// An index inside a word is taken to be at the end of that word.
    package func next(from index: Int, in range: Range<Int>) -> Range<Int>? {
        let (span, range) = (bytes.span, range.clamped(to: 0..<bytes.count))
        var start = max(index, range.lowerBound)
        if start > 0, start < range.upperBound, WordByte.isWord(span, before: start) {
            start = WordByte.wordEnd(span, from: start)
        }
        while start < range.upperBound, !WordByte.isWord(span, at: start) {
            start = WordByte.next(span, after: start)
        }
        guard start < range.upperBound else { return nil }
        let end = WordByte.wordEnd(span, from: start)
        return end <= range.upperBound ? start..<end : nil
    }

    /// The last word that ends at or before `index` and begins inside `range`; nil where there is none.
    ///
    /// An index inside a word is taken to be at the beginning of that word.
    package func previous(from index: Int, in range: Range<Int>) -> Range<Int>? {
        let (span, range) = (bytes.span, range.clamped(to: 0..<bytes.count))
        var end = min(index, range.upperBound)
        if end > range.lowerBound, WordByte.isWord(span, at: end) {
            end = WordByte.wordStart(span, before: end)
        }
        while end > range.lowerBound, !WordByte.isWord(span, before: end) {
            end = WordByte.start(span, before: end)
        }
        guard end > range.lowerBound else { return nil }
        let start = WordByte.wordStart(span, before: end)
        return start >= range.lowerBound ? start..<end : nil
    }

    /// The number of words that lie inside `range`.
    package func count(in range: Range<Int>) -> Int {
        var (count, index) = (0, range.lowerBound)
        while let word = next(from: index, in: range) {
            count += 1
            index = word.upperBound
        }
        return count
    }
}
