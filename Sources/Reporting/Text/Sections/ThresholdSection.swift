import Documents
import Law
import Procurement

extension Page {
    /// The amounts in force, those that decide the regime marked.
    mutating func thresholds(_ lines: [ThresholdLine]) {
        guard !lines.isEmpty else { return }
        heading(Phrases.thresholds)
        for line in lines {
            var marks: [String] = []
            if line.applies { marks.append(Phrases.applies[language]) }
            if line.from != nil || line.to != nil {
                marks.append(Phrases.inForce(from: line.from?.description, to: line.to?.description)[language])
            }
            if let mark = Phrases.verification(line.verified) { marks.append(mark[language]) }
            let text = ["\(line.label[language]): \(line.amount)"] + marks
            paragraph(
                text.joined(separator: "; "), lead: line.applies ? "* " : "- ", style: line.applies ? .strong : .plain,
                hanging: 2)
        }
    }

    /// What changes between two days.
    mutating func comparison(_ comparison: RegimeComparison) {
        let days = (comparison.before.regime.date.description, comparison.after.regime.date.description)
        heading(Phrases.compared(days.0, days.1))
        if comparison.isEmpty { return paragraph(Phrases.unchanged[language]) }
        if comparison.before.regime.candidates != comparison.after.regime.candidates {
            item("\(tags(comparison.before.regime)) -> \(tags(comparison.after.regime))")
        }
        let none = Phrases.none[language]
        for change in comparison.thresholds {
            item("\(change.label[language]): \(change.before?.amount ?? none) -> \(change.after?.amount ?? none)")
        }
        changes(Phrases.gone, comparison.provisionsGone)
        changes(Phrases.came, comparison.provisionsNew)
    }

    private mutating func changes(_ label: Wording, _ provisions: [Provision]) {
        for provision in provisions {
            item("\(label[language]): \(provision.label). \(provision.summary[language])")
        }
    }
}
