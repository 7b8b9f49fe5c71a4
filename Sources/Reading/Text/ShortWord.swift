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
        first = Self.number(text, range.prefix(8))
        second = Self.number(text, range.dropFirst(8))
    }

    /// At most eight bytes as a number, the first lowest.
    private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        guard !range.isEmpty else { return 0 }
        guard range.lowerBound + 8 <= text.count else {
            return range.reversed().reduce(0) { $0 << 8 | UInt64(text[$1]) }
        }
        // The load checks its bounds, and any eight bytes are a number.
        let number = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
        return UInt64(littleEndian: number) & (~0 >> UInt64(64 - range.count << 3))
    }

    /// A number that few other words have.
    var hash: Int {
        let product = (first ^ (second &* 0x2545_F491_4F6C_DD1D)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: product >> 40)
    }
}
