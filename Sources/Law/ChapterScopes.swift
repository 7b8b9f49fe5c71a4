import Knowledge
package import Procurement

/// Which chapters of an act each regime takes in, from `regimes.yaml`.
struct ChapterScopes: Sendable {
    /// Before this day every chapter may apply: the older list is not at hand.
    let from: CalendarDate
    /// By position of the tag.
    private let scopes: [Scope?]

    private struct Scope: Sendable {
        let only: [String]?
        let without: [String]
    }

    init(_ node: YAMLNode) throws(KnowledgeError) {
        let map = try node.map(keys: ["from", "regimes"])
        from = try map.require("from").date()
        let regimes = try map.require("regimes").map(keys: RegimeTag.allCases.map(\.rawValue))
        var scopes: [Scope?] = Array(repeating: nil, count: RegimeTag.all.count)
        for tag in RegimeTag.all {
            guard let scope = try regimes[tag.rawValue]?.map(keys: ["only", "without"]) else { continue }
            scopes[tag.position] = Scope(
                only: try scope["only"]?.strings(), without: try scope["without"]?.strings() ?? [])
        }
        self.scopes = scopes
    }

    /// Whether a regime takes in a chapter, from the first day of the list on.
    func takesIn(_ chapter: String, _ tag: RegimeTag) -> Bool {
        guard let scope = scopes[tag.position] else { return true }
        return (scope.only?.contains(chapter) ?? true) && !scope.without.contains(chapter)
    }
}

/// When and under which regimes a provision applies, worked out ahead: every rule asks it for every dossier.
package struct Reach: Sendable {
    private let from: CalendarDate?
    private let to: CalendarDate?
    /// The regimes of its act; nil outside the procurement acts.
    private let act: RegimeSet?
    /// The regimes under which it can apply before and from the day of the list of chapters; nil where it always can.
    private let early: RegimeSet?
    private let late: RegimeSet?
    private let turn: CalendarDate

    fileprivate init(_ provision: Provision, _ chapters: ChapterScopes) {
        from = provision.from
        to = provision.to
        turn = chapters.from
        let tags = provision.procurementAct.map { act in RegimeTag.all.filter { $0.act == act } }
        act = tags.map { RegimeSet($0) }
        if !provision.regimes.isEmpty {
            early = provision.regimes
            late = provision.regimes
        } else if let tags, let chapter = provision.chapter {
            early = act
            late = RegimeSet(tags.filter { chapters.takesIn(chapter, $0) })
        } else {
            early = act
            late = act
        }
    }

    package func isInForce(on date: CalendarDate) -> Bool { date.lies(from: from, to: to) }

    /// Whether it stands in the act of one of the regimes, or outside the procurement acts.
    package func isOfAct(of regimes: RegimeSet) -> Bool { act.map { !$0.isDisjoint(with: regimes) } ?? true }

    /// Whether it can apply under one of the regimes on a day. Provisions outside the procurement acts always can, unless
    /// they list regimes of their own.
    package func applies(under regimes: RegimeSet, on date: CalendarDate) -> Bool {
        guard let early, let late else { return true }
        return !(date < turn ? early : late).isDisjoint(with: regimes)
    }
}

extension LawBook {
    /// When and under which regimes a provision applies.
    package func reach(of provision: Provision) -> Reach { Reach(provision, chapters) }

    /// Whether a provision can apply under one of the regimes on a day.
    package func applies(_ provision: Provision, under regimes: RegimeSet, on date: CalendarDate) -> Bool {
        reach(of: provision).applies(under: regimes, on: date)
    }
}
