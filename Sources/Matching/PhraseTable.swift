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
    /// Phrases that go on after their first word, by that word and the next three bytes.
    let pairs: KeyTable
    /// Phrases that begin a word and are open to the right, by eight bytes, by four where they have no more, by three.
    let byEight: KeyTable
    let byFour: KeyTable
    let byThree: KeyTable
    /// Phrases that begin with a sign ("§"), by its first byte.
    let signs: KeyTable
    /// Phrases that end a word and may begin inside it ("*avtal"), by the last four bytes of that word, or three.
    let byLastFour: KeyTable
    let byLastThree: KeyTable
    /// Phrases that may begin and end inside a word ("*avtal*"), by three bytes. They cost a look at every byte.
    let inner: KeyTable

    /// The longest phrase, in bytes.
    static let longest = 255

    /// How many bytes after the first word are part of a key.
    static let reach = 3

    package init(_ phrases: [String]) {
        let list = PhraseList(phrases)
        let stems = list.bytes.span
        var (words, pairs, signs, inner): ([Keyed], [Keyed], [Keyed], [Keyed]) = ([], [], [], [])
        var (byEight, byFour, byThree): ([Keyed], [Keyed], [Keyed]) = ([], [], [])
        var (byLastFour, byLastThree): ([Keyed], [Keyed]) = ([], [])
        words.reserveCapacity(phrases.count)
        pairs.reserveCapacity(phrases.count)
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
            if phrase.stem.upperBound - end < Self.reach {
                words.append(keyed(firstWord, word))
            } else {
                let key = Key.pair(word, Key.bytes(stems, at: end, Self.reach))
                pairs.append(keyed(firstWord + Self.reach, key))
            }
        }
        problems = list.problems
        self.stems = list.bytes
        self.words = KeyTable(words, stems: stems)
        self.pairs = KeyTable(pairs, stems: stems)
        self.signs = KeyTable(signs, stems: stems)
        self.inner = KeyTable(inner, stems: stems)
        self.byLastFour = KeyTable(byLastFour, stems: stems)
        self.byLastThree = KeyTable(byLastThree, stems: stems)
        self.byEight = KeyTable(byEight, stems: stems)
        self.byFour = KeyTable(byFour, stems: stems)
        self.byThree = KeyTable(byThree, stems: stems)
    }

    /// The size of the tables in bytes, without the phrases themselves.
    package var tableBytes: Int {
        [words, pairs, byEight, byFour, byThree, signs, byLastFour, byLastThree, inner].reduce(0) { $0 + $1.byteCount }
    }
}

/// The numbers by which phrases are looked up.
enum Key {
    /// The first bytes at an index, at most eight, the first of them lowest.
    static func bytes(_ bytes: Span<UInt8>, at start: Int, _ count: Int) -> UInt64 {
        (0..<count).reduce(0) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
    }

    /// A word: its first and last eight bytes and its length.
    @inline(__always)
    static func word(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        let count = range.count
        let head = eight(bytes, at: range.lowerBound)
        guard count > 8 else { return mix(head & (~0 >> UInt64(64 - count * 8)), UInt64(count)) }
        return mix(mix(head, UInt64(count)), eight(bytes, at: range.upperBound - 8))
    }

    /// A word and the bytes that follow it.
    @inline(__always)
    static func pair(_ word: UInt64, _ next: UInt64) -> UInt64 { mix(word, next) }

    /// Eight bytes from an index on, the first lowest; zeros beyond the end.
    @inline(__always)
    static func eight(_ bytes: Span<UInt8>, at index: Int) -> UInt64 {
        guard index + 8 > bytes.count else {
            // In bounds by the line above, and any eight bytes are a number.
            return unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        return (index..<bytes.count).reduce(0) { $0 | UInt64(bytes[$1]) << UInt64(($1 - index) * 8) }
    }

    @inline(__always)
    private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = (one ^ 0x2545_F491_4F6C_DD1D) &* 0x9E37_79B9_7F4A_7C15
        return (product ^ (product >> 29)) &+ other &* 0xD6E8_FEB8_6659_FD93
    }
}
