import Documents
import Law
import Procurement
import Rules

/// A rule made ready: its provisions looked up once, so that asking it costs little.
final class RuleReader: Sendable {
    let rule: Rule
    private let law: LawBook
    private let basis: [Provision]
    /// The condition where there are no documents; nil for a rule that is silent then.
    private let withoutText: Condition?
    /// The rule is silent where there are documents and not all of these words.
    private let neededWords: [NeededWords]

    init(rule: Rule, law: LawBook, functions: FunctionTable) {
        self.rule = rule
        withoutText = rule.readsOnlyText ? nil : rule.condition.withoutText
        neededWords = rule.condition.neededWords(functions)
        self.law = law
        basis = rule.basis.compactMap(law.provision)
    }

    enum Answer {
        case found([Finding])
        case unknown(needs: [Wording])
        case silent
    }

    func read(_ situation: Situation) -> Answer {
        guard let condition = situation.hasText ? rule.condition : withoutText else { return .silent }
        if situation.hasText, !neededWords.allSatisfy({ $0.stand(situation.text.strongest) }) { return .silent }
        var gate = opening(situation)
        // Words that are nowhere cost less to ask for than the law; coded facts cost more.
        if !rule.readsOnlyText { lookUpLaw(situation, &gate) }
        guard gate.answer != .no else { return .silent }
        let answers = subjects(situation).map { (evaluator: $0, answer: tags(condition, for: $0, gate: gate)) }
        guard answers.contains(where: { $0.answer.0 != nil || $0.answer.isUnknown }) else { return .silent }
        if rule.readsOnlyText { lookUpLaw(situation, &gate) }
        guard gate.answer != .no else { return .silent }
        var holding = FindingCollector(rule: rule, situation: situation, basis: gate.basis.map { basis[$0] })
        // What is used is told; that a form cannot tell it is no question to the reader.
        var needs: [Wording] = []
        for (evaluator, (truths, isUnknown)) in answers {
            if let truths {
                holding.add(evaluator, lots: evaluator.lots?.ids ?? [], under: truths)
            } else if isUnknown, rule.kind != .used {
                for need in evaluator.needs(rule.condition) where !needs.contains(need) { needs.append(need) }
            }
        }
        if gate.answer == .unknown, !holding.isEmpty || !needs.isEmpty {
            return .unknown(needs: [Wording(sv: "stadium", en: "stage")])
        }
        if !holding.isEmpty { return .found(holding.findings()) }
        return needs.isEmpty ? .silent : .unknown(needs: needs)
    }

    // MARK: Gate

    /// What is asked before the rule's own condition.
    struct Gate {
        var regime = Truth.yes
        var force = Truth.yes
        var stage = Truth.yes
        /// The regimes under which the rule may speak; empty for a used rule where no Swedish act applies.
        var regimes = RegimeSet()
        /// The provisions in force for the acts that may apply.
        /// As indices into the rule's.
        var basis: [Int] = []

        var answer: Truth {
            if regime == .no || force == .no || stage == .no { return .no }
            return stage
        }
    }

    /// The gate without the law's dates: regime and stage.
    private func opening(_ situation: Situation) -> Gate {
        var gate = Gate()
        let candidates = situation.regime.candidates
        gate.regimes = rule.regimes.isEmpty ? candidates : rule.regimes.intersection(candidates)
        if rule.kind != .used {
            gate.regime = Truth(!gate.regimes.isEmpty)
            gate.stage = situation.facts.stage.map { Truth(rule.stages.contains($0.value)) } ?? .unknown
        }
        return gate
    }

    /// Adds to the gate which provisions are in force.
    private func lookUpLaw(_ situation: Situation, _ gate: inout Gate) {
        // Where no act applies, what is used is told all the same, on no provision.
        if gate.answer == .no || rule.kind == .used && situation.regime.candidates.isEmpty { return }
        let date = day(situation)
        let isInTime = (rule.from.map { $0 <= date } ?? true) && (rule.to.map { date <= $0 } ?? true)
        if isInTime { gate.basis = basisInForce(under: gate.regimes, on: date, regimeDate: situation.regime.date) }
        gate.force = Truth(!gate.basis.isEmpty)
    }

