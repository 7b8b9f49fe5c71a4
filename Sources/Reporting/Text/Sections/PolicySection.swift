import Analysis
import Documents
import Procurement
import Rules
import Settings

extension Page {
    /// What the municipality has promised itself, apart from law and guidance.
    mutating func policy(_ result: PolicyResult?) {
        guard let result else { return }
        let policy = result.policy
        heading(Phrases.policy)
        paragraph("\(policy.title[language]) (\(policy.municipality))", style: .strong)
        if let from = policy.from?.description {
            let until = policy.to.map { Phrases.inForce(from: from, to: $0.description) }
            paragraph((until ?? Phrases.adopted(from))[language])
        } else {
            paragraph(Phrases.undated[language])
        }
        if result.isExpired {
            paragraph(Phrases.policyExpired(policy.to?.description ?? "")[language], style: .warning)
        }
        if result.isEarly { paragraph(Phrases.policyEarly(policy.from?.description ?? "")[language], style: .warning) }
        for status in [PolicyResult.Status.notMet, .needsDecision, .decided, .met, .notCheckable, .notApplicable] {
            let own = result.commitments.filter { $0.status == status && $0.commitment.about == .procurement }
            commitments(own, under: Phrases.status(status), policy)
        }
        commitments(
            result.commitments.filter { $0.commitment.about == .organisation }, under: Phrases.forTheAccount, policy)
    }

    private mutating func commitments(
        _ results: [PolicyResult.Commitment], under heading: Wording, _ policy: Policy
    ) {
        guard !results.isEmpty else { return }
        paragraph(heading[language] + ":", style: .strong)
        for result in results {
            let commitment = result.commitment
            item("\(commitment.id) (\(Phrases.modality(commitment.modality)[language])): \(commitment.text[language])")
            guard commitment.about == .procurement else { continue }
            if !result.because.isEmpty {
                let reasons = result.because.map { $0[language] }
                labelled(Phrases.because, reasons.joined(separator: "; "), indent: 2)
            }
            if let decision = result.decision {
                labelled(Phrases.note, decision.sentence(on: commitment.subject)[language], indent: 2)
            }
            if result.status == .needsDecision, let ask = commitment.ask {
                labelled(Phrases.question, ask[language], indent: 2)
            }
            if result.status == .needsDecision || result.status == .notMet {
                paragraph(Phrases.decideBy(result.fingerprint)[language], indent: 2)
            }
        }
    }
}
