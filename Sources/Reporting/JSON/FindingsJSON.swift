import Analysis
import Documents
import Law
import Rules

extension JSONWriter {
    mutating func clauses(_ clauses: [Clause], _ language: Language) {
        key("clauses")
        array(clauses) { writer, clause in
            writer.object {
                $0.field("rule", clause.rule)
                $0.field("category", clause.category)
                $0.field("force", clause.force)
                $0.strings("lots", clause.lots)
                $0.evidence(clause.evidence)
                $0.completeness(clause.completeness, language)
            }
        }
    }

    mutating func findings(_ findings: [Finding], _ language: Language) {
        key("findings")
        array(findings) { writer, finding in
            writer.object { $0.fields(of: finding, language) }
        }
    }

    private mutating func fields(of finding: Finding, _ language: Language) {
        field("rule", finding.rule)
        field("kind", finding.kind.rawValue)
        field("severity", finding.severity.rawValue)
        field("layer", finding.layer.rawValue)
        field("title", finding.title[language])
        field("message", finding.message[language])
        basis(finding.basis)
        evidence(finding.evidence)
        strings("lots", finding.lots)
        wordings("because", finding.because, language)
        field("clears", finding.clears[language])
        field("confidence", finding.confidence.rawValue)
        field("onlyIf", finding.onlyIf?[language])
        field("status", finding.status.rawValue)
        field("fingerprint", finding.fingerprint)
        decision(finding.decision, on: finding.subject, language)
    }

    mutating func evidence(_ evidence: Evidence) {
        field("quote", evidence.quote)
        field("document", evidence.document)
        field("place", evidence.place)
    }

    mutating func notChecked(_ rules: [NotChecked], _ language: Language) {
        key("notChecked")
        array(rules) { writer, rule in
            writer.object {
                $0.field("rule", rule.rule)
                $0.field("title", rule.title[language])
                $0.wordings("needs", rule.needs, language)
            }
        }
    }

    mutating func fit(_ fit: Fit?) {
        key("fit")
        guard let fit else { return null() }
        object {
            $0.field("code", fit.code)
            $0.field("label", fit.label)
            $0.field("reserve", fit.reserve)
            $0.field("employment", fit.employment)
            $0.field("labourRisk", fit.labourRisk)
            $0.field("riskBasis", fit.riskBasis)
            $0.field("reason", fit.reason)
        }
    }

    mutating func traces(_ traces: [Trace], _ language: Language) {
        key("trace")
        array(traces) { writer, trace in
            writer.object {
                $0.field("rule", trace.rule)
                $0.field("title", trace.title[language])
                $0.field("answer", trace.answer.rawValue)
                $0.key("steps")
                $0.array(trace.steps) { writer, step in
                    writer.object {
                        $0.field("depth", step.depth)
                        $0.field("condition", step.condition[language])
                        $0.field("answer", step.answer.rawValue)
                        let found = step.found[language]
                        $0.field("found", found.isEmpty ? nil : found)
                    }
                }
            }
        }
    }
}
