/// Finds many phrases in folded text in one pass.
///
/// A phrase is text, folded like the text it is looked for in. It is found as whole words: no letter or digit stands
/// right before or after it. A star at its beginning or end opens it to letters of the same word there ("*avtal",
/// "sysselsättnings*"), and the range found is then that of the whole word. Hyphens end words.
///
/// The table holds the beginnings of phrases (at most six bytes, five letters or more); the rest is compared where a beginning is met.
package struct PhraseAutomaton: Sendable {
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
    /// The number of states of the automaton.
    package let stateCount: Int
    /// The size of the table in bytes.
    package var tableBytes: Int { table.count * MemoryLayout<UInt32>.stride }

    /// The class of each byte; bytes that are in no beginning of a phrase are of class 0.
    let classes: [UInt8]
    /// For each state and class, the offset in this table of the state that follows.
    let table: [UInt32]
    /// The states in which beginnings of phrases end are the last ones; this is where the first of them is.
    let firstEnd: Int
    /// The number of classes.
    let width: Int
    /// For each end state in order, where its candidates begin; one number more than end states.
    let candidateStarts: [Int32]
    let candidates: [Candidate]
    /// The bytes of the phrases.
    let stems: [UInt8]

    /// A phrase whose beginning has been met when a state is reached.
    struct Candidate {
        let number: Int
        let phrase: Phrase
        /// The number of bytes that have been met.
        let met: Int
    }

    /// What the table may take; `tableBytes` and `stateCount` stay below for any list of phrases that is not absurd.
    private static let (stateLimit, tableLimit) = (20_000, 2_000_000)

    package init(_ phrases: [String]) {
        let list = PhraseList(phrases)
        var prefixLength = 6
        var trie = Self.trie(list, prefixLength: prefixLength)
        while trie == nil, prefixLength > 1 {
            prefixLength -= 1
            trie = Self.trie(list, prefixLength: prefixLength)
        }
        let (classes, width) = Self.classes(list, prefixLength: prefixLength)
        self.init(list, trie, classes: classes, width: width)
    }

    private static func trie(_ list: PhraseList, prefixLength: Int) -> Trie? {
        let (classes, width) = classes(list, prefixLength: prefixLength)
        let limit = min(stateLimit, tableLimit / (width * MemoryLayout<UInt32>.stride))
        return Trie(list, prefixLength: prefixLength, classes: classes, width: width, limit: limit)
    }

    /// The class of each byte and the number of classes.
    private static func classes(_ list: PhraseList, prefixLength: Int) -> ([UInt8], Int) {
        var isUsed = [Bool](repeating: false, count: 256)
        for case let phrase? in list.phrases {
            for index in phrase.stem.prefix(prefixLength) { isUsed[Int(list.bytes[index])] = true }
        }
        var classes = [UInt8](repeating: 0, count: 256)
        var width = 1
        for byte in 0..<256 where isUsed[byte] && width < 256 {
            classes[byte] = UInt8(width)
            width += 1
        }
        return (classes, width)
    }

    /// Orders the states by depth, as those near the root are met most, but the end states last; puts their candidates in one list.
    private init(_ list: PhraseList, _ trie: Trie?, classes: [UInt8], width: Int) {
        self.classes = classes
        self.width = width
        problems = list.problems
        stems = list.bytes
        stateCount = trie?.stateCount ?? 1
        var (order, ends): ([Int], [Int]) = ([], [])
        for state in trie?.byDepth ?? [0] {
            if let trie, trie.ends[state] != nil || trie.shorterEnd[state] != 0 {
                ends.append(state)
            } else {
                order.append(state)
            }
        }
        firstEnd = order.count * width
        var (candidates, starts): ([Candidate], [Int32]) = ([], [0])
        for state in ends {
            if let trie { candidates += Self.candidates(of: state, trie, list) }
            starts.append(Int32(candidates.count))
        }
        order += ends
        table = trie.map { Self.table($0, order: order) } ?? [UInt32](repeating: 0, count: width)
        self.candidates = candidates
        candidateStarts = starts
    }

    /// The transitions with the states in a new order, as offsets instead of numbers.
    private static func table(_ trie: Trie, order: [Int]) -> [UInt32] {
        let width = trie.width
        var offsets = [UInt32](repeating: 0, count: order.count)
        for (place, state) in order.enumerated() { offsets[state] = UInt32(place * width) }
        var table: [UInt32] = []
        table.reserveCapacity(order.count * width)
        for state in order {
            for slot in state * width..<(state + 1) * width { table.append(offsets[Int(trie.next[slot])]) }
        }
        return table
    }

    /// The phrases whose beginnings are met in a state: the longest first.
    private static func candidates(of state: Int, _ trie: Trie, _ list: PhraseList) -> [Candidate] {
        var candidates: [Candidate] = []
        var state = state
        while state != 0 {
            for number in trie.ends[state] ?? [] {
                guard let phrase = list.phrases[Int(number)] else { continue }
                candidates.append(Candidate(number: Int(number), phrase: phrase, met: Int(trie.depths[state])))
            }
            state = Int(trie.shorterEnd[state])
        }
        return candidates
    }
}
