package import Documents
package import Knowledge
package import Law

/// A way to take social considerations into account in a purchase. One YAML file of `rules/variants` each.
package struct Variant: Sendable {
    package let id: String
    package let title: Wording
    /// What it is, and what speaks for it.
    package let about: Wording
    /// When it suits: the law's own conditions and the guide values.
    package let condition: Condition
    /// Variants that come first: where one of them suits, this one is not proposed.
    package let yieldsTo: [String]
    /// How far the law lets it go.
    package let limit: Wording
    /// What somebody has to answer before it is chosen; never assumed.
    package let asks: [Wording]
    /// Ids of provisions.
    package let basis: [String]
    /// The draft for it; nil where there is none.
    package let clause: String?
}

/// The variants and the guide values they go by, read the first time they are asked for.
package struct VariantBook: Sendable {
    private let contents: Once<Contents>

    private struct Contents: Sendable {
        let variants: [Variant]
        let guide: [Parameter]
    }

    /// `guide` is a file with guide values of the organisation's own, which stand in for those of the same name.
    package init(root: RulesRoot, law: LawBook, book: RuleBook, guide: String?) {
        contents = Once { () throws(KnowledgeErrors) in
            do throws(KnowledgeError) {
                return try VariantDecoder(law: law, book: book).contents(root, guide: guide)
            } catch {
                throw KnowledgeErrors([error])
            }
        }
    }

    /// In the order in which they are proposed.
    package var variants: [Variant] { (try? contents.get().variants) ?? [] }

    /// The guide values in use.
    package var guide: [Parameter] { (try? contents.get().guide) ?? [] }

    /// Reads everything now; all that is wrong is thrown.
    package func load() throws(KnowledgeErrors) { _ = try contents.get() }

    package var errors: [KnowledgeError] { contents.errors }

    /// Turns YAML into variants.
    private struct VariantDecoder {
        let law: LawBook
        let book: RuleBook

        func contents(_ root: RulesRoot, guide: String?) throws(KnowledgeError) -> Contents {
            let files = root.files(in: "variants", ending: ".yaml")
            if files.isEmpty { return Contents(variants: [], guide: []) }
            var values = try parameters(root.file("variants/guide.yaml"))
            if let guide {
                for own in try parameters(guide) {
                    guard let index = values.firstIndex(where: { $0.id == own.id }) else {
                        let node = try YAMLFile.first(of: guide)
                        throw node.unknown(own.id, what: "guide value", known: values.map(\.id))
                    }
                    values[index] = own
                }
            }
            var variants: [(order: Int, variant: Variant)] = []
            for file in files where !file.hasSuffix("/guide.yaml") {
                variants.append(try variant(YAMLFile.first(of: file), file, values))
            }
            let ids = variants.map(\.variant.id)
            for variant in variants.map(\.variant) {
                if let other = variant.yieldsTo.first(where: { !ids.contains($0) }) {
                    throw KnowledgeError(
                        file: root.file("variants/\(variant.id).yaml"),
                        message: "'yieldsTo' names '\(other)', which is no variant")
                }
            }
            return Contents(variants: variants.sorted { $0.order < $1.order }.map(\.variant), guide: values)
        }

        private func parameters(_ file: String) throws(KnowledgeError) -> [Parameter] {
            let map = try YAMLFile.first(of: file).map(keys: ["guide"])
            return try map.require("guide").each { node throws(KnowledgeError) in try Parameter(node) }
        }

        private func variant(
            _ node: YAMLNode, _ file: String, _ values: [Parameter]
        ) throws(KnowledgeError) -> (Int, Variant) {
            let map = try node.map(keys: [
                "id", "order", "title", "about", "when", "yieldsTo", "limit", "asks", "basis", "clause",
            ])
            let id = try map.require("id").string()
            guard file.hasSuffix("/\(id).yaml") else {
                throw try map.require("id").error("the file of variant '\(id)' must be named '\(id).yaml'")
            }
            let when = try map.require("when")
            if let missing = try values.missing(in: [when]).first {
                throw when.error("the guide value '\(missing.id)' has no value")
            }
            let counter = TestCounter()
            let decoder = ConditionDecoder(law: law, lexicon: book.lexicon, counter: counter)
            let variant = Variant(
                id: id, title: try map.require("title").wording(), about: try map.require("about").wording(),
                condition: try decoder.condition(values.applied(to: when)),
                yieldsTo: try map["yieldsTo"]?.strings() ?? [], limit: try map.require("limit").wording(),
                asks: try map["asks"]?.each { node throws(KnowledgeError) in try node.wording() } ?? [],
                basis: try map.require("basis").provisions(law), clause: try map["clause"]?.string())
            guard counter.count == 0 else { throw when.error("a variant asks for facts, not for text") }
            return (try map.require("order").int(), variant)
        }
    }
}
