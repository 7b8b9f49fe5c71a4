import Analysis
import Documents
import Law
import Procurement
import Rules
import Settings

extension HTMLDossier {
    /// What waits for somebody, then what is settled.
    func findings(_ html: inout HTMLWriter) {
        html.section(marks.address("besluta"), Phrases.toDecide) { html in
            if toDecide.isEmpty { nothing(&html) }
            for finding in toDecide { article(finding, &html) }
        }
        html.section(marks.address("battre"), Phrases.toImprove) { html in
            if toImprove.isEmpty { html.element("p", Phrases.nothingToImprove) }
            for finding in toImprove { article(finding, &html) }
        }
        guard !settled.isEmpty else { return }
        html.section(marks.address("beslutat"), Phrases.decided) { html in
            for finding in settled { article(finding, &html) }
        }
    }

    private func nothing(_ html: inout HTMLWriter) {
        html.element("p", Phrases.nothingToDecide)
        html.element("p", Phrases.nothingMeans)
        if assessment.regime.candidates.isEmpty { html.element("p", Phrases.noActMeans) }
    }

    private func article(_ numbered: Numbered<Finding>, _ html: inout HTMLWriter) {
        let finding = numbered.item
        let severity = finding.severity.rawValue
        html.element("article", "class=\"finding \(severity)\" id=\"\(numbered.id)\"") { html in
            html.element("p", "class=\"labels\"") { html in
                html.element(
                    "span", "class=\"label \(severity)\"",
                    Phrases.sentenceCase(Phrases.severity(finding.severity)[html.language]))
                html.element("span", Phrases.kind(finding.kind))
                if finding.status != .open { html.element("span", "class=\"status\"", Phrases.status(finding.status)) }
            }
            html.heading(3, "", "\(numbered.sign). \(finding.title[html.language])")
            html.element("p", finding.message)
            quote(finding.evidence, of: numbered.id, &html)
            html.element("dl", "class=\"rows\"") { html in
                decision(finding, &html)
                html.row(Phrases.condition, finding.onlyIf?[html.language] ?? "")
                html.row(Phrases.because, finding.because.map { $0[html.language] }.joined(separator: "; "))
                html.row(Phrases.lot, LotNames.text(finding.lots, of: assessment.facts, html.language) ?? "")
                basis(finding.basis, &html)
                html.row(Phrases.clears, finding.clears[html.language])
                if let draft = finding.draft.flatMap(context.draft) {
                    html.row(Phrases.draft) { html in
                        html.element("a", "href=\"#\(marks.address("utkast-" + draft.id))\"", draft.title)
                    }
                }
                if finding.confidence != .high {
                    html.row(Phrases.certainty, Phrases.confidence(finding.confidence)[html.language])
                }
            }
            html.element("p", "class=\"address\"") { html in
                html.element(
                    "a", "href=\"#\(numbered.id)\" aria-label=\"\(Phrases.addressOf(numbered.sign)[html.language])\"",
                    "#")
                html.text(" \(finding.rule), \(finding.fingerprint)")
            }
        }
    }

    private func decision(_ finding: Finding, _ html: inout HTMLWriter) {
        guard let decision = finding.decision else { return }
        let note = decision.sentence(on: finding.subject)[html.language]
        html.row(finding.status == .expired ? Phrases.expired : Phrases.note, note)
        if finding.status == .expired { html.row(Phrases.expiredOn, decision.until?.description ?? "") }
    }

    /// The words and where they stand, with the way to them in the text.
    func quote(_ evidence: Evidence, of target: String, _ html: inout HTMLWriter) {
        let place = [evidence.document, evidence.place].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        guard evidence.quote != nil || !place.isEmpty else { return }
        guard let quote = evidence.quote else { return html.element("p", "class=\"small\"", place) }
        html.element("blockquote") { html in
            html.element("p", Phrases.quoted(Wrapping.clipped(quote)))
            html.element("footer") { html in
                html.text(place)
                guard let mark = marks.place(evidence, of: target) else { return }
                html.raw(" ")
                html.element("a", "href=\"#\(mark)\"", Phrases.showInText)
            }
        }
    }

    /// The provisions by layer, each with the way to what it says.
    func basis(_ provisions: [Provision], _ html: inout HTMLWriter) {
        for layer in Layer.allCases {
            let own = provisions.filter { $0.layer == layer }
            guard !own.isEmpty else { continue }
            html.row(Phrases.layer(layer)) { html in
                for (index, provision) in own.enumerated() {
                    if index > 0 { html.text("; ") }
                    let isListed = assessment.law.contains { $0.id == provision.id }
                    if isListed {
                        html.element("a", "href=\"#\(marks.address("lag-" + provision.id))\"", provision.label)
                    } else {
                        html.text(provision.label)
                    }
                }
            }
        }
    }
}
