import Documents
package import Knowledge
import Law
import Procurement

extension RuleBook {
    /// The policies of a rules folder, by name.
    package static func policyNames(in root: RulesRoot) -> [String] {
        root.files(in: "policies", ending: ".yaml").map { file in
            String((file.split(separator: "/").last ?? "").dropLast(".yaml".count))
        }
    }

    /// Reads a policy. Its text tests are numbered after those of the rules.
    package func policy(_ file: String) throws(KnowledgeErrors) -> Policy {
        do throws(KnowledgeError) {
            let decoder = PolicyDecoder(law: law, lexicon: lexicon, counter: TestCounter(first: textTests), book: self)
            return try decoder.policy(YAMLFile.first(of: file), file: file)
        } catch {
            throw KnowledgeErrors([error])
        }
    }
}

/// Turns YAML into a policy.
struct PolicyDecoder {
    let law: LawBook
    let lexicon: Lexicon
    let counter: TestCounter
    let book: RuleBook

    func policy(_ node: YAMLNode, file: String) throws(KnowledgeError) -> Policy {
        let map = try node.map(keys: [
            "id", "title", "municipality", "source", "from", "to", "parameters", "commitments",
        ])
        let id = try map.require("id").string()
        guard file == "\(id).yaml" || file.hasSuffix("/\(id).yaml") else {
            throw try map.require("id").error("the file of policy '\(id)' must be named '\(id).yaml'")
        }
        let parameters = try map["parameters"]?.each { node throws(KnowledgeError) in try parameter(node) } ?? []
        return Policy(
            id: id, title: try map.require("title").anyWording(),
            municipality: try map.require("municipality").string(), source: try map.require("source").anyWording(),
            from: try map.require("from").date(), to: try map["to"]?.date(), parameters: parameters,
            commitments: try map.require("commitments").each { node throws(KnowledgeError) in
                try commitment(node, parameters)
            }, file: file)
    }

    private func parameter(_ node: YAMLNode) throws(KnowledgeError) -> Policy.Parameter {
        let map = try node.map(keys: ["id", "about", "unit", "value"])
        return Policy.Parameter(
            id: try map.require("id").string(), about: try map.require("about").anyWording(),
            unit: try map.require("unit").string(), value: try map["value"]?.string())
    }

    private func commitment(
        _ node: YAMLNode, _ parameters: [Policy.Parameter]
    ) throws(KnowledgeError) -> Policy.Commitment {
        let map = try node.map(keys: ["id", "modality", "about", "text", "applies", "met", "ask", "rules"])
        let conditions = [map["applies"], map["met"]].compactMap { $0 }
        let missing = try self.missing(in: conditions, parameters)
        let values = Dictionary(
            parameters.compactMap { parameter in parameter.value.map { (parameter.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        let applies =
            missing.isEmpty
            ? try map["applies"].map { node throws(KnowledgeError) in try condition(node, values) } : nil
        let met =
            missing.isEmpty ? try map["met"].map { node throws(KnowledgeError) in try condition(node, values) } : nil
        return Policy.Commitment(
            id: try map.require("id").string(), modality: try map.require("modality").choice(Policy.Modality.self),
            about: try map["about"]?.choice(Policy.Subject.self) ?? .procurement,
            text: try map.require("text").anyWording(), applies: applies, met: met,
            ask: try map["ask"]?.anyWording(), rules: try rules(map["rules"]), missing: missing,
            isPerLot: (applies?.isAboutLots ?? false) || (met?.isAboutLots ?? false))
    }

    private func condition(_ node: YAMLNode, _ values: [String: String]) throws(KnowledgeError) -> Condition {
        try ConditionDecoder(law: law, lexicon: lexicon, counter: counter).condition(node.substituting(values))
    }

    /// The parameters that the conditions name and that have no value.
    private func missing(
        in conditions: [YAMLNode], _ parameters: [Policy.Parameter]
    ) throws(KnowledgeError) -> [Policy.Parameter] {
        var missing: [Policy.Parameter] = []
        for node in conditions.flatMap(\.placeholders) {
            let name = node.placeholder ?? ""
            guard let parameter = parameters.first(where: { $0.id == name }) else {
                throw node.unknown(name, what: "parameter", known: parameters.map(\.id))
            }
            if parameter.value == nil, !missing.contains(parameter) { missing.append(parameter) }
        }
        return missing
    }

    private func rules(_ node: YAMLNode?) throws(KnowledgeError) -> [String] {
        var ids: [String] = []
        for item in try node?.list() ?? [] {
            let id = try item.string()
            guard let rule = book.rule(id) else {
                throw item.unknown(id, what: "rule", known: book.rules.map(\.id))
            }
            ids.append(rule.id)
        }
        return ids
    }
}

extension YAMLNode {
    /// A text in both languages, or one text that stands for both: a policy's own words are Swedish.
    func anyWording() throws(KnowledgeError) -> Wording {
        if case .scalar = content { return Wording(try string()) }
        return try wording()
    }
}
