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
        let parameters = try map["parameters"]?.each { node throws(KnowledgeError) in try Parameter(node) } ?? []
        return Policy(
            id: id, title: try map.require("title").anyWording(),
            municipality: try map.require("municipality").string(), source: try map.require("source").anyWording(),
            from: try map["from"]?.date(), to: try map["to"]?.date(), parameters: parameters,
            commitments: try map.require("commitments").each { node throws(KnowledgeError) in
                try commitment(node, parameters)
            }, file: file)
    }

    private func commitment(
        _ node: YAMLNode, _ parameters: [Parameter]
    ) throws(KnowledgeError) -> Policy.Commitment {
        let map = try node.map(keys: ["id", "modality", "about", "text", "applies", "met", "ask", "rules"])
        let conditions = [map["applies"], map["met"]].compactMap { $0 }
        let missing = try parameters.missing(in: conditions)
        let known = { (node: YAMLNode?) throws(KnowledgeError) -> Condition? in
            guard let node, try parameters.missing(in: [node]).isEmpty else { return nil }
            return try condition(parameters)(node)
        }
        let applies = try known(map["applies"])
        let met = try known(map["met"])
        return Policy.Commitment(
            id: try map.require("id").string(), modality: try map.require("modality").choice(Policy.Modality.self),
            about: try map["about"]?.choice(Policy.Subject.self) ?? .procurement,
            text: try map.require("text").anyWording(), applies: applies, met: met,
            ask: try map["ask"]?.anyWording(), rules: try rules(map["rules"]), missing: missing,
            isPerLot: (applies?.isAboutLots ?? false) || (met?.isAboutLots ?? false))
    }

    private func condition(_ parameters: [Parameter]) -> (YAMLNode) throws(KnowledgeError) -> Condition {
        { node throws(KnowledgeError) in
            try ConditionDecoder(law: law, lexicon: lexicon, counter: counter).condition(parameters.applied(to: node))
        }
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
