extension PhraseTable {
    /// Every occurrence of a phrase in a text, overlapping ones too, in order of their beginnings, then of their ends, then
    /// of the phrases. Adds to `stops` the places of all signs that may end a sentence, for
    /// `FoldedText.sentences(in:stops:_:)`.
    package func matches(in text: FoldedText, stops: inout [Int]) -> [PhraseMatch] {
        matches(in: text.bytes, 0..<text.bytes.count, stops: &stops)
    }

    /// Calls `found` with the index and the folded range of each occurrence, in the same order.
    package func scan(_ text: FoldedText, _ found: (Int, Range<Int>) -> Void) {
        scan(text.bytes, in: 0..<text.bytes.count, found)
    }

    /// The same for a part of folded bytes; the words at its ends are seen whole, what is found lies inside.
    package func scan(_ bytes: [UInt8], in range: Range<Int>, _ found: (Int, Range<Int>) -> Void) {
        var stops: [Int] = []
        for match in matches(in: bytes, range, stops: &stops) { found(match.phrase, match.range) }
    }

    private func matches(in bytes: [UInt8], _ range: Range<Int>, stops: inout [Int]) -> [PhraseMatch] {
        var memo = memos.take()
        var matches = Matches(room: range.count / 12 + 16)
        Walk(table: self, range: range.clamped(to: 0..<bytes.count)).run(bytes.span, &memo, &stops, &matches)
        memos.giveBack(memo)
        return matches.all
    }
}

/// One pass over a text.
private struct Walk {
    let table: PhraseTable
    let range: Range<Int>

    /// How far in bytes an open end goes; what is longer is no word, and following it anew for each hit takes forever.
    private static let extent = 200
    /// So many candidates are compared one by one.
    private static let few = 8

    func run(_ input: Span<UInt8>, _ memo: inout WordMemo, _ stops: inout [Int], _ matches: inout Matches) {
        let isCut = WordByte.isWord(input, before: range.lowerBound)
        let start = isCut ? WordByte.wordEnd(input, from: range.lowerBound) : range.lowerBound
        if isCut, !table.inner.isEmpty {
            lookInside(input, range.lowerBound..<min(start, range.upperBound), &matches)
        }
        guard start < range.upperBound else { return }
        let marks = TextMarks(input, start..<range.upperBound, signs: table.firstSigns, stops: &stops)
        var signs = marks.signs[...]
        var nextSign = signs.popFirst() ?? .max
        // Only the last word may go on beyond the range.
        let isOpen = marks.wordCount > 0 && marks.word(marks.wordCount - 1).upperBound > range.upperBound
        let wordCount = isOpen ? marks.wordCount - 1 : marks.wordCount
        var tokens = InlineArray<64, Token>(repeating: Token())
        for first in stride(from: 0, to: wordCount, by: tokens.count) {
            let count = min(tokens.count, wordCount - first)
            // One right after the other, so that the processor waits for the memo's memory once and not for each word.
            for index in 0..<count { tokens[index] = Token(input, marks.word(first &+ index), memo) }
            let tokens = tokens.span
            for index in 0..<count {
                while nextSign < tokens[index].start {
                    tellSign(input, nextSign, &matches)
                    nextSign = signs.popFirst() ?? .max
                }
                recall(input, tokens[index].word, at: tokens[index].start, tokens[index].entry, &memo, &matches)
            }
        }
        let last = isOpen ? marks.word(wordCount) : range.upperBound..<range.upperBound
        while nextSign < last.lowerBound {
            tellSign(input, nextSign, &matches)
            nextSign = signs.popFirst() ?? .max
        }
        if isOpen { lookUp(input, last, &matches) }
    }

    /// A word on its way through the memo.
    private struct Token {
        let word: WordSign
        let start: Int
        /// The entry of the memo to look at first.
        let entry: UInt16

        init() {
            (word, start, entry) = (WordSign(), 0, 0)
        }

        @inline(__always)
        init(_ input: Span<UInt8>, _ range: Range<Int>, _ memo: borrowing WordMemo) {
            word = WordSign(input, range)
            start = range.lowerBound
            entry = memo.entry(of: word)
        }
    }

    /// Tells the phrases that begin with a sign.
    private func tellSign(_ input: Span<UInt8>, _ index: Int, _ matches: inout Matches) {
        guard let candidates = table.signs.candidates(for: UInt64(input[index])) else { return }
        look(input, table.signs, candidates, at: index, depth: 1, &matches)
    }

