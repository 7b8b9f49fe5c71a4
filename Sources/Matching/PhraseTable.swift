/// Finds many phrases in folded text in one pass.
///
/// A phrase is text, folded like the text it is looked for in. It is found as whole words: no letter or digit stands
/// right before or after it. A star at its beginning or end opens it to letters of the same word there ("*avtal",
/// "sysselsättnings*"), and the range found is then that of the whole word. Hyphens end words.
///
/// Nearly all phrases begin where a word begins, so that a text is looked up once a word and not once a byte: by the
/// first eight bytes of the word for long phrases, by the first four and the first one for shorter ones. What shares
/// those bytes stands together in one sorted list and is told apart byte by byte.
package struct PhraseTable: Sendable {
    /// A phrase that is not looked for, and why.
    package struct Problem: Sendable, Hashable {
        package enum Reason: Sendable, Hashable {
            /// There is nothing to look for.
            case empty
            /// A star beside fewer than three letters would be found everywhere.
            case stemTooShort
            /// Stars may stand at the beginning and the end only.
            case starInside
        }

        /// The index of the phrase in the list that was given.
        package let phrase: Int
        package let reason: Reason

        package init(phrase: Int, reason: Reason) {
            self.phrase = phrase
            self.reason = reason
        }
    }

    /// The phrases that were refused, in order; all others are looked for.
    package let problems: [Problem]
    /// The bytes of the phrases.
    let stems: [UInt8]
    /// Phrases of eight bytes or more that begin a word, of four to seven, and of one to three.
    let long: PrefixTable
    let middle: PrefixTable
    let short: PrefixTable
    /// Phrases that begin with a sign ("§").
    let signs: PrefixTable
    /// Phrases that may begin inside a word ("*avtal").
    let inner: PrefixTable

    package init(_ phrases: [String]) {
        let list = PhraseList(phrases)
        var (long, middle, short): ([Candidate], [Candidate], [Candidate]) = ([], [], [])
        var (signs, inner): ([Candidate], [Candidate]) = ([], [])
        for (number, phrase) in list.phrases.enumerated() {
            guard let phrase else { continue }
            let candidate = Candidate(number: Int32(number), phrase: phrase)
            switch phrase.stem.count {
            case _ where phrase.isOpenLeft: inner.append(candidate)
            case _ where !phrase.startsWord: signs.append(candidate)
            case 8...: long.append(candidate)
            case 4...: middle.append(candidate)
            default: short.append(candidate)
            }
        }
        problems = list.problems
        stems = list.bytes
        self.long = PrefixTable(long, stems: stems, keyLength: 8)
        self.middle = PrefixTable(middle, stems: stems, keyLength: 4)
        self.short = PrefixTable(short, stems: stems, keyLength: 1)
        self.signs = PrefixTable(signs, stems: stems, keyLength: 1)
        self.inner = PrefixTable(inner, stems: stems, keyLength: 3)
    }

    /// The size of the tables in bytes, without the phrases themselves.
    package var tableBytes: Int {
        [long, middle, short, signs, inner].reduce(0) { $0 + $1.byteCount }
    }
}

/// A phrase as it stands in a table.
struct Candidate {
    /// Its index in the list that was given.
    let number: Int32
    let phrase: Phrase
}

/// Phrases by their first bytes.
struct PrefixTable: Sendable {
    /// How many bytes a key holds, at most 8; no phrase is shorter.
    let keyLength: Int
    /// In the order of their bytes, the shorter of two that begin alike first.
    let candidates: [Candidate]
    /// One bit for each hash of a key: most words are turned away here.
    private let filter: [UInt64]
    /// By hash of a key: the key, and where its candidates are; slots in use follow each other.
    private let slots: [Slot]

    private struct Slot {
        var key: UInt64
        var candidates: Range<Int32>
    }

    init(_ phrases: [Candidate], stems: [UInt8], keyLength: Int) {
        self.keyLength = keyLength
        let stems = stems.span
        var keyed = phrases.map { (key: Self.key(stems, at: $0.phrase.stem.lowerBound, keyLength), candidate: $0) }
        keyed.sort { one, other in
            guard one.key == other.key else { return one.key < other.key }
            return Self.isOrdered(one.candidate, other.candidate, keyLength, stems)
        }
        candidates = keyed.map(\.candidate)
        var capacity = 1
        while capacity < keyed.count * 2 { capacity *= 2 }
        var slots = [Slot](repeating: Slot(key: 0, candidates: 0..<0), count: capacity)
        var filter = [UInt64](repeating: 0, count: keyed.isEmpty ? 0 : 1024)
        var start = 0
        while start < keyed.count {
            let key = keyed[start].key
            var end = start + 1
            while end < keyed.count, keyed[end].key == key { end += 1 }
            let hash = Self.hash(key)
            filter[Int(hash >> 54)] |= 1 << ((hash >> 48) & 63)
            var place = Int(hash >> 20) & (capacity - 1)
            while !slots[place].candidates.isEmpty { place = (place + 1) & (capacity - 1) }
            slots[place] = Slot(key: key, candidates: Int32(start)..<Int32(end))
            start = end
        }
        self.slots = slots
        self.filter = filter
    }

    var isEmpty: Bool { candidates.isEmpty }

    var byteCount: Int {
        filter.count * 8 + slots.count * MemoryLayout<Slot>.stride + candidates.count * MemoryLayout<Candidate>.stride
    }

    /// Where the candidates are whose first bytes are the key; nil where there are none. Bytes of the key beyond
    /// `keyLength` must be 0.
    @inline(__always)
    func candidates(for key: UInt64) -> Range<Int>? {
        let hash = Self.hash(key)
        guard !filter.isEmpty, filter[Int(hash >> 54)] & (1 << ((hash >> 48) & 63)) != 0 else { return nil }
        return find(key, hash)
    }

    @inline(never)
    private func find(_ key: UInt64, _ hash: UInt64) -> Range<Int>? {
        var place = Int(hash >> 20) & (slots.count - 1)
        while !slots[place].candidates.isEmpty {
            if slots[place].key == key {
                let range = slots[place].candidates
                return Int(range.lowerBound)..<Int(range.upperBound)
            }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

    /// The first bytes at an index, the first of them lowest.
    private static func key(_ bytes: Span<UInt8>, at start: Int, _ length: Int) -> UInt64 {
        (0..<length).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
    }

    private static func isOrdered(
        _ one: Candidate, _ other: Candidate, _ depth: Int, _ stems: Span<UInt8>
    ) -> Bool {
        let (first, second) = (one.phrase.stem, other.phrase.stem)
        var index = depth
        while index < first.count, index < second.count {
            let (left, right) = (stems[first.lowerBound + index], stems[second.lowerBound + index])
            if left != right { return left < right }
            index += 1
        }
        return (first.count, one.number) < (second.count, other.number)
    }
}
