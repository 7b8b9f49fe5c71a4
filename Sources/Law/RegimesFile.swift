import Documents
import Knowledge
import Procurement

/// The parts of `regimes.yaml`.
struct RegimesFile {
    let begins: CalendarDate
    let checked: CalendarDate
    let country: String
    let margin: Int64
    let switches: [ReformSwitch]
    let lists: [String: CPVList]
    let listNames: [String: Wording]
    let schemes: [Act: ActScheme]
    let buyerKinds: [String: BuyerKind]
    let divisions: [Nature: ClosedRange<UInt32>]
    let amountNames: [String: Wording]
    let chapters: ChapterScopes

    init(path: String, root: RulesRoot) throws(KnowledgeError) {
        let map = try root.first(of: path).map(keys: [
            "begins", "checked", "country", "margin", "divisions", "buyerKinds", "lists", "acts", "amounts", "switches",
            "chapters",
        ])
        begins = try map.require("begins").date()
        checked = try map.require("checked").date()
        country = try map.require("country").string()
        margin = Int64(try map.require("margin").int())
        divisions = try Self.divisions(map.require("divisions"))
        buyerKinds = try Self.buyerKinds(map.require("buyerKinds"))
        switches = try map.require("switches").each { node throws(KnowledgeError) in
            let map = try node.map(keys: ["id", "on", "name", "proposedFrom", "sfs"])
            return ReformSwitch(
                id: try map.require("id").string(), isOn: try map.require("on").bool(),
                name: try map.require("name").wording(), proposedFrom: try map["proposedFrom"]?.date())
        }
        chapters = try ChapterScopes(map.require("chapters"))
        amountNames = try Self.names(map.require("amounts"))
        var lists: [String: CPVList] = [:]
        listNames = try Self.names(map.require("lists"))
        for name in listNames.keys {
            lists[name] = try CPVList(name: name, table: TSVTable(path: root.file("codelists/\(name).tsv")))
        }
        self.lists = lists
        let all = try map.require("acts").each { node throws(KnowledgeError) in try Self.scheme(node, lists: lists) }
        schemes = Dictionary(all.map { ($0.act, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func divisions(_ node: YAMLNode) throws(KnowledgeError) -> [Nature: ClosedRange<UInt32>] {
        var divisions: [Nature: ClosedRange<UInt32>] = [:]
        let map = try node.map(keys: Nature.allCases.map(\.rawValue))
        for nature in Nature.allCases {
            guard let bounds = try map[nature.rawValue]?.list(), bounds.count == 2 else {
                throw node.error("'\(nature.rawValue)' needs the first and the last division, such as [45, 45]")
            }
            let (first, last) = (try bounds[0].int(), try bounds[1].int())
            guard first <= last, first >= 0, last <= 99 else {
                throw bounds[0].error("divisions go from 0 to 99, in order")
            }
            divisions[nature] = UInt32(first)...UInt32(last)
        }
        return divisions
    }

    private static func buyerKinds(_ node: YAMLNode) throws(KnowledgeError) -> [String: BuyerKind] {
        var kinds: [String: BuyerKind] = [:]
        let map = try node.map(keys: BuyerKind.allCases.map(\.rawValue))
        for kind in BuyerKind.allCases {
            for code in try map[kind.rawValue]?.strings() ?? [] { kinds[code] = kind }
        }
        return kinds
    }

    private static func names(_ node: YAMLNode) throws(KnowledgeError) -> [String: Wording] {
        guard case .map(let pairs) = node.content else {
            throw node.error("expected kinds of amounts and their names here")
        }
        var names: [String: Wording] = [:]
        for pair in pairs { names[try pair.key.string()] = try pair.value.wording() }
        return names
    }

    private static func scheme(_ node: YAMLNode, lists: [String: CPVList]) throws(KnowledgeError) -> ActScheme {
        let map = try node.map(keys: [
            "act", "thresholds", "atThreshold", "belowThreshold", "annex", "unknownAnnex", "direct", "basis",
        ])
        let kinds = try map.require("thresholds").map(keys: ["state", "other", "works"])
        return ActScheme(
            act: try map.require("act").choice(Act.self), stateThreshold: try kinds.require("state").string(),
            otherThreshold: try kinds.require("other").string(), worksThreshold: try kinds.require("works").string(),
            atThreshold: try map.require("atThreshold").choice(RegimeTag.self),
            belowThreshold: try map.require("belowThreshold").choice(RegimeTag.self),
            annex: try map["annex"].map { node throws(KnowledgeError) in try annex(node, lists: lists) },
            unknownAnnex: try map["unknownAnnex"]?.choice(RegimeTag.self),
            direct: try map["direct"].map { node throws(KnowledgeError) in try direct(node) },
            basis: try map.require("basis").strings())
    }

    private static func annex(_ node: YAMLNode, lists: [String: CPVList]) throws(KnowledgeError) -> ActScheme.Annex {
        let map = try node.map(keys: ["list", "tag"])
        let name = try map.require("list").string()
        guard let list = lists[name] else {
            throw node.unknown(name, what: "list", known: lists.keys.sorted())
        }
        return ActScheme.Annex(list: list, tag: try map.require("tag").choice(RegimeTag.self))
    }

    private static func direct(_ node: YAMLNode) throws(KnowledgeError) -> ActScheme.Direct {
        let map = try node.map(keys: ["limit", "annexLimit", "tag"])
        return ActScheme.Direct(
            limit: try map.require("limit").string(), annexLimit: try map.require("annexLimit").string(),
            tag: try map.require("tag").choice(RegimeTag.self))
    }
}
