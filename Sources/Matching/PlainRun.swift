/// The characters that are folded without looking further than one byte back, which is nearly all of a text: ASCII,
/// letters of Latin-1, single spaces and line breaks.
enum PlainRun {
    /// How many bytes are looked at together. Output must have room for as many after its end.
    static let width = 16

    /// The first byte of a letter of Latin-1 beyond ASCII.
    private static let lead: UInt8 = 0xC3

    /// Copies from `range` of the input as far as it is plain; returns the number of bytes. What stands after them in the
    /// output has no meaning.
    ///
    /// A space at either end of what is copied is left to the caller, who sees what it belongs to, and so is what begins
    /// after half a letter.
    @inline(never)
    static func copy(
        _ input: Span<UInt8>, _ range: Range<Int>, to start: Int, of output: inout MutableSpan<UInt8>
    ) -> Int {
        let first = input[range.lowerBound]
        guard first > UInt8(ascii: " "), first < 0x80 || first == lead else { return 0 }
        // Any bytes are numbers of eight bits; the span itself sees that there is room.
        var output = unsafe output.mutableBytes
        var (index, end) = (range.lowerBound, range.lowerBound)
        while true {
            let lanes = PlainLanes(input, at: index)
            let place = start &+ index &- range.lowerBound
            output.storeBytes(of: lanes.folded, toByteOffset: place, as: PlainLanes.Bytes.self)
            index &+= width
            if lanes.isPlain, index < range.upperBound { continue }
            end = min(index &- width &+ lanes.count, range.upperBound)
            break
        }
        while end > range.lowerBound, input[end - 1] <= UInt8(ascii: " ") || input[end - 1] == lead { end -= 1 }
        return end - range.lowerBound
    }
}

/// Sixteen bytes of a text and what they are folded to, in two numbers of eight. Of each byte the highest bit is the
/// answer to what is asked of it.
private struct PlainLanes {
    typealias Bytes = SIMD2<UInt64>

    let folded: Bytes
    /// In each number the lowest bit that is set belongs to the first byte that is not plain.
    private let strange: Bytes

    @inline(__always)
    init(_ input: Span<UInt8>, at index: Int) {
        let (bytes, before) = Self.load(input, at: index)
        let (low, lowBefore) = (bytes & ~Self.tops, before & ~Self.tops)

        let isSpace = ~((low &+ Self.all(0x7F - 0x20)) | bytes)
        let isOtherSpace = isSpace & ~(bytes &<< 2)
        let isTabOrFeed = (low &+ Self.all(0x80 - 0x09)) & ~(low &+ Self.all(0x7F - 0x0A))
        let isAfterSpace = ~((lowBefore &+ Self.all(0x7F - 0x20)) | before)
        let isAfterHyphen = ~((lowBefore ^ Self.all(UInt8(ascii: "-"))) &+ ~Self.tops)
        let isStrangeSpace = isSpace & isAfterSpace | isOtherSpace & (isAfterHyphen | ~isTabOrFeed)

        // A letter has two bytes: C3, and one that has its highest bit set and the next not.
        let isSecond = before & ~((lowBefore ^ Self.all(0x43)) &+ ~Self.tops)
        let isStrangeLead = bytes & bytes &<< 1 & ((low ^ Self.all(0x43)) &+ ~Self.tops)
        let isStrangeSecond = bytes & ~(bytes &<< 1) ^ isSecond
        let isDelete = (low &+ Self.all(1)) & ~bytes
        // The lowest bit of a number is that of its negative, which keeps the compiler from taking the two numbers apart.
        strange =
            Bytes() &- ((isStrangeSpace | isStrangeLead | isStrangeSecond | isDelete) & Self.tops)

        let isCapital = (low &+ Self.all(0x80 - 0x41)) & ~(low &+ Self.all(0x7F - 0x5A)) & ~bytes
        // À to Þ, but for the sign of multiplication.
        let isLatinCapital = isSecond & ~(low &+ Self.all(0x80 - 0x1F)) & ((low ^ Self.all(0x17)) &+ ~Self.tops)
        let lowered = bytes | ((isCapital | isLatinCapital) & Self.tops) &>> 2
        let spaces = isOtherSpace & Self.tops
        folded = lowered & ~(spaces &- spaces &>> 7) | spaces &>> 2
    }

    @inline(__always)
    var isPlain: Bool { strange[0] | strange[1] == 0 }

    /// How many bytes there are before the first that is not plain.
    @inline(__always)
    var count: Int {
        let (head, tail) = (UInt64(littleEndian: strange[0]), UInt64(littleEndian: strange[1]))
        return (head != 0 ? head.trailingZeroBitCount : 64 &+ tail.trailingZeroBitCount) &>> 3
    }

    /// The bytes from an index on and, for each, the one before it.
    @inline(__always)
    private static func load(_ input: Span<UInt8>, at index: Int) -> (bytes: Bytes, before: Bytes) {
        guard index > 0, index &+ PlainRun.width <= input.count else {
            return loadEdge(input, at: index)
        }
        // In bounds by the line above, and any sixteen bytes are two numbers.
        let bytes = unsafe input.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: Bytes.self)
        return (bytes, unsafe input.bytes.unsafeLoadUnaligned(fromByteOffset: index &- 1, as: Bytes.self))
    }

    /// The same where not all of them are in the text; those beyond it are 0.
    @inline(never)
    private static func loadEdge(_ input: Span<UInt8>, at index: Int) -> (bytes: Bytes, before: Bytes) {
        let (head, tail) = (Key.eight(input, at: index), Key.eight(input, at: index + 8))
        let before = head &<< 8 | (index > 0 ? UInt64(input[index - 1]) : 0)
        return (
            Bytes(head.littleEndian, tail.littleEndian),
            Bytes(before.littleEndian, (tail &<< 8 | head &>> 56).littleEndian)
        )
    }

    @inline(__always)
    private static var tops: Bytes { all(0x80) }

    /// Sixteen times the same byte.
    @inline(__always)
    private static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: UInt64(byte) &* 0x0101_0101_0101_0101) }
}
