/// Where the words and the signs of folded text stand, found sixty-four bytes at a time.
struct TextMarks {
    /// Where each word begins and ends, in turn, in order.
    private var edges: [Int32]
    private var edgeCount = 0
    /// Where characters that are neither of words nor spaces begin, in order.
    private(set) var signs: [Int32] = []

    var wordCount: Int { edgeCount / 2 }

    @inline(__always)
    func word(_ index: Int) -> Range<Int> { Int(edges[index * 2])..<Int(edges[index * 2 + 1]) }

    /// The marks of a range that does not begin inside a word; its last word goes on to its end. Text is shorter than 2 GB.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        edges = [Int32](repeating: 0, count: range.count / 3 + Self.width + 2)
        signs.reserveCapacity(range.count / 24)
        var isOpen: UInt64 = 0
        for index in stride(from: range.lowerBound, to: range.upperBound, by: Self.width) {
            var (words, signs): (UInt64, UInt64) = (0, 0)
            for part in 0..<4 {
                let lanes = Lanes(bytes, at: index &+ part &* 16)
                words |= lanes.words &<< UInt64(truncatingIfNeeded: part &* 16)
                signs |= lanes.signs &<< UInt64(truncatingIfNeeded: part &* 16)
            }
            let inRange = ~0 &>> UInt64(truncatingIfNeeded: 64 &- min(range.upperBound &- index, Self.width))
            isOpen = mark(words & inRange, signs: signs & inRange, isOpen, at: index)
        }
        if edgeCount % 2 == 1 {
            edges[edgeCount] = Int32(truncatingIfNeeded: WordByte.wordEnd(bytes, from: range.upperBound))
            edgeCount += 1
        }
    }

    /// How many bytes are looked at together.
    private static let width = 64

    /// Takes a bit for each byte, the lowest for the first. `isOpen` is 1 where a word goes on from before; what is returned
    /// says so of the bytes that follow.
    @inline(__always)
    private mutating func mark(_ words: UInt64, signs: UInt64, _ isOpen: UInt64, at index: Int) -> UInt64 {
        if edgeCount + Self.width + 2 > edges.count { edges += [Int32](repeating: 0, count: edges.count) }
        var changes = words ^ (words &<< 1 | isOpen)
        while changes != 0 {
            edges[edgeCount] = Int32(truncatingIfNeeded: index &+ changes.trailingZeroBitCount)
            edgeCount &+= 1
            changes &= changes &- 1
        }
        var rest = signs
        while rest != 0 {
            self.signs.append(Int32(truncatingIfNeeded: index &+ rest.trailingZeroBitCount))
            rest &= rest &- 1
        }
        return words &>> 63
    }
}

/// What sixteen bytes of text are, in two numbers of eight. Of each byte the highest bit is the answer for it.
private struct Lanes {
    let words: UInt64
    let signs: UInt64

    private typealias Bytes = SIMD2<UInt64>

    @inline(__always)
    init(_ bytes: Span<UInt8>, at index: Int) {
        let lanes = Self.load(bytes, at: index)
        // Characters that begin otherwise than Latin-1 letters, and the two signs among these, may be no letters at all.
        let leads = lanes & lanes &<< 1 & Self.tops
        let isLatinSign = Self.isZero((lanes ^ Self.all(0x97)) & Self.all(0xDF))
        // What ends in a sum or a difference is worked out in both numbers at once by the compiler.
        let foreign = Bytes() &- (leads & ~Self.isZero(lanes ^ Self.all(0xC3)) | isLatinSign)
        let goesOn = lanes[0] & 0xC0 == 0x80 && index > 0 && bytes[index &- 1] != 0xC3
        let next = index &+ 16
        let isCutSign = lanes[1] &>> 56 == 0xC3 && next < bytes.count && bytes[next] & 0xDF == 0x97
        if goesOn || isCutSign || foreign[0] | foreign[1] != 0 {
            (words, signs) = Self.byCharacter(bytes, at: index)
        } else {
            let low = lanes & ~Self.tops
            let isLetter = Self.isBetween(low | Self.all(0x20), UInt8(ascii: "a"), UInt8(ascii: "z"))
            let isDigit = Self.isBetween(low, UInt8(ascii: "0"), UInt8(ascii: "9"))
            let isSign = Self.isBetween(low, 0x21, 0x7F) | Self.isZero(lanes ^ Self.all(0x0A))
            let isWord = (isLetter | isDigit | lanes) & Self.tops
            words = ~Self.bits(Self.tops &- isWord) & 0xFFFF
            signs = ~Self.bits(Self.tops &- (isSign & ~isWord)) & 0xFFFF
        }
    }

    /// Zeros beyond the end.
    @inline(__always)
    private static func load(_ bytes: Span<UInt8>, at index: Int) -> Bytes {
        guard index &+ 16 <= bytes.count else {
            return Bytes(Key.eight(bytes, at: index), Key.eight(bytes, at: index &+ 8))
        }
        // In bounds by the line above, and any sixteen bytes are two numbers.
        let lanes = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: Bytes.self)
        return Bytes(UInt64(littleEndian: lanes[0]), UInt64(littleEndian: lanes[1]))
    }

    @inline(__always)
    private static var tops: Bytes { all(0x80) }

    /// Sixteen times the same byte.
    @inline(__always)
    private static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: UInt64(byte) &* 0x0101_0101_0101_0101) }

    /// Of bytes below 0x80: which are between two others.
    @inline(__always)
    private static func isBetween(_ low: Bytes, _ first: UInt8, _ last: UInt8) -> Bytes {
        let isAtLeast = low &+ all(0x80 &- first)
        let isAbove = low &+ all(0x7F &- last)
        return isAtLeast & ~isAbove & tops
    }

    @inline(__always)
    private static func isZero(_ bytes: Bytes) -> Bytes { ~(((bytes & ~tops) &+ ~tops) | bytes) & tops }

    /// The answers side by side: the factor moves the highest bit of each byte to its place in the highest byte.
    @inline(__always)
    private static func bits(_ answers: Bytes) -> UInt64 {
        (answers[0] &* 0x0002_0408_1020_4081) &>> 56 | (answers[1] &* 0x0002_0408_1020_4081) &>> 48 & 0xFF00
    }

    @inline(never)
    private static func byCharacter(_ bytes: Span<UInt8>, at index: Int) -> (words: UInt64, signs: UInt64) {
        var (words, signs): (UInt64, UInt64) = (0, 0)
        for place in index..<max(index, min(index + 16, bytes.count)) {
            let isFirst = bytes[place] & 0xC0 != 0x80 || place == 0
            let start = isFirst ? place : WordByte.start(bytes, before: place + 1)
            let bit: UInt64 = 1 << UInt64(place - index)
            if WordByte.isWord(bytes, at: start) {
                words |= bit
            } else if isFirst, bytes[place] > 0x20 || bytes[place] == 0x0A {
                signs |= bit
            }
        }
        return (words, signs)
    }
}
