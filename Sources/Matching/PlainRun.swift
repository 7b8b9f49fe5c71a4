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
    /// A space at either end of what is copied is left to the caller, who sees what it belongs to.
    @inline(never)
    static func copy(
        _ input: Span<UInt8>, _ range: Range<Int>, to start: Int, of output: inout MutableSpan<UInt8>
    ) -> Int {
        let first = input[range.lowerBound]
        guard first > UInt8(ascii: " "), first < 0x80 || first == lead else { return 0 }
        // Any bytes are numbers of eight bits; the span itself sees that there is room.
        var output = unsafe output.mutableBytes
        var index = range.lowerBound
        var count = width
        while index < range.upperBound, count == width {
            let lanes = PlainLanes(input, at: index)
            let place = start &+ index &- range.lowerBound
            output.storeBytes(of: lanes.folded, toByteOffset: place, as: PlainLanes.Bytes.self)
            count = lanes.count
            index &+= count
        }
        var end = min(index, range.upperBound)
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
        let (bytes, before) = (Self.load(input, at: index), Self.load(input, at: index &- 1))
        let (low, lowBefore) = (bytes & ~Self.tops, before & ~Self.tops)

        let isSpace = ~((low &+ Self.all(0x7F - 0x20)) | bytes)
        let isOtherSpace = isSpace & ~(bytes &<< 2)
        let isTabOrFeed = (low &+ Self.all(0x80 - 0x09)) & ~(low &+ Self.all(0x7F - 0x0A))
        let isAfterSpace = ~((lowBefore &+ Self.all(0x7F - 0x20)) | before)
        let isAfterHyphen = ~((lowBefore ^ Self.all(UInt8(ascii: "-"))) &+ ~Self.tops)
        let isStrangeSpace = isSpace & isAfterSpace | isOtherSpace & (isAfterHyphen | ~isTabOrFeed)

        // The second byte of a letter, after C3.
        let isSecond = before & ~((lowBefore ^ Self.all(0x43)) &+ ~Self.tops)
        let isNoSecond = ~bytes | bytes &<< 1
        let isNoLead = bytes & ((low ^ Self.all(0x43)) &+ ~Self.tops)
        let isDelete = (low &+ Self.all(1)) & ~bytes
        // That nothing is subtracted from leaves the lowest bit, and makes the compiler keep both numbers together.
        strange =
            Bytes() &- ((isStrangeSpace | isSecond & isNoSecond | isNoLead & ~isSecond | isDelete) & Self.tops)

        let isCapital = (low &+ Self.all(0x80 - 0x41)) & ~(low &+ Self.all(0x7F - 0x5A)) & ~bytes
        // À to Þ, but for the sign of multiplication.
        let isLatinCapital = isSecond & ~(low &+ Self.all(0x80 - 0x1F)) & ((low ^ Self.all(0x17)) &+ ~Self.tops)
        let lowered = bytes | ((isCapital | isLatinCapital) & Self.tops) &>> 2
        let spaces = isOtherSpace & Self.tops
        folded = lowered & ~(spaces &- spaces &>> 7) | spaces &>> 2
    }

    /// How many bytes there are before the first that is not plain.
    @inline(__always)
    var count: Int {
        if strange[0] | strange[1] == 0 { return PlainRun.width }
        let (head, tail) = (UInt64(littleEndian: strange[0]), UInt64(littleEndian: strange[1]))
        return (head != 0 ? head.trailingZeroBitCount : 64 &+ tail.trailingZeroBitCount) &>> 3
    }

    @inline(__always)
    private static func load(_ input: Span<UInt8>, at index: Int) -> Bytes {
        guard index >= 0, index &+ PlainRun.width <= input.count else { return loadEdge(input, at: index) }
        // In bounds by the line above, and any sixteen bytes are two numbers.
        return unsafe input.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: Bytes.self)
    }

    /// The same where not all bytes are in the text; those beyond it are 0.
    @inline(never)
    private static func loadEdge(_ input: Span<UInt8>, at index: Int) -> Bytes {
        var bytes = Bytes()
        for place in max(index, 0)..<min(index + PlainRun.width, input.count) {
            bytes[(place - index) / 8] |= UInt64(input[place]) << UInt64((place - index) % 8 * 8)
        }
        return Bytes(bytes[0].littleEndian, bytes[1].littleEndian)
    }

    @inline(__always)
    private static var tops: Bytes { all(0x80) }

    /// Sixteen times the same byte.
    @inline(__always)
    private static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: UInt64(byte) &* 0x0101_0101_0101_0101) }
}
