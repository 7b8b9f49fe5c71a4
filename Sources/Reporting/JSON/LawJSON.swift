import Documents
import Law
import Procurement

extension JSONWriter {
    mutating func regime(_ regime: Regime, _ language: Language) {
        key("regime")
        object {
            $0.strings("candidates", regime.candidates.tags.lazy.map(\.rawValue))
            $0.field("certain", regime.isCertain)
            $0.field("date", regime.date)
            $0.field("dateSource", regime.dateSource.rawValue)
            $0.field("country", regime.country)
            $0.wordings("reasons", regime.reasons, language)
            $0.field("directAward", regime.directAward?[language])
        }
    }

    mutating func assumptions(_ assumptions: [Assumption], _ language: Language) {
        key("assumptions")
        array(assumptions) { writer, assumption in
            writer.object {
                $0.field("fact", assumption.fact)
                $0.field("value", assumption.value)
                $0.field("reason", assumption.reason[language])
            }
        }
    }

    /// Provisions in full, as in the list of law.
    mutating func provisions(_ name: String, _ provisions: [Provision], _ language: Language) {
        key(name)
        array(provisions) { writer, provision in
            writer.object {
                $0.field("provision", provision.id)
                $0.field("label", provision.label)
                $0.field("act", provision.act)
                $0.field("layer", provision.layer.rawValue)
                $0.field("verified", provision.verified.rawValue)
                $0.field("from", provision.from)
                $0.field("to", provision.to)
                $0.field("summary", provision.summary[language])
                $0.field("source", provision.source)
            }
        }
    }

    /// Provisions in short, as the basis of a finding.
    mutating func basis(_ provisions: [Provision]) {
        key("basis")
        array(provisions) { writer, provision in
            writer.object {
                $0.field("provision", provision.id)
                $0.field("label", provision.label)
                $0.field("verified", provision.verified.rawValue)
                $0.field("layer", provision.layer.rawValue)
            }
        }
    }
}
