import Documents
import Law
import Procurement
import Rules
import Settings

/// Gathers where a rule holds and makes findings of it: one for each different quotation.
struct FindingCollector {
    let rule: Rule
    let plan: ConditionPlan
    let situation: Situation
    let basis: [Provision]
    private var entries: [Entry] = []

    private struct Entry {
        let evidence: Evidence
        let because: [Wording]
        let regimes: RegimeSet
        var lots: [String]
    }

    init(rule: Rule, plan: ConditionPlan, situation: Situation, basis: [Provision]) {
        self.rule = rule
        self.plan = plan
        self.situation = situation
        self.basis = basis
    }

    /// Notes that the rule holds for these lots under these regimes.
    mutating func add(_ evaluator: Evaluator, lots: [String], under regimes: RegimeSet) {
        let because = evaluator.because(plan)
        for proof in evaluator.evidence(plan, of: rule.kind) {
            let lots = proof.anchor == nil ? lots : proof.lots
            if let anchor = proof.anchor, let category = rule.category { situation.text.add(category, [anchor]) }
            let same = entries.firstIndex { entry in
                entry.evidence.quote == proof.evidence.quote && entry.regimes == regimes
                    && (proof.anchor == nil || entry.evidence.place == proof.evidence.place)
            }
            if let same {
                let known = Set(entries[same].lots)
                entries[same].lots += lots.filter { !known.contains($0) }
            } else {
                entries.append(Entry(evidence: proof.evidence, because: because, regimes: regimes, lots: lots))
            }
        }
        if let category = rule.category { situation.used.add(category) }
    }

    func findings() -> [Finding] {
        var ordinals: [String: Int] = [:]
        return entries.map { entry in
            let isConditional = rule.kind != .used && entry.regimes != situation.regime.candidates
            let folded = entry.evidence.quote?.lowercased() ?? "absent"
            ordinals[folded, default: 0] += 1
            let fingerprints = ([rule.id] + rule.formerly).map { id in
                Fingerprint.make(rule: id, text: folded, ordinal: ordinals[folded] ?? 1)
            }
            let decision =
                situation.decisions.decision(on: fingerprints, rule: rule.id, path: entry.evidence.document)
                ?? situation.answers.decision(on: rule.id, entry.evidence, fingerprints: fingerprints)
            return Finding(
                rule: rule.id, kind: rule.kind, severity: severity(isConditional: isConditional),
                layer: basis.contains { $0.layer == .law } ? .law : basis.first?.layer ?? .guidance, title: rule.title,
                message: rule.message, basis: basis, evidence: entry.evidence, lots: entry.lots, because: entry.because,
                clears: rule.clears, confidence: rule.confidence,
                onlyIf: isConditional ? OnlyIf.wording(situation.regime, wanted: entry.regimes) : nil,
                status: status(decision), fingerprint: fingerprints[0], decision: decision,
                draft: rule.draft, considered: rule.considered)
        }
    }

    private func status(_ decision: Decision?) -> FindingStatus {
        guard let decision else { return .open }
        if let until = decision.until, until < situation.today { return .expired }
        return decision.exit == .known ? .known : .decided
    }

    /// The weight after certainty: an uncertain regime leaves a note; a duty inferred from CPV is at most a warning; law
    /// that is not read in its own text, and low confidence, take one step each.
    private func severity(isConditional: Bool) -> Severity {
        guard rule.severity != .none else { return .none }
        if isConditional { return .note }
        if let own = rule.ownSeverity { return own }
        var severity = rule.severity
        if rule.kind == .obligation, rule.leansOnCPV, severity == .error { severity = .warning }
        if basis.contains(where: { $0.verified != .primary }) { severity = severity.steppedDown }
        if rule.confidence == .low { severity = severity.steppedDown }
        return severity
    }
}

/// The lasting name of a finding: the same text under the same rule keeps it when it moves.
enum Fingerprint {
    static func make(rule: String, text: String, ordinal: Int) -> String {
        let digits = String("\(rule)\u{0}\(text)\u{0}\(ordinal)".utf8.hash64, radix: 16)
        return "f1:" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
