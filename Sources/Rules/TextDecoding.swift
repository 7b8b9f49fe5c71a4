import Knowledge
import Law

/// Turns the `text:` and `absent:` of a rule into tests.
struct TextDecoder {
    let lexicon: Lexicon

    private static let atomKeys = ["concept", "strength", "clause", "citation", "number", "standard", "any"]

    func test(_ node: YAMLNode, number: Int) throws(KnowledgeError) -> TextTest {
        let map = try node.map(keys: Self.atomKeys + ["force", "role", "notRole", "with", "without"])
        return TextTest(
            atom: try atom(map, node), forces: try map["force"]?.choices(Force.self) ?? [],
            roles: try map["role"]?.choices(SectionRole.self) ?? [],
            notRoles: try map["notRole"]?.choices(SectionRole.self) ?? [],
            with: try map["with"]?.relations(self) ?? [], without: try map["without"]?.relations(self) ?? [],
            number: number)
    }

    func relation(_ node: YAMLNode) throws(KnowledgeError) -> TextRelation {
        let map = try node.map(keys: Self.atomKeys + ["scope", "force"])
        return TextRelation(
            atom: try atom(map, node), scope: try map["scope"]?.choice(TextScope.self) ?? .sentence,
            forces: try map["force"]?.choices(Force.self) ?? [])
    }

    private func atom(_ map: YAMLMap, _ node: YAMLNode) throws(KnowledgeError) -> TextAtom {
        if let concept = map["concept"] {
            var numbers: [Int] = []
            for item in try concept.list() {
                let id = try item.string()
                guard let number = lexicon.number(id) else {
                    throw item.unknown(id, what: "concept", known: lexicon.ids)
                }
                numbers.append(number)
            }
            return .concept(numbers, strength: try map["strength"]?.int())
        }
        if let clause = map["clause"] { return .clause(try clause.strings()) }
        if let citation = map["citation"] { return .citation(try self.citation(citation)) }
        if let number = map["number"] { return .number(try self.number(number)) }
        if try map["standard"]?.bool() ?? false { return .standard }
        if let any = map["any"] {
            return .any(
                try any.each { item throws(KnowledgeError) in try atom(item.map(keys: Self.atomKeys), item) })
        }
        throw node.error("needs one of 'concept', 'clause', 'citation', 'number', 'standard' and 'any'")
    }

    private func citation(_ node: YAMLNode) throws(KnowledgeError) -> CitationTest {
        let map = try node.map(keys: ["chapter", "sections"])
        return CitationTest(
            chapter: try map.require("chapter").string(), sections: try map["sections"]?.strings() ?? [])
    }

    private func number(_ node: YAMLNode) throws(KnowledgeError) -> NumberTest {
        let map = try node.map(keys: ["unit", "atLeast", "below"])
        return NumberTest(
            unit: try map.require("unit").choice(NumberUnit.self), atLeast: try map["atLeast"]?.double(),
            below: try map["below"]?.double())
    }
}

extension YAMLNode {
    func relations(_ decoder: TextDecoder) throws(KnowledgeError) -> [TextRelation] {
        try each { item throws(KnowledgeError) in try decoder.relation(item) }
    }

    /// A number with or without decimals.
    func double() throws(KnowledgeError) -> Double {
        guard let number = Double(try string()) else { throw error("expected a number here") }
        return number
    }
}
