package import Documents
package import Knowledge
package import Law
import Procurement
package import Rules

/// Runs the examples of rules through the same path as a real run.
package struct ExampleRunner: Sendable {
    private let law: LawBook
    private let book: RuleBook
    private let reader: TextReader
    private let document: @Sendable (String) -> Document?

    /// `document` reads an example's text (Markdown) as a run reads a file.
    package init(law: LawBook, book: RuleBook, document: @escaping @Sendable (String) -> Document?) {
        self.law = law
        self.book = book
        self.document = document
        reader = TextReader(lexicon: book.lexicon)
    }

    /// How many examples were run and what is wrong with them.
    package struct Result: Sendable {
        package var rules = 0
        package var concepts = 0
        package var examples = 0
        package var errors: [KnowledgeError] = []
    }

    package func run() -> Result {
        var result = Result()
        for rule in book.rules {
            result.rules += 1
            do {
                let examples = try book.examples(of: rule)
                result.examples += examples.count
                let analyzer = analyzer(for: rule)
                result.errors += examples.compactMap { problem(of: rule, $0, analyzer) }
            } catch {
                result.errors.append(error)
            }
        }
        for concept in book.lexicon.concepts {
            result.concepts += 1
            do {
                let examples = try book.lexicon.examples(of: concept)
                result.examples += examples.count
                result.errors += examples.compactMap { problem(of: concept, $0) }
            } catch {
                result.errors.append(error)
            }
        }
        return result
    }

    /// What is wrong with one example of a concept: the marked words must be found, and nothing in those to be ignored.
    private func problem(of concept: Concept, _ example: ConceptExample) -> KnowledgeError? {
        func wrong(_ message: String) -> KnowledgeError {
            KnowledgeError(file: concept.file, line: example.line, column: 1, message: "'\(example.text)': \(message)")
        }
        guard let number = book.lexicon.number(concept.id), let document = document(example.text),
            let view = reader.view(of: document)
        else { return example.marks.isEmpty ? nil : wrong("the text cannot be read") }
        let found = view.words(of: number)
        if example.marks.isEmpty {
            return found.isEmpty ? nil : wrong("finds '\(found[0])', but must not")
        }
        for mark in example.marks
        where !found.contains(where: { $0.contains(mark.lowercased()) || mark.lowercased().contains($0) }) {
            return wrong("does not find '\(mark)'")
        }
        return nil
    }

    /// An analyzer with the rule, and with the rules that find the clauses it may refer to.
    private func analyzer(for rule: Rule) -> Analyzer {
        let others = rule.kind == .used ? [] : book.rules.filter { $0.kind == .used }
        return Analyzer(law: law, rules: others + [rule], reader: reader, today: law.checked)
    }

    /// How a rule comes to its answer on an example.
    package func trace(of rule: Rule, on example: Example) -> Trace? {
        let others = rule.kind == .used ? [] : book.rules.filter { $0.kind == .used }
        let analyzer = Analyzer(
            law: law, rules: others + [rule], reader: reader, today: law.checked, traced: [rule.id])
        return analyzer.assess(dossier(example)).traces.first
    }

    private func dossier(_ example: Example) -> Dossier {
        Dossier(
            name: example.name, documents: example.text.flatMap(document).map { [$0] } ?? [],
            noticeFacts: example.facts.map { [$0] } ?? [])
    }

    /// What is wrong with one example; nil when the rule does what it says.
    private func problem(of rule: Rule, _ example: Example, _ analyzer: Analyzer) -> KnowledgeError? {
        let assessment = analyzer.assess(dossier(example))
        func wrong(_ message: String) -> KnowledgeError {
            KnowledgeError(
                file: rule.file, line: example.line, column: 1, message: "example '\(example.name)': \(message)")
        }
        let findings = assessment.findings.filter { $0.rule == rule.id }
        let notChecked = assessment.notChecked.filter { $0.rule == rule.id }
        guard example.isFind else {
            if !findings.isEmpty { return wrong("the rule speaks, but must not") }
            if example.facts != nil, example.isUnknown != !notChecked.isEmpty {
                return wrong(
                    example.isUnknown ? "must be unknown, but the rule is silent" : "is unknown, but must be silent")
            }
            return nil
        }
        guard let finding = findings.first else {
            let needs = notChecked.flatMap(\.needs).map(\.sv).joined(separator: ", ")
            return wrong(needs.isEmpty ? "the rule is silent, but must speak" : "the rule lacks: \(needs)")
        }
        if let severity = example.severity, finding.severity != severity {
            return wrong("has severity \(finding.severity.rawValue), expected \(severity.rawValue)")
        }
        if let isConditional = example.isConditional, (finding.onlyIf != nil) != isConditional {
            return wrong(isConditional ? "must hold under a condition" : "must hold without condition")
        }
        if let lots = example.lots, finding.lots != lots {
            return wrong("names lots \(finding.lots.joined(separator: ", ")), expected \(lots.joined(separator: ", "))")
        }
        return nil
    }
}
