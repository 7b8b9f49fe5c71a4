/// Eight bytes of a text at once. Questions are answered for all of them by marks: the highest bit of each byte that is
/// meant, the first byte lowest.
struct EightBytes {
    let value: UInt64

    static let highBits: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The bytes that start at an index, of which the text has all eight.
    @inline(__always)
    init(_ text: Span<UInt8>, at index: Int) {
        // The load checks its bounds, and any eight bytes are a number.
        value = unsafe UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The first bytes, at most eight, of those that start at an index, and zeros.
    @inline(__always)
    init(_ text: Span<UInt8>, at index: Int, count: Int) {
        if index + 8 <= text.count {
            value = EightBytes(text, at: index).value & (~0 >> UInt64(64 - count << 3))
        } else {
            value = (0..<count).reduce(0) { $0 | UInt64(text[index + $1]) << UInt64($1 << 3) }
        }
    }

    /// The bytes less than an ASCII sign.
    func less(than sign: UInt8) -> UInt64 {
        ~((value | Self.highBits) &- UInt64(sign) &* Self.ones) & ~value & Self.highBits
    }

    /// The bytes that are the same as one.
    func same(as byte: UInt8) -> UInt64 {
        let difference = value ^ UInt64(byte) &* Self.ones
        return ~((difference & ~Self.highBits) &+ ~Self.highBits | difference) & Self.highBits
    }

    /// The bytes that go on with a character beyond ASCII.
    var continuations: UInt64 { value & ~(value << 1) & Self.highBits }

    /// The bytes that start a character beyond ASCII.
    var leads: UInt64 { value & (value << 1) & Self.highBits }

    /// How many bytes are marked.
    static func count(_ marks: UInt64) -> Int {
        Int(((marks >> 7) &* ones) >> 56)
    }

    /// How many bytes stand before the first marked one.
    static func first(_ marks: UInt64) -> Int {
        marks.trailingZeroBitCount >> 3
    }

    /// The marks of the first bytes only, fewer than eight.
    static func prefix(_ marks: UInt64, _ count: Int) -> UInt64 {
        marks & ((1 << UInt64(count << 3)) - 1)
    }

    /// Where a byte first stands at or after an index; nil where it does not.
    static func firstIndex(of byte: UInt8, in text: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + 8 <= text.count {
            let marks = EightBytes(text, at: index).same(as: byte)
            if marks != 0 { return index + first(marks) }
            index += 8
        }
        while index < text.count, text[index] != byte { index += 1 }
        return index < text.count ? index : nil
    }
}
