/// Reads shares in words as per cent: "en tredjedel", "var femte", "hälften", "en av fem anställda", "one in five employees".
struct Shares {
    let words: [NumberWords.Word]
    /// Where words for persons that are counted begin.
    let persons: [Int]

    /// The share that begins at a word, and the index after it; nil where none does.
    func share(at index: Int) -> (Double, Int)? {
        guard let word = key(index) else { return nil }
        if word == Self.half { return (50, index + 1) }
        if word == Self.englishHalf { return isOfOrThe(index + 1) ? (50, index + 2) : nil }
        if Self.every.contains(word) { return everyNth(index) }
        guard let count = NumberWords.named[word] ?? Self.article[word] else { return nil }
        return fraction(count, index) ?? someOf(count, index)
    }

    private func key(_ index: Int) -> UInt64? { words.indices.contains(index) ? words[index].key : nil }

    private func isOfOrThe(_ index: Int) -> Bool { key(index).map(Self.ofOrThe.contains) ?? false }

    /// "var femte": a fifth. "var femte år" is a time.
    private func everyNth(_ index: Int) -> (Double, Int)? {
        guard let part = key(index + 1).flatMap({ Self.ordinals[$0] }) else { return nil }
        let isTime = key(index + 2).map { NumberWords.units[$0] != nil || Self.times.contains($0) } ?? false
        return isTime ? nil : (100 / part, index + 2)
    }

    /// "två tredjedelar"; in English only with "of", as "a third party" is no share.
    private func fraction(_ count: Double, _ index: Int) -> (Double, Int)? {
        guard let next = key(index + 1) else { return nil }
        if let part = Self.parts[next] { return (count * 100 / part, index + 2) }
        guard let part = Self.englishParts[next], isOfOrThe(index + 2) else { return nil }
        return (count * 100 / part, index + 2)
    }

    /// "en av fem", where those who are counted are named right after.
    private func someOf(_ count: Double, _ index: Int) -> (Double, Int)? {
        guard let link = key(index + 1), Self.outOf.contains(link) else { return nil }
        let next = key(index + 2) == Self.of ? index + 3 : index + 2
        guard let whole = key(next).flatMap({ NumberWords.named[$0] }), whole > count,
            words[(next + 1)...].prefix(3).contains(where: { persons.contains($0.range.lowerBound) })
        else { return nil }
        return (count * 100 / whole, next + 1)
    }

    private static let half = "hälften".utf8.hash64
    private static let englishHalf = "half".utf8.hash64
    private static let of = "of".utf8.hash64
    private static let ofOrThe = NumberWords.keys("of the")
    private static let every = NumberWords.keys("var every")
    private static let outOf = NumberWords.keys("av på in of out")
    private static let times = NumberWords.keys("gång kvartal time quarter")
    private static let article = NumberWords.table(["a": 1])

    private static let ordinals = NumberWords.table([
        "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "sjunde": 7, "åttonde": 8, "nionde": 9, "tionde": 10,
        "tjugonde": 20, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10, "twentieth": 20,
    ])
    private static let parts = NumberWords.table([
        "tredjedel": 3, "tredjedelar": 3, "fjärdedel": 4, "fjärdedelar": 4, "femtedel": 5, "femtedelar": 5,
        "sjättedel": 6, "åttondel": 8, "tiondel": 10, "tiondelar": 10,
    ])
    private static let englishParts = NumberWords.table([
        "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10,
    ])
}
