import Rules

/// Looks for a clause in words that bind nobody ("gärna", "uppmuntras"): what a rule of kind `used` looks for, where the
/// sentence is weak. A class, as every dossier asks it.
final class WishReader: Sendable {
    let category: String
    private let rule: String
    private let tests: [TextTest]
    /// The concepts that the rule leans on.
    let naming: Set<Int>

    /// Nil for a rule without a category, or that reads no text for its force.
    init?(_ rule: Rule) {
        guard let category = rule.category else { return nil }
        self.category = category
        self.rule = rule.id
        let all = rule.condition.textTests
        naming = all.reduce(into: []) { $0.formUnion($1.atom.concepts) }
        tests = all.filter { $0.forces.contains { $0.binds } }.map { test in
            TextTest(
                atom: test.atom, forces: [.weak], roles: test.roles, notRoles: test.notRoles, with: test.with,
                without: test.without, number: test.number)
        }
        if tests.isEmpty, naming.isEmpty { return nil }
    }

    /// The words of which weak sentences must hold some.
    func neededWords(_ functions: FunctionTable) -> [NeededWords] {
        NeededWords.oneOf(tests.map { $0.atom.neededWords(least: 2, functions) })
    }

    /// The first place where the clause is only wished for.
    func mention(in text: TextIndex, _ weak: WeakSentences) -> WeakMention? {
        for view in text.views.indices {
            let search = TextSearch(view: text.views[view], index: text, number: view)
            for test in tests where weak.mayHold(test.atom) && test.mayHold(in: text) {
                guard let sentence = search.sentences(test).first(where: { !text.views[view].sentences[$0].isHeading })
                else { continue }
                return WeakMention(
                    category: category, rule: rule,
                    evidence: text.evidence(at: TextIndex.Anchor(view: view, sentence: sentence)))
            }
        }
        return nil
    }
}

extension Condition {
    /// The tests that the documents say something, outside `not`.
    var textTests: [TextTest] {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.textTests)
        case .test(.text(let test)): [test]
        case .not, .test: []
        }
    }
}

extension TextAtom {
    /// The concepts it asks for.
    var concepts: [Int] {
        switch self {
        case .concept(let concepts, _): concepts
        case .any(let atoms): atoms.flatMap(\.concepts)
        case .clause, .citation, .number, .standard: []
        }
    }
}
