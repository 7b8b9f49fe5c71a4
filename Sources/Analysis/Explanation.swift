import Documents
import Law
import Procurement
import Rules

/// Why a condition has its answer: the trace, the reasons of a finding, and the facts that are missing.
extension Evaluator {
    /// Every part of a condition with its answer, outermost first.
    func trace(_ plan: ConditionPlan, _ part: Int = 0, depth: Int = 0) -> [Trace.Step] {
        let (words, found): (Wording, Wording) =
            switch plan.parts[part].kind {
            case .all: (Wording(sv: "alla dessa", en: "all of these"), Wording(""))
            case .any: (Wording(sv: "någon av dessa", en: "any of these"), Wording(""))
            case .not: (Wording(sv: "inte detta", en: "not this"), Wording(""))
            case .says, .lacks, .test: (question(plan.test(part)), found(plan.test(part)))
            }
        let own = Trace.Step(depth: depth, condition: words, answer: truth(plan, part), found: found)
        return [own] + plan.inside(part).flatMap { trace(plan, $0, depth: depth + 1) }
    }

    /// What was found that made a condition true, each thing once; where and when the rule holds is left to the trace.
    func because(_ plan: ConditionPlan) -> [Wording] { reasons(plan, wanted: .yes) }

    /// What was found that gave a condition an answer.
    func reasons(_ plan: ConditionPlan, wanted: Truth) -> [Wording] {
        var reasons: [Wording] = []
        for (test, isTrue) in supports(plan, wanted: wanted) {
            if let reason = reason(test, isTrue: isTrue), !reasons.contains(reason) { reasons.append(reason) }
        }
        return reasons
    }

    /// What a true condition rests on: the first coded field, and every section that a text test found: of tests that
    /// must all hold the first, of alternatives each.
    func evidence(_ plan: ConditionPlan, of kind: RuleKind) -> [Proof] {
        let supports = supports(plan, wanted: .yes)
        var proofs = situation.text.proofs(textTests(plan)) { concerns($0) }
        // What is used may be declared and written, each of which is told. What is wrong is told once, with the quotation.
        if proofs.isEmpty || kind == .used, let coded = codedEvidence(supports) {
            proofs.insert(Proof(evidence: coded, lots: [], anchor: nil), at: 0)
        }
        if proofs.isEmpty {
            proofs = [
                Proof(evidence: Evidence(quote: nil, document: situation.noticeName, place: nil), lots: [], anchor: nil)
            ]
        }
        return proofs
    }

    private func textTests(_ plan: ConditionPlan, _ part: Int = 0) -> [TextTest] {
        guard truth(plan, part) == .yes else { return [] }
        switch plan.parts[part].kind {
        case .says:
            if case .text(let test) = plan.test(part) { return [test] } else { return [] }
        case .lacks, .test, .not: return []
        case .any: return plan.inside(part).flatMap { textTests(plan, $0) }
        case .all: return plan.inside(part).lazy.map { textTests(plan, $0) }.first { !$0.isEmpty } ?? []
        }
    }

    private func codedEvidence(_ supports: [(Test, Bool)]) -> Evidence? {
        for (test, isTrue) in supports where isTrue {
            guard case .declared(let field, _) = test, let lot else { continue }
            let values = lot.declared[field]
            return Evidence(
                quote: values.isEmpty ? nil : "\(field.businessTerm): \(values.joined(separator: ", "))",
                document: situation.noticeName, place: lot.place.isEmpty ? nil : lot.place)
        }
        return nil
    }

    /// The facts whose absence leaves a condition unknown, each once.
    func needs(_ plan: ConditionPlan) -> [Wording] {
        var needs: [Wording] = []
        collectNeeds(plan, 0, &needs)
        return needs
    }

    private func collectNeeds(_ plan: ConditionPlan, _ part: Int, _ needs: inout [Wording]) {
        guard truth(plan, part) == .unknown else { return }
        switch plan.parts[part].kind {
        case .all, .any, .not:
            for inner in plan.inside(part) { collectNeeds(plan, inner, &needs) }
        case .says, .lacks, .test:
            let need = need(plan.test(part))
            if !needs.contains(need) { needs.append(need) }
        }
    }

    /// The tests that give a condition the answer it has, with their own answer.
    func supports(_ plan: ConditionPlan, _ part: Int = 0, wanted: Truth) -> [(Test, Bool)] {
        guard truth(plan, part) == wanted else { return [] }
        switch plan.parts[part].kind {
        case .all, .any: return plan.inside(part).flatMap { supports(plan, $0, wanted: wanted) }
        case .not: return supports(plan, part + 1, wanted: !wanted)
        case .says, .lacks, .test: return [(plan.test(part), wanted == .yes)]
        }
    }
}
