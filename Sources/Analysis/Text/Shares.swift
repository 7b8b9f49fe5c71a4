/// Reads shares in words as per cent: "en tredjedel", "var femte", "hälften", "en av fem anställda", "one in five employees".
struct Shares {
    let words: [NumberWords.Word]
    let meanings: [NumberWords.Meaning]
    /// Where words for persons that are counted begin.
    let persons: [Int]

    /// The share that begins at a word, and the index after it; nil where none does.
    func share(at index: Int) -> (Double, Int)? {
        let word = meaning(index)
        if word.signs.contains(.half) { return (50, index + 1) }
        if word.signs.contains(.englishHalf) { return isOfOrThe(index + 1) ? (50, index + 2) : nil }
        if word.signs.contains(.every) { return everyNth(index) }
        let count = word.number > 0 ? word.number : word.signs.contains(.article) ? 1 : 0
        guard count > 0 else { return nil }
        return fraction(count, index) ?? someOf(count, index)
    }

    /// What a word means; nothing after the last.
    private func meaning(_ index: Int) -> NumberWords.Meaning {
        meanings[index < words.count ? words[index].meaning : NumberWords.nothing]
    }

    private func isOfOrThe(_ index: Int) -> Bool { meaning(index).signs.contains(.ofOrThe) }

    /// "var femte": a fifth. "var femte år" is a time.
    private func everyNth(_ index: Int) -> (Double, Int)? {
        let part = meaning(index + 1).ordinal
        let next = meaning(index + 2)
        return part > 0 && next.unit == nil && !next.signs.contains(.time) ? (100 / part, index + 2) : nil
    }

    /// "två tredjedelar"; in English only with "of", as "a third party" is no share.
    private func fraction(_ count: Double, _ index: Int) -> (Double, Int)? {
        let next = meaning(index + 1)
        if next.part > 0 { return (count * 100 / next.part, index + 2) }
        return next.englishPart > 0 && isOfOrThe(index + 2) ? (count * 100 / next.englishPart, index + 2) : nil
    }

    /// "en av fem", where those who are counted are named right after.
    private func someOf(_ count: Double, _ index: Int) -> (Double, Int)? {
        guard meaning(index + 1).signs.contains(.outOf) else { return nil }
        let next = meaning(index + 2).signs.contains(.of) ? index + 3 : index + 2
        let whole = meaning(next).number
        guard whole > count,
            words[(next + 1)...].prefix(3).contains(where: { persons.contains($0.range.lowerBound) })
        else { return nil }
        return (count * 100 / whole, next + 1)
    }
}
