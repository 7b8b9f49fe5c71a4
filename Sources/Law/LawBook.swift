package import Documents
package import Knowledge
package import Procurement

/// The law as data: acts, provisions with dates, amounts, lists and how they choose the regime. From `rules/law`.
package struct LawBook: Sendable {
    package let acts: [ActInfo]
    /// In the order of the file.
    package let provisions: [Provision]
    package let thresholds: [Threshold]
    package let directAwardLimits: [DirectAwardLimit]
    package let schemes: [Act: ActScheme]
    /// The first day the product knows the law for.
    package let begins: CalendarDate
    /// The day up to which the law was checked.
    package let checked: CalendarDate
    /// eForms code of the country whose acts these are.
    package let country: String
    /// A value within this per cent of an amount that is not `primary` is uncertain.
    package let margin: Int64
    package let switches: [ReformSwitch]
    /// The CPV lists of `rules/codelists` that rules and regimes name, by file name without ending.
    package let lists: [String: CPVList]
    /// What the lists are called in a sentence.
    package let listNames: [String: Wording]
    /// eForms buyer-legal-type code → kind of buyer.
    package let buyerKinds: [String: BuyerKind]
    /// First two digits of CPV codes → what they are.
    let divisions: [Nature: ClosedRange<UInt32>]
    let fits: CPVFitTable
    /// Kind of threshold or limit → what it is for, in words.
    package let amountNames: [String: Wording]
    private let provisionIndex: [String: Int]
    let chapters: ChapterScopes
    private let tree: CPVTree

    /// The YAML files that hold the law.
    package static func files(of root: RulesRoot) -> [String] { root.files(in: "law", ending: ".yaml") }

    package init(root: RulesRoot) throws(KnowledgeErrors) {
        do {
            try self.init(reading: root)
        } catch {
            throw KnowledgeErrors([error])
        }
    }

    private init(reading root: RulesRoot) throws(KnowledgeError) {
        tree = CPVTree(root: root)
        acts = try Self.items(root, root.file("law/acts.yaml"), key: "acts") { node throws(KnowledgeError) in
            try ActInfo(node)
        }
        let amounts = try root.first(of: root.file("law/thresholds.yaml")).map(keys: ["thresholds", "directAward"])
        thresholds = try amounts.require("thresholds").each { node throws(KnowledgeError) in try Threshold(node) }
        directAwardLimits = try amounts.require("directAward").each { node throws(KnowledgeError) in
            try DirectAwardLimit(node)
        }
        let file = try RegimesFile(path: root.file("law/regimes.yaml"), root: root)
        begins = file.begins
        checked = file.checked
        country = file.country
        margin = file.margin
        switches = file.switches
        lists = file.lists
        listNames = file.listNames
        schemes = file.schemes
        buyerKinds = file.buyerKinds
        divisions = file.divisions
        amountNames = file.amountNames
        chapters = file.chapters
        provisions = try Self.provisions(
            root, root.file("law/provisions.yaml"), acts: Set(acts.map(\.id)), switches: file.switches)
        provisionIndex = Dictionary(
            provisions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        fits = try CPVFitTable(path: root.file("codelists/cpv-fit.tsv"))
    }

    /// The provision with an id; nil for an unknown id.
    package func provision(_ id: String) -> Provision? {
        provisionIndex[id].map { provisions[$0] }
    }

    /// The act that a BT-01 code leads to; nil for codes such as `other`.
    package func act(legalBasis: String) -> Act? {
        acts.first { $0.legalBasis.contains(legalBasis) }.flatMap { Act(rawValue: $0.id) }
    }

    /// The threshold of a kind on a day.
    package func threshold(_ kind: String, on date: CalendarDate) -> Threshold? {
        thresholdIndex(kind, on: date).map { thresholds[$0] }
    }

    /// Where it stands among the thresholds.
    func thresholdIndex(_ kind: String, on date: CalendarDate) -> Int? {
        let rows = thresholds.span
        for index in rows.indices where rows[index].isInForce(on: date) && rows[index].kind == kind { return index }
        return nil
    }

    /// The direct-award limit of a kind on a day.
    package func directAwardLimit(_ kind: String, on date: CalendarDate) -> DirectAwardLimit? {
        let rows = directAwardLimits.span
        for index in rows.indices where rows[index].kind == kind {
            if rows[index].isInForce(on: date) { return rows[index] }
        }
        return nil
    }

    /// What a code stands for, by its division.
    package func nature(of code: CPVCode) -> Nature? {
        let division = code.number / 1_000_000
        return divisions.first { $0.value.contains(division) && $0.key == .works }?.key
            ?? divisions.first { $0.value.contains(division) && $0.key == .services }?.key
            ?? divisions.first { $0.value.contains(division) }?.key
    }

    /// Whether a code belongs to a list. The whole CPV is read only for a parent code that the ranges leave open.
    package func membership(of code: CPVCode, in list: CPVList) -> Membership {
        let isListed = list.contains(code)
        if isListed ? list.coversSubtree(of: code) : !list.touchesSubtree(of: code) {
            return isListed ? .inside : .outside
        }
        let below = tree.codes(below: code)
        let inside = below.count { list.contains($0) }
        if inside > 0, inside < below.count { return .open }
        return isListed ? .inside : .outside
    }

    private static func items<Item>(
        _ root: RulesRoot, _ path: String, key: String, _ make: (YAMLNode) throws(KnowledgeError) -> Item
    ) throws(KnowledgeError) -> [Item] {
        try root.first(of: path).map(keys: [key]).require(key).each(make)
    }

    private static func provisions(
        _ root: RulesRoot, _ path: String, acts: Set<String>, switches: [ReformSwitch]
    ) throws(KnowledgeError) -> [Provision] {
        var ids: Set<String> = []
        let all: [Provision?] = try items(root, path, key: "provisions") { node throws(KnowledgeError) in
            let (provision, reform) = try Provision.read(node)
            guard acts.contains(provision.act) else {
                throw node.error("act '\(provision.act)' of '\(provision.id)' is not in acts.yaml; add it there")
            }
            guard ids.insert(provision.id).inserted else {
                throw node.error("'\(provision.id)' is given twice; keep one")
            }
            guard let reform else { return provision }
            // A misspelt switch must not turn a proposal into law.
            guard let known = switches.first(where: { $0.id == reform }) else {
                throw node.unknown(reform, what: "switch", known: switches.map(\.id))
            }
            return known.isOn ? provision : nil
        }
        return all.compactMap { $0 }
    }
}

extension YAMLNode {
    /// Makes one thing of each item of a list.
    package func each<Item>(_ make: (YAMLNode) throws(KnowledgeError) -> Item) throws(KnowledgeError) -> [Item] {
        var items: [Item] = []
        for item in try list() { items.append(try make(item)) }
        return items
    }
}

extension Provision {
    /// The provision and the reform switch that it waits for, if any.
    static func read(_ node: YAMLNode) throws(KnowledgeError) -> (Provision, String?) {
        let map = try node.map(keys: [
            "id", "act", "label", "from", "to", "regimes", "layer", "verified", "summary", "source", "switch",
        ])
        let provision = Provision(
            id: try map.require("id").string(), act: try map.require("act").string(),
            label: try map.require("label").string(), from: try map["from"]?.date(), to: try map["to"]?.date(),
            regimes: RegimeSet(try map["regimes"]?.choices(RegimeTag.self) ?? []),
            layer: try map.require("layer").choice(Layer.self),
            verified: try map.require("verified").choice(Verification.self),
            summary: try map.require("summary").wording(), source: try map.require("source").string())
        return (provision, try map["switch"]?.string())
    }
}
