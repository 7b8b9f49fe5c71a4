import Rules

/// What some sentences hold, taken together: by concept the strength of its strongest form; 0 for none.
struct HeldConcepts {
    let strongest: [UInt8]
    private let functions: FunctionTable

    init(_ strongest: [UInt8], _ functions: FunctionTable) {
        self.strongest = strongest
        self.functions = functions
    }

    /// Whether an atom may stand in them; `least` is the strength where it asks for none. Clauses and numbers are not told by
    /// concepts: `hasClause` answers for the categories of clauses, and a number may be anywhere.
    func mayHold(_ atom: TextAtom, least: Int, hasClause: ([String]) -> Bool) -> Bool {
        switch atom {
        case .concept(let concepts, let strength): concepts.contains { strongest[$0] >= strength ?? least }
        case .any(let atoms): atoms.contains { mayHold($0, least: least, hasClause: hasClause) }
        case .citation: holds(.citationSign)
        case .standard: holds(.standardSign)
        case .clause(let categories): hasClause(categories)
        case .number: true
        }
    }

    private func holds(_ word: FunctionWords) -> Bool { functions.concept(word).map { strongest[$0] > 0 } ?? false }
}
