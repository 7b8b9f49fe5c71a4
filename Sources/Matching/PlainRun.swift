/// The characters that are folded without looking further than one byte back, which is nearly all of a text: ASCII,
/// letters of Latin-1, single spaces and line breaks.
struct PlainRun: Sendable {
    /// The folded form of a byte at the offset of the byte before it; 0 where more has to be looked at.
    private let folded: [UInt8]
    /// For each byte, the offset in `folded` for the byte after it.
    private let offsets: [UInt16]

    private static let (afterSpace, afterLead, afterHyphen) = (256, 512, 768)
    private static let space = UInt8(ascii: " ")
    private static let lead: UInt8 = 0xC3

    init() {
        var folded = [UInt8](repeating: 0, count: 1024)
        var offsets = [UInt16](repeating: 0, count: 256)
        for byte in 0x21..<0x7F {
            let isUpper = (0x41...0x5A).contains(byte)
            for offset in [0, Self.afterSpace, Self.afterHyphen] {
                folded[offset + byte] = UInt8(isUpper ? byte | 0x20 : byte)
            }
        }
        for offset in [0, Self.afterSpace, Self.afterHyphen] { folded[offset + Int(Self.lead)] = Self.lead }
        for byte in 0x80..<0xC0 {
            folded[Self.afterLead + byte] = UInt8(byte < 0x9F && byte != 0x97 ? byte | 0x20 : byte)
        }
        for byte in [0x09, 0x0A, 0x20] {
            folded[byte] = Self.space
            offsets[byte] = UInt16(Self.afterSpace)
        }
        folded[Self.afterHyphen + 0x20] = Self.space
        offsets[0x2D] = UInt16(Self.afterHyphen)
        offsets[Int(Self.lead)] = UInt16(Self.afterLead)
        self.folded = folded
        self.offsets = offsets
    }

    /// Copies from `range` of the input as far as it is plain; returns the number of bytes.
    ///
    /// A space at either end of what is copied is left to the caller, who sees what it belongs to.
    @inline(never)
    func copy(
        _ input: Span<UInt8>, _ range: Range<Int>, to start: Int, of output: inout MutableSpan<UInt8>
    ) -> Int {
        let (folded, offsets) = (folded.span, offsets.span)
        let input = input.extracting(range)
        var offset = Self.afterSpace
        var index = 0
        while index < input.count {
            let byte = Int(input[index])
            let result = folded[offset + byte]
            guard result != 0 else { break }
            output[start + index] = result
            offset = Int(offsets[byte])
            index += 1
        }
        while index > 0, offset == Self.afterSpace || offset == Self.afterLead {
            index -= 1
            offset = index > 0 ? Int(offsets[Int(input[index - 1])]) : 0
        }
        return index
    }
}
