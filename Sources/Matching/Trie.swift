/// The prefixes of phrases as a tree of states, made into an Aho–Corasick table. State 0 is the root.
struct Trie {
    /// For each state and class of bytes the state that follows; 0 where there is none (before `close`).
    private(set) var next: [Int32]
    let width: Int
    private(set) var stateCount = 1
    /// By state: the phrases whose prefix ends there.
    private(set) var ends: [Int: [Int32]] = [:]
    /// By state: the nearest shorter state in which a prefix ends, 0 for none; filled by `close`.
    private(set) var shorterEnd: [Int32] = []
    private(set) var depths: [UInt8] = [0]
    /// All states, the root first, then by their distance from it.
    private(set) var byDepth: [Int] = [0]

    /// Nil where the phrases need more than `limit` states.
    init?(_ list: PhraseList, prefixLength: Int, classes: [UInt8], width: Int, limit: Int) {
        self.width = width
        next = [Int32](repeating: 0, count: width)
        next.reserveCapacity(min(limit, list.bytes.count + 1) * width)
        for (number, phrase) in list.phrases.enumerated() {
            guard let phrase else { continue }
            var state = 0
            for index in phrase.stem.prefix(prefixLength) {
                let slot = state * width + Int(classes[Int(list.bytes[index])])
                if next[slot] == 0 {
                    guard stateCount < limit else { return nil }
                    next[slot] = Int32(stateCount)
                    depths.append(depths[state] + 1)
                    stateCount += 1
                    next.append(contentsOf: repeatElement(0, count: width))
                }
                state = Int(next[slot])
            }
            ends[state, default: []].append(Int32(number))
        }
        close()
    }

    /// Fills in where to go on when a prefix ends or breaks off (breadth first).
    private mutating func close() {
        var fallback = [Int32](repeating: 0, count: stateCount)
        shorterEnd = fallback
        let isEnd = (0..<stateCount).map { ends[$0] != nil }
        var queue: [Int32] = []
        queue.reserveCapacity(stateCount)
        queue += next[0..<width].filter { $0 != 0 }
        var head = 0
        while head < queue.count {
            let state = Int(queue[head])
            head += 1
            let other = Int(fallback[state])
            shorterEnd[state] = isEnd[other] ? Int32(other) : shorterEnd[other]
            for symbol in 0..<width {
                let slot = state * width + symbol
                let target = next[other * width + symbol]
                if next[slot] == 0 {
                    next[slot] = target
                } else {
                    fallback[Int(next[slot])] = target
                    queue.append(next[slot])
                }
            }
        }
        byDepth += queue.map(Int.init)
    }
}
