/// A phrase found in a sentence.
struct Hit {
    private let conceptNumber: Int32
    private let phraseNumber: Int32
    private let start: Int32
    private let end: Int32
    private let weight: UInt8

    init(concept: Int, strength: Int, phrase: Int, range: Range<Int>) {
        conceptNumber = Int32(truncatingIfNeeded: concept)
        phraseNumber = Int32(truncatingIfNeeded: phrase)
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
        weight = UInt8(truncatingIfNeeded: strength)
    }

    var concept: Int { Int(conceptNumber) }
    /// 1–3; 0 is a false friend and gone after reading.
    var strength: Int { Int(weight) }
    var phrase: Int { Int(phraseNumber) }
    /// In the folded text, which is shorter than 2 GB.
    var range: Range<Int> { Int(start)..<Int(end) }
}

/// For each concept the sentences that hold it, in order, each with the strongest hit there.
struct Occurrences {
    struct Occurrence {
        let sentence: Int
        let hit: Hit
    }

    /// Concept after concept, each with room for all its hits.
    private var list: [Occurrence] = []
    /// By concept: where its part of the list begins and ends.
    private var starts: [Int] = []
    private var ends: [Int] = []

    init() {}

    init(_ sentences: [TextView.Sentence], _ hits: [Hit], concepts: Int) {
        guard let first = hits.first else { return }
        starts = [Int](repeating: 0, count: concepts + 1)
        for hit in hits { starts[hit.concept + 1] += 1 }
        for concept in 1...concepts { starts[concept] += starts[concept - 1] }
        ends = starts
        list = [Occurrence](repeating: Occurrence(sentence: -1, hit: first), count: hits.count)
        for sentence in sentences.indices {
            for index in sentences[sentence].hits {
                let hit = hits[index]
                let end = ends[hit.concept]
                if end > starts[hit.concept], list[end - 1].sentence == sentence {
                    if hit.strength > list[end - 1].hit.strength {
                        list[end - 1] = Occurrence(sentence: sentence, hit: hit)
                    }
                } else {
                    list[end] = Occurrence(sentence: sentence, hit: hit)
                    ends[hit.concept] = end + 1
                }
            }
        }
    }

    /// The occurrences of a concept.
    subscript(concept: Int) -> ArraySlice<Occurrence> {
        starts.isEmpty ? [] : list[starts[concept]..<ends[concept]]
    }

    /// Whether an occurrence of a concept in a range of sentences meets a condition.
    func contains(_ concept: Int, in sentences: Range<Int>, where condition: (Occurrence) -> Bool) -> Bool {
        guard !starts.isEmpty else { return false }
        var (low, high) = (starts[concept], ends[concept])
        let end = high
        while low < high {
            let middle = (low + high) / 2
            if list[middle].sentence < sentences.lowerBound { low = middle + 1 } else { high = middle }
        }
        while low < end, list[low].sentence < sentences.upperBound {
            if condition(list[low]) { return true }
            low += 1
        }
        return false
    }
}
