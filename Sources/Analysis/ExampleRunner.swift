import Documents
package import Knowledge
package import Law
import Procurement
package import Rules

/// Runs the examples of rules through the same path as a real run.
package struct ExampleRunner: Sendable {
    private let law: LawBook
    private let book: RuleBook

    package init(law: LawBook, book: RuleBook) {
        self.law = law
        self.book = book
    }

    /// How many examples were run and what is wrong with them.
    package struct Result: Sendable {
        package var rules = 0
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
                result.errors += examples.compactMap { problem(of: rule, $0) }
            } catch {
                result.errors.append(error)
            }
        }
        return result
    }

    /// What is wrong with one example; nil when the rule does what it says.
    private func problem(of rule: Rule, _ example: Example) -> KnowledgeError? {
        let analyzer = Analyzer(law: law, rules: [rule], today: law.checked)
        let assessment = analyzer.assess(Dossier(name: example.name, noticeFacts: [example.facts]))
        func wrong(_ message: String) -> KnowledgeError {
            KnowledgeError(file: rule.file, line: example.line, column: 1, message: "example '\(example.name)': \(message)")
        }
        let findings = assessment.findings
        guard example.isFind else {
            if !findings.isEmpty { return wrong("the rule speaks, but must not") }
            if example.isUnknown != !assessment.notChecked.isEmpty {
                return wrong(example.isUnknown ? "must be unknown, but the rule is silent" : "is unknown, but must be silent")
            }
            return nil
        }
        guard let finding = findings.first else {
            let needs = assessment.notChecked.flatMap(\.needs).map(\.sv).joined(separator: ", ")
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
