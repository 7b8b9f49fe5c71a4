/// Where a phrase of a table stands in folded text. Texts hold many, so that numbers have 32 bits; folded text is shorter
/// than 2 GB.
package struct PhraseMatch: Sendable {
    package let number: Int32
    /// What the owner of the table says of the phrase; 0 where nothing is said.
    package let tag: UInt32
    package let start: Int32
    package let end: Int32

    @inline(__always)
    fileprivate init(_ phrase: TaggedPhrase, _ start: Int, _ end: Int) {
        (number, tag) = (phrase.number, phrase.tag)
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    /// The index of the phrase in the list that the table was made of.
    package var phrase: Int { Int(number) }
    /// In the folded text.
    package var range: Range<Int> { Int(start)..<Int(end) }
}

/// A phrase and what the owner of the table says of it.
struct TaggedPhrase {
    let number: Int32
    let tag: UInt32

    /// Stands where there is none.
    static let none = TaggedPhrase(number: -1, tag: 0)
}

/// What has been found so far, in order of the beginnings, then of the ends, then of the phrases.
///
/// It owns its memory: an array would be asked for each match whether somebody else holds it too.
@safe
struct Matches: ~Copyable {
    private var list: UnsafeMutableBufferPointer<PhraseMatch>
    private(set) var count = 0

    /// `room` is how many are expected.
    init(room: Int) {
        unsafe list = .allocate(capacity: max(room, 16))
    }

    deinit {
        unsafe list.deallocate()
    }

    /// One of them; the index is below `count`.
    private subscript(_ index: Int) -> PhraseMatch {
        precondition(index < count)
        return unsafe list[index]
    }

    /// All of them.
    var all: [PhraseMatch] { unsafe Array(list[..<count]) }

    /// Adds what comes after everything that is there. What is no phrase is not added: asking first would take longer than
    /// to write and forget.
    @inline(__always)
    mutating func put(_ phrase: TaggedPhrase, _ start: Int, _ end: Int) {
        if unsafe count == list.count { grow() }
        // There is room for one more by the line above.
        unsafe list.initializeElement(at: count, to: PhraseMatch(phrase, start, end))
        count &+= phrase.number < 0 ? 0 : 1
    }

    /// Adds what begins where the last does or later, at its place, unless it is there already ("*krav*" is twice in
    /// "kravkrav").
    mutating func insert(_ phrase: TaggedPhrase, _ range: Range<Int>) {
        let match = PhraseMatch(phrase, range.lowerBound, range.upperBound)
        var place = count
        while place > 0, self[place - 1].range.lowerBound == range.lowerBound,
            (range.upperBound, match.phrase) <= (self[place - 1].range.upperBound, self[place - 1].phrase)
        {
            if (range.upperBound, match.phrase) == (self[place - 1].range.upperBound, self[place - 1].phrase) { return }
            place -= 1
        }
        put(phrase, range.lowerBound, range.upperBound)
        var last = count - 1
        while last > place {
            unsafe list.swapAt(last, last - 1)
            last -= 1
        }
    }

    @inline(never)
    private mutating func grow() {
        let larger = unsafe UnsafeMutableBufferPointer<PhraseMatch>.allocate(capacity: list.count * 2)
        _ = unsafe larger.moveInitialize(fromContentsOf: list[..<count])
        unsafe list.deallocate()
        unsafe list = larger
    }
}
