import Rules

/// Concepts of which one must stand somewhere in the documents, at least so strongly.
struct NeededWords {
    private(set) var concepts: [Int] = []
    private(set) var strength = 3

    fileprivate init(_ concepts: [Int], strength: Int) {
        self.concepts = concepts
        self.strength = strength
    }

    fileprivate mutating func formUnion(_ other: NeededWords) {
        concepts += other.concepts
        strength = min(strength, other.strength)
    }

    fileprivate func stand(_ strongest: Span<UInt8>) -> Bool {
        let concepts = concepts.span
        for index in concepts.indices where strongest[concepts[index]] >= strength { return true }
        return false
    }
}

extension [NeededWords] {
    /// Whether all are there. `strongest` is, by concept, the strength of its strongest form in the documents; 0 for none.
    func stand(_ strongest: [UInt8]) -> Bool {
        let (all, strongest) = (span, strongest.span)
        for index in all.indices where !all[index].stand(strongest) { return false }
        return true
    }
}

/// What a condition cannot do without. Most rules ask for words that most dossiers do not have; they need no more of a look.
extension Condition {
    /// Where one of these is missing in a dossier with documents, the condition is false, and not unknown.
    func neededWords(_ functions: FunctionTable) -> [NeededWords] {
        switch self {
        case .all(let conditions): conditions.flatMap { $0.neededWords(functions) }
        case .any(let conditions): NeededWords.oneOf(conditions.map { $0.neededWords(functions) })
        case .test(let test):
            if case .text = test { test.neededWords(functions) } else { [] }
        case .not: []
        }
    }
}

extension Test {
    /// The words without which the documents do not say what is asked for; empty for a test that reads no documents.
    func neededWords(_ functions: FunctionTable) -> [NeededWords] {
        switch self {
        case .text(let test), .absent(let test):
            test.atom.neededWords(least: 2, functions) + test.with.flatMap { $0.atom.neededWords(least: 1, functions) }
        default: []
        }
    }
}

extension TextAtom {
    /// `least` is the strength where the atom asks for none.
    func neededWords(least: Int, _ functions: FunctionTable) -> [NeededWords] {
        switch self {
        case .concept(let concepts, let strength): [NeededWords(concepts, strength: strength ?? least)]
        case .any(let atoms): NeededWords.oneOf(atoms.map { $0.neededWords(least: least, functions) })
        case .citation: functions.concept(.citationSign).map { [NeededWords([$0], strength: 1)] } ?? []
        case .standard: functions.concept(.standardSign).map { [NeededWords([$0], strength: 1)] } ?? []
        case .clause, .number: []
        }
    }
}

extension NeededWords {
    /// What is needed where one of several things is: a word of each that needs any; nothing where one needs none.
    static func oneOf(_ lists: [[NeededWords]]) -> [NeededWords] {
        let fewest = lists.map { $0.min { $0.concepts.count < $1.concepts.count } }
        guard let first = fewest.first.flatMap({ $0 }), !fewest.contains(where: { $0 == nil }) else { return [] }
        return [fewest.dropFirst().reduce(into: first) { union, words in words.map { union.formUnion($0) } }]
    }
}

extension TextTest {
    /// Whether a place where the test holds is possible by the words of the documents and the clauses found so far.
    func mayHold(in text: TextIndex) -> Bool {
        text.mayHold(atom, least: 2) && with.allSatisfy { text.mayHold($0.atom, least: 1) }
    }
}
