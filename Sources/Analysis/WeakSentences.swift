import Rules

/// What the sentences of a dossier hold that bind nobody, taken together: a clause of which none of it is there is not
/// wished for either.
struct WeakSentences {
    /// By concept: the greatest strength; 0 where no weak sentence holds it.
    private var strengths: [Int]
    private var functions: UInt32 = 0
    private(set) var isEmpty = true

    init(_ views: [TextView], concepts: Int) {
        strengths = Array(repeating: 0, count: concepts)
        for view in views {
            for sentence in view.sentences {
                guard case .weak = sentence.force, !sentence.isHeading else { continue }
                isEmpty = false
                functions |= sentence.functions
                for index in sentence.hits {
                    let hit = view.hits[index]
                    strengths[hit.concept] = max(strengths[hit.concept], hit.strength)
                }
            }
        }
    }

    /// Whether what is asked for could stand in one of them, strongly enough to name a clause.
    func mayHold(_ atom: TextAtom) -> Bool {
        switch atom {
        case .concept(let concepts, let strength): concepts.contains { strengths[$0] >= strength ?? 2 }
        case .citation: functions & FunctionTable.bit(.citationSign) != 0
        case .standard: functions & FunctionTable.bit(.standardSign) != 0
        case .any(let atoms): atoms.contains(where: mayHold)
        case .clause, .number: !isEmpty
        }
    }
}
