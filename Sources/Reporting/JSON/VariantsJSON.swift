import Analysis
import Documents
import Rules

extension JSONWriter {
    /// The ways that could suit, and those that do not.
    mutating func variants(_ answers: [VariantAnswer], _ language: Language) {
        key("variants")
        array(answers) { writer, answer in
            let variant = answer.variant
            writer.object {
                $0.field("id", variant.id)
                $0.field("title", variant.title[language])
                $0.field("about", variant.about[language])
                $0.field("answer", answer.answer.rawValue)
                $0.wordings("because", answer.because, language)
                $0.wordings("changes", answer.changes, language)
                $0.wordings("needs", answer.needs, language)
                $0.field("limit", variant.limit[language])
                $0.wordings("asks", variant.asks, language)
                $0.basis(answer.basis)
                $0.field("clause", variant.clause)
            }
        }
    }
}
