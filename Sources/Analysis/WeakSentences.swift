import Rules

/// What the sentences of a dossier hold that bind nobody, taken together: a clause of which none of it is there is not
/// wished for either.
struct WeakSentences {
    let held: HeldConcepts
    /// Whether there are none; then nothing is wished for.
    let isEmpty: Bool

    init(_ views: [TextView], _ reader: TextReader) {
        var strongest = [UInt8](repeating: 0, count: reader.lexicon.concepts.count)
        var isEmpty = true
        for view in views {
            for sentence in view.sentences {
                guard case .weak = sentence.force, !sentence.isHeading else { continue }
                isEmpty = false
                for index in sentence.hits {
                    let hit = view.hits[index]
                    strongest[hit.concept] = max(strongest[hit.concept], UInt8(hit.strength))
                }
            }
        }
        held = HeldConcepts(strongest, reader.functions)
        self.isEmpty = isEmpty
    }

    /// Whether what is asked for could stand in one of them, where there are any, strongly enough to name a clause.
    func mayHold(_ atom: TextAtom) -> Bool { held.mayHold(atom, least: 2) { _ in true } }
}
