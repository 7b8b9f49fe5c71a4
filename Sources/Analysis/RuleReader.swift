import Documents
import Law
import Procurement
import Rules

/// A rule made ready: its provisions looked up once, so that asking it costs little.
final class RuleReader: Sendable {
    let rule: Rule
    private let isUsed: Bool
    private let basis: [Provision]
    private let stages: StageSet
    /// Of each provision.
    private let reaches: [Reach]
    private let plan: ConditionPlan
    /// The condition where there are no documents; nil for a rule that is silent then.
    private let withoutText: ConditionPlan?
    /// The rule is silent where there are documents and not all of these words.
    let neededWords: [NeededWords]

    init(rule: Rule, law: LawBook, functions: FunctionTable) {
        self.rule = rule
        plan = ConditionPlan(rule.condition, functions)
        withoutText = rule.readsOnlyText ? nil : rule.condition.withoutText.map { ConditionPlan($0, functions) }
        neededWords = rule.condition.neededWords(functions)
        isUsed = rule.kind == .used
        stages = StageSet(rule.stages)
        basis = rule.basis.compactMap(law.provision)
        reaches = basis.map(law.reach)
    }

    enum Answer {
        case found([Finding])
        case unknown(needs: [Wording])
        case silent
    }

    func read(_ situation: Situation) -> Answer {
        guard let plan = situation.hasText ? plan : withoutText else { return .silent }
        var gate = opening(situation)
        // Words that are nowhere cost less to ask for than the law; coded facts cost more.
        if !rule.readsOnlyText { lookUpLaw(situation, &gate) }
        if gate.isClosed { return .silent }
        let answers = answers(plan, situation, gate)
        if answers.isEmpty { return .silent }
        if rule.readsOnlyText { lookUpLaw(situation, &gate) }
        if gate.isClosed { return .silent }
        let findings = findings(answers, situation, gate)
        // What is used is told; that a form cannot tell it is no question to the reader.
        var needs: [Wording] = []
        for (evaluator, truths) in answers where truths == nil && !isUsed {
            for need in evaluator.needs(self.plan) where !needs.contains(need) { needs.append(need) }
        }
        if case .unknown = gate.stage, !findings.isEmpty || !needs.isEmpty {
            return .unknown(needs: [Wording(sv: "stadium", en: "stage")])
        }
        if !findings.isEmpty { return .found(findings) }
        return needs.isEmpty ? .silent : .unknown(needs: needs)
    }

    /// What is found where the condition holds.
    private func findings(_ answers: [LotAnswer], _ situation: Situation, _ gate: Gate) -> [Finding] {
        guard answers.contains(where: { $0.holding != nil }) else { return [] }
        var found = FindingCollector(rule: rule, plan: plan, situation: situation, basis: provisions(situation, gate))
        for (evaluator, truths) in answers {
            if let truths { found.add(evaluator, lots: evaluator.lots?.ids ?? [], under: truths) }
        }
        return found.findings()
    }

    // MARK: Gate

    /// What is asked before the rule's own condition.
    private struct Gate {
        var regime = Truth.yes
        var force = Truth.yes
        var stage = Truth.yes
        /// The regimes under which the rule may speak; empty for a used rule where no Swedish act applies.
        var regimes = RegimeSet()
        /// The day on which its provisions must be in force; nil where none is asked for.
        var day: CalendarDate?

        var isClosed: Bool {
            switch (regime, force, stage) {
            case (.no, _, _), (_, .no, _), (_, _, .no): true
            default: false
            }
        }
    }

    /// The gate without the law's dates: regime and stage.
    private func opening(_ situation: Situation) -> Gate {
        var gate = Gate()
        let candidates = situation.regime.candidates
        gate.regimes = rule.regimes.isEmpty ? candidates : rule.regimes.intersection(candidates)
        if !isUsed {
            gate.regime = Truth(!gate.regimes.isEmpty)
            gate.stage = situation.stage.map { Truth(stages.contains($0)) } ?? .unknown
        }
        return gate
    }

