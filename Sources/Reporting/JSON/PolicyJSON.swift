import Analysis
import Documents
import Procurement
import Rules
import Settings

extension JSONWriter {
    /// The municipality's own policy; null where none was named.
    mutating func policy(_ result: PolicyResult?, _ language: Language) {
        key("policy")
        guard let result else { return null() }
        let policy = result.policy
        object {
            $0.field("id", policy.id)
            $0.field("title", policy.title[language])
            $0.field("municipality", policy.municipality)
            $0.field("source", policy.source[language])
            $0.field("validFrom", policy.from)
            $0.field("validTo", policy.to)
            $0.field("expired", result.isExpired)
            $0.key("parameters")
            $0.array(policy.parameters) { writer, parameter in
                writer.object {
                    $0.field("id", parameter.id)
                    $0.field("about", parameter.about[language])
                    $0.field("unit", parameter.unit[language])
                    $0.field("value", parameter.value)
                }
            }
            $0.key("commitments")
            $0.array(result.commitments) { writer, commitment in
                writer.object { $0.fields(of: commitment, language) }
            }
        }
    }

    private mutating func fields(of result: PolicyResult.Commitment, _ language: Language) {
        let commitment = result.commitment
        field("id", commitment.id)
        field("modality", commitment.modality.rawValue)
        field("about", commitment.about.rawValue)
        field("text", commitment.text[language])
        field("status", result.status.rawValue)
        wordings("because", result.because, language)
        field("ask", commitment.ask?[language])
        strings("findings", result.findings)
        field("fingerprint", result.fingerprint)
        decision(result.decision, on: commitment.subject, language)
    }

    /// What somebody decided, with the sentence for the file note; null where nobody has.
    mutating func decision(_ decision: Decision?, on subject: Wording, _ language: Language) {
        key("decision")
        guard let decision else { return null() }
        object {
            $0.field("exit", decision.exit.rawValue)
            $0.field("reason", decision.reason)
            $0.field("function", decision.function)
            $0.field("date", decision.date)
            $0.field("until", decision.until)
            $0.field("where", decision.place)
            $0.field("note", decision.sentence(on: subject)[language])
        }
    }
}