    /// Tells the phrases that begin with or in the word at `start`, most of them from memory, of which `first` is the entry
    /// to look at first.
    @inline(__always)
    private func recall(
        _ input: Span<UInt8>, _ word: WordSign, at start: Int, _ first: UInt16, _ memo: inout WordMemo,
        _ matches: inout Matches
    ) {
        var known = memo.find(word, at: start, from: first, input)
        let end = start &+ word.count
        if known == 0 {
            known = learn(input, start..<end, &memo)
            guard known != 0 else { return lookUp(input, start..<end, &matches) }
        }
        let entry = memo.entries[known]
        matches.put(entry.phrase, start, end)
        for index in entry.more { matches.put(memo.phrases[index], start, end) }
        let next = Key.eight(input, at: end)
        if entry.continuations & Continuations.mark(next) != 0 {
            goOn(input, start..<end, word.key, next, entry.goesOn, &matches)
        }
    }

    /// The key of a word and so many of the bytes after it.
    @inline(__always)
    private static func pair(_ key: UInt64, _ next: UInt64, _ reach: Int) -> UInt64 {
        Key.pair(key, next & (~0 &>> UInt64(64 &- reach &* 8)))
    }

    /// Looks a word up everywhere for the first time; returns its entry, 0 where it was not kept.
    @inline(never)
    private func learn(_ input: Span<UInt8>, _ word: Range<Int>, _ memo: inout WordMemo) -> Int {
        guard word.count <= WordMemo.longest else { return 0 }
        let sign = WordSign(input, word)
        let key = sign.key
        var found = Matches(room: 16)
        lookUp(input, word, &found)
        let phrases = found.all.filter { $0.range == word }.map { TaggedPhrase(number: $0.number, tag: $0.tag) }
        var goesOn: WordMemo.GoesOn = []
        if let candidates = table.words.candidates(for: key), table.words.goesOn(candidates) { goesOn.insert(.words) }
        if table.innerGoesOn || hasEndThatGoesOn(input, word) { goesOn.insert(.inside) }
        return memo.keep(
            sign, at: word.lowerBound, input, phrases: phrases,
            continuations: goesOn.contains(.inside) ? ~0 : table.continuations.marks(after: key), goesOn: goesOn)
    }

    /// Tells the phrases that begin with or in a word and go on after it with the bytes `next`.
    @inline(never)
    private func goOn(
        _ input: Span<UInt8>, _ word: Range<Int>, _ key: UInt64, _ next: UInt64, _ places: WordMemo.GoesOn,
        _ matches: inout Matches
    ) {
        let near = Self.pair(key, next, PhraseTable.reach)
        let far = Self.pair(key, next, PhraseTable.farReach)
        let (isNear, isFar) = (table.near.mayHold(near), table.far.mayHold(far))
        if places.contains(.words), let candidates = table.words.candidates(for: key) {
            look(input, table.words, candidates, at: word.lowerBound, depth: word.count, &matches)
        }
        if isNear { lookUp(input, word, near, table.near, PhraseTable.reach, &matches) }
        if isFar { lookUp(input, word, far, table.far, PhraseTable.farReach, &matches) }
        if places.contains(.inside) {
            if table.innerGoesOn { lookInside(input, word, &matches) }
            lookBack(input, word, &matches)
        }
    }

    /// Looks for phrases that may begin anywhere in a range.
    @inline(never)
    private func lookInside(_ input: Span<UInt8>, _ part: Range<Int>, _ matches: inout Matches) {
        guard input.count - part.lowerBound >= 3 else { return }
        var window = UInt64(input[part.lowerBound]) << 8 | UInt64(input[part.lowerBound + 1]) << 16
        for index in part.lowerBound..<min(part.upperBound, input.count - 2) {
            window = window >> 8 | UInt64(input[index + 2]) << 16
            guard let candidates = table.inner.candidates(for: window) else { continue }
            look(input, table.inner, candidates, at: index, depth: 3, &matches)
        }
    }

    /// Looks for the phrases that begin with or in a word.
    @inline(never)
    private func lookUp(_ input: Span<UInt8>, _ word: Range<Int>, _ matches: inout Matches) {
        if !table.inner.isEmpty { lookInside(input, word, &matches) }
        let key = Key.word(input, word)
        if let candidates = table.words.candidates(for: key) {
            look(input, table.words, candidates, at: word.lowerBound, depth: word.count, &matches)
        }
        let next = Key.eight(input, at: word.upperBound)
        lookUp(input, word, Self.pair(key, next, PhraseTable.reach), table.near, PhraseTable.reach, &matches)
        lookUp(input, word, Self.pair(key, next, PhraseTable.farReach), table.far, PhraseTable.farReach, &matches)
        lookBack(input, word, &matches)
        let head = Key.eight(input, at: word.lowerBound)
        if let candidates = table.byEight.candidates(for: head) {
            look(input, table.byEight, candidates, at: word.lowerBound, depth: 8, &matches)
        }
        if let candidates = table.byFour.candidates(for: head & 0xFFFF_FFFF) {
            look(input, table.byFour, candidates, at: word.lowerBound, depth: 4, &matches)
        }
        if let candidates = table.byThree.candidates(for: head & 0xFF_FFFF) {
            look(input, table.byThree, candidates, at: word.lowerBound, depth: 3, &matches)
        }
    }

