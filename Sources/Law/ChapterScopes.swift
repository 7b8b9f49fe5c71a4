import Knowledge
package import Procurement

/// Which chapters of an act each regime takes in, from `regimes.yaml`.
struct ChapterScopes: Sendable {
    /// Before this day every chapter may apply: the older list is not at hand.
    private let from: CalendarDate
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

    func takesIn(_ chapter: String, _ tag: RegimeTag, on date: CalendarDate) -> Bool {
        guard date >= from, let scope = scopes[tag.position] else { return true }
        return (scope.only?.contains(chapter) ?? true) && !scope.without.contains(chapter)
    }
}

extension LawBook {
    /// Whether a provision can apply under one of the regimes on a day. Provisions outside the procurement acts always can,
    /// unless they list regimes of their own.
    package func applies(_ provision: Provision, under regimes: RegimeSet, on date: CalendarDate) -> Bool {
        if !provision.regimes.isEmpty { return !provision.regimes.isDisjoint(with: regimes) }
        guard let act = provision.procurementAct else { return true }
        return RegimeTag.all.contains { tag in
            tag.act == act && regimes.contains(RegimeSet(tag))
                && (provision.chapter.map { chapters.takesIn($0, tag, on: date) } ?? true)
        }
    }
}
