package import Knowledge
package import Law
import Synchronization

/// The clause templates of `rules/clauses`, read the first time one is asked for.
package final class ClauseBook: Sendable {
    private let root: RulesRoot
    private let law: LawBook
    private let lexicon: Lexicon
    private let outcome = Mutex<Result<[ClauseTemplate], KnowledgeErrors>?>(nil)

    package init(root: RulesRoot, law: LawBook, lexicon: Lexicon) {
        self.root = root
        self.law = law
        self.lexicon = lexicon
    }

    /// All templates, in the order of their names. All errors of all files are thrown together.
    package func all() throws(KnowledgeErrors) -> [ClauseTemplate] {
        try outcome.withLock { outcome in
            let known = outcome ?? Result { () throws(KnowledgeErrors) in try read() }
            outcome = known
            return known
        }.get()
    }

    /// What is wrong in the files, where they have been read.
    package var errors: [KnowledgeError] {
        outcome.withLock { outcome in
            if case .failure(let errors) = outcome { errors.all } else { [] }
        }
    }

    /// The templates of a category, the one without `recognised` last; none where a file is wrong (see `errors`).
    package func templates(of category: String) -> [ClauseTemplate] {
        let own = ((try? all()) ?? []).filter { $0.category == category }
        return own.filter { $0.recognised != nil } + own.filter { $0.recognised == nil }
    }

    private func read() throws(KnowledgeErrors) -> [ClauseTemplate] {
        var templates: [ClauseTemplate] = []
        var errors: [KnowledgeError] = []
        let decoder = ClauseDecoder(law: law, lexicon: lexicon)
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