    /// Looks for the phrases that begin with a word and have at least so many bytes after it; `pair` is the key of both.
    @inline(__always)
    private func lookUp(
        _ input: Span<UInt8>, _ word: Range<Int>, _ pair: UInt64, _ group: KeyTable, _ reach: Int,
        _ matches: inout Matches
    ) {
        guard word.upperBound + reach <= input.count, let candidates = group.candidates(for: pair) else { return }
        look(input, group, candidates, at: word.lowerBound, depth: word.count + reach, &matches)
    }

    /// The last four bytes of a word that has three at least, the byte before it among them.
    private func tail(_ input: Span<UInt8>, _ word: Range<Int>) -> UInt64 {
        let before = word.upperBound >= 4 ? input[word.upperBound - 4] : 0
        return UInt64(before) | Key.bytes(input, at: word.upperBound - 3, 3) << 8
    }

    /// Whether a phrase whose first word is the end of a word goes on after it.
    private func hasEndThatGoesOn(_ input: Span<UInt8>, _ word: Range<Int>) -> Bool {
        guard word.count >= 3 else { return false }
        let tail = tail(input, word)
        return table.byLastFour.candidates(for: tail).map(table.byLastFour.goesOn) ?? false
            || table.byLastThree.candidates(for: tail >> 8).map(table.byLastThree.goesOn) ?? false
    }

    /// Tells the phrases whose first word is the end of a word.
    private func lookBack(_ input: Span<UInt8>, _ word: Range<Int>, _ matches: inout Matches) {
        guard word.count >= 3 else { return }
        let tail = tail(input, word)
        if let candidates = table.byLastFour.candidates(for: tail) {
            lookBack(input, table.byLastFour, candidates, word, &matches)
        }
        if let candidates = table.byLastThree.candidates(for: tail >> 8) {
            lookBack(input, table.byLastThree, candidates, word, &matches)
        }
    }

    /// Tells the candidates whose first word is the end of a word.
    @inline(never)
    private func lookBack(
        _ input: Span<UInt8>, _ group: KeyTable, _ candidates: Range<Int>, _ word: Range<Int>,
        _ matches: inout Matches
    ) {
        let stems = table.stems.span
        for index in candidates {
            let candidate = group.candidates[index]
            let start = word.upperBound - candidate.firstWord
            guard start >= word.lowerBound, start + candidate.count <= range.upperBound else { continue }
            if Key.isSame(input, start..<(start + candidate.count), stems, candidate.stem - start) {
                add(input, candidate, at: start, &matches)
            }
        }
    }

    /// Tells the candidates that stand at an index. They have their first `depth` bytes in common; those that do not go
    /// on as the text does are left out.
    @inline(never)
    private func look(
        _ input: Span<UInt8>, _ group: KeyTable, _ candidates: Range<Int>, at start: Int, depth: Int,
        _ matches: inout Matches
    ) {
        let list = group.candidates.span
        let stems = table.stems.span
        var (low, high, depth) = (candidates.lowerBound, candidates.upperBound, depth)
        guard start + depth <= range.upperBound else { return }
        // The key of a long word does not hold all its bytes.
        if list[low].firstWord > 16 {
            guard Key.isSame(input, start..<(start + depth), stems, list[low].stem - start) else { return }
        }
        if high - low <= Self.few {
            for index in low..<high {
                let candidate = list[index]
                let (end, shift) = (start + candidate.count, candidate.stem - start)
                guard end <= range.upperBound else { continue }
                if Key.isSame(input, (start + depth)..<end, stems, shift) { add(input, candidate, at: start, &matches) }
            }
            return
        }
        while low < high {
            while low < high, list[low].count == depth {
                add(input, list[low], at: start, &matches)
                low += 1
            }
            guard low < high, start + depth < range.upperBound else { return }
            let wanted = input[start + depth]
            low = Self.firstIndex(low..<high) { stems[list[$0].stem + depth] >= wanted }
            high = Self.firstIndex(low..<high) { stems[list[$0].stem + depth] > wanted }
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
    private func add(
        _ input: Span<UInt8>, _ candidate: Candidate, at start: Int, _ matches: inout Matches
    ) {
        let last = start + candidate.count
        let from = candidate.isOpenLeft ? WordByte.wordStart(input, before: start, atMost: Self.extent) : start
        let to = candidate.isOpenRight ? WordByte.wordEnd(input, from: last, atMost: Self.extent) : last
        if candidate.startsWord, candidate.isOpenLeft, WordByte.isWord(input, before: from) { return }
        if candidate.endsWord, WordByte.isWord(input, at: to) { return }
        guard from >= range.lowerBound, to <= range.upperBound else { return }
        matches.insert(table.tagged(candidate.number), from..<to)
    }
}
