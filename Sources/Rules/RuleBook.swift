import Documents
package import Knowledge
package import Law

/// All rules of a rules folder, in the order of kinds and then of ids.
package struct RuleBook: Sendable {
    package let rules: [Rule]
    package let lexicon: Lexicon
    /// How many text tests the rules hold; each has a number below it.
    package let textTests: Int
    let law: LawBook

    /// Reads every rule file. All errors of all files are thrown together.
    package init(root: RulesRoot, law: LawBook) throws(KnowledgeErrors) {
        try self.init(root: root, law: law, lexicon: Lexicon(root: root))
    }

    /// The same with a lexicon that has been read already.
    package init(root: RulesRoot, law: LawBook, lexicon: Lexicon) throws(KnowledgeErrors) {
        var rules: [Rule] = []
        var errors: [KnowledgeError] = []
        let counter = TestCounter()
        let decoder = RuleDecoder(law: law, lexicon: lexicon, counter: counter, root: root)
        for kind in RuleKind.allCases {
            for file in root.files(in: kind.folder, ending: ".yaml") {
                do {
                    rules.append(try decoder.rule(YAMLFile.first(of: file), file: file, folder: kind.folder))
                } catch {
                    errors.append(error)
                }
            }
        }
        guard errors.isEmpty else { throw KnowledgeErrors(errors) }
        self.rules = rules
        self.lexicon = lexicon
        textTests = counter.count
        self.law = law
    }

    /// The rule with an id, or that once had it.
    package func rule(_ id: String) -> Rule? {
        rules.first { $0.id == id } ?? rules.first { $0.formerly.contains(id) }
    }

    /// The examples of a rule, from the second document of its file; there must be three of each kind.
    package func examples(of rule: Rule) throws(KnowledgeError) -> [Example] {
        guard let second = try YAMLFile.both(of: rule.file).second else {
            throw KnowledgeError(
                file: rule.file, message: "has no examples; add '---' and then 'finds:' and 'ignores:' with three each")
        }
        let examples = try ExampleDecoder().examples(second)
        for (isFind, name) in [(true, "finds"), (false, "ignores")]
        where examples.count(where: { $0.isFind == isFind }) < 3 {
            throw second.error("'\(name)' needs at least three examples")
        }
        return examples
    }
}
