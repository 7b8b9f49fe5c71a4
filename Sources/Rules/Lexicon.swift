import Documents
package import Knowledge
import Law

/// All concepts, and the phrases of all of them in one list for the automaton.
package struct Lexicon: Sendable {
    package let concepts: [Concept]
    /// Every phrase once for each concept it belongs to.
    package private(set) var phrases: [Phrase] = []
    private let index: [String: Int]

    package struct Phrase: Sendable, Hashable {
        package let text: String
        /// Index of the concept.
        package let concept: Int
        /// 1–3; 0 for a false friend of the concept.
        package let strength: Int
    }

    /// Reads `rules/lexicon`. All errors of all files are thrown together. `isWhole` demands the function words.
    package init(root: RulesRoot) throws(KnowledgeErrors) {
        var concepts: [Concept] = []
        var errors: [KnowledgeError] = []
        for file in root.files(in: "lexicon", ending: ".yaml") {
            do {
                concepts.append(try Concept(YAMLFile.first(of: file), file: file))
            } catch {
                errors.append(error)
            }
        }
        let index = Dictionary(concepts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for word in FunctionWords.allCases where index[word.rawValue] == nil {
            errors.append(
                KnowledgeError(
                    file: root.file("lexicon/\(word.rawValue).yaml"), message: "is missing; the engine needs it"))
        }
        for concept in concepts {
            for name in concept.voidNear + concept.needsNear where index[name] == nil {
                errors.append(
                    KnowledgeError(file: concept.file, message: "names the concept '\(name)', which does not exist"))
            }
        }
        guard errors.isEmpty else { throw KnowledgeErrors(errors) }
        self.concepts = concepts
        self.index = index
        for (number, concept) in concepts.enumerated() {
            phrases += concept.forms.map { Phrase(text: $0.text, concept: number, strength: $0.strength) }
            phrases += concept.falseFriends.map { Phrase(text: $0, concept: number, strength: 0) }
        }
    }

    /// The number of a concept; nil for an unknown id.
    package func number(_ id: String) -> Int? { index[id] }

    package var ids: [String] { concepts.map(\.id) }
}

extension Concept {
    init(_ node: YAMLNode, file: String) throws(KnowledgeError) {
        let map = try node.map(keys: [
            "id", "about", "role", "strong", "medium", "faint", "not", "voidNear", "needsNear",
        ])
        id = try map.require("id").string()
        self.file = file
        guard file.hasSuffix("/\(id).yaml") else {
            throw try map.require("id").error("the file of concept '\(id)' must be named '\(id).yaml'")
        }
        about = try map.require("about").wording()
        role = try map["role"]?.choice(SectionRole.self)
        var forms: [Form] = []
        for (key, strength) in [("strong", 3), ("medium", 2), ("faint", 1)] {
            for text in try map[key]?.strings() ?? [] { forms.append(Form(text: text, strength: strength)) }
        }
        guard !forms.isEmpty else { throw node.error("needs at least one form under 'strong', 'medium' or 'faint'") }
        self.forms = forms
        falseFriends = try map["not"]?.strings() ?? []
        voidNear = try map["voidNear"]?.strings() ?? []
        needsNear = try map["needsNear"]?.strings() ?? []
    }
}

/// An example in a concept file: words that must be found, or a text in which nothing may be.
package struct ConceptExample: Sendable {
    /// Without the marks.
    package let text: String
    /// The words between ⟦ and ⟧; empty for a text to be ignored.
    package let marks: [String]
    package let line: Int
}

extension Lexicon {
    /// The examples of a concept, from the second document of its file.
    package func examples(of concept: Concept) throws(KnowledgeError) -> [ConceptExample] {
        guard let second = try YAMLFile.both(of: concept.file).second else {
            throw KnowledgeError(
                file: concept.file, message: "has no examples; add '---' and then 'finds:' and 'ignores:'")
        }
        let map = try second.map(keys: ["finds", "ignores"])
        var examples: [ConceptExample] = []
        for node in try map.require("finds").list() {
            let example = ConceptExample(marked: try node.string(), line: node.line)
            guard !example.marks.isEmpty else { throw node.error("mark what must be found with ⟦ and ⟧") }
            examples.append(example)
        }
        for node in try map.require("ignores").list() {
            examples.append(ConceptExample(text: try node.string(), marks: [], line: node.line))
        }
        return examples
    }
}

extension ConceptExample {
    fileprivate init(marked: String, line: Int) {
        var text = ""
        var marks: [String] = []
        var mark: String?
        for character in marked {
            switch character {
            case "⟦": mark = ""
            case "⟧":
                if let mark { marks.append(mark) }
                mark = nil
            default:
                text.append(character)
                mark?.append(character)
            }
        }
        self.init(text: text, marks: marks, line: line)
    }
}
