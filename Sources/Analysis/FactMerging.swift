import Documents
import Law
import Procurement

/// Merges what flags and notices say into one set of facts. Flags win over notices, the first notice over later ones;
/// what was said differently is kept as a contradiction.
struct FactMerging {
    let law: LawBook
    private let names: BuyerNames
    private let sources: [Facts]

    /// The facts of all sources. Where there is one notice and nothing else is said, its facts stand.
    static func facts(law: LawBook, names: BuyerNames, flags: Facts, notices: [Facts], stated: Facts?) -> Facts {
        if let notice = notices.first, notices.count == 1, stated == nil, !flags.isStated, !notice.lots.isEmpty {
            return completed(notice, law: law)
        }
        if notices.isEmpty, !flags.isStated { return alone(stated ?? Facts()) }
        return FactMerging(law: law, names: names, flags: flags, notices: notices, stated: stated).merged()
    }

    /// The facts of texts where nothing else is known.
    private static func alone(_ stated: Facts) -> Facts {
        var facts = stated
        facts.buyers = facts.buyerInText.map { [$0.value] } ?? []
        takeTerm(&facts)
        return facts
    }

    private init(law: LawBook, names: BuyerNames, flags: Facts, notices: [Facts], stated: Facts?) {
        self.law = law
        self.names = names
        let coded = [flags] + notices.map { Self.completed($0, law: law) }
        var stated = stated
        // What a name shows of the buyer's kind is no statement that could contradict a code.
        if coded.contains(where: { $0.buyerKind != nil }) { stated?.buyerKind = nil }
        sources = coded + (stated.map { [$0] } ?? [])
    }

    private func merged() -> Facts {
        var facts = Facts()
        for source in sources {
            facts.contradictions += source.contradictions
            facts.remarks += source.remarks
        }
        facts.country = pick(\.country, "country", &facts) { $0 }
        facts.act = pick(\.act, "act", &facts) { $0.rawValue }
        facts.buyerKind = pick(\.buyerKind, "buyerKind", &facts) { $0.rawValue }
        facts.nature = pick(\.nature, "nature", &facts) { $0.rawValue }
        facts.cpvMain = pick(\.cpvMain, "cpv.main", &facts) { $0.description }
        facts.value = pick(\.value, "value", &facts) { AmountText.text($0.money) }
        facts.begun = pick(\.begun, "begun", &facts) { $0.description }
        facts.term = first(\.term)
        facts.legalBasis = first(\.legalBasis)
        facts.subtype = first(\.subtype)
        facts.noticeType = first(\.noticeType)
        facts.stage = first(\.stage)
        facts.noticeID = first(\.noticeID)
        facts.procedureID = first(\.procedureID)
        facts.reference = pickStated(\.reference, "reference", &facts, ReferenceNumber.contradict)
        facts.title = first(\.title)
        facts.language = first(\.language)
        facts.release = first(\.release)
        facts.awardedValue = first(\.awardedValue)
        facts.dispatched = first(\.dispatched)
        facts.published = first(\.published)
        facts.tenderDeadline = first(\.tenderDeadline)
        facts.procedure = pickStated(\.procedure, "procedure", &facts, Self.contradict)
        takeBuyers(&facts)
        facts.lots = sources.first { !$0.lots.isEmpty }?.lots ?? []
        Self.takeTerm(&facts)
        facts.cpvAdditional = sources.first { $0.cpvMain != nil }?.cpvAdditional ?? []
        warnOfSeveralProcedures(&facts)
        return facts
    }

