package import Documents
import Knowledge
import Law

/// A number of the organisation's own, named in conditions as "{id}".
package struct Parameter: Sendable, Hashable {
    package let id: String
    package let about: Wording
    package let unit: Wording
    /// Nil where nobody has said: then it is asked for, never invented.
    package let value: String?
}

extension Parameter {
    init(_ node: YAMLNode) throws(KnowledgeError) {
        let map = try node.map(keys: ["id", "about", "unit", "value"])
        id = try map.require("id").string()
        about = try map.require("about").anyWording()
        unit = try map.require("unit").anyWording()
        value = try map["value"]?.string()
    }
}

extension [Parameter] {
    /// A node with the known values in their places.
    func applied(to node: YAMLNode) throws(KnowledgeError) -> YAMLNode {
        _ = try missing(in: [node])
        let known = compactMap { parameter in parameter.value.map { (parameter.id, $0) } }
        return node.substituting(Dictionary(known, uniquingKeysWith: { first, _ in first }))
    }

    /// The parameters that nodes name and that have no value; a name that is none of them is an error.
    func missing(in nodes: [YAMLNode]) throws(KnowledgeError) -> [Parameter] {
        var missing: [Parameter] = []
        for node in nodes.flatMap(\.placeholders) {
            let name = node.placeholder ?? ""
            guard let parameter = first(where: { $0.id == name }) else {
                throw node.unknown(name, what: "parameter", known: map(\.id))
            }
            if parameter.value == nil, !missing.contains(parameter) { missing.append(parameter) }
        }
        return missing
    }
}
