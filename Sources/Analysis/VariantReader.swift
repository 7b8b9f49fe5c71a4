package import Documents
package import Law
import Procurement
package import Rules

/// Whether a way of taking social considerations suits a purchase, and what that rests on.
package struct VariantAnswer: Sendable {
    package let variant: Variant
    /// Unknown where a fact is missing that decides.
    package let answer: Truth
    package let because: [Wording]
    /// What would have to be different for another answer.
    package let changes: [Wording]
    /// The facts that are missing.
    package let needs: [Wording]
    /// The provisions in force on the day, for the acts that may apply.
    package let basis: [Provision]

    package init(
        variant: Variant, answer: Truth, because: [Wording], changes: [Wording], needs: [Wording], basis: [Provision]
    ) {
        self.variant = variant
        self.answer = answer
        self.because = because
        self.changes = changes
        self.needs = needs
        self.basis = basis
    }

    /// Whether it is worth telling that it does not suit: another amount, time or score would make it.
    package var isNear: Bool { answer == .no && !changes.isEmpty }
}

/// Asks the variants about one dossier, in the order in which they are proposed.
struct VariantReader {
    let book: VariantBook
    let situation: Situation

    /// Those that suit, those that wait for a fact, and those that other figures would make suit.
    func answers() -> [VariantAnswer] { all().filter { $0.answer != .no || $0.isNear } }

    private func all() -> [VariantAnswer] {
        let regimes = situation.regime.candidates
        let evaluator = Evaluator(situation: situation, lots: nil, regimes: regimes)
        var suiting: [Variant] = []
        return book.variants.map { variant in
            let plan = ConditionPlan(variant.condition, situation.text.functions)
            let first = suiting.first { variant.yieldsTo.contains($0.id) }
            let answer = first == nil ? evaluator.truth(plan) : .no
            if answer == .yes { suiting.append(variant) }
            return VariantAnswer(
                variant: variant, answer: answer,
                because: first.map { [Self.better($0.title)] } ?? Self.reasons(for: plan, answer, evaluator),
                changes: first == nil ? evaluator.changes(plan, answer) : [],
                needs: answer == .unknown ? evaluator.needs(plan) : [],
                basis: situation.law.inForce(variant.basis, under: regimes, on: situation.regime.date))
        }
    }

    private static func reasons(
        for plan: ConditionPlan, _ answer: Truth, _ evaluator: Evaluator
    ) -> [Wording] {
        let all = evaluator.reasons(plan, wanted: answer == .no ? .no : .yes)
        // A code alone says less than the list it is in.
        return all.filter { reason in !all.contains { $0.sv.hasPrefix(reason.sv + " ") } }
    }

    private static func better(_ title: Wording) -> Wording {
        Wording(sv: "\(title.sv) passar bättre här", en: "\(title.en) suits better here")
    }
}

extension LawBook {
    /// The provisions that apply under the regimes on a day; where none does, those of the acts at hand.
    fileprivate func inForce(_ ids: [String], under regimes: RegimeSet, on date: CalendarDate) -> [Provision] {
        let acts = Set(regimes.tags.map(\.act))
        let ofActs = ids.compactMap(provision).filter { provision in
            provision.isInForce(on: date) && (provision.procurementAct.map(acts.contains) ?? true)
        }
        let applying = ofActs.filter { applies($0, under: regimes, on: date) }
        return applying.isEmpty ? ofActs : applying
    }
}

/// What would change an answer.
extension Evaluator {
    /// The questions of amount, time, score and regime on which an answer rests; with what is read, where it is a no.
    /// Empty where a no rests on something that cannot be otherwise: what is bought, and the regime that follows.
    fileprivate func changes(_ plan: ConditionPlan, _ answer: Truth) -> [Wording] {
        guard answer != .unknown else { return [] }
        var changes: [Wording] = []
        for (test, isTrue) in supports(plan, wanted: answer) {
            if answer == .no {
                switch test {
                case .cpv, .fit, .regime: return []
                default: break
                }
            }
            guard let change = change(test, isTrue: isTrue, answer), !changes.contains(change) else { continue }
            changes.append(change)
        }
        return changes
    }

    private func change(_ test: Test, isTrue: Bool, _ answer: Truth) -> Wording? {
        switch test {
        case .regime(let tags):
            // What holds for every purchase but direct awards needs no mention.
            return isTrue ? kinds(of: tags) : nil
        case .fit: return question(test)
        case .value, .yearlyValue, .effort, .months: return noted(question(test), answer, found(test))
        default: return nil
        }
    }

    /// "minst tolv månader (nu 6)" where the answer is a no.
    private func noted(_ question: Wording, _ answer: Truth, _ found: Wording?) -> Wording {
        guard answer == .no, let found else { return question }
        return Wording(sv: "\(question.sv) (nu \(found.sv))", en: "\(question.en) (now \(found.en))")
    }

    /// Kinds of procurement under the acts that may apply, in words; nil where none of them is under these acts.
    private func kinds(of tags: RegimeSet) -> Wording? {
        let acts = Set(situation.regime.candidates.tags.map(\.act))
        var names: [Wording] = []
        for tag in tags.tags where acts.contains(tag.act) && !names.contains(tag.kind) { names.append(tag.kind) }
        guard !names.isEmpty else { return nil }
        return Wording(
            sv: names.map(\.sv).joined(separator: " eller "), en: names.map(\.en).joined(separator: " or "))
    }
}

extension RegimeTag {
    /// What kind of procurement the regime is for.
    fileprivate var kind: Wording {
        switch self {
        case .LOUD, .LUFD, .LUKD, .LUFSD:
            Wording(sv: "värde på eller över tröskelvärdet", en: "a value at or above the threshold")
        case .LOU19, .LUF19, .LUK15, .LUFS15:
            Wording(sv: "annonserat köp under tröskelvärdet", en: "an advertised purchase below the threshold")
        case .LOUB2, .LUFB2: Wording(sv: "tjänst i bilaga 2", en: "a service in annex 2")
        case .LOU19a, .LUF19a: Wording(sv: "direktköp under gränsen", en: "a direct award below the limit")
        case .LOV: Wording(sv: "valfrihetssystem", en: "a system of choice")
        }
    }
}
