import Documents
import Law
import Procurement
import Rules

/// Why a condition has its answer: the trace, the reasons of a finding, and the facts that are missing.
extension Evaluator {
    /// Every condition with its answer, outermost first.
    func trace(_ condition: Condition, depth: Int = 0) -> [Trace.Step] {
        let answer = truth(condition)
        func step(_ words: Wording, _ found: Wording = Wording("")) -> Trace.Step {
            Trace.Step(depth: depth, condition: words, answer: answer, found: found)
        }
        switch condition {
        case .all(let conditions):
            return [step(Wording(sv: "alla dessa", en: "all of these"))]
                + conditions.flatMap { trace($0, depth: depth + 1) }
        case .any(let conditions):
            return [step(Wording(sv: "någon av dessa", en: "any of these"))]
                + conditions.flatMap { trace($0, depth: depth + 1) }
        case .not(let inner):
            return [step(Wording(sv: "inte detta", en: "not this"))] + trace(inner, depth: depth + 1)
        case .test(let test):
            return [step(question(test), found(test))]
        }
    }

    /// What was found that made a condition true, each thing once; where and when the rule holds is left to the trace.
    func because(_ condition: Condition) -> [Wording] { reasons(condition, wanted: .yes) }

    /// What was found that gave a condition an answer.
    func reasons(_ condition: Condition, wanted: Truth) -> [Wording] {
        var reasons: [Wording] = []
        for (test, isTrue) in supports(condition, wanted: wanted) {
            if let reason = reason(test, isTrue: isTrue), !reasons.contains(reason) { reasons.append(reason) }
        }
        return reasons
    }

    /// What a true condition rests on: the first coded field, and every section that a text test found: of tests that
    /// must all hold the first, of alternatives each.
    func evidence(_ condition: Condition, of kind: RuleKind) -> [Proof] {
        let supports = supports(condition, wanted: .yes)
        var proofs = situation.text.proofs(textTests(condition)) { concerns($0) }
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

    private func textTests(_ condition: Condition) -> [TextTest] {
        guard truth(condition) == .yes else { return [] }
        switch condition {
        case .test(.text(let test)): return [test]
        case .test, .not: return []
        case .any(let conditions): return conditions.flatMap(textTests)
        case .all(let conditions): return conditions.lazy.map(textTests).first { !$0.isEmpty } ?? []
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
    func needs(_ condition: Condition) -> [Wording] {
        var needs: [Wording] = []
        collectNeeds(condition, &needs)
        return needs
    }

    private func collectNeeds(_ condition: Condition, _ needs: inout [Wording]) {
        guard truth(condition) == .unknown else { return }
        switch condition {
        case .all(let conditions), .any(let conditions):
            for condition in conditions { collectNeeds(condition, &needs) }
        case .not(let condition): collectNeeds(condition, &needs)
        case .test(let test):
            let need = need(test)
            if !needs.contains(need) { needs.append(need) }
        }
    }

    /// The tests that give a condition the answer it has, with their own answer.
    func supports(_ condition: Condition, wanted: Truth) -> [(Test, Bool)] {
        guard truth(condition) == wanted else { return [] }
        switch condition {
        case .all(let conditions), .any(let conditions):
            return conditions.flatMap { supports($0, wanted: wanted) }
        case .not(let condition):
            return supports(condition, wanted: !wanted)
        case .test(let test):
            return [(test, wanted == .yes)]
        }
    }
}
