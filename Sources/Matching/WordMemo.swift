import Synchronization

/// What was found out about the words met so far. Texts say the same words over and over: two thousand of them make up nine
/// tenths of a purchase's documents, so that nearly every word is looked up in one place and not in nine.
struct WordMemo {
    /// Where to look for phrases that begin in a word and go on after it, beside `near` and `far`.
    struct GoesOn: OptionSet {
        let rawValue: UInt8

        /// A phrase begins with the word and has less than `PhraseTable.reach` bytes more.
        static let words = GoesOn(rawValue: 1)
        /// A phrase may begin inside the word.
        static let inside = GoesOn(rawValue: 2)
    }

    /// A word and what is known of it without looking at the text around it, in 48 bytes.
    struct Entry {
        private let head: UInt64
        private let tail: UInt64
        /// By what follows the word: whether a phrase that begins in it may go on so.
        let continuations: UInt64
        /// The first phrase that the word alone is.
        let phrase: TaggedPhrase
        private let start: UInt16
        /// Where the bytes between `head` and `tail` begin in `middles`.
        fileprivate let middle: UInt16
        /// The entry to look at next where this is another word; 0 for none.
        fileprivate var next: UInt16 = 0
        private let moreCount: UInt8
        private let count: UInt8
        /// Where phrases that go on are looked for.
        let goesOn: GoesOn

        /// The other phrases that the word alone is, in ascending order; a range of `phrases`.
        @inline(__always)
        var more: Range<Int> { Int(start)..<(Int(start) &+ Int(moreCount)) }

        fileprivate init(
            _ word: WordSign, phrase: TaggedPhrase, more: Range<Int>, middle: Int, continuations: UInt64,
            goesOn: GoesOn
        ) {
            (head, tail, count) = (word.head, word.tail, UInt8(word.count))
            (self.phrase, start, moreCount) = (phrase, UInt16(more.lowerBound), UInt8(more.count))
            (self.middle, self.continuations, self.goesOn) = (UInt16(middle), continuations, goesOn)
        }

        @inline(__always)
        fileprivate func isOf(_ word: WordSign) -> Bool {
            head == word.head && tail == word.tail && Int(count) == word.count
        }
    }

    /// In the order in which words were met, so that those that are everywhere lie close together.
    private(set) var entries: [Entry]
    /// By hash of a word: the first entry to look at; 0 for none.
    private var first: [UInt16]
    /// The phrases of words that are more than one, one word after the other.
    private(set) var phrases: [TaggedPhrase] = []
    /// What long words have between their first eight bytes and their last eight.
    private var middles: [UInt8] = []

    /// A power of two.
    private static let hashes = 32_768
    /// When there are so many of anything, everything is forgotten.
    private static let most = 65_000

    /// So many words with the same hash are kept. By chance there are a few; a text made of such words alone would have
    /// thousands looked through for each.
    private static let mostAlike = 32

    /// The longest word that is kept, in bytes.
    static let longest = 48

    init() {
        first = [UInt16](repeating: 0, count: Self.hashes)
        entries = []
        forget()
    }

    private mutating func forget() {
        for index in first.indices { first[index] = 0 }
        phrases.removeAll(keepingCapacity: true)
        middles.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        // What is looked at where there is nothing: no word is so short.
        entries.append(Entry(WordSign(), phrase: .none, more: 0..<0, middle: 0, continuations: 0, goesOn: []))
    }

    @inline(__always)
    private static func hash(_ word: WordSign) -> Int {
        let hash =
            (word.head ^ word.tail &* 0xD6E8_FEB8_6659_FD93 ^ UInt64(truncatingIfNeeded: word.count))
            &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash &>> 48) & (hashes - 1)
    }

    /// The entry at which to begin to look for a word.
    @inline(__always)
    func entry(of word: WordSign) -> UInt16 { first[Self.hash(word)] }

    /// The entry of the word that stands at `start`, from an entry on; 0 where it was not met or is too long.
    @inline(__always)
    func find(_ word: WordSign, at start: Int, from entry: UInt16, _ input: Span<UInt8>) -> Int {
        var index = Int(entry)
        // Beyond the end is what was known before everything was forgotten.
        while index < entries.count {
            if entries[index].isOf(word), word.count <= 16 || isSame(index, as: start, word.count, input) {
                return index
            }
            index = Int(entries[index].next)
            guard index != 0 else { return 0 }
        }
        return 0
    }

    /// Whether the middle of a long word at `start` is that of the word in an entry.
    @inline(never)
    private func isSame(_ entry: Int, as start: Int, _ count: Int, _ input: Span<UInt8>) -> Bool {
        (0..<(count - 16)).allSatisfy { middles[Int(entries[entry].middle) + $0] == input[start + 8 + $0] }
    }

    /// Keeps what is known of the word that stands at `start`; returns its entry, or 0 where there is too much to keep, or
    /// too many words are alike. Entries found before lead nowhere where everything had to be forgotten.
    mutating func keep(
        _ word: WordSign, at start: Int, _ input: Span<UInt8>, phrases own: [TaggedPhrase], continuations: UInt64,
        goesOn: GoesOn
    ) -> Int {
        guard own.count <= UInt8.max else { return 0 }
        if max(entries.count, phrases.count + own.count, middles.count + word.count) > Self.most { forget() }
        guard append(UInt16(entries.count), after: Self.hash(word)) else { return 0 }
        let first = phrases.count
        phrases += own.dropFirst()
        entries.append(
            Entry(
                word, phrase: own.first ?? .none, more: first..<phrases.count, middle: middles.count,
                continuations: continuations, goesOn: goesOn))
        if word.count > 16 {
            for offset in 8..<(word.count - 8) { middles.append(input[start + offset]) }
        }
        return entries.count - 1
    }

    /// Puts an entry behind the others with its hash, as the words met first are met most; false where there are too many.
    private mutating func append(_ entry: UInt16, after hash: Int) -> Bool {
        var last = Int(first[hash])
        guard last != 0 else {
            first[hash] = entry
            return true
        }
        var alike = 1
        while entries[last].next != 0 {
            last = Int(entries[last].next)
            alike += 1
        }
        guard alike < Self.mostAlike else { return false }
        entries[last].next = entry
        return true
    }
}

/// Memos that wait for the next text: each search takes one, so that searches beside each other do not wait.
final class WordMemos: Sendable {
    private let free = Mutex<[WordMemo]>([])

    func take() -> WordMemo { free.withLock { $0.popLast() } ?? WordMemo() }

    func giveBack(_ memo: WordMemo) { free.withLock { $0.append(memo) } }
}
