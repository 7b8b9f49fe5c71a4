package import Documents
import Law
package import Rules
package import Settings

/// How a procurement stands to what the municipality has promised itself. Never law.
package struct PolicyResult: Sendable {
    package let policy: Policy
    /// Whether its last day is before the day of the procurement.
    package let isExpired: Bool
    /// Whether its first day is after the day of the procurement.
    package let isEarly: Bool
    package let commitments: [Commitment]

    package struct Commitment: Sendable {
        package let commitment: Policy.Commitment
        package let status: Status
        package let because: [Wording]
        /// Fingerprints of the findings that are about the same.
        package let findings: [String]
        /// Its own lasting name, for a decision on it.
        package let fingerprint: String
        package let decision: Decision?
    }

    /// The lasting name of a commitment.
    package static func fingerprint(_ commitment: Policy.Commitment, in policy: Policy) -> String {
        Fingerprint.make(rule: "policy:\(policy.id):\(commitment.id)", text: "absent", ordinal: 1)
    }

    package enum Status: String, Sendable, CaseIterable {
        case met, notMet, needsDecision, decided, notCheckable, notApplicable
    }
}

/// Asks a policy about one dossier.
struct PolicyReader {
    let policy: Policy
    let situation: Situation
    let findings: [Finding]
    let decisions: Decisions
    /// What the clauses of a category are called.
    let categories: [String: Wording]

    func result() -> PolicyResult {
        let day = situation.regime.date
        return PolicyResult(
            policy: policy, isExpired: policy.to.map { $0 < day } ?? false,
            isEarly: policy.from.map { day < $0 } ?? false,
            commitments: policy.commitments.map(commitment))
    }

    private func commitment(_ commitment: Policy.Commitment) -> PolicyResult.Commitment {
        let fingerprint = PolicyResult.fingerprint(commitment, in: policy)
        let own = findings.filter { commitment.rules.contains($0.rule) }
        let (answer, because) = answer(commitment)
        var status = answer
        let decision = decisions.decision(on: [fingerprint] + own.map(\.fingerprint))
        let isInForce = decision.map { ($0.until ?? situation.today) >= situation.today } ?? false
        if isInForce, status == .notMet || status == .needsDecision { status = .decided }
        return PolicyResult.Commitment(
            commitment: commitment, status: status, because: because, findings: own.map(\.fingerprint),
            fingerprint: fingerprint, decision: decision)
    }

    /// The gravest answer over the lots.
    private func answer(_ commitment: Policy.Commitment) -> (PolicyResult.Status, [Wording]) {
        if commitment.about == .organisation {
            return (
                .notCheckable,
                [
                    Wording(
                        sv: "gäller hela organisationen och redovisas i bokslutet",
                        en: "is about the whole organisation and belongs in the yearly account")
                ]
            )
        }
        if !commitment.missing.isEmpty {
            // Where it is not about this procurement, nothing has to be asked.
            let evaluator = Evaluator(situation: situation, lots: nil, regimes: situation.regime.candidates)
            if let applies = commitment.applies, evaluator.truth(plan(applies)) == .no {
                return (.notApplicable, [])
            }
            return (
                .needsDecision,
                commitment.missing.map { parameter in
                    Wording(
                        sv:
                            "policyn anger inte \(parameter.about.sv) (\(parameter.unit.sv)); sätt \(parameter.id) i \(policy.file)",
                        en:
                            "the policy does not state \(parameter.about.en) (\(parameter.unit.en)); set \(parameter.id) in \(policy.file)"
                    )
                }
            )
        }
        let regimes = situation.regime.candidates
        let lots = commitment.isPerLot ? situation.lotGroups.map { Optional($0) } : [nil]
        let answers = lots.map { answer(commitment, Evaluator(situation: situation, lots: $0, regimes: regimes)) }
        return answers.min { Self.gravity($0.0) < Self.gravity($1.0) } ?? (.notCheckable, [])
    }

    private func answer(
        _ commitment: Policy.Commitment, _ evaluator: Evaluator
    ) -> (PolicyResult.Status, [Wording]) {
        if let applies = commitment.applies.map(plan) {
            switch evaluator.truth(applies) {
            case .yes: break
            case .no: return (.notApplicable, evaluator.reasons(applies, wanted: .no))
            case .unknown: return (.notCheckable, lacking(evaluator.needs(applies)))
            }
        }
        guard let met = commitment.met else { return (commitment.ask == nil ? .notCheckable : .needsDecision, []) }
        let asked = plan(met)
        switch evaluator.truth(asked) {
        case .yes:
            return (.met, evaluator.reasons(asked, wanted: .yes) + used(met, evaluator, wanted: true))
        case .no where met.readsText && !situation.text.isComplete:
            // What was not found may stand in documents that were not read.
            return (
                commitment.ask == nil ? .notCheckable : .needsDecision,
                lacking([Wording(sv: "läsbara upphandlingsdokument", en: "readable procurement documents")])
            )
        case .no:
            let reasons = evaluator.reasons(asked, wanted: .no) + used(met, evaluator, wanted: false)
            return (commitment.ask == nil ? .notMet : .needsDecision, reasons)
        case .unknown:
            return (commitment.ask == nil ? .notCheckable : .needsDecision, lacking(evaluator.needs(asked)))
        }
    }

    private func lacking(_ needs: [Wording]) -> [Wording] {
        needs.map { Wording(sv: "saknas: \($0.sv)", en: "missing: \($0.en)") }
    }

    private func plan(_ condition: Condition) -> ConditionPlan { ConditionPlan(condition, situation.text.functions) }

    /// The clauses that are asked for, as used or not.
    private func used(_ condition: Condition, _ evaluator: Evaluator, wanted: Bool) -> [Wording] {
        let asked = condition.usesTests.flatMap { $0 }
        let names = asked.filter { situation.used.all.contains($0) == wanted }.map { categories[$0] ?? Wording($0) }
        guard !names.isEmpty else { return [] }
        let sv = names.map(\.sv).joined(separator: ", ")
        let en = names.map(\.en).joined(separator: ", ")
        return [
            wanted
                ? Wording(sv: "används: \(sv)", en: "used: \(en)")
                : Wording(sv: "inte funnet: \(sv)", en: "not found: \(en)")
        ]
    }

    private static func gravity(_ status: PolicyResult.Status) -> Int {
        switch status {
        case .notMet: 0
        case .needsDecision: 1
        case .notCheckable: 2
        case .decided: 3
        case .met: 4
        case .notApplicable: 5
        }
    }
}

extension Condition {
    /// Whether the answer rests on what was found in documents.
    fileprivate var readsText: Bool { !usesTests.isEmpty || !textTests.isEmpty }

    /// The categories that the condition asks for as used, test by test.
    fileprivate var usesTests: [[String]] {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.usesTests)
        case .not(let condition): condition.usesTests
        case .test(.uses(let categories)): [categories]
        case .test: []
        }
    }
}
