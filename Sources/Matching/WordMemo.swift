import Synchronization

/// What was found out about the words met so far. Texts say the same words over and over: two thousand of them make up nine
/// tenths of a purchase's documents, so that nearly every word is looked up in one place and not in nine.
struct WordMemo {
    /// What is known of a word without looking at the text around it.
    struct Known {
        /// The phrases that the word alone is, in ascending order; a range of `numbers`.
        let phrases: Range<Int>
        /// How phrases may go on after the word.
        let goesOn: GoesOn
    }

    /// Where to look for phrases that begin in a word and go on after it.
    struct GoesOn: OptionSet {
        let rawValue: UInt8

        /// A phrase begins with the word and has little more.
        static let words = GoesOn(rawValue: 1)
        /// A phrase begins with the word and has at least `PhraseTable.reach` bytes more.
        static let near = GoesOn(rawValue: 2)
        /// A phrase begins with the word and has at least `PhraseTable.farReach` bytes more.
        static let far = GoesOn(rawValue: 4)
        /// A phrase may begin inside the word.
        static let inside = GoesOn(rawValue: 8)
    }

    private struct Slot {
        var head: UInt64 = 0
        var tail: UInt64 = 0
        var start: UInt32 = 0
        var phraseCount: UInt16 = 0
        /// The bytes of the word; 0 where the slot is free.
        var count: UInt8 = 0
        var goesOn: UInt8 = 0
        /// Where the bytes between `head` and `tail` begin in `middles`.
        var middle: UInt32 = 0

        /// Whether it is of a word that begins like this.
        @inline(__always)
        func isLike(_ head: UInt64) -> Bool { (self.head ^ head) & (~0 &>> UInt64(64 &- min(count, 8) &* 8)) == 0 }

        @inline(__always)
        func known(_ word: Word) -> Known? {
            guard head == word.head, tail == word.tail, Int(count) == word.count else { return nil }
            return Known(phrases: Int(start)..<(Int(start) + Int(phraseCount)), goesOn: GoesOn(rawValue: goesOn))
        }
    }

    private var slots = [Slot](repeating: Slot(), count: Self.capacity)
    /// The phrases of the words, one word after the other; those of words that have lost their slot lie there unused.
    private(set) var numbers: [Int32] = []
    /// What long words have between their first eight bytes and their last eight.
    private var middles: [UInt8] = []

    /// A power of two. Words fall on pairs of slots; a new one takes the first, and the word there goes to the second.
    private static let capacity = 16_384
    private static let mostNumbers = 65_536

    /// The longest word that is kept, in bytes.
    static let longest = 48

    /// The slot in which to look for a word first, by its key and its first bytes.
    @inline(__always)
    func slot(of key: UInt64, head: UInt64) -> Int {
        let first = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (WordMemo.capacity - 2)
        return slots[first].isLike(head) ? first : first + 1
    }

    @inline(__always)
    func known(_ word: Word, _ input: Span<UInt8>) -> Known? {
        if let known = known(word, in: slots[word.slot], input) { return known }
        return known(word, in: slots[word.slot ^ 1], input)
    }

    @inline(__always)
    private func known(_ word: Word, in slot: Slot, _ input: Span<UInt8>) -> Known? {
        guard let known = slot.known(word), word.count <= 16 || isSame(slot, word, input) else { return nil }
        return known
    }

    /// Whether the middle of a long word is that of the word in a slot.
    private func isSame(_ slot: Slot, _ word: Word, _ input: Span<UInt8>) -> Bool {
        (0..<(word.count - 16)).allSatisfy { middles[Int(slot.middle) + $0] == input[word.start + 8 + $0] }
    }

    /// Keeps what is known of a word and returns it.
    mutating func keep(_ word: Word, _ input: Span<UInt8>, phrases: [Int32], goesOn: GoesOn) -> Known {
        if numbers.count + phrases.count > Self.mostNumbers || middles.count > Self.mostNumbers {
            numbers.removeAll(keepingCapacity: true)
            middles.removeAll(keepingCapacity: true)
            slots = [Slot](repeating: Slot(), count: Self.capacity)
        }
        let start = numbers.count
        numbers += phrases
        if phrases.count <= UInt16.max {
            let first = word.slot & ~1
            slots[first + 1] = slots[first]
            slots[first] = Slot(
                head: word.head, tail: word.tail, start: UInt32(start), phraseCount: UInt16(phrases.count),
                count: UInt8(word.count), goesOn: goesOn.rawValue, middle: UInt32(middles.count))
            if word.count > 16 {
                for offset in 8..<(word.count - 8) { middles.append(input[word.start + offset]) }
            }
        }
        return Known(phrases: start..<numbers.count, goesOn: goesOn)
    }

    /// A word of at most `longest` bytes, as it is told from others.
    struct Word {
        let head: UInt64
        let tail: UInt64
        let start: Int
        let count: Int
        /// That of its two slots in which to look first.
        let slot: Int

        @inline(__always)
        init(_ input: Span<UInt8>, _ range: Range<Int>, slot: Int) {
            self.slot = slot
            start = range.lowerBound
            count = range.count
            let head = Key.eight(input, at: range.lowerBound)
            if count > 8 {
                self.head = head
                tail = Key.eight(input, at: range.upperBound - 8)
            } else {
                self.head = head & (~0 >> UInt64(64 - count * 8))
                tail = 0
            }
        }
    }
}

/// Memos that wait for the next text: each search takes one, so that searches beside each other do not wait.
final class WordMemos: Sendable {
    private let free = Mutex<[WordMemo]>([])

    func take() -> WordMemo { free.withLock { $0.popLast() } ?? WordMemo() }

    func giveBack(_ memo: WordMemo) { free.withLock { $0.append(memo) } }
}
