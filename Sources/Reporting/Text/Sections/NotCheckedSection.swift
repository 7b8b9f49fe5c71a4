import Analysis
import Documents

extension Page {
    /// The facts that are missing, those that most rules wait for first.
    mutating func notChecked(_ rules: [NotChecked]) {
        guard !rules.isEmpty else { return }
        heading(Phrases.notChecked)
        let missing = MissingFact.all(in: rules, language)
        let asked = missing.prefix(3).enumerated().map { "\($0.offset + 1) \($0.element.name)" }
        labelled(Phrases.deciding(asked.count), asked.joined(separator: "; "))
        for need in missing {
            item(Phrases.missing(need.name, rules: need.rules.count, need.rules.joined(separator: ", "))[language])
        }
    }
}

/// A missing fact and the rules that wait for it.
struct MissingFact {
    let name: String
    var rules: [String]

    static func all(in rules: [NotChecked], _ language: Language) -> [MissingFact] {
        var facts: [MissingFact] = []
        var positions: [String: Int] = [:]
        for rule in rules {
            let needs = rule.needs.isEmpty ? [Phrases.otherNeed] : rule.needs
            for need in needs.map({ $0[language] }) {
                let position = positions[need] ?? facts.count
                if position == facts.count {
                    positions[need] = position
                    facts.append(MissingFact(name: need, rules: []))
                }
                if !facts[position].rules.contains(rule.rule) { facts[position].rules.append(rule.rule) }
            }
        }
        return facts.enumerated().sorted {
            ($1.element.rules.count, $0.offset) < ($0.element.rules.count, $1.offset)
        }.map(\.element)
    }
}
