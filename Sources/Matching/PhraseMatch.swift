/// Where a phrase of a table stands in folded text.
package struct PhraseMatch: Sendable {
    private let number: Int32
    private let start: Int32
    private let end: Int32

    fileprivate init(_ number: Int32, _ start: Int32, _ end: Int32) {
        (self.number, self.start, self.end) = (number, start, end)
    }

    /// The index of the phrase in the list that the table was made of.
    package var phrase: Int { Int(number) }
    /// In folded text, which is shorter than 2 GB.
    package var range: Range<Int> { Int(start)..<Int(end) }
}

/// What has been found so far, in order of the beginnings, then of the ends, then of the phrases.
struct Matches {
    private var list: [PhraseMatch]
    private var count = 0

    /// `room` is how many are expected.
    init(room: Int) {
        list = [PhraseMatch](repeating: PhraseMatch(0, 0, 0), count: room)
    }

    /// All of them.
    var all: [PhraseMatch] {
        consuming get {
            list.removeLast(list.count - count)
            return list
        }
    }

    /// Adds what comes after everything that is there. A negative phrase is none: asking first would take longer than to
    /// write and forget.
    @inline(__always)
    mutating func put(_ phrase: Int32, _ range: Range<Int>) {
        if count == list.count { grow() }
        list[count] = PhraseMatch(
            phrase, Int32(truncatingIfNeeded: range.lowerBound), Int32(truncatingIfNeeded: range.upperBound))
        count &+= phrase < 0 ? 0 : 1
    }

    /// Adds what begins where the last does or later, at its place, unless it is there already ("*krav*" is twice in
    /// "kravkrav").
    mutating func insert(_ phrase: Int, _ range: Range<Int>) {
        var place = count
        while place > 0, list[place - 1].range.lowerBound == range.lowerBound,
            (range.upperBound, phrase) <= (list[place - 1].range.upperBound, list[place - 1].phrase)
        {
            if (range.upperBound, phrase) == (list[place - 1].range.upperBound, list[place - 1].phrase) { return }
            place -= 1
        }
        put(Int32(truncatingIfNeeded: phrase), range)
        var last = count - 1
        while last > place {
            list.swapAt(last, last - 1)
            last -= 1
        }
    }

    @inline(never)
    private mutating func grow() {
        list += [PhraseMatch](repeating: PhraseMatch(0, 0, 0), count: list.count + 16)
    }
}
