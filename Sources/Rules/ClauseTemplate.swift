package import Documents
import Knowledge
import Law

/// Of what a clause of a category consists, and a draft text for it. One YAML file of `rules/clauses` each.
package struct ClauseTemplate: Sendable {
    /// Also the file's name.
    package let id: String
    /// The category whose clauses it measures; nil for a text that several categories share.
    package let category: String?
    package let title: Wording
    /// What it is for, and when.
    package let about: Wording
    /// The part of the documents that the text belongs into.
    package let section: SectionRole
    /// Ids of provisions.
    package let basis: [String]
    /// What a text of this variant holds; nil for the template that measures every other clause of the category.
    package let recognised: TextRelation?
    package let parts: [Part]
    package let slots: [Slot]
    /// The draft in Swedish, as Markdown with `[slots]`.
    package let draft: String
    /// What the notice says, where the clause has to stand there too.
    package let notice: String?
    package let file: String

    /// Something that a whole clause says.
    package struct Part: Sendable {
        package let id: String
        package let level: Level
        package let label: Wording
        /// What shows that it is there, in any sentence of the clause.
        package let present: TextRelation
        /// What to write where it is missing.
        package let write: Wording
    }

    /// How much a part matters: without a core part the clause is incomplete.
    package enum Level: String, Sendable, CaseIterable {
        case core, should, optional
    }

    /// A place in the draft that the buyer fills.
    package struct Slot: Sendable {
        package let id: String
        package let about: Wording
        package let example: String
    }

    /// The drafts with values in their slots; a slot without a value stays visible.
    package func filled(_ values: [String: String]) -> (draft: String, notice: String?) {
        (SlotText.filled(draft, values), notice.map { SlotText.filled($0, values) })
    }
}

/// Turns YAML into clause templates.
struct ClauseDecoder {
    let law: LawBook
    let lexicon: Lexicon

    func template(_ node: YAMLNode, file: String) throws(KnowledgeError) -> ClauseTemplate {
        let map = try node.map(keys: [
            "id", "category", "title", "about", "section", "basis", "recognised", "parts", "slots", "draft", "notice",
        ])
        let id = try map.require("id").string()
        guard file.hasSuffix("/\(id).yaml") else {
            throw try map.require("id").error("the file of clause '\(id)' must be named '\(id).yaml'")
        }
        let text = TextDecoder(lexicon: lexicon)
        let template = ClauseTemplate(
            id: id, category: try map["category"]?.string(), title: try map.require("title").wording(),
            about: try map.require("about").wording(),
            section: try map["section"]?.choice(SectionRole.self) ?? .contractTerm,
            basis: try map["basis"]?.provisions(law) ?? [],
            recognised: try map["recognised"].map { node throws(KnowledgeError) in try text.relation(node) },
            parts: try map["parts"]?.each { node throws(KnowledgeError) in try part(node, text) } ?? [],
            slots: try map["slots"]?.each { node throws(KnowledgeError) in try slot(node) } ?? [],
            draft: try map.require("draft").string(), notice: try map["notice"]?.string(), file: file)
        try checkSlots(of: template, map)
        return template
    }

    private func part(_ node: YAMLNode, _ text: TextDecoder) throws(KnowledgeError) -> ClauseTemplate.Part {
        let map = try node.map(keys: ["id", "level", "label", "present", "write"])
        let present = try map.require("present")
        if case .map(let pairs) = present.content,
            let scope = pairs.first(where: { (try? $0.key.string()) == "scope" })
        {
            throw scope.key.error("a part is asked of the whole clause; take 'scope' away")
        }
        return ClauseTemplate.Part(
            id: try map.require("id").string(), level: try map.require("level").choice(ClauseTemplate.Level.self),
            label: try map.require("label").wording(), present: try text.relation(present),
            write: try map.require("write").wording())
    }

    private func slot(_ node: YAMLNode) throws(KnowledgeError) -> ClauseTemplate.Slot {
        let map = try node.map(keys: ["id", "about", "example"])
        return ClauseTemplate.Slot(
            id: try map.require("id").string(), about: try map.require("about").wording(),
            example: try map.require("example").string())
    }

    /// Every slot of the texts is described, and every slot that is described stands in them.
    private func checkSlots(of template: ClauseTemplate, _ map: YAMLMap) throws(KnowledgeError) {
        let known = template.slots.map(\.id)
        var used: Set<String> = []
        for (key, text) in [("draft", template.draft), ("notice", template.notice ?? "")] {
            for name in SlotText.names(in: text) {
                guard known.contains(name) else {
                    throw try map.require(key).unknown(name, what: "slot", known: known)
                }
                used.insert(name)
            }
        }
        if let idle = known.first(where: { !used.contains($0) }) {
            throw try map.require("slots").error("slot '\(idle)' stands in no text; use it or take it away")
        }
        var seen: Set<String> = []
        if let twice = template.parts.first(where: { !seen.insert($0.id).inserted }) {
            throw try map.require("parts").error("part '\(twice.id)' is given twice; keep one")
        }
    }
}

/// Texts with places to fill, written `[name]`.
package enum SlotText {
    /// The names of the slots in a text, each once, in order.
    package static func names(in text: String) -> [String] {
        var names: [String] = []
        for case .slot(let name) in pieces(of: text) where !names.contains(name) { names.append(name) }
        return names
    }

    static func filled(_ text: String, _ values: [String: String]) -> String {
        pieces(of: text).reduce(into: "") { filled, piece in
            switch piece {
            case .text(let text): filled += text
            case .slot(let name): filled += values[name] ?? "[\(name)]"
            }
        }
    }

    private enum Piece {
        case text(Substring)
        case slot(String)
    }

    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "[") {
            let inside = rest[rest.index(after: open)...]
            guard let close = inside.firstIndex(of: "]"), isName(inside[..<close]) else {
                pieces.append(.text(rest[...open]))
                rest = inside
                continue
            }
            pieces.append(.text(rest[..<open]))
            pieces.append(.slot(String(inside[..<close])))
            rest = inside[inside.index(after: close)...]
        }
        return pieces + [.text(rest)]
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
}
