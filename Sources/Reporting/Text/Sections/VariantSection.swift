import Analysis
import Documents
import Law
import Rules

extension Page {
    /// The ways that could suit: the first in full as a proposal, the others as alternatives, then those that do not.
    mutating func variants(_ answers: [VariantAnswer]) {
        guard !answers.isEmpty else { return }
        heading(Phrases.variants)
        let suiting = answers.filter { $0.answer == .yes }
        let open = answers.filter { $0.answer == .unknown }
        if suiting.isEmpty, open.isEmpty { paragraph(Phrases.noVariant[language]) }
        for (index, answer) in suiting.enumerated() {
            if index > 0 { blank() }
            way(answer, lead: index == 0 ? Phrases.first : Phrases.also)
        }
        for (index, answer) in open.enumerated() {
            if index > 0 || !suiting.isEmpty { blank() }
            paragraph(
                answer.variant.title[language], lead: Phrases.openWay[language] + ":", style: .strong, hanging: 2)
            row(Phrases.dependsOn, answer.needs)
            labelled(Phrases.limit, answer.variant.limit[language], indent: 2)
        }
        let others = answers.filter(\.isNear)
        guard !others.isEmpty else { return }
        blank()
        paragraph(Phrases.doesNotSuit[language] + ":")
        for answer in others { item("\(answer.variant.title[language]): \(whyNot(answer))") }
    }

    private mutating func way(_ answer: VariantAnswer, lead: Wording) {
        let variant = answer.variant
        paragraph(variant.title[language], lead: lead[language] + ":", style: .strong, hanging: 2)
        paragraph(variant.about[language], indent: 2)
        row(Phrases.because, answer.because)
        row(Phrases.holdsWhile, answer.changes)
        labelled(Phrases.limit, variant.limit[language], indent: 2)
        for ask in variant.asks.enumerated() {
            if ask.offset == 0 { paragraph(Phrases.toAnswer[language] + ":", indent: 2) }
            item(ask.element[language], indent: 4)
        }
        for layer in Layer.allCases {
            let labels = answer.basis.filter { $0.layer == layer }.map(\.label)
            if !labels.isEmpty { labelled(Phrases.layer(layer), labels.joined(separator: "; "), indent: 2) }
        }
        if let clause = variant.clause { labelled(Phrases.draft, "hansyn clause \(clause)", indent: 2) }
    }

    private mutating func row(_ label: Wording, _ words: [Wording]) {
        if !words.isEmpty { labelled(label, words.map { $0[language] }.joined(separator: "; "), indent: 2) }
    }

    /// With what a way would suit.
    private func whyNot(_ answer: VariantAnswer) -> String {
        "\(Phrases.wouldSuit[language]) \(answer.changes.map { $0[language] }.joined(separator: ", "))"
    }
}
