/// How phrases go on after their first word: by that word one of 64 marks for each beginning of what follows it. Nearly
/// every common word begins some phrase, but few of them the one that a text goes on with.
struct Continuations: Sendable {
    /// By their keys, in ascending order.
    let words: [UInt64]
    /// Of each word.
    let marks: [UInt64]

    init(_ marks: [UInt64: UInt64]) {
        words = marks.keys.sorted()
        self.marks = words.map { marks[$0] ?? 0 }
    }

    /// Nil where the arrays are not those of continuations.
    init?(words: [UInt64], marks: [UInt64]) {
        guard words.count == marks.count else { return nil }
        (self.words, self.marks) = (words, marks)
    }

    var byteCount: Int { (words.count + marks.count) * 8 }

    /// The marks of a word, given by its key; 0 where no phrase goes on after it.
    func marks(after word: UInt64) -> UInt64 {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < word { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] == word ? marks[low] : 0
    }

    /// The mark of the bytes that follow a word in a text, the first of them lowest.
    @inline(__always)
    static func mark(_ next: UInt64) -> UInt64 {
        let hash = (next &<< UInt64(64 &- length &* 8)) &* 0x9E37_79B9_7F4A_7C15
        return 1 &<< (hash &>> 58)
    }

    /// The marks of what follows the first word of a phrase: all of them where it is too little to tell.
    static func marks(_ stems: Span<UInt8>, _ rest: Range<Int>) -> UInt64 {
        rest.count < length ? ~0 : mark(Key.bytes(stems, at: rest.lowerBound, length))
    }

    /// So many bytes make a mark.
    private static let length = 3
}
