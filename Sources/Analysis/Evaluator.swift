import Law
import Procurement
import Rules

/// Answers conditions for one lot (or the whole procurement) under one set of regimes.
struct Evaluator {
    let situation: Situation
    /// Lots that are alike, or one; nil for a rule about the whole procurement.
    let lots: Situation.LotGroup?
    let regimes: RegimeSet

    var lot: Lot? { lots?.lot }

    /// The answer of a condition, or of a part of one.
    func truth(_ plan: ConditionPlan, _ part: Int = 0) -> Truth {
        let (parts, words, strongest) = (plan.parts, plan.words, situation.text.held.strongest)
        return truth(plan, part, parts.span, words.span, strongest)
    }

    /// The same; `strongest` is what the documents hold, so that few tests are looked at.
    private func truth(
        _ plan: ConditionPlan, _ part: Int, _ parts: Span<ConditionPlan.Part>, _ words: Span<[NeededWords]>,
        _ strongest: [UInt8]
    ) -> Truth {
        let (kind, end) = (parts[part].kind, Int(parts[part].end))
        var next = part + 1
        switch kind {
        case .all:
            var answer = Truth.yes
            while next < end {
                switch truth(plan, next, parts, words, strongest) {
                case .no: return .no
                case .unknown: answer = .unknown
                case .yes: break
                }
                next = Int(parts[next].end)
            }
            return answer
        case .any:
            var answer = Truth.no
            while next < end {
                switch truth(plan, next, parts, words, strongest) {
                case .yes: return .yes
                case .unknown: answer = .unknown
                case .no: break
                }
                next = Int(parts[next].end)
            }
            return answer
        case .not: return !truth(plan, next, parts, words, strongest)
        case .says:
            guard words[Int(parts[part].test)].stand(strongest) else { return .no }
            return truth(plan.test(part))
        case .lacks:
            guard words[Int(parts[part].test)].stand(strongest) else { return missing }
            return truth(plan.test(part))
        case .test: return truth(plan.test(part))
        }
    }

    func truth(_ test: Test) -> Truth {
        switch test {
        case .stage(let stages): member(situation.facts.stage?.value, of: stages)
        case .country(let countries): Truth(countries.contains(situation.regime.country))
        case .act(let acts): member(situation.facts.act?.value, of: acts)
        case .regime(let wanted):
            regimes.isEmpty || regimes.isDisjoint(with: wanted) ? .no : regimes.isSubset(of: wanted) ? .yes : .unknown
        case .date(let from, let before):
            Truth(
                (from.map { $0 <= situation.regime.date } ?? true)
                    && (before.map { situation.regime.date < $0 } ?? true))
        case .notice(let sources): Truth(sources.contains(situation.notice))
        case .subtype(let subtypes): member(situation.facts.subtype?.value, of: subtypes)
        case .cpv(let test): cpv(test)
        case .fit(let test): fit(test)
        case .value(let atLeast, let below): value(atLeast: atLeast, below: below)
        case .yearlyValue(let atLeast, let below): yearlyValue(atLeast: atLeast, below: below)
        case .effort(let test): effort(test).map { Truth($0 >= test.atLeast) } ?? .unknown
        case .months(let test): months(test)
        case .buyer(let kinds): member(situation.facts.buyerKind?.value, of: kinds)
        case .nature(let natures): member(lots?.lot.nature ?? situation.facts.nature?.value, of: natures)
        case .procedure(let codes): member(situation.facts.procedure?.value, of: codes)
        case .buyerIn(let list): buyerIn(list)
        case .tenderDays(let atLeast, let below):
            tenderDays.map { days in
                Truth((atLeast.map { days >= $0 } ?? true) && (below.map { days < $0 } ?? true))
            } ?? .unknown
        case .cpvDivisions(let atLeast): cpvMain == nil ? .unknown : Truth(cpvDivisions >= atLeast)
        case .awardedBefore(let years): situation.history.map { Truth(!awards($0, years: years).isEmpty) } ?? .unknown
        case .lots(let atLeast, let atMost): lots(atLeast: atLeast, atMost: atMost)
        case .declared(let field, let test): declared(field, test)
        case .text(let test): Truth(situation.text.anchors(test).contains(where: concerns))
        case .absent(let test): absent(test)
        case .uses(let categories): Truth(categories.contains { situation.used.all.contains($0) })
        }
    }

    /// Whether a place in a text concerns the lot: it names no lot, or this one.
    func concerns(_ anchor: TextIndex.Anchor) -> Bool {
        guard let lots, situation.lots.count > 1 else { return true }
        let named = situation.text.views[anchor.view].lots(anchor.sentence)
        return named.isEmpty || named.contains(lots.lot.id)
    }

    /// What is not found is missing only where the documents could be read and are there.
    private func absent(_ test: TextTest) -> Truth {
        situation.text.anchors(test).contains(where: concerns) ? .no : missing
    }

    /// The answer to whether something is missing that was not found.
    private var missing: Truth { situation.text.isComplete ? .yes : .unknown }

    private func member<Value: Equatable>(_ value: Value?, of list: [Value]) -> Truth {
        value.map { Truth(list.contains($0)) } ?? .unknown
    }

    /// The code that stands for the lot, else for the procurement.
    var cpvMain: CPVCode? { lots?.lot.cpvMain ?? situation.facts.cpvMain?.value }

    private func cpv(_ test: CPVTest) -> Truth {
        cpvMain == nil ? .unknown : Truth(matching(test) != nil)
    }

    /// The code that a test is true of; nil where there is none. The statute names codes and ranges: eight digits decide,
    /// and a parent does not stand for what is below it.
    func matching(_ test: CPVTest) -> CPVCode? {
        guard let main = cpvMain else { return nil }
        let more = test.includesAdditional ? (lots?.lot.cpvAdditional ?? []) + situation.facts.cpvAdditional : []
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
        side(of: situation.facts.value?.value.money, atLeast: atLeast, below: below)
    }

    func side(of money: Money?, atLeast: Amount?, below: Amount?) -> Truth {
        guard let money else { return .unknown }
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
        if let term = situation.facts.term, term.source == .flag { return term.value }
        if let lots, lots.lot.term != Term() { return lots.lot.term }
        return situation.facts.term?.value ?? situation.facts.lots.first?.term ?? Term()
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
        let count = situation.facts.lots.count { $0.kind != .group }
        return Truth((atLeast.map { count >= $0 } ?? true) && (atMost.map { count <= $0 } ?? true))
    }

    private func declared(_ field: SocialDeclaration.Field, _ test: DeclaredTest) -> Truth {
        if case .anyLot(let codes) = test {
            let all = situation.facts.lots.map(\.declared)
            if all.contains(where: { $0[field].contains(where: codes.contains) }) { return .yes }
            return all.allSatisfy { $0[field].isEmpty && !$0.answerable.contains(field) } ? .unknown : .no
        }
        guard let declared = lots?.lot.declared else { return .unknown }
        let values = declared[field]
        if values.isEmpty, !declared.answerable.contains(field) { return .unknown }
        switch test {
        case .any(let codes): return Truth(values.contains { codes.contains($0) })
        case .anyLot: return .unknown
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