    /// Adds to the gate whether a provision is in force for the acts that may apply.
    private func lookUpLaw(_ situation: Situation, _ gate: inout Gate) {
        // Where no act applies, what is used is told all the same, on no provision.
        if gate.isClosed || isUsed && situation.regime.candidates.isEmpty { return }
        let day = day(situation)
        gate.force = .no
        guard day.lies(from: rule.from, to: rule.to) else { return }
        gate.day = day
        gate.force = Truth(reaches.contains { isAtHand($0, gate, day) })
    }

    private func isAtHand(_ reach: Reach, _ gate: Gate, _ day: CalendarDate) -> Bool {
        reach.isInForce(on: day) && reach.isOfAct(of: gate.regimes)
    }

    /// The day whose law the rule goes by.
    private func day(_ situation: Situation) -> CalendarDate {
        guard rule.clock == .notice else { return situation.regime.date }
        return (situation.facts.dispatched ?? situation.facts.published)?.value ?? situation.regime.date
    }

    /// The provisions in force that apply under the regimes of the gate. A buyer may invoke a provision whose chapter does
    /// not apply: where none does, those of the acts at hand remain, for that is what the rule is about.
    private func provisions(_ situation: Situation, _ gate: Gate) -> [Provision] {
        guard let day = gate.day else { return [] }
        let ofActs = basis.indices.filter { isAtHand(reaches[$0], gate, day) }
        let applying = ofActs.filter { reaches[$0].applies(under: gate.regimes, on: situation.regime.date) }
        return (applying.isEmpty ? ofActs : applying).map { basis[$0] }
    }

    // MARK: Condition

    /// The lots that the condition is asked for, like ones as one.
    private func lots(_ situation: Situation) -> [Situation.LotGroup] {
        rule.readsText ? situation.lots : situation.lotGroups
    }

    /// Where the condition holds, with the regimes under which it does, or where that is unknown (nil).
    private typealias LotAnswer = (evaluator: Evaluator, holding: RegimeSet?)

    private func answers(_ plan: ConditionPlan, _ situation: Situation, _ gate: Gate) -> [LotAnswer] {
        var answers: [LotAnswer] = []
        func ask(_ lots: Situation.LotGroup?) {
            let evaluator = Evaluator(situation: situation, lots: lots, regimes: situation.regime.candidates)
            let (holding, isUnknown) = tags(plan, for: evaluator, gate: gate)
            if holding != nil || isUnknown { answers.append((evaluator, holding)) }
        }
        if rule.isPerLot {
            for lots in lots(situation) { ask(lots) }
        } else {
            ask(nil)
        }
        return answers
    }

    /// The regimes under which the condition is true (nil where there is none), and whether it is unknown under another.
    /// Each candidate is asked as if it were certain, so that an uncertain regime alone leaves nothing unknown.
    private func tags(_ plan: ConditionPlan, for evaluator: Evaluator, gate: Gate) -> (RegimeSet?, isUnknown: Bool) {
        guard !gate.regimes.isEmpty, rule.asksRegime else {
            switch evaluator.truth(plan) {
            case .yes: return (gate.regimes, false)
            case .unknown: return (nil, true)
            case .no: return (nil, false)
            }
        }
        var holding: RegimeSet = []
        var isUnknown = false
        for tag in gate.regimes.tags {
            let one = Evaluator(situation: evaluator.situation, lots: evaluator.lots, regimes: RegimeSet(tag))
            switch one.truth(plan) {
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
        let subjects: [Situation.LotGroup?] = rule.isPerLot ? lots(situation) : [nil]
        for lots in subjects {
            let evaluator = Evaluator(situation: situation, lots: lots, regimes: situation.regime.candidates)
            let ids = evaluator.lots?.ids ?? []
            if !ids.isEmpty {
                let lots = ids.joined(separator: ", ")
                steps.append(
                    Trace.Step(
                        depth: 0, condition: Wording(sv: "del \(lots)", en: "lot \(lots)"),
                        answer: evaluator.truth(plan), found: Wording("")))
            }
            steps += evaluator.trace(plan, depth: ids.isEmpty ? 0 : 1)
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
                answer: gate.force, found: Wording(provisions(situation, gate).map(\.label).joined(separator: ", "))),
            Trace.Step(
                depth: 0, condition: Wording(sv: "stadium: \(stages)", en: "stage: \(stages)"), answer: gate.stage,
                found: stage.map { Wording($0) } ?? Wording(sv: "saknas", en: "missing")),
        ]
    }
}
