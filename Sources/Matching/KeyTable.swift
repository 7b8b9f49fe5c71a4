import Bytes

/// Phrases by a number that is made of their first bytes.
struct KeyTable: Sendable {
    /// Those with the same key together, in the order of their bytes, the shorter of two that begin alike first.
    let candidates: [Candidate]
    /// Two bits for each key, in one number: most of a text is turned away here.
    private let filter: [UInt64]
    private let shift: UInt64
    /// By hash of a key: the key, and where its candidates are; slots in use follow each other.
    private let slots: [Slot]

    private struct Slot {
        var key: UInt64
        var start: Int32
        var end: Int32
    }

    /// Adds the bytes of its phrases to `sorted`, in which its candidates stand from then on.
    init(_ phrases: [Keyed], stems: Span<UInt8>, sorted: inout [UInt8]) {
        // Few have a key in common, so that the keys are sorted and not the phrases.
        var order = phrases.indices.map { (key: phrases[$0].key, index: Int32($0)) }
        order.sort { one, other in
            one.key == other.key
                ? phrases[Int(one.index)].isOrdered(before: phrases[Int(other.index)], stems) : one.key < other.key
        }
        var candidates: [Candidate] = []
        candidates.reserveCapacity(order.count)
        for (_, index) in order {
            let candidate = phrases[Int(index)].candidate
            candidates.append(candidate.moved(to: sorted.count))
            for offset in 0..<candidate.count { sorted.append(stems[candidate.stem + offset]) }
        }
        self.candidates = candidates
        var capacity = 1
        while capacity <= order.count + order.count / 2 { capacity *= 2 }
        var slots = [Slot](repeating: Slot(key: 0, start: 0, end: 0), count: capacity)
        var filter = [UInt64](repeating: 0, count: order.isEmpty ? 0 : max(capacity / 8, 2))
        let shift = Self.shift(filter.count)
        var start = 0
        while start < order.count {
            let key = order[start].key
            var end = start + 1
            while end < order.count, order[end].key == key { end += 1 }
            let hash = Self.hash(key)
            filter[Int(hash &>> shift)] |= Self.mark(hash)
            var place = Int(hash >> 20) & (capacity - 1)
            while slots[place].end > 0 { place = (place + 1) & (capacity - 1) }
            slots[place] = Slot(key: key, start: Int32(start), end: Int32(end))
            start = end
        }
        self.slots = slots
        self.filter = filter
        self.shift = shift
    }

    /// How far a hash is shifted to be an index among so many, a power of two.
    private static func shift(_ count: Int) -> UInt64 { UInt64(64 - count.trailingZeroBitCount) }

    func append(to writer: inout BytesWriter) {
        writer.append(candidates)
        writer.append(filter)
        writer.append(slots)
    }

    init?(from reader: inout BytesReader) {
        guard let candidates = reader.array(of: Candidate.self), let filter = reader.array(of: UInt64.self),
            let slots = reader.array(of: Slot.self)
        else { return nil }
        self.candidates = candidates
        self.filter = filter
        self.slots = slots
        shift = Self.shift(filter.count)
    }

    /// Whether the slots lead to candidates, and a search among them ends.
    var isSound: Bool {
        let isPower = slots.count & (slots.count - 1) == 0 && !slots.isEmpty
        return isPower && (filter.isEmpty || filter.count == max(slots.count / 8, 2))
            && filter.isEmpty == candidates.isEmpty
            && slots.contains { $0.end == 0 }
            && slots.allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= candidates.count }
    }

    /// Whether one of these candidates has more than its first word.
    func goesOn(_ range: Range<Int>) -> Bool { candidates[range].contains(where: \.goesOn) }

    var isEmpty: Bool { candidates.isEmpty }

    /// The lowest bytes of the keys, each sixteen times.
    var firstBytes: [SixteenBytes] {
        Set(slots.filter { $0.end > 0 }.map { UInt8(truncatingIfNeeded: $0.key) }).map(SixteenBytes.init(repeating:))
    }

    var byteCount: Int {
        filter.count * 8 + slots.count * MemoryLayout<Slot>.stride + candidates.count * MemoryLayout<Candidate>.stride
    }

    /// Where the candidates with a key are; nil where there are none.
    @inline(__always)
    func candidates(for key: UInt64) -> Range<Int>? {
        mayHold(key) ? find(key, Self.hash(key)) : nil
    }

    /// Whether there may be candidates with a key; where not, there are none.
    @inline(__always)
    func mayHold(_ key: UInt64) -> Bool {
        let hash = Self.hash(key)
        guard !filter.isEmpty else { return false }
        let mark = Self.mark(hash)
        return filter[Int(hash &>> shift)] & mark == mark
    }

    /// The bits of a key in its number of the filter.
    @inline(__always)
    private static func mark(_ hash: UInt64) -> UInt64 { 1 &<< (hash &>> 20 & 63) | 1 &<< (hash &>> 36 & 63) }

    @inline(never)
    private func find(_ key: UInt64, _ hash: UInt64) -> Range<Int>? {
        var place = Int(hash >> 20) & (slots.count - 1)
        while slots[place].end > 0 {
            if slots[place].key == key { return Int(slots[place].start)..<Int(slots[place].end) }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }
}

/// A phrase as it stands in a table: in twelve bytes, as a search waits for memory more than for anything else.
struct Candidate {
    private let index: Int32
    private var start: Int32
    private let length: UInt8
    private let firstWordLength: UInt8
    private let signs: UInt8

    init(number: Int, phrase: Phrase, firstWord: Int) {
        index = Int32(number)
        start = Int32(phrase.stem.lowerBound)
        length = UInt8(phrase.stem.count)
        firstWordLength = UInt8(firstWord)
        signs =
            (phrase.isOpenLeft ? 1 : 0) | (phrase.isOpenRight ? 2 : 0) | (phrase.startsWord ? 4 : 0)
            | (phrase.endsWord ? 8 : 0)
    }

    /// The same where the bytes of all phrases stand elsewhere.
    func moved(to start: Int) -> Candidate {
        var candidate = self
        candidate.start = Int32(start)
        return candidate
    }

    /// Its index in the list that was given.
    var number: Int { Int(index) }
    /// The range of its bytes among those of all phrases begins here and is so long.
    var stem: Int { Int(start) }
    var count: Int { Int(length) }
    /// How many of its bytes are in its first word.
    var firstWord: Int { Int(firstWordLength) }
    /// Whether it has more than its first word.
    var goesOn: Bool { length > firstWordLength }
    var isOpenLeft: Bool { signs & 1 != 0 }
    var isOpenRight: Bool { signs & 2 != 0 }
    var startsWord: Bool { signs & 4 != 0 }
    var endsWord: Bool { signs & 8 != 0 }
}

/// A phrase on its way into a table.
struct Keyed {
    let key: UInt64
    /// How many of its first bytes the key is made of.
    let depth: Int
    let candidate: Candidate

    fileprivate func isOrdered(before other: Keyed, _ stems: Span<UInt8>) -> Bool {
        let (first, second) = (candidate, other.candidate)
        var index = depth
        while index < first.count, index < second.count {
            let (left, right) = (stems[first.stem + index], stems[second.stem + index])
            if left != right { return left < right }
            index += 1
        }
        return (first.count, first.number) < (second.count, second.number)
    }
}
