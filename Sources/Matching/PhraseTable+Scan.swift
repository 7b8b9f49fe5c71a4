extension PhraseTable {
    /// Calls `found` with the index and the folded range of each occurrence of a phrase, overlapping ones too, in order
    /// of their beginnings, then of their ends, then of the phrases.
    package func scan(_ text: FoldedText, _ found: (Int, Range<Int>) -> Void) {
        scan(text.bytes, in: 0..<text.bytes.count, found)
    }

    /// The same for a part of folded bytes; the words at its ends are seen whole, what is found lies inside.
    package func scan(_ bytes: [UInt8], in range: Range<Int>, _ found: (Int, Range<Int>) -> Void) {
        let range = range.clamped(to: 0..<bytes.count)
        let walk = Walk(table: self, range: range)
        walk.run(bytes.span, found)
    }
}

/// One pass over a text.
private struct Walk {
    private let table: PhraseTable
    private let range: Range<Int>

    /// How far in bytes an open end goes; what is longer is no word, and following it anew for each hit takes forever.
    private static let extent = 200

    init(table: PhraseTable, range: Range<Int>) {
        self.table = table
        self.range = range
    }

    func run(_ input: Span<UInt8>, _ found: (Int, Range<Int>) -> Void) {
        var waiting = Waiting()
        var index = range.lowerBound
        var isInWord = WordByte.isWord(input, before: index)
        // The byte at the index and the two after it, the first lowest.
        var window = UInt32(byte(input, index)) | UInt32(byte(input, index + 1)) << 8
        let hasInner = !table.inner.isEmpty
        while index < range.upperBound {
            window |= UInt32(byte(input, index + 2)) << 16
            if hasInner, let candidates = table.inner.candidates(for: UInt64(window)) {
                look(input, table.inner, candidates, at: index, depth: 3, &waiting, found)
            }
            let first = UInt8(truncatingIfNeeded: window)
            if first & 0xC0 != 0x80 {
                let isWord = WordByte.isWord(first, UInt8(truncatingIfNeeded: window >> 8))
                if isWord, !isInWord {
                    beginWord(input, at: index, &waiting, found)
                } else if !isWord, first > 0x20 {
                    lookAtSign(input, at: index, first, &waiting, found)
                }
                isInWord = isWord
            }
            window >>= 8
            index += 1
        }
        waiting.release(found)
    }

    @inline(__always)
    private func byte(_ input: Span<UInt8>, _ index: Int) -> UInt8 { index < input.count ? input[index] : 0 }

    /// Looks for the phrases that begin with the word at an index.
    @inline(__always)
    private func beginWord(_ input: Span<UInt8>, at index: Int, _ waiting: inout Waiting, _ found: (Int, Range<Int>) -> Void) {
        let key = eightBytes(input, at: index)
        if let candidates = table.short.candidates(for: key & 0xFF) {
            look(input, table.short, candidates, at: index, depth: 1, &waiting, found)
        }
        if let candidates = table.middle.candidates(for: key & 0xFFFF_FFFF) {
            look(input, table.middle, candidates, at: index, depth: 4, &waiting, found)
        }
        if let candidates = table.long.candidates(for: key) {
            look(input, table.long, candidates, at: index, depth: 8, &waiting, found)
        }
    }

    private func lookAtSign(_ input: Span<UInt8>, at index: Int, _ first: UInt8, _ waiting: inout Waiting, _ found: (Int, Range<Int>) -> Void) {
        guard let candidates = table.signs.candidates(for: UInt64(first)) else { return }
        look(input, table.signs, candidates, at: index, depth: 1, &waiting, found)
    }

    /// Eight bytes from an index on, the first lowest; zeros beyond the end.
    @inline(__always)
    private func eightBytes(_ input: Span<UInt8>, at index: Int) -> UInt64 {
        guard index + 8 > input.count else {
            // In bounds by the line above; bytes are any eight bytes.
            return unsafe UInt64(
                littleEndian: input.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        return (0..<8).reduce(0) { $0 | UInt64(byte(input, index + $1)) << UInt64($1 * 8) }
    }

    /// Tells the candidates that stand at an index; their first `depth` bytes do. Those that do not go on as the text
    /// does are left out byte by byte.
    @inline(never)
    private func look(
        _ input: Span<UInt8>, _ group: PrefixTable, _ candidates: Range<Int>, at start: Int, depth: Int,
        _ waiting: inout Waiting, _ found: (Int, Range<Int>) -> Void
    ) {
        let list = group.candidates.span
        let stems = table.stems.span
        var (low, high, depth) = (candidates.lowerBound, candidates.upperBound, depth)
        while low < high {
            while low < high, list[low].phrase.stem.count == depth {
                add(input, list[low], at: start, &waiting, found)
                low += 1
            }
            guard low < high, start + depth < range.upperBound else { return }
            let wanted = input[start + depth]
            low = Self.firstIndex(low..<high) { stems[list[$0].phrase.stem.lowerBound + depth] >= wanted }
            high = Self.firstIndex(low..<high) { stems[list[$0].phrase.stem.lowerBound + depth] > wanted }
            depth += 1
        }
    }

    /// The first index of a range for which a condition holds that holds for all after it.
    @inline(__always)
    private static func firstIndex(_ range: Range<Int>, where condition: (Int) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if condition(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Tells a phrase whose stem stands at `start`, if words end where it demands.
    private func add(_ input: Span<UInt8>, _ candidate: Candidate, at start: Int, _ waiting: inout Waiting, _ found: (Int, Range<Int>) -> Void) {
        let phrase = candidate.phrase
        let last = start + phrase.stem.count
        guard last <= range.upperBound else { return }
        let from = phrase.isOpenLeft ? WordByte.wordStart(input, before: start, atMost: Self.extent) : start
        let to = phrase.isOpenRight ? WordByte.wordEnd(input, from: last, atMost: Self.extent) : last
        if phrase.startsWord, phrase.isOpenLeft, WordByte.isWord(input, before: from) { return }
        if phrase.endsWord, WordByte.isWord(input, at: to) { return }
        guard from >= range.lowerBound, to <= range.upperBound else { return }
        waiting.add(Int(candidate.number), from..<to, found)
    }
}

/// What begins at the same place, until the next beginning is known.
private struct Waiting {
    private var list: [(phrase: Int, range: Range<Int>)] = []

    /// Keeps an occurrence, unless it is there already ("*krav*" is twice in "kravkrav").
    mutating func add(_ phrase: Int, _ range: Range<Int>, _ found: (Int, Range<Int>) -> Void) {
        if let first = list.first, first.range.lowerBound != range.lowerBound { release(found) }
        var place = list.count
        while place > 0, (range.upperBound, phrase) < (list[place - 1].range.upperBound, list[place - 1].phrase) {
            place -= 1
        }
        if place > 0, list[place - 1].phrase == phrase, list[place - 1].range == range { return }
        list.insert((phrase, range), at: place)
    }

    mutating func release(_ found: (Int, Range<Int>) -> Void) {
        for (phrase, range) in list { found(phrase, range) }
        list.removeAll(keepingCapacity: true)
    }
}
