import Law
import Procurement
import Rules

/// Answers conditions for one lot (or the whole procurement) under one set of regimes.
struct Evaluator {
    let situation: Situation
    /// Nil for a rule about the whole procurement.
    let lot: Lot?
    let regimes: RegimeSet

    private var facts: Facts { situation.facts }

    func truth(_ condition: Condition) -> Truth {
        switch condition {
        case .all(let conditions):
            var answer = Truth.yes
            for condition in conditions {
                switch truth(condition) {
                case .no: return .no
                case .unknown: answer = .unknown
                case .yes: break
                }
            }
            return answer
        case .any(let conditions):
            var answer = Truth.no
            for condition in conditions {
                switch truth(condition) {
                case .yes: return .yes
                case .unknown: answer = .unknown
                case .no: break
                }
            }
            return answer
        case .not(let condition):
            return !truth(condition)
        case .test(let test):
            return truth(test)
        }
    }

    func truth(_ test: Test) -> Truth {
        switch test {
        case .stage(let stages): member(facts.stage?.value, of: stages)
        case .country(let countries): Truth(countries.contains(situation.regime.country))
        case .act(let acts): member(facts.act?.value, of: acts)
        case .regime(let wanted):
            regimes.isEmpty || regimes.isDisjoint(with: wanted) ? .no : regimes.isSubset(of: wanted) ? .yes : .unknown
        case .date(let from, let before):
            Truth(
                (from.map { $0 <= situation.regime.date } ?? true)
                    && (before.map { situation.regime.date < $0 } ?? true))
        case .notice(let sources): Truth(sources.contains(situation.notice))
        case .subtype(let subtypes): member(facts.subtype?.value, of: subtypes)
        case .cpv(let test): cpv(test)
        case .fit(let test): fit(test)
        case .value(let atLeast, let below): value(atLeast: atLeast, below: below)
        case .months(let test): months(test)
        case .buyer(let kinds): member(facts.buyerKind?.value, of: kinds)
        case .nature(let natures): member(lot?.nature ?? facts.nature?.value, of: natures)
        case .procedure(let codes): member(facts.procedure?.value, of: codes)
        case .lots(let atLeast, let atMost): lots(atLeast: atLeast, atMost: atMost)
        case .declared(let field, let test): declared(field, test)
        case .text(let test): Truth(!situation.text.anchors(test).isEmpty)
        case .absent(let test): absent(test)
        case .uses(let categories): Truth(categories.contains { situation.used.all.contains($0) })
        }
    }

    /// What is not found is missing only where the documents could be read and are there.
    private func absent(_ test: TextTest) -> Truth {
        if !situation.text.anchors(test).isEmpty { return .no }
        return situation.text.isComplete ? .yes : .unknown
    }

    private func member<Value: Equatable>(_ value: Value?, of list: [Value]) -> Truth {
        value.map { Truth(list.contains($0)) } ?? .unknown
    }

    /// The code that stands for the lot, else for the procurement.
    var cpvMain: CPVCode? { lot?.cpvMain ?? facts.cpvMain?.value }

    private func cpv(_ test: CPVTest) -> Truth {
        cpvMain == nil ? .unknown : Truth(matching(test) != nil)
    }

    /// The code that a test is true of; nil where there is none. The statute names codes and ranges: eight digits decide,
    /// and a parent does not stand for what is below it.
    func matching(_ test: CPVTest) -> CPVCode? {
        guard let main = cpvMain else { return nil }
        let more = test.includesAdditional ? (lot?.cpvAdditional ?? []) + facts.cpvAdditional : []
        return ([main] + more).first { code in
            test.prefixes.contains { $0.contains(code) }
                || test.lists.contains { situation.law.lists[$0]?.contains(code) ?? false }
        }
    }

    private func fit(_ test: FitTest) -> Truth {
        guard let main = cpvMain else { return .unknown }
        guard let fit = situation.law.fit(of: main) else { return .no }
        if let least = test.reserveAtLeast, fit.reserve < least { return .no }
        if let least = test.employmentAtLeast, fit.employment < least { return .no }
        return Truth(test.labourRisk.isEmpty || test.labourRisk.contains(fit.labourRisk))
    }

    private func value(atLeast: Amount?, below: Amount?) -> Truth {
        guard let money = facts.value?.value.money else { return .unknown }
        var answer = Truth.yes
        for (amount, wanted) in [(atLeast, Side.atOrAbove), (below, Side.below)] {
            guard let amount else { continue }
            let side: Side? =
                switch amount {
                case .sek(let sek): situation.law.side(of: money, sek: sek, on: situation.regime.date)
                case .threshold(let kind): situation.law.side(of: money, threshold: kind, on: situation.regime.date)
                }
            switch side {
            case nil, .either: answer = .unknown
            case wanted?: break
            default: return .no
            }
        }
        return answer
    }

    /// The term of the lot; a flag wins over the notice.
    var term: Term {
        if let term = facts.term, term.source == .flag { return term.value }
        if let lot, lot.term != Term() { return lot.term }
        return facts.term?.value ?? facts.lots.first?.term ?? Term()
    }

    private func months(_ test: MonthsTest) -> Truth {
        let term = term
        if term.isUnlimited { return .yes }
        let least = test.atLeast ?? (test.above ?? 0) + 1
        guard let months = term.months else { return .unknown }
        if months >= least { return .yes }
        guard test.withExtensions else { return .no }
        if let longest = term.longestMonths { return Truth(longest >= least) }
        return term.renewals == 0 ? .no : .unknown
    }

    private func lots(atLeast: Int?, atMost: Int?) -> Truth {
        guard situation.notice != .none else { return .unknown }
        let count = facts.lots.count { $0.kind != .group }
        return Truth((atLeast.map { count >= $0 } ?? true) && (atMost.map { count <= $0 } ?? true))
    }

    private func declared(_ field: SocialDeclaration.Field, _ test: DeclaredTest) -> Truth {
        guard let declared = lot?.declared else { return .unknown }
        let values = declared[field]
        if values.isEmpty, !declared.answerable.contains(field) { return .unknown }
        switch test {
        case .any(let codes): return Truth(values.contains { codes.contains($0) })
        case .missing: return Truth(values.isEmpty)
        case .blank: return Truth(values.allSatisfy(FreeText.isBlank))
        case .generic(let phrases, let words):
            return Truth(values.allSatisfy { FreeText.isGeneric($0, phrases: phrases, words: words) })
        }
    }
}

/// Judges whether a free-text field says anything.
enum FreeText {
    /// Whether a text holds no word: missing, a dash, a full stop.
    static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.count { $0.properties.isAlphabetic } < 2
    }

    /// Whether a text says nothing about the purchase: blank, or one of the phrases in a text of few words.
    static func isGeneric(_ text: String, phrases: [String], words: Int) -> Bool {
        if isBlank(text) { return true }
        let folded = text.lowercased()
        let count = folded.split { !($0.isLetter || $0.isNumber) }.count
        return count <= words && phrases.contains { folded.contains($0) }
    }
}
