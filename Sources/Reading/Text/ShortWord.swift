/// The bytes of a word of at most sixteen, to be compared and looked up without a string.
struct ShortWord: Equatable {
    private let first: UInt64
    private let second: UInt64

    /// The word without letters.
    static let none = ShortWord(first: 0, second: 0)

    private init(first: UInt64, second: UInt64) {
        self.first = first
        self.second = second
    }

    /// Nil for a longer word.
    init?(_ text: Span<UInt8>, _ range: Range<Int>) {
        guard range.count <= 16 else { return nil }
        first = EightBytes(text, at: range.lowerBound, count: min(range.count, 8)).value
        second = range.count > 8 ? EightBytes(text, at: range.lowerBound + 8, count: range.count - 8).value : 0
    }

    /// A number that few other words have.
    var hash: Int {
        let product = (first ^ (second &* 0x2545_F491_4F6C_DD1D)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: product >> 40)
    }
}
