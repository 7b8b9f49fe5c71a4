/// For each concept the sentences that hold it, in order, each with the strongest hit there.
struct Occurrences {
    struct Occurrence {
        private let sentenceNumber: Int32
        private let hitNumber: Int32

        init(sentence: Int, hit: Int) {
            sentenceNumber = Int32(truncatingIfNeeded: sentence)
            hitNumber = Int32(truncatingIfNeeded: hit)
        }

        var sentence: Int { Int(sentenceNumber) }
        /// In the hits of the view.
        var hit: Int { Int(hitNumber) }
    }

    /// Concept after concept, each with room for all its hits.
    private var list: [Occurrence] = []
    /// By concept: where its part of the list begins and ends.
    private var starts: [Int32] = []
    private var ends: [Int32] = []
    /// By concept: the strength of its strongest form; 0 for none. Empty where nothing was found.
    private(set) var strongest: [UInt8] = []

    init() {}

    init(_ sentences: [TextView.Sentence], _ hits: [Hit], concepts: Int) {
        guard !hits.isEmpty else { return }
        starts = [Int32](repeating: 0, count: concepts + 1)
        strongest = [UInt8](repeating: 0, count: concepts)
        list = [Occurrence](repeating: Occurrence(sentence: -1, hit: 0), count: hits.count)
        Self.count(hits.span, &starts, &strongest)
        ends = starts
        Self.fill(sentences.span, hits.span, starts, &list, &ends)
    }

    /// Finds where the part of each concept begins.
    private static func count(_ hits: Span<Hit>, _ starts: inout [Int32], _ strongest: inout [UInt8]) {
        var first = starts.mutableSpan
        var strongest = strongest.mutableSpan
        for index in hits.indices {
            let concept = hits[index].concept
            let strength = UInt8(truncatingIfNeeded: hits[index].strength)
            first[concept + 1] += 1
            if strongest[concept] < strength { strongest[concept] = strength }
        }
        for concept in first.indices.dropFirst() { first[concept] += first[concept - 1] }
    }

    private static func fill(
        _ sentences: Span<TextView.Sentence>, _ hits: Span<Hit>, _ starts: [Int32], _ list: inout [Occurrence],
        _ ends: inout [Int32]
    ) {
        let starts = starts.span
        var list = list.mutableSpan
        var ends = ends.mutableSpan
        for sentence in sentences.indices {
            for index in sentences[sentence].hits {
                let concept = hits[index].concept
                let end = Int(ends[concept])
                if end > starts[concept], list[end - 1].sentence == sentence {
                    if hits[index].strength > hits[list[end - 1].hit].strength {
                        list[end - 1] = Occurrence(sentence: sentence, hit: index)
                    }
                } else {
                    list[end] = Occurrence(sentence: sentence, hit: index)
                    ends[concept] += 1
                }
            }
        }
    }

    /// The occurrences of a concept.
    subscript(concept: Int) -> ArraySlice<Occurrence> {
        starts.isEmpty ? [] : list[Int(starts[concept])..<Int(ends[concept])]
    }

    /// Whether a concept occurs.
    func holds(_ concept: Int) -> Bool { !starts.isEmpty && ends[concept] > starts[concept] }

    /// Whether an occurrence of a concept in a range of sentences meets a condition.
    func contains(_ concept: Int, in sentences: Range<Int>, where condition: (Occurrence) -> Bool) -> Bool {
        guard holds(concept) else { return false }
        var (low, high) = (Int(starts[concept]), Int(ends[concept]))
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