    /// The day whose law the rule goes by.
    private func day(_ situation: Situation) -> CalendarDate {
        guard rule.clock == .notice else { return situation.regime.date }
        return (situation.facts.dispatched ?? situation.facts.published)?.value ?? situation.regime.date
    }

    /// The provisions in force that apply under the regimes. A buyer may invoke a provision whose chapter does not
    /// apply: where none does, those of the acts at hand remain, for that is what the rule is about.
    private func basisInForce(
        under regimes: RegimeSet, on date: CalendarDate, regimeDate: CalendarDate
    ) -> [Int] {
        let ofActs = basis.indices.filter { index in
            let provision = basis[index]
            guard provision.isInForce(on: date) else { return false }
            guard let act = provision.procurementAct else { return true }
            return regimes.tags.contains { $0.act == act }
        }
        let applying = ofActs.filter { law.applies(basis[$0], under: regimes, on: regimeDate) }
        return applying.isEmpty ? ofActs : applying
    }

    // MARK: Condition

    /// Whom the condition is asked for: each group of like lots, or the procurement once.
    private func subjects(_ situation: Situation) -> [Evaluator] {
        let all = situation.regime.candidates
        guard rule.isPerLot else { return [Evaluator(situation: situation, lots: nil, regimes: all)] }
        let lots = rule.readsText ? situation.lots : situation.lotGroups
        return lots.map { Evaluator(situation: situation, lots: $0, regimes: all) }
    }

    /// The regimes under which the condition is true (nil where there is none), and whether it is unknown under another.
    /// Each candidate is asked as if it were certain, so that an uncertain regime alone leaves nothing unknown.
    private func tags(_ condition: Condition, for evaluator: Evaluator, gate: Gate) -> (RegimeSet?, isUnknown: Bool) {
        guard !gate.regimes.isEmpty, rule.asksRegime else {
            switch evaluator.truth(condition) {
            case .yes: return (gate.regimes, false)
            case .unknown: return (nil, true)
            case .no: return (nil, false)
            }
        }
        var holding: RegimeSet = []
        var isUnknown = false
        for tag in gate.regimes.tags {
            let one = Evaluator(situation: evaluator.situation, lots: evaluator.lots, regimes: RegimeSet(tag))
            switch one.truth(condition) {
            case .yes: holding.formUnion(RegimeSet(tag))
            case .unknown: isUnknown = true
            case .no: break
            }
        }
        return (holding.isEmpty ? nil : holding, isUnknown)
    }

    // MARK: Trace

    func trace(_ situation: Situation) -> Trace {
        var steps = gateSteps(situation)
        for evaluator in subjects(situation) {
            let ids = evaluator.lots?.ids ?? []
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

    private func gateSteps(_ situation: Situation) -> [Trace.Step] {
        var gate = opening(situation)
        lookUpLaw(situation, &gate)
        let date = day(situation)
        let stages = rule.stages.map(\.rawValue).joined(separator: ", ")
        let stage = situation.facts.stage?.value.rawValue
        return [
            Trace.Step(
                depth: 0,
                condition: Wording(sv: "regelverket omfattas av regeln", en: "the regime is one of the rule's"),
                answer: gate.regime,
                found: Wording(situation.regime.candidates.tags.map(\.rawValue).joined(separator: ", "))),
            Trace.Step(
                depth: 0,
                condition: Wording(
                    sv: "bestämmelserna gäller den \(date)", en: "the provisions are in force on \(date)"),
                answer: gate.force, found: Wording(gate.basis.map { basis[$0].label }.joined(separator: ", "))),
            Trace.Step(
                depth: 0, condition: Wording(sv: "stadium: \(stages)", en: "stage: \(stages)"), answer: gate.stage,
                found: stage.map { Wording($0) } ?? Wording(sv: "saknas", en: "missing")),
        ]
    }
}
