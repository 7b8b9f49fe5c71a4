import Synchronization

/// What was found out about the words met so far. Texts say the same words over and over: two thousand of them make up nine
/// tenths of a purchase's documents, so that nearly every word is looked up in one place and not in nine.
struct WordMemo {
    /// What is known of a word without looking at the text around it.
    struct Known {
        /// The first phrase that the word alone is; -1 for none.
        let phrase: Int32
        /// The others, in ascending order; a range of `numbers`.
        let more: Range<Int>
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
        /// What is in `Known`.
        var phrase: Int32 = -1
        var start: UInt32 = 0
        var moreCount: UInt16 = 0
        /// The bytes of the word; 0 where the slot is free.
        var count: UInt8 = 0
        var goesOn: UInt8 = 0
        /// Where the bytes between `head` and `tail` begin in `middles`.
        var middle: UInt32 = 0

        @inline(__always)
        func isOf(_ word: WordSign) -> Bool { head == word.head && tail == word.tail && Int(count) == word.count }

        @inline(__always)
        var known: Known {
            Known(
                phrase: phrase, more: Int(start)..<(Int(start) &+ Int(moreCount)), goesOn: GoesOn(rawValue: goesOn))
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

    /// The slot in which to look for a word first; the other is the one beside it.
    @inline(__always)
    func slot(of word: WordSign) -> Int {
        let hash = (word.head ^ word.tail &* 0xD6E8_FEB8_6659_FD93 ^ UInt64(truncatingIfNeeded: word.count))
            &* 0x9E37_79B9_7F4A_7C15
        let first = Int(truncatingIfNeeded: hash &>> 48) & (WordMemo.capacity - 2)
        return slots[first].isOf(word) ? first : first | 1
    }

    /// What is known of the word that stands at `start`; nil for a word that is too long to be kept.
    @inline(__always)
    func known(_ word: WordSign, at start: Int, slot: Int, _ input: Span<UInt8>) -> Known? {
        if slots[slot].isOf(word), word.count <= 16 || isSame(slot, word, at: start, input) { return slots[slot].known }
        return word.count > 16 ? knownAsSecond(word, at: start, slot: slot ^ 1, input) : nil
    }

    /// Two long words may have the same first and last bytes.
    @inline(never)
    private func knownAsSecond(_ word: WordSign, at start: Int, slot: Int, _ input: Span<UInt8>) -> Known? {
        slots[slot].isOf(word) && isSame(slot, word, at: start, input) ? slots[slot].known : nil
    }

    /// Whether the middle of a long word is that of the word in a slot.
    @inline(never)
    private func isSame(_ slot: Int, _ word: WordSign, at start: Int, _ input: Span<UInt8>) -> Bool {
        (0..<(word.count - 16)).allSatisfy { middles[Int(slots[slot].middle) + $0] == input[start + 8 + $0] }
    }

    /// Keeps what is known of the word that stands at `start`, and returns it.
    mutating func keep(
        _ word: WordSign, at start: Int, slot: Int, _ input: Span<UInt8>, phrases: [Int32], goesOn: GoesOn
    ) -> Known {
        if numbers.count + phrases.count > Self.mostNumbers || middles.count > Self.mostNumbers {
            numbers.removeAll(keepingCapacity: true)
            middles.removeAll(keepingCapacity: true)
            slots = [Slot](repeating: Slot(), count: Self.capacity)
        }
        let more = phrases.dropFirst()
        let known = Known(
            phrase: phrases.first ?? -1, more: numbers.count..<(numbers.count + more.count), goesOn: goesOn)
        numbers += more
        guard phrases.count <= UInt16.max else { return known }
        let first = slot & ~1
        slots[first + 1] = slots[first]
        slots[first] = Slot(
            head: word.head, tail: word.tail, phrase: known.phrase, start: UInt32(known.more.lowerBound),
            moreCount: UInt16(more.count), count: UInt8(word.count), goesOn: goesOn.rawValue,
            middle: UInt32(middles.count))
        if word.count > 16 {
            for offset in 8..<(word.count - 8) { middles.append(input[start + offset]) }
        }
        return known
    }
}

/// Memos that wait for the next text: each search takes one, so that searches beside each other do not wait.
final class WordMemos: Sendable {
    private let free = Mutex<[WordMemo]>([])

    func take() -> WordMemo { free.withLock { $0.popLast() } ?? WordMemo() }

    func giveBack(_ memo: WordMemo) { free.withLock { $0.append(memo) } }
}
