import Analysis
import Documents
import Rules

extension Page {
    /// How the rules that were asked about came to their answers.
    mutating func traces(_ traces: [Trace]) {
        for trace in traces {
            paragraph("\(Phrases.why[language]): \(trace.rule)", style: .strong)
            paragraph(trace.title[language])
            labelled(Phrases.answer, Phrases.truth(trace.answer)[language])
            for step in trace.steps { self.step(step) }
            blank()
        }
    }

    /// A condition: its answer, then what it asks and what was found, indented by its depth.
    private mutating func step(_ step: Trace.Step) {
        // Deep trees keep half the line for their words.
        let indent = min(2 + step.depth * 2, Self.width / 2)
        let answer = Phrases.truth(step.answer)[language] + ":"
        let found = step.found[language]
        let text = step.condition[language] + (found.isEmpty ? "" : " (\(Phrases.found[language]): \(found))")
        paragraph(text, lead: answer, style: Self.style(of: step.answer), indent: indent, hanging: indent + 2)
    }

    private static func style(of answer: Truth) -> Style {
        switch answer {
        case .yes: .strong
        case .no: .plain
        case .unknown: .warning
        }
    }
}
