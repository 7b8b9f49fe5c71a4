import Documents
import Law
import Procurement
import Rules

/// A rule made ready: its provisions looked up once, so that asking it costs little.
struct RuleReader: Sendable {
    let rule: Rule
    private let law: LawBook
    private let basis: [Provision]

    init(rule: Rule, law: LawBook) {
        self.rule = rule
        self.law = law
        basis = rule.basis.compactMap(law.provision)
    }

    enum Answer {
        case found([Finding])
        case unknown(needs: [Wording])
        case silent
    }

    func read(_ situation: Situation) -> Answer {
        let gate = gate(situation)
        guard gate.answer != .no else { return .silent }
        var holding = FindingCollector(rule: rule, situation: situation, basis: gate.basis)
        var needs: [Wording] = []
        for (evaluator, ids) in subjects(situation) {
            let (truths, isUnknown) = tags(for: evaluator, gate: gate)
            if let truths {
                holding.add(evaluator, lots: ids, under: truths)
            } else if isUnknown {
                for need in evaluator.needs(rule.condition) where !needs.contains(need) { needs.append(need) }
            }
        }
        if gate.answer == .unknown, !holding.isEmpty || !needs.isEmpty { return .unknown(needs: gate.needs) }
        if !holding.isEmpty { return .found(holding.findings()) }
        // What is used is told; that a form cannot tell it is no question to the reader.
        return needs.isEmpty || rule.kind == .used ? .silent : .unknown(needs: needs)
    }

    // MARK: Gate

    /// What is asked before the rule's own condition.
    struct Gate {
        var answer: Truth
        /// The regimes under which the rule may speak; empty for a used rule where no Swedish act applies.
        var regimes: RegimeSet
        /// The provisions in force for the acts that may apply.
        var basis: [Provision]
        var needs: [Wording] = []
        var steps: [(Wording, Truth, Wording)] = []
    }

    func gate(_ situation: Situation) -> Gate {
        let regime = situation.regime
        let isUsed = rule.kind == .used
        let regimes = rule.regimes.isEmpty ? regime.candidates : rule.regimes.intersection(regime.candidates)
        let facts = situation.facts
        let date = rule.clock == .notice ? (facts.dispatched ?? facts.published)?.value ?? regime.date : regime.date
        let acts = Set(regimes.tags.map(\.act.rawValue))
        let ofActs = basis.filter { provision in
            provision.isInForce(on: date) && (Act(rawValue: provision.act) == nil || acts.contains(provision.act))
        }
        let applying = ofActs.filter { law.applies($0, under: regimes, on: regime.date) }
        // A buyer may invoke a provision whose chapter does not apply: then that is what the rule is about.
        let inForce = applying.isEmpty ? ofActs : applying
        let regimeAnswer: Truth = isUsed ? .yes : Truth(!regimes.isEmpty)
        let isInTime = (rule.from.map { $0 <= date } ?? true) && (rule.to.map { date <= $0 } ?? true)
        let forceAnswer: Truth = regime.candidates.isEmpty && isUsed ? .yes : Truth(isInTime && !inForce.isEmpty)
        let stage = situation.facts.stage?.value
        let stageAnswer: Truth = isUsed ? .yes : stage.map { Truth(rule.stages.contains($0)) } ?? .unknown
        let answers = [regimeAnswer, forceAnswer, stageAnswer]
        return Gate(
            answer: answers.contains(.no) ? .no : answers.contains(.unknown) ? .unknown : .yes, regimes: regimes,
            basis: inForce, needs: [Wording(sv: "stadium", en: "stage")],
            steps: [
                (
                    Wording(sv: "regelverket omfattas av regeln", en: "the regime is one of the rule's"), regimeAnswer,
                    Wording(regime.candidates.tags.map(\.rawValue).joined(separator: ", "))
                ),
                (
                    Wording(sv: "bestämmelserna gäller den \(date)", en: "the provisions are in force on \(date)"),
                    forceAnswer, Wording(inForce.map(\.label).joined(separator: ", "))
                ),
                (
                    Wording(
                        sv: "stadium: \(rule.stages.map(\.rawValue).joined(separator: ", "))",
                        en: "stage: \(rule.stages.map(\.rawValue).joined(separator: ", "))"), stageAnswer,
                    stage.map { Wording($0.rawValue) } ?? Wording(sv: "saknas", en: "missing")
                ),
            ])
    }

    // MARK: Condition

    /// Whom the condition is asked for: each group of like lots, or the procurement once.
    private func subjects(_ situation: Situation) -> [(Evaluator, [String])] {
        let all = situation.regime.candidates
        guard rule.isPerLot else { return [(Evaluator(situation: situation, lot: nil, regimes: all), [])] }
        return situation.lotGroups.map { (Evaluator(situation: situation, lot: $0.lot, regimes: all), $0.ids) }
    }

    /// The regimes under which the condition is true (nil where there is none), and whether it is unknown under another.
    /// Each candidate is asked as if it were certain, so that an uncertain regime alone leaves nothing unknown.
    private func tags(for evaluator: Evaluator, gate: Gate) -> (RegimeSet?, isUnknown: Bool) {
        guard !gate.regimes.isEmpty, rule.asksRegime else {
            switch evaluator.truth(rule.condition) {
            case .yes: return (gate.regimes, false)
            case .unknown: return (nil, true)
            case .no: return (nil, false)
            }
        }
        var holding: RegimeSet = []
        var isUnknown = false
        for tag in gate.regimes.tags {
            let one = Evaluator(situation: evaluator.situation, lot: evaluator.lot, regimes: RegimeSet(tag))
            switch one.truth(rule.condition) {
            case .yes: holding.formUnion(RegimeSet(tag))
            case .unknown: isUnknown = true
            case .no: break
            }
        }
        return (holding.isEmpty ? nil : holding, isUnknown)
    }

    // MARK: Trace

    func trace(_ situation: Situation) -> Trace {
        let gate = gate(situation)
        var steps = gate.steps.map { Trace.Step(depth: 0, condition: $0.0, answer: $0.1, found: $0.2) }
        for (evaluator, ids) in subjects(situation) {
            if !ids.isEmpty {
                let lots = ids.joined(separator: ", ")
                steps.append(
                    Trace.Step(
                        depth: 0, condition: Wording(sv: "del \(lots)", en: "lot \(lots)"),
                        answer: evaluator.truth(rule.condition), found: Wording("")))
            }
            steps += evaluator.trace(rule.condition, depth: ids.isEmpty ? 0 : 1)
        }
        let answer: Truth =
            switch read(situation) {
            case .found: .yes
            case .unknown: .unknown
            case .silent: .no
            }
        return Trace(rule: rule.id, title: rule.title, answer: answer, steps: steps)
    }
}
