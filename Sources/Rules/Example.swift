import Documents
import Knowledge
import Law
package import Procurement

/// An example in a rule file: facts that the rule speaks of, or does not. Examples are a rule's tests and its documentation.
package struct Example: Sendable {
    /// What the example shows, in Swedish.
    package let name: String
    /// Coded facts; nil where there is no notice.
    package let facts: Facts?
    /// A document as Markdown, where the example is about text.
    package let text: String?
    /// Whether the rule must speak.
    package let isFind: Bool
    /// What the finding must be, where the example says so.
    package let severity: Severity?
    package let isConditional: Bool?
    package let lots: [String]?
    /// The rule must say that a fact is missing (only for examples that it does not find).
    package let isUnknown: Bool
    package let line: Int
}

/// Reads the examples of a rule file.
struct ExampleDecoder {
    func examples(_ node: YAMLNode) throws(KnowledgeError) -> [Example] {
        let map = try node.map(keys: ["finds", "ignores"])
        let finds = try map.require("finds").each { item throws(KnowledgeError) in try example(item, isFind: true) }
        let ignores = try map.require("ignores").each { item throws(KnowledgeError) in try example(item, isFind: false)
        }
        return finds + ignores
    }

    private func example(_ node: YAMLNode, isFind: Bool) throws(KnowledgeError) -> Example {
        let map = try node.map(keys: ["name", "facts", "text", "severity", "conditional", "lots", "unknown"])
        return Example(
            name: try map.require("name").string(), facts: try facts(map), text: try map["text"]?.string(),
            isFind: isFind, severity: try map["severity"]?.choice(Severity.self),
            isConditional: try map["conditional"]?.bool(), lots: try map["lots"]?.strings(),
            isUnknown: try map["unknown"]?.bool() ?? false, line: node.line)
    }
}

extension ExampleDecoder {
    /// The facts of an example; an example about text alone has none.
    private func facts(_ map: YAMLMap) throws(KnowledgeError) -> Facts? {
        if let facts = map["facts"] { return try FactsDecoder().facts(facts) }
        guard map["text"] != nil else { throw map.node.error("an example needs 'facts' or 'text'") }
        return nil
    }
}

/// Reads a small set of facts. They count as coded fields of a notice, so that they take the path of a real run.
struct FactsDecoder {
    private static let keys = [
        "country", "act", "buyerName", "notice", "subtype", "stage", "date", "deadline", "begun", "buyer", "nature",
        "cpv", "value",
        "months",
        "longestMonths", "renewals", "procedure", "lots", "language",
    ]

    func facts(_ node: YAMLNode) throws(KnowledgeError) -> Facts {
        let map = try node.map(keys: Self.keys)
        var facts = Facts()
        facts.country = sourced(try map["country"]?.string() ?? "SWE")
        facts.act = sourced(try map["act"]?.choice(Act.self))
        let subtype = try map["subtype"]?.string()
        facts.subtype = sourced(subtype)
        facts.stage = sourced(try map["stage"]?.choice(Stage.self) ?? subtype.flatMap { NoticeForm.stage(subtype: $0) })
        facts.dispatched = sourced(try map["date"]?.date())
        facts.tenderDeadline = sourced(try map["deadline"]?.date())
        facts.begun = sourced(try map["begun"]?.date())
        facts.buyerKind = sourced(try map["buyer"]?.choice(BuyerKind.self))
        if let name = try map["buyerName"]?.string() { facts.buyers = [Buyer(name: name)] }
        facts.nature = sourced(try map["nature"]?.choice(Nature.self))
        facts.language = sourced(try map["language"]?.string())
        facts.procedure = sourced(try map["procedure"]?.string())
        if let codes = try map["cpv"].map(codes) {
            facts.cpvMain = sourced(codes.first)
            facts.cpvAdditional = Array(codes.dropFirst())
        }
        facts.value = sourced(try map["value"].map(value))
        let source = try map["notice"]?.choice(NoticeSource.self) ?? (subtype == nil ? .none : .eforms)
        if source != .none { facts.release = sourced(source == .ted ? "R2.0.9" : "eforms-sdk-1.10") }
        facts.lots = try lots(map, subtype: subtype)
        return facts
    }

    private func sourced<Value>(_ value: Value?) -> Sourced<Value>? {
        value.map { Sourced($0, .field, "exempel") }
    }

    private func codes(_ node: YAMLNode) throws(KnowledgeError) -> [CPVCode] {
        if case .list = node.content { return try node.each { item throws(KnowledgeError) in try item.cpv() } }
        return [try node.cpv()]
    }

    /// "5000000" or "300000 EUR".
    private func value(_ node: YAMLNode) throws(KnowledgeError) -> ProcurementValue {
        let parts = try node.string().split(separator: " ").map(String.init)
        guard let number = parts.first, parts.count <= 2,
            let money = Money(number, currency: parts.count == 2 ? parts[1] : "SEK")
        else { throw node.error("expected an amount such as 5000000 or '300000 EUR' here") }
        return ProcurementValue(money)
    }

    /// The lots as written; without any, one lot that answers nothing.
    private func lots(_ map: YAMLMap, subtype: String?) throws(KnowledgeError) -> [Lot] {
        let whole = try term(map)
        let answerable = subtype.map { NoticeForm.answerable(subtype: $0) } ?? []
        guard let nodes = try map["lots"]?.list() else {
            var lot = Lot(id: "LOT-0000", place: "exempel")
            lot.term = whole
            lot.declared.answerable = answerable
            return [lot]
        }
        var lots: [Lot] = []
        for (number, node) in nodes.enumerated() {
            lots.append(try lot(node, number: number + 1, whole: whole, answerable: answerable))
        }
        return lots
    }

    private func lot(
        _ node: YAMLNode, number: Int, whole: Term, answerable: FieldSet
    ) throws(KnowledgeError) -> Lot {
        let fields = SocialDeclaration.Field.allCases
        let own = ["id", "kind", "cpv", "nature", "value", "months", "longestMonths", "renewals"]
        let map = try node.map(keys: own + fields.map(\.rawValue))
        var lot = Lot(id: try map["id"]?.string() ?? "LOT-000\(number)", place: "exempel")
        lot.kind = try map["kind"]?.choice(Lot.Kind.self) ?? .lot
        if let codes = try map["cpv"].map(codes) {
            lot.cpvMain = codes.first
            lot.cpvAdditional = Array(codes.dropFirst())
        }
        lot.nature = try map["nature"]?.choice(Nature.self)
        lot.value = try map["value"].map(value)?.money
        lot.term = map.has("months") || map.has("longestMonths") || map.has("renewals") ? try term(map) : whole
        lot.declared.answerable = answerable
        for field in fields where map.has(field.rawValue) {
            lot.declared.answerable.insert(field)
            lot.declared[field] = try map[field.rawValue]?.strings() ?? []
        }
        return lot
    }

    private func term(_ map: YAMLMap) throws(KnowledgeError) -> Term {
        var term = Term()
        term.months = try map["months"]?.int()
        term.longestMonths = try map["longestMonths"]?.int()
        term.renewals = try map["renewals"]?.int()
        return term
    }
}
