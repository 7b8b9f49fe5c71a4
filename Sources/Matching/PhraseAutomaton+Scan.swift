extension PhraseAutomaton {
    /// Calls `found` with the index and the folded range of each occurrence of a phrase, overlapping ones too, in order
    /// of their ends, then of their beginnings, then of the phrases.
    package func scan(_ text: FoldedText, _ found: (Int, Range<Int>) -> Void) {
        scan(text.bytes, in: 0..<text.bytes.count, found)
    }

    /// The same for a part of folded bytes; the words at its ends are seen whole, what is found lies inside.
    package func scan(_ bytes: [UInt8], in range: Range<Int>, _ found: (Int, Range<Int>) -> Void) {
        let range = range.clamped(to: 0..<bytes.count)
        let input = bytes.span
        var queue = FoundQueue()
        var (state, index) = (0, range.lowerBound)
        while index < range.upperBound {
            (state, index) = nextEnd(input, from: index, to: range.upperBound, state)
            guard state >= firstEnd else { break }
            queue.release(before: index, found)
            verify(state, input, end: index, range, &queue)
        }
        queue.release(before: Int.max, found)
    }

    /// How far in bytes an open end goes; what is longer is no word, and following it anew for each hit takes forever.
    private static let extent = 200

    /// Follows the table to the next state in which the beginning of a phrase ends, or to the end.
    @inline(never)
    private func nextEnd(_ input: Span<UInt8>, from start: Int, to end: Int, _ first: Int) -> (state: Int, index: Int) {
        let (table, classes, firstEnd) = (table.span, classes.span, firstEnd)
        var (state, index) = (first, start)
        while index < end {
            state = Int(table[state &+ Int(classes[Int(input[index])])])
            index += 1
            if state >= firstEnd { break }
        }
        return (state, index)
    }

    /// Compares the rest of the phrases whose beginnings end at `end`.
    @inline(never)
    private func verify(_ state: Int, _ input: Span<UInt8>, end: Int, _ range: Range<Int>, _ queue: inout FoundQueue) {
        let (candidates, stems) = (candidates.span, stems.span)
        let place = (state - firstEnd) / width
        for number in Int(candidateStarts[place])..<Int(candidateStarts[place + 1]) {
            let candidate = candidates[number]
            let phrase = candidate.phrase
            let start = end - candidate.met
            let last = start + phrase.stem.count
            guard last <= range.upperBound else { continue }
            var index = end
            let distance = phrase.stem.lowerBound - start
            while index < last, input[index] == stems[index + distance] { index += 1 }
            guard index == last else { continue }
            let from = phrase.isOpenLeft ? WordByte.wordStart(input, before: start, atMost: Self.extent) : start
            let to = phrase.isOpenRight ? WordByte.wordEnd(input, from: last, atMost: Self.extent) : last
            if phrase.startsWord, WordByte.isWord(input, before: from) { continue }
            if phrase.endsWord, WordByte.isWord(input, at: to) { continue }
            guard from >= range.lowerBound, to <= range.upperBound else { continue }
            queue.add(candidate.number, from..<to)
        }
    }
}

/// What has been found and waits for its turn: a long phrase may end after a short one that begins later.
private struct FoundQueue {
    private var waiting: [(phrase: Int, range: Range<Int>)] = []

    /// Adds an occurrence unless it is there already ("*krav*" is twice in "kravkrav").
    mutating func add(_ phrase: Int, _ range: Range<Int>) {
        var place = waiting.count
        while place > 0, Self.isOrdered((phrase, range), before: waiting[place - 1]) { place -= 1 }
        if place > 0, waiting[place - 1].phrase == phrase, waiting[place - 1].range == range { return }
        waiting.insert((phrase, range), at: place)
    }

    /// Hands over what ends before `end`.
    @inline(__always)
    mutating func release(before end: Int, _ found: (Int, Range<Int>) -> Void) {
        guard let first = waiting.first, first.range.upperBound < end else { return }
        let count = waiting.firstIndex { $0.range.upperBound >= end } ?? waiting.count
        for (phrase, range) in waiting[..<count] { found(phrase, range) }
        waiting.removeFirst(count)
    }

    private static func isOrdered(
        _ one: (phrase: Int, range: Range<Int>), before other: (phrase: Int, range: Range<Int>)
    ) -> Bool {
        (one.range.upperBound, one.range.lowerBound, one.phrase)
            < (other.range.upperBound, other.range.lowerBound, other.phrase)
    }
}