    /// The facts of a notice with what follows from them: the act from its legal basis, the kind of buyer from its
    /// legal type, the value from the lots.
    private static func completed(_ notice: Facts, law: LawBook) -> Facts {
        var facts = notice
        if facts.act == nil, let basis = facts.legalBasis, let act = law.act(legalBasis: basis.value) {
            facts.act = Sourced(act, basis.source, basis.place)
        }
        if facts.buyerKind == nil, let type = facts.buyers.first?.legalType, let kind = law.buyerKinds[type] {
            facts.buyerKind = Sourced(kind, .field, "buyer-legal-type \(type)")
        }
        let lots = facts.lots.filter { $0.kind == .lot }
        let values = lots.compactMap(\.value)
        if facts.value == nil, values.count == lots.count, let sum = Money.sum(values) {
            facts.value = Sourced(ProcurementValue(sum), .field, lots[0].place)
        }
        if facts.cpvMain == nil, let lot = facts.lots.first(where: { $0.cpvMain != nil }), let code = lot.cpvMain {
            facts.cpvMain = Sourced(code, .field, lot.place)
            facts.cpvAdditional = lot.cpvAdditional
        }
        return facts
    }

    /// Where no lots are known, the whole is one lot; a single lot has the term of the whole.
    private static func takeTerm(_ facts: inout Facts) {
        if facts.lots.isEmpty { facts.lots = [Lot(id: "LOT-0000", place: "")] }
        if facts.lots.count == 1, facts.lots[0].term == Term(), let term = facts.term {
            facts.lots[0].term = term.value
        }
    }

    private func first<Value>(_ fact: (Facts) -> Sourced<Value>?) -> Sourced<Value>? {
        for index in sources.indices {
            if let fact = fact(sources[index]) { return fact }
        }
        return nil
    }

    /// The first reading; the others become a contradiction where they differ.
    private func pick<Value>(
        _ fact: (Facts) -> Sourced<Value>?, _ name: String, _ facts: inout Facts, text: (Value) -> String
    ) -> Sourced<Value>? {
        guard let first = first(fact) else { return nil }
        let others = sources.compactMap(fact).filter { text($0.value) != text(first.value) }
        add(([first] + others).map { Contradiction.Reading(value: text($0.value), place: $0.place) }, name, &facts)
        return first
    }

    /// The first reading; what a text says becomes a contradiction where it cannot mean the same.
    private func pickStated(
        _ fact: (Facts) -> Sourced<String>?, _ name: String, _ facts: inout Facts,
        _ contradict: (String, String) -> Bool
    ) -> Sourced<String>? {
        guard let first = first(fact) else { return nil }
        let others = sources.compactMap(fact)
            .filter { $0.source == .text && contradict($0.value, first.value) }
        add(([first] + others).map { Contradiction.Reading(value: $0.value, place: $0.place) }, name, &facts)
        return first
    }

    /// Whether two codes of procedures cannot both be right. National procedures go by several codes.
    private static func contradict(_ first: String, _ second: String) -> Bool {
        first != second && !first.hasPrefix("oth-") && !second.hasPrefix("oth-")
    }

    /// The buyers of the first notice, else the one that a text names.
    private func takeBuyers(_ facts: inout Facts) {
        let coded = sources.first { !$0.buyers.isEmpty }?.buyers ?? []
        facts.buyerInText = first(\.buyerInText)
        guard let stated = facts.buyerInText else {
            facts.buyers = coded
            return
        }
        facts.buyers = coded.isEmpty ? [stated.value] : coded
        guard let first = coded.first, !coded.contains(where: { names.isSame($0, stated.value) }) else { return }
        add(
            [
                Contradiction.Reading(value: first.name, place: "BT-500"),
                Contradiction.Reading(value: stated.value.name, place: stated.place),
            ], "buyers", &facts)
    }

    private func add(_ readings: [Contradiction.Reading], _ name: String, _ facts: inout Facts) {
        if readings.count > 1 { facts.contradictions.append(Contradiction(fact: name, readings: readings)) }
    }

    private func warnOfSeveralProcedures(_ facts: inout Facts) {
        let ids = sources.compactMap(\.procedureID?.value).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        guard ids.count > 1 else { return }
        facts.remarks.append(
            Wording(
                sv:
                    "Annonserna hör till \(ids.count) olika förfaranden: det ser ut som flera upphandlingar. Granska dem var för sig med --each.",
                en:
                    "The notices belong to \(ids.count) procedures: this looks like several procurements. Check them one by one with --each."
            ))
    }
}
