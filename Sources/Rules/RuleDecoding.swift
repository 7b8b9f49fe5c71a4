import Documents
import Knowledge
import Law
import Procurement

/// Turns YAML into rules, and refuses what a rule may not say.
struct RuleDecoder {
    let law: LawBook
    let lexicon: Lexicon
    let counter: TestCounter
    let root: RulesRoot

    private static let keys = [
        "id", "kind", "strength", "category", "force", "confidence", "title", "message", "clears", "limits",
        "considered",
        "regimes",
        "stages", "from", "to", "clock", "basis", "formerly", "when",
    ]

    func rule(_ node: YAMLNode, file: String, folder: String) throws(KnowledgeError) -> Rule {
        let map = try node.map(keys: Self.keys)
        let id = try map.require("id").string()
        let kind = try map.require("kind").choice(RuleKind.self)
        try check(id: id, kind: kind, file: file, folder: folder, map)
        let condition = try ConditionDecoder(law: law, lexicon: lexicon, counter: counter, root: root).condition(
            map.require("when"))
        let stages = try map["stages"]?.choices(Stage.self)
        return Rule(
            id: id, kind: kind, severity: try severity(kind, map["strength"]), category: try map["category"]?.string(),
            force: try map["force"]?.string() ?? "requirement",
            confidence: try map["confidence"]?.choice(Confidence.self) ?? .high,
            title: try map.require("title").wording(), message: try map.require("message").wording(),
            clears: try map.require("clears").wording(), limits: try map["limits"]?.wording(),
            considered: try map["considered"]?.wording(),
            regimes: RegimeSet(try map["regimes"]?.choices(RegimeTag.self) ?? []),
            stages: stages ?? Rule.defaultStages(of: kind), from: try map["from"]?.date(),
            to: try map["to"]?.date(), basis: try basis(map.require("basis")),
            clock: try map["clock"]?.choice(Clock.self) ?? .begun,
            formerly: try map["formerly"]?.strings() ?? [], condition: condition, file: file,
            isPerLot: condition.isAboutLots, leansOnCPV: condition.leansOnCPV,
            asksRegime: condition.asksRegime,
            readsText: condition.readsText, readsOnlyText: condition.readsOnlyText)
    }

    private func check(
        id: String, kind: RuleKind, file: String, folder: String, _ map: YAMLMap
    ) throws(KnowledgeError) {
        guard file.hasSuffix("/\(id).yaml") else {
            throw try map.require("id").error("the file of rule '\(id)' must be named '\(id).yaml'")
        }
        guard folder == kind.folder else {
            throw try map.require("kind").error(
                "a rule of kind '\(kind.rawValue)' belongs in the folder '\(kind.folder)'")
        }
        guard kind == .used || map["category"] == nil else {
            throw try map.require("category").error("only rules of kind 'used' have a category")
        }
    }

    /// The weight of a kind, after the table of the catalogue: a stated strength replaces the kind's own.
    private func severity(_ kind: RuleKind, _ strength: YAMLNode?) throws(KnowledgeError) -> Severity {
        let stated = try strength?.choice(Severity.self)
        switch kind {
        case .used: return .none
        case .opportunity: return .note
        case .obligation, .flaw: return stated ?? .error
        case .mismatch: return stated ?? .warning
        }
    }

    private func basis(_ node: YAMLNode) throws(KnowledgeError) -> [String] {
        let ids = try node.provisions(law)
        guard !ids.isEmpty else { throw node.error("a rule rests on at least one provision; name it") }
        return ids
    }
}

extension YAMLNode {
    /// Ids of provisions that exist.
    func provisions(_ law: LawBook) throws(KnowledgeError) -> [String] {
        var ids: [String] = []
        for item in try list() {
            let id = try item.string()
            guard law.provision(id) != nil else {
                throw item.unknown(id, what: "provision", known: law.provisions.map(\.id))
            }
            ids.append(id)
        }
        return ids
    }
}
