import Documents
package import Knowledge
import Law

/// All concepts, and the phrases of all of them in one list.
package struct Lexicon: Sendable {
    package let concepts: [Concept]
    /// Every phrase once for each concept it belongs to.
    package let phrases: [Phrase]
    /// The texts of the phrases, one a line.
    private let texts: [UInt8]
    /// By phrase: where its line ends.
    private let ends: [Int32]
    private let index: [String: Int]

    /// Whose phrase it is, and what it weighs.
    package struct Phrase: Sendable {
        /// Both in four bytes, as every phrase that is found is asked for them.
        private let value: UInt32

        init(concept: Int, strength: Int) {
            value = UInt32(truncatingIfNeeded: concept) << 8 | UInt32(truncatingIfNeeded: strength & 0xFF)
        }

        /// Number of the concept.
        package var concept: Int { Int(value >> 8) }
        /// 1–3; 0 for a false friend of the concept.
        package var strength: Int { Int(value & 0xFF) }
    }

    /// Reads `rules/lexicon`. All errors of all files are thrown together.
    package init(root: RulesRoot) throws(KnowledgeErrors) {
        var concepts: [Concept] = []
        var phrases: [Phrase] = []
        var texts: [UInt8] = []
        var ends: [Int32] = []
        var errors: [KnowledgeError] = []
        for file in Self.files(of: root) {
            do {
                let (concept, forms) = try Concept.read(YAMLFile.first(of: file), file: file)
                for form in forms {
                    phrases.append(Phrase(concept: concepts.count, strength: form.strength))
                    texts += form.text.utf8
                    ends.append(Int32(texts.count))
                    texts.append(UInt8(ascii: "\n"))
                }
                concepts.append(concept)
            } catch {
                errors.append(error)
            }
        }
        self.concepts = concepts
        self.phrases = phrases
        self.texts = texts
        self.ends = ends
        index = Self.index(concepts)
        errors += missing(in: root)
        guard errors.isEmpty else { throw KnowledgeErrors(errors) }
    }

    /// The files that hold the concepts.
    package static func files(of root: RulesRoot) -> [String] { root.files(in: "lexicon", ending: ".yaml") }

    private static func index(_ concepts: [Concept]) -> [String: Int] {
        Dictionary(concepts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// What the engine or another concept leans on and is not there.
    private func missing(in root: RulesRoot) -> [KnowledgeError] {
        var errors: [KnowledgeError] = []
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
        return errors
    }

    /// The number of a concept; nil for an unknown id.
    package func number(_ id: String) -> Int? { index[id] }

    package var ids: [String] { concepts.map(\.id) }

    /// The text of a phrase as it is written in its file, stars included.
    package func text(of phrase: Int) -> String {
        let start = phrase == 0 ? 0 : Int(ends[phrase - 1]) + 1
        return String(decoding: texts[start..<Int(ends[phrase])], as: UTF8.self)
    }
}

extension Lexicon {
    /// What a run needs of the lexicon as bytes, from which `init(prepared:files:)` makes it again.
    package var prepared: [[UInt8]] {
        let lines = concepts.map { concept in
            [
                concept.id, concept.role?.rawValue ?? "", concept.voidNear.joined(separator: ","),
                concept.needsNear.joined(separator: ","),
            ].joined(separator: "\t")
        }
        var numbers: [UInt8] = []
        for (phrase, end) in zip(phrases, ends) {
            for value in [Int32(phrase.concept), Int32(phrase.strength), end] {
                for shift in [0, 8, 16, 24] { numbers.append(UInt8(truncatingIfNeeded: value >> Int32(shift))) }
            }
        }
        return [Array(lines.joined(separator: "\n").utf8), texts, numbers]
    }

    /// `files` are those of the root, in order. Nil where the parts are not those of `prepared`.
    package init?(prepared parts: ArraySlice<ArraySlice<UInt8>>, files: [String]) {
        guard parts.count == 3, let lines = parts.first, parts[parts.startIndex + 2].count % 12 == 0 else { return nil }
        var concepts: [Concept] = []
        for line in String(decoding: lines, as: UTF8.self).split(separator: "\n") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 4, concepts.count < files.count else { return nil }
            concepts.append(
                Concept(
                    id: cells[0], role: SectionRole(rawValue: cells[1]),
                    voidNear: cells[2].split(separator: ",").map(String.init),
                    needsNear: cells[3].split(separator: ",").map(String.init),
                    file: files[concepts.count]))
        }
        let numbers = parts[parts.startIndex + 2]
        var phrases: [Phrase] = []
        var ends: [Int32] = []
        phrases.reserveCapacity(numbers.count / 12)
        ends.reserveCapacity(numbers.count / 12)
        let span = unsafe numbers.span.bytes
        func number(_ index: Int) -> Int32 {
            // In bounds, as there are twelve bytes for each phrase, and any four bytes are a number.
            unsafe Int32(littleEndian: span.unsafeLoadUnaligned(fromByteOffset: index, as: Int32.self))
        }
        let texts = parts[parts.startIndex + 1]
        var last: Int32 = -1
        for start in stride(from: 0, to: numbers.count, by: 12) {
            let (concept, strength, end) = (number(start), number(start + 4), number(start + 8))
            guard concepts.indices.contains(Int(concept)), end > last, end <= texts.count else { return nil }
            phrases.append(Phrase(concept: Int(concept), strength: Int(strength)))
            ends.append(end)
            last = end
        }
        self.concepts = concepts
        self.phrases = phrases
        self.texts = Array(texts)
        self.ends = ends
        index = Self.index(concepts)
    }
}

extension Concept {
    /// A form of a concept with its strength; 0 for a false friend.
    typealias Form = (text: String, strength: Int)

    /// Reads a concept and its forms, false friends last.
    static func read(_ node: YAMLNode, file: String) throws(KnowledgeError) -> (Concept, [Form]) {
        let map = try node.map(keys: [
            "id", "about", "role", "strong", "medium", "faint", "not", "voidNear", "needsNear",
        ])
        let id = try map.require("id").string()
        guard file.hasSuffix("/\(id).yaml") else {
            throw try map.require("id").error("the file of concept '\(id)' must be named '\(id).yaml'")
        }
        // For who reads the file; it must be there.
        _ = try map.require("about").wording()
        var forms: [Form] = []
        for (key, strength) in [("strong", 3), ("medium", 2), ("faint", 1)] {
            for text in try map[key]?.strings() ?? [] { forms.append((text, strength)) }
        }
        guard !forms.isEmpty else { throw node.error("needs at least one form under 'strong', 'medium' or 'faint'") }
        for text in try map["not"]?.strings() ?? [] { forms.append((text, 0)) }
        let concept = Concept(
            id: id, role: try map["role"]?.choice(SectionRole.self), voidNear: try map["voidNear"]?.strings() ?? [],
            needsNear: try map["needsNear"]?.strings() ?? [], file: file)
        return (concept, forms)
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
