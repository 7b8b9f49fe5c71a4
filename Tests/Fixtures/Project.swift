package import Knowledge
package import Law
package import Rules

/// The project's own files, found from where this file stands.
package enum Project {
    /// The folder that holds `Package.swift`.
    package static let root: String = {
        let steps = #filePath.split(separator: "/").dropLast(3)
        return steps.reduce(into: "") { $0 += "/" + $1 }
    }()

    /// The rules that the program ships with.
    package static let rules = RulesRoot(path: root + "/rules")

    private static let loadedLaw = Result { () throws(KnowledgeErrors) in try LawBook(root: rules) }

    /// The law as shipped, read once.
    package static func law() throws -> LawBook { try loadedLaw.get() }

    private static let loadedBook = Result { try RuleBook(root: rules, law: law()) }

    /// The rules as shipped, read once.
    package static func book() throws -> RuleBook { try loadedBook.get() }

    private static let loadedClauses = Result {
        ClauseBook(root: rules, law: try law(), lexicon: try book().lexicon)
    }

    /// The clause templates as shipped, read once.
    package static func clauses() throws -> ClauseBook { try loadedClauses.get() }
}
