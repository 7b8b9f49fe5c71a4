import Analysis
import Documents
import Law
import Procurement
import Rules
import Settings

extension Page {
    /// What somebody has to decide: the most pressing in full, the rest by name.
    mutating func decisions(_ assessment: Assessment) {
        let findings = FindingOrder.toDecide(assessment)
        heading(Phrases.toDecide)
        if findings.isEmpty { nothingToDecide(assessment) }
        for (index, finding) in findings.prefix(TextReport.shown).enumerated() {
            if index > 0 { blank() }
            self.finding(finding, number: index + 1, assessment.facts)
        }
        let rest = findings.dropFirst(TextReport.shown)
        if !rest.isEmpty {
            blank()
            paragraph(Phrases.more(rest.count)[language])
            for finding in rest { item("\(finding.title[language]) [\(finding.rule)]") }
        }
        let known = assessment.findings.count { $0.status == .known }
        if known > 0 {
            blank()
            paragraph(Phrases.known(known)[language])
        }
    }

    /// What is decided already, as sentences for the file note.
    mutating func settled(_ assessment: Assessment) {
        let decided = assessment.findings.filter { $0.status == .decided }
        guard !decided.isEmpty else { return }
        heading(Phrases.decided)
        for finding in decided {
            item("\(finding.note?[language] ?? finding.title[language]) [\(finding.rule)]")
        }
    }

    private mutating func nothingToDecide(_ assessment: Assessment) {
        paragraph(Phrases.nothingToDecide[language])
        paragraph(Phrases.nothingMeans[language])
        if assessment.regime.candidates.isEmpty { paragraph(Phrases.noActMeans[language]) }
    }

    private mutating func finding(_ finding: Finding, number: Int, _ facts: Facts) {
        paragraph(
            "(\(Phrases.kind(finding.kind)[language])) \(finding.title[language])",
            lead: "\(number). \(Phrases.severity(finding.severity)[language])", style: Self.style(of: finding.severity),
            hanging: 3)
        paragraph(finding.message[language], indent: 3)
        if finding.status == .expired, let decision = finding.decision {
            labelled(Phrases.expired, decision.sentence(on: finding.subject)[language], indent: 3)
            if let until = decision.until { labelled(Phrases.expiredOn, until.description, indent: 3) }
        }
        if let onlyIf = finding.onlyIf { labelled(Phrases.condition, onlyIf[language], indent: 3) }
        if !finding.because.isEmpty {
            let reasons = finding.because.map { $0[language] }
            labelled(Phrases.because, reasons.joined(separator: "; "), indent: 3)
        }
        if finding.confidence != .high {
            labelled(Phrases.certainty, Phrases.confidence(finding.confidence)[language], indent: 3)
        }
        if let place = place(finding.evidence, lots: finding.lots, facts) {
            labelled(Phrases.place, place, indent: 3)
        }
        for layer in Layer.allCases {
            let labels = finding.basis.filter { $0.layer == layer }.map(\.label)
            if !labels.isEmpty { labelled(Phrases.layer(layer), labels.joined(separator: "; "), indent: 3) }
        }
        labelled(Phrases.clears, finding.clears[language], indent: 3)
        paragraph("[\(finding.rule), \(finding.fingerprint)]", indent: 3)
    }

    /// The quotation and where it stands; nil when there is nothing to point at.
    func place(_ evidence: Evidence, lots: [String], _ facts: Facts) -> String? {
        let quote = evidence.quote.map { Phrases.quoted(Wrapping.clipped($0))[language] }
        var places = [evidence.document, evidence.place].compactMap { $0 }.filter { !$0.isEmpty }
        if let lots = LotNames.text(lots, of: facts, language) { places.append(lots) }
        guard !places.isEmpty else { return quote }
        guard let quote else { return places.joined(separator: "; ") }
        return "\(quote) (\(places.joined(separator: "; ")))"
    }

    private static func style(of severity: Severity) -> Style {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        case .none: .plain
        }
    }
}
