import Bytes

/// Where the words and some of the signs of folded text stand, found sixty-four bytes at a time.
struct TextMarks {
    /// Where each word begins and ends, in turn, in order.
    private var edges: [Int32]
    private var edgeCount = 0
    /// Where the signs that were asked for begin, in order.
    private(set) var signs: [Int] = []

    var wordCount: Int { edgeCount / 2 }

    @inline(__always)
    func word(_ index: Int) -> Range<Int> { Int(edges[index * 2])..<Int(edges[index * 2 + 1]) }

    /// The marks of a range that does not begin inside a word; its last word goes on to its end. Text is shorter than 2 GB.
    /// Signs are characters that are not of words; those are marked that begin with one of `first`, each of which is a byte
    /// sixteen times. Adds the places where a sentence may end to `stops`.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>, signs first: [SixteenBytes], stops: inout [Int]) {
        edges = [Int32](repeating: 0, count: range.count / 3 + Self.width + Self.atOnce)
        var isOpen: UInt64 = 0
        for index in stride(from: range.lowerBound, to: range.upperBound, by: Self.width) {
            var lanes = Lanes(bytes, at: index, signs: first)
            lanes.put(Lanes(bytes, at: index &+ 16, signs: first), at: 16)
            lanes.put(Lanes(bytes, at: index &+ 32, signs: first), at: 32)
            lanes.put(Lanes(bytes, at: index &+ 48, signs: first), at: 48)
            let inRange = ~0 &>> UInt64(truncatingIfNeeded: 64 &- min(range.upperBound &- index, Self.width))
            isOpen = addEdges(lanes.words & inRange, isOpen, at: index)
            Self.add(lanes.stops & inRange, at: index, to: &stops)
            Self.add(lanes.signs & inRange, at: index, to: &signs)
        }
        if edgeCount % 2 == 1 {
            edges[edgeCount] = Int32(truncatingIfNeeded: WordByte.wordEnd(bytes, from: range.upperBound))
            edgeCount += 1
        }
    }

    /// How many bytes are looked at together.
    private static let width = 64
    /// How many edges are written at once.
    private static let atOnce = 8

    /// Takes a bit for each byte, the lowest for the first. `isOpen` is 1 where a word goes on from before; what is returned
    /// says so of the bytes that follow.
    @inline(__always)
    private mutating func addEdges(_ words: UInt64, _ isOpen: UInt64, at index: Int) -> UInt64 {
        var changes = words ^ (words &<< 1 | isOpen)
        let end = edgeCount &+ changes.nonzeroBitCount
        if end + Self.atOnce > edges.count { edges += [Int32](repeating: 0, count: edges.count) }
        var place = edgeCount
        edgeCount = end
        var span = edges.mutableSpan
        // Some more than there are cost less than to ask after each whether it was the last.
        while place < end {
            for number in 0..<Self.atOnce {
                // There is room for all of them by the line above.
                unsafe span[unchecked: place &+ number] =
                    Int32(truncatingIfNeeded: index &+ changes.trailingZeroBitCount)
                changes &= changes &- 1
            }
            place &+= Self.atOnce
        }
        return words &>> 63
    }

    @inline(__always)
    private static func add(_ marks: UInt64, at index: Int, to places: inout [Int]) {
        var rest = marks
        while rest != 0 {
            places.append(index &+ rest.trailingZeroBitCount)
            rest &= rest &- 1
        }
    }
}

/// What sixteen bytes of text are, by a bit each.
private struct Lanes {
    private(set) var words: UInt64
    private(set) var stops: UInt64
    private(set) var signs: UInt64

    /// Adds what the bytes are that stand so many after the first.
    @inline(__always)
    mutating func put(_ other: Lanes, at place: UInt64) {
        words |= other.words &<< place
        stops |= other.stops &<< place
        signs |= other.signs &<< place
    }

    @inline(__always)
    init(_ bytes: Span<UInt8>, at index: Int, signs first: [SixteenBytes]) {
        let lanes = SixteenBytes(bytes, at: index)
        // Characters that begin otherwise than Latin-1 letters, and the two signs among these, may be no letters at all.
        let isLatinSign = (lanes & SixteenBytes(repeating: 0xDF)).isSame(as: 0x97)
        let foreign = lanes.isAtLeast(0xC0) .& .!lanes.isSame(as: 0xC3) .| isLatinSign
        let goesOn = lanes[0] & 0xC0 == 0x80 && index > 0 && bytes[index &- 1] != 0xC3
        let next = index &+ SixteenBytes.count
        let isCutSign = lanes[15] == 0xC3 && next < bytes.count && bytes[next] & 0xDF == 0x97
        let isStop = FoldedText.isStop(lanes)
        var isSign = SIMDMask<SIMD16<Int8>>()
        for sign in first { isSign .|= lanes .== sign }
        stops = isStop.bits
        if goesOn || isCutSign || foreign.bits != 0 {
            let (words, others) = Self.byCharacter(bytes, at: index)
            self.words = words
            signs = others & isSign.bits
        } else {
            let isLetter = (lanes | SixteenBytes(repeating: 0x20)).isBetween(UInt8(ascii: "a"), UInt8(ascii: "z"))
            let isDigit = lanes.isBetween(UInt8(ascii: "0"), UInt8(ascii: "9"))
            let isWord = isLetter .| isDigit .| lanes.isAtLeast(0x80)
            words = isWord.bits
            signs = (isSign .& .!isWord).bits
        }
    }

    @inline(never)
    private static func byCharacter(_ bytes: Span<UInt8>, at index: Int) -> (words: UInt64, others: UInt64) {
        var (words, others): (UInt64, UInt64) = (0, 0)
        for place in index..<max(index, min(index + 16, bytes.count)) {
            let isFirst = bytes[place] & 0xC0 != 0x80 || place == 0
            let start = isFirst ? place : WordByte.start(bytes, before: place + 1)
            let bit: UInt64 = 1 << UInt64(place - index)
            if WordByte.isWord(bytes, at: start) {
                words |= bit
            } else if isFirst {
                others |= bit
            }
        }
        return (words, others)
    }
}
