import Documents
import Law
import Procurement
import Rules
import Settings

/// What all rules ask about one dossier, worked out once; a class, as every question refers to it.
final class Situation {
    let law: LawBook
    let facts: Facts
    let regime: Regime
    /// Nil where it is not known.
    let stage: Stage?
    let notice: NoticeSource
    /// Lots that differ in nothing a rule can ask about, asked as one.
    let lotGroups: [LotGroup]
    /// Every lot by itself, for questions to texts, which may name lots.
    let lots: [LotGroup]
    /// The documents, ready for text tests.
    let text: TextIndex
    /// Whether there is a document in a language that can be searched.
    var hasText: Bool { !text.views.isEmpty }
    /// The categories of the clauses found so far, by coded fields or in text.
    let used = UsedCategories()
    let decisions: Decisions
    /// Answers in the documents themselves; empty where the settings do not let them count.
    let answers: Answers
    /// What the buyer has awarded before; nil where nobody has said.
    let history: [PastAward]?
    /// The day by which decisions expire.
    let today: CalendarDate
    /// The name of the notice, for evidence.
    let noticeName: String?

    final class LotGroup {
        let lot: Lot
        let ids: [String]

        init(lot: Lot, ids: [String]) {
            self.lot = lot
            self.ids = ids
        }
    }

    init(
        law: LawBook, facts: Facts, regime: Regime, dossier: Dossier, text: TextIndex, decisions: Decisions,
        answers: Answers = Answers(),
        today: CalendarDate, history: [PastAward]?
    ) {
        self.history = history
        self.decisions = decisions
        self.answers = answers
        self.today = today
        self.text = text
        self.law = law
        self.facts = facts
        self.regime = regime
        stage = facts.stage?.value
        notice =
            switch facts.release?.value {
            case let release? where release.hasPrefix("R2"): .ted
            case nil: .none
            default: .eforms
            }
        noticeName = dossier.documents.first { $0.format.isNotice }?.name
        lotGroups = Self.groups(of: facts.lots)
        lots =
            facts.lots.count == 1
            ? lotGroups : facts.lots.filter { $0.kind != .group }.map { LotGroup(lot: $0, ids: [$0.id]) }
    }

    private static func groups(of lots: [Lot]) -> [LotGroup] {
        if lots.count == 1 { return [LotGroup(lot: lots[0], ids: [lots[0].id])] }
        var groups: [(lot: Lot, ids: [String])] = []
        var positions: [Key: Int] = [:]
        for lot in lots where lot.kind != .group {
            let key = Key(
                declared: lot.declared, term: lot.term, cpvMain: lot.cpvMain, cpvAdditional: lot.cpvAdditional)
            if let position = positions[key] {
                groups[position].ids.append(lot.id)
            } else {
                positions[key] = groups.count
                groups.append((lot, [lot.id]))
            }
        }
        return groups.map { LotGroup(lot: $0.lot, ids: $0.ids) }
    }

    private struct Key: Hashable {
        let declared: SocialDeclaration
        let term: Term
        let cpvMain: CPVCode?
        let cpvAdditional: [CPVCode]

        /// Lots mostly differ in their code if in anything; what else they have is compared only where it is the same.
        func hash(into hasher: inout Hasher) {
            hasher.combine(cpvMain)
        }
    }
}

/// The categories that rules of kind `used` have found; they come before all other rules.
final class UsedCategories {
    private(set) var all: [String] = []

    func add(_ category: String) {
        if !all.contains(category) { all.append(category) }
    }
}
