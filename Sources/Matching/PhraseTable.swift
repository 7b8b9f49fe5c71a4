import Bytes

/// Finds many phrases in folded text in one pass.
///
/// A phrase is text, folded like the text it is looked for in. It is found as whole words: no letter or digit stands
/// right before or after it. A star at its beginning or end opens it to letters of the same word there ("*avtal",
/// "sysselsättnings*"), and the range found is then that of the whole word. Hyphens end words.
///
/// Nearly all phrases begin where a word begins, so that a text is looked up once a word and not once a byte: by the
/// word, by the word and what follows it, and by the beginning of the word. What has the same key stands together in a
/// sorted list and is told apart byte by byte.
package struct PhraseTable: Sendable {
    /// A phrase that is not looked for, and why.
    package struct Problem: Sendable, Hashable {
        package enum Reason: Sendable, Hashable, CaseIterable {
            /// There is nothing to look for.
            case empty
            /// A star beside fewer than three letters would be found everywhere.
            case stemTooShort
            /// Stars may stand at the beginning and the end only.
            case starInside
            /// Longer than `longest` bytes.
            case tooLong
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
    /// Phrases whose first word is whole, by that word; nearly all of them have no other.
    let words: KeyTable
    /// Phrases that go on after their first word, by that word and the next three bytes, or eight.
    let near: KeyTable
    let far: KeyTable
    /// Phrases that begin a word and are open to the right, by eight bytes, by four where they have no more, by three.
    let byEight: KeyTable
    let byFour: KeyTable
    let byThree: KeyTable
    /// Phrases that begin with a sign ("§"), by its first byte.
    let signs: KeyTable
    /// Those bytes, each sixteen times.
    let firstSigns: [SixteenBytes]
    /// Phrases that end a word and may begin inside it ("*avtal"), by the last four bytes of that word, or three.
    let byLastFour: KeyTable
    let byLastThree: KeyTable
    /// Phrases that may begin and end inside a word ("*avtal*"), by three bytes. They cost a look at every byte.
    let inner: KeyTable
    /// How the phrases of `words`, `near` and `far` go on after their first word.
    let continuations: Continuations
    /// Whether a phrase of `inner` has more than one word.
    let innerGoesOn: Bool
    /// What is known of single words.
    private(set) var memos = WordMemos()
    /// By phrase: what the owner of the table says of it. Empty where nothing is said.
    private(set) var tags: [UInt32] = []

    /// The longest phrase, in bytes.
    static let longest = 255

    /// How many bytes after the first word are part of a key of `near` and of `far`.
    static let reach = 3
    static let farReach = 8

    package init(_ phrases: [String]) {
        let list = PhraseList(phrases)
        let stems = list.bytes.span
        var (words, near, far, signs, inner): ([Keyed], [Keyed], [Keyed], [Keyed], [Keyed]) = ([], [], [], [], [])
        var (byEight, byFour, byThree): ([Keyed], [Keyed], [Keyed]) = ([], [], [])
        var (byLastFour, byLastThree): ([Keyed], [Keyed]) = ([], [])
        var continuations: [UInt64: UInt64] = [:]
        words.reserveCapacity(phrases.count)
        far.reserveCapacity(phrases.count)
        for (number, phrase) in list.phrases.enumerated() {
            guard let phrase else { continue }
            let (start, count) = (phrase.stem.lowerBound, phrase.stem.count)
            let end = min(WordByte.wordEnd(stems, from: start), phrase.stem.upperBound)
            let firstWord = end - start
            func keyed(_ depth: Int, _ key: UInt64) -> Keyed {
                Keyed(
                    key: key, depth: depth,
                    candidate: Candidate(number: number, phrase: phrase, firstWord: firstWord))
            }
            guard phrase.startsWord else {
                signs.append(keyed(1, Key.bytes(stems, at: start, 1)))
                continue
            }
            if phrase.isOpenLeft {
                if firstWord < 3 || end == phrase.stem.upperBound && phrase.isOpenRight {
                    inner.append(keyed(3, Key.bytes(stems, at: start, 3)))
                } else if firstWord >= 4 {
                    byLastFour.append(keyed(firstWord, Key.bytes(stems, at: end - 4, 4)))
                } else {
                    byLastThree.append(keyed(3, Key.bytes(stems, at: start, 3)))
                }
                continue
            }
            if end == phrase.stem.upperBound, phrase.isOpenRight {
                switch count {
                case 8...: byEight.append(keyed(8, Key.bytes(stems, at: start, 8)))
                case 4...: byFour.append(keyed(4, Key.bytes(stems, at: start, 4)))
                default: byThree.append(keyed(3, Key.bytes(stems, at: start, 3)))
                }
                continue
            }
            let word = Key.word(stems, start..<end)
            if end < phrase.stem.upperBound {
                continuations[word, default: 0] |= Continuations.marks(stems, end..<phrase.stem.upperBound)
            }
            switch phrase.stem.upperBound - end {
            case Self.farReach...:
                let key = Key.pair(word, Key.bytes(stems, at: end, Self.farReach))
                far.append(keyed(firstWord + Self.farReach, key))
            case Self.reach...:
                let key = Key.pair(word, Key.bytes(stems, at: end, Self.reach))
                near.append(keyed(firstWord + Self.reach, key))
            default: words.append(keyed(firstWord, word))
            }
        }
        problems = list.problems
        // What has the same key lies side by side, so that it is fetched at once.
        var sorted: [UInt8] = []
        sorted.reserveCapacity(list.bytes.count)
        self.words = KeyTable(words, stems: stems, sorted: &sorted)
        self.near = KeyTable(near, stems: stems, sorted: &sorted)
        self.far = KeyTable(far, stems: stems, sorted: &sorted)
        self.signs = KeyTable(signs, stems: stems, sorted: &sorted)
        self.inner = KeyTable(inner, stems: stems, sorted: &sorted)
        self.byLastFour = KeyTable(byLastFour, stems: stems, sorted: &sorted)
        self.byLastThree = KeyTable(byLastThree, stems: stems, sorted: &sorted)
        self.byEight = KeyTable(byEight, stems: stems, sorted: &sorted)
        self.byFour = KeyTable(byFour, stems: stems, sorted: &sorted)
        self.byThree = KeyTable(byThree, stems: stems, sorted: &sorted)
        self.stems = sorted
        firstSigns = self.signs.firstBytes
        innerGoesOn = self.inner.candidates.contains(where: \.goesOn)
        self.continuations = Continuations(continuations)
    }

    /// The same table, whose matches bear the tag of their phrase. There is one tag for each phrase.
    package func tagged(_ tags: [UInt32]) -> PhraseTable {
        var table = self
        (table.tags, table.memos) = (tags, WordMemos())
        return table
    }

    /// A phrase with its tag.
    func tagged(_ phrase: Int) -> TaggedPhrase {
        TaggedPhrase(number: Int32(truncatingIfNeeded: phrase), tag: phrase < tags.count ? tags[phrase] : 0)
    }

    /// All tables, in the order in which they are kept.
    var tables: [KeyTable] { [words, near, far, byEight, byFour, byThree, signs, byLastFour, byLastThree, inner] }

    /// The size of the tables in bytes, without the phrases themselves.
    package var tableBytes: Int { tables.reduce(continuations.byteCount) { $0 + $1.byteCount } }
}

/// The numbers by which phrases are looked up.
enum Key {
    /// The first bytes at an index, at most eight, the first of them lowest.
    static func bytes(_ bytes: Span<UInt8>, at start: Int, _ count: Int) -> UInt64 {
        (0..<count).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
    }

    /// A word: its first and last eight bytes and its length.
    static func word(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 { WordSign(bytes, range).key }

    /// A word and the bytes that follow it.
    @inline(__always)
    static func pair(_ word: UInt64, _ next: UInt64) -> UInt64 { mix(word, next) }

    /// Eight bytes from an index on, the first lowest; zeros beyond the end.
    @inline(__always)
    static func eight(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
        guard index >= 0, index <= bytes.count &- 8 else { return rest(bytes, at: index) }
        // In bounds by the line above, and any eight bytes are a number.
        let number = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
        return UInt64(littleEndian: number)
    }

    @inline(never)
    private static func rest(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
        (index..<max(index, bytes.count)).reduce(0) { $0 | UInt64(bytes[$1]) << UInt64(($1 - index) * 8) }
    }

    /// Whether the bytes of a range are those of another text that stand `shift` bytes further there.
    @inline(__always)
    static func isSame(_ bytes: Span<UInt8>, _ range: Range<Int>, _ other: Span<UInt8>, _ shift: Int) -> Bool {
        var place = range.lowerBound
        while place &+ 8 <= range.upperBound {
            guard eight(bytes, at: place) == eight(other, at: place &+ shift) else { return false }
            place &+= 8
        }
        let left = UInt64(truncatingIfNeeded: range.upperBound &- place)
        let difference = eight(bytes, at: place) ^ eight(other, at: place &+ shift)
        return left == 0 || difference &<< (64 &- left &* 8) == 0
    }

    @inline(__always)
    static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = (one ^ 0x2545_F491_4F6C_DD1D) &* 0x9E37_79B9_7F4A_7C15
        return (product ^ (product >> 29)) &+ other &* 0xD6E8_FEB8_6659_FD93
    }
}

/// What a word is told by: its first eight bytes, its last eight where it has more, and its length. Words of up to sixteen
/// bytes have nothing else.
struct WordSign {
    let head: UInt64
    let tail: UInt64
    let count: Int

    /// Asks nothing of the word's length, which no processor can foretell.
    @inline(__always)
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        count = range.count
        head = Key.eight(bytes, at: range.lowerBound) & (~0 &>> UInt64(truncatingIfNeeded: 64 &- min(count, 8) &* 8))
        let last = Key.eight(bytes, at: max(range.upperBound &- 8, 0))
        tail = count > 8 ? last : 0
    }

    init() {
        (head, tail, count) = (0, 0, 0)
    }

    /// The number by which it is looked up.
    @inline(__always)
    var key: UInt64 { Key.mix(Key.mix(head, UInt64(truncatingIfNeeded: count)), tail) }
}
