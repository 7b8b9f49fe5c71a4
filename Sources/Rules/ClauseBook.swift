package import Knowledge
package import Law
package import Procurement

/// The clause templates of `rules/clauses`, read the first time one is asked for.
package struct ClauseBook: Sendable {
    private let templates: Once<[ClauseTemplate]>

    package init(root: RulesRoot, law: LawBook, lexicon: Lexicon) {
        templates = Once { () throws(KnowledgeErrors) in
            try Self.read(root, ClauseDecoder(law: law, lexicon: lexicon))
        }
    }

    /// All templates, in the order of their names. All errors of all files are thrown together.
    package func all() throws(KnowledgeErrors) -> [ClauseTemplate] { try templates.get() }

    /// What is wrong in the files, where they have been read.
    package var errors: [KnowledgeError] { templates.errors }

    /// A procurement that the draft of a template fits, from the second document of its file; nil where it has none.
    package func dossier(for template: ClauseTemplate) throws(KnowledgeError) -> Facts? {
        guard let second = try YAMLFile.both(of: template.file).second else { return nil }
        return try FactsDecoder().facts(second.map(keys: ["facts"]).require("facts"))
    }

    /// The templates of a category, the one without `recognised` last; none where a file is wrong (see `errors`).
    package func templates(of category: String) -> [ClauseTemplate] {
        let own = ((try? all()) ?? []).filter { $0.category == category }
        return own.filter { $0.recognised != nil } + own.filter { $0.recognised == nil }
    }

    private static func read(
        _ root: RulesRoot, _ decoder: ClauseDecoder
    ) throws(KnowledgeErrors) -> [ClauseTemplate] {
        var templates: [ClauseTemplate] = []
        var errors: [KnowledgeError] = []
        for file in root.files(in: "clauses", ending: ".yaml") {
            do {
                templates.append(try decoder.template(YAMLFile.first(of: file), file: file))
            } catch {
                errors.append(error)
            }
        }
        for (category, own) in Dictionary(grouping: templates, by: \.category) where category != nil {
            let defaults = own.filter { $0.recognised == nil }
            guard defaults.count != 1 else { continue }
            let names = (defaults.isEmpty ? own : defaults).map(\.id).sorted().joined(separator: ", ")
            errors.append(
                KnowledgeError(
                    file: own[0].file,
                    message:
                        "category '\(category ?? "")' needs exactly one template without 'recognised'; it has \(defaults.count) (\(names))"
                ))
        }
        guard errors.isEmpty else { throw KnowledgeErrors(errors) }
        return templates
    }
}
