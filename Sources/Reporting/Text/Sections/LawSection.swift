import Documents
import Law
import Procurement

extension Page {
    /// Which rules the procurement follows and why.
    mutating func regime(_ regime: Regime) {
        heading(Phrases.regime)
        candidates(regime)
        let source = Phrases.source(regime.dateSource)[language]
        paragraph(Phrases.lawOn(regime.date.description, source)[language])
        for (index, reason) in regime.reasons.enumerated() {
            paragraph(reason[language], lead: "\(index + 1). ", hanging: 3)
        }
        if let limit = regime.directAward, regime.candidates.tags.contains(where: \.isDirectAward) {
            paragraph(limit[language])
        }
        for assumption in regime.assumptions {
            let fact = Phrases.fact(assumption.fact)[language]
            labelled(Phrases.assumed, "\(fact) \(assumption.value) (\(assumption.reason[language]))")
        }
    }

    private mutating func candidates(_ regime: Regime) {
        let tags = regime.candidates.tags
        if tags.isEmpty { return paragraph(Phrases.noCandidates[language]) }
        if !regime.isCertain { paragraph(Phrases.oneOf[language]) }
        for tag in tags {
            let words = "\(tag.rawValue): \(Phrases.regime(tag)[language])"
            if regime.isCertain {
                paragraph("\(words) (\(Phrases.certain[language]))")
            } else {
                item(words)
            }
        }
    }

    /// The provisions that the report leans on, each with how well it is verified where that is not the statute.
    mutating func law(_ provisions: [Provision]) {
        guard !provisions.isEmpty else { return }
        heading(Phrases.law)
        for provision in provisions { self.provision(provision) }
    }

    private mutating func provision(_ provision: Provision) {
        let from = provision.from?.description
        var head = "\(provision.label), \(Phrases.inForce(from: from, to: provision.to?.description)[language])"
        if let mark = Phrases.verification(provision.verified) { head += " (\(mark[language]))" }
        item(head)
        paragraph(provision.summary[language], indent: 2)
        if !provision.source.isEmpty { labelled(Phrases.source, provision.source, indent: 2) }
    }
}
