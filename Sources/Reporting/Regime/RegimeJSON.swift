import Documents
import Law
import Procurement

extension JSONWriter {
    mutating func fields(of report: RegimeReport, _ language: Language) {
        regime(report.regime, language)
        assumptions(report.regime.assumptions, language)
        key("thresholds")
        array(report.thresholds) { $0.threshold($1, language) }
        provisions("provisions", report.provisions, language)
    }

    mutating func fields(of comparison: RegimeComparison, _ language: Language) {
        key("before")
        object { $0.fields(of: comparison.before, language) }
        key("after")
        object { $0.fields(of: comparison.after, language) }
        key("changes")
        object { writer in
            writer.key("candidates")
            writer.object {
                $0.strings("gone", comparison.candidatesGone.lazy.map(\.rawValue))
                $0.strings("new", comparison.candidatesNew.lazy.map(\.rawValue))
            }
            writer.key("thresholds")
            writer.array(comparison.thresholds) { $0.change($1, language) }
            writer.key("provisions")
            writer.object {
                $0.provisions("gone", comparison.provisionsGone, language)
                $0.provisions("new", comparison.provisionsNew, language)
            }
        }
    }

    private mutating func threshold(_ threshold: ThresholdLine, _ language: Language) {
        object {
            $0.field("label", threshold.label[language])
            $0.field("amount", threshold.amount)
            $0.field("from", threshold.from)
            $0.field("to", threshold.to)
            $0.field("verified", threshold.verified.rawValue)
            $0.field("applies", threshold.applies)
        }
    }

    private mutating func change(_ change: RegimeComparison.Change, _ language: Language) {
        object {
            $0.field("label", change.label[language])
            $0.field("before", change.before?.amount)
            $0.field("after", change.after?.amount)
        }
    }
}
