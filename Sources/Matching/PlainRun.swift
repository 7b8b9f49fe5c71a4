import Bytes

/// The characters that are folded without looking further than one byte back, which is nearly all of a text: ASCII,
/// letters of Latin-1, single spaces and line breaks.
enum PlainRun {
    /// How many bytes are looked at together. Output must have room for as many after its end.
    static let width = SixteenBytes.count

    /// The first byte of a letter of Latin-1 beyond ASCII.
    fileprivate static let lead: UInt8 = 0xC3

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
            output.storeBytes(of: lanes.folded, toByteOffset: place, as: SixteenBytes.self)
            index &+= width
            if lanes.isPlain, index < range.upperBound { continue }
            end = min(index &- width &+ lanes.count, range.upperBound)
            break
        }
        while end > range.lowerBound, input[end - 1] <= UInt8(ascii: " ") || input[end - 1] == lead { end -= 1 }
        return end - range.lowerBound
    }
}

/// Sixteen bytes of a text and what they are folded to.
private struct PlainLanes {
    let folded: SixteenBytes
    /// A bit for each byte, the lowest for the first: those that are not plain.
    private let strange: UInt64

    @inline(__always)
    init(_ input: Span<UInt8>, at index: Int) {
        let bytes = SixteenBytes(input, at: index)
        let before = index > 0 ? SixteenBytes(input, at: index &- 1) : bytes.shifted

        let isOtherSpace = bytes.isBelow(0x20)
        let isTabOrFeed = bytes.isBetween(0x09, 0x0A)
        // A soft hyphen ends in the same bits.
        let isAfterHyphen = (before & SixteenBytes(repeating: 0x7F)).isSame(as: UInt8(ascii: "-"))
        let isSecondSpace = bytes.isBelow(0x21) .& before.isBelow(0x21)
        let isStrangeSpace = isSecondSpace .| isOtherSpace .& (isAfterHyphen .| .!isTabOrFeed)

        // A letter has two bytes: C3, and one of 80 to BF.
        let isSecond = before.isSame(as: PlainRun.lead)
        let isStrangeLead = bytes.isAtLeast(0xC0) .& .!bytes.isSame(as: PlainRun.lead)
        let isStrangeSecond = bytes.isBetween(0x80, 0xBF) .^ isSecond
        strange = (isStrangeSpace .| isStrangeLead .| isStrangeSecond .| bytes.isSame(as: 0x7F)).bits

        let isCapital = bytes.isBetween(UInt8(ascii: "A"), UInt8(ascii: "Z"))
        // À to Þ, but for the sign of multiplication.
        let isLatinCapital = isSecond .& bytes.isBetween(0x80, 0x9E) .& .!bytes.isSame(as: 0x97)
        folded = bytes.replacing(with: bytes | SixteenBytes(repeating: 0x20), where: isCapital .| isLatinCapital)
            .replacing(with: UInt8(ascii: " "), where: isOtherSpace)
    }

    @inline(__always)
    var isPlain: Bool { strange == 0 }

    /// How many bytes there are before the first that is not plain.
    @inline(__always)
    var count: Int { strange.trailingZeroBitCount }
}
