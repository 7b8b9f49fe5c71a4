import Fixtures
import Foundation
import Knowledge
import Law
import Rules

/// The kinds of files under `rules/` that are YAML, by the names of their schemas.
enum RuleFileKind: String, CaseIterable {
    case rule, concept, clause, policy, variant, guide, acts, provisions, thresholds, regimes

    /// The folders that hold files of the kind, and the one file where there is only one.
    var places: [String] {
        switch self {
        case .rule: RuleKind.allCases.map(\.folder)
        case .concept: ["lexicon"]
        case .clause: ["clauses"]
        case .policy: ["policies"]
        case .variant: ["variants"]
        case .guide: ["variants/guide.yaml"]
        case .acts, .provisions, .thresholds, .regimes: ["law/\(rawValue).yaml"]
        }
    }

    /// The schema of what stands after the line `---`.
    var second: String? {
        switch self {
        case .rule: "examples"
        case .concept: "concept-examples"
        case .clause: "clause-facts"
        default: nil
        }
    }

    /// The shipped files of the kind, below `rules/`.
    func files() throws -> [String] {
        try places.flatMap { place in
            if place.hasSuffix(".yaml") { return [place] }
            let names = try FileManager.default.contentsOfDirectory(atPath: Project.rules.file(place))
            return names.filter { $0.hasSuffix(".yaml") && $0 != "guide.yaml" }.sorted().map { place + "/" + $0 }
        }
    }

    /// Whether the program takes a file with this text in the place of a shipped one.
    func takes(_ text: String, for file: String) throws -> Bool {
        try TemporaryFolder.with { folder in
            for name in try FileManager.default.contentsOfDirectory(atPath: Project.rules.path) {
                let own = file.split(separator: "/")[0] == name
                if own { try copy(name, to: folder) } else { try folder.link(name, to: Project.rules.file(name)) }
            }
            try folder.write(file, text)
            let root = RulesRoot(path: folder.path)
            do {
                let law = try LawBook(root: root)
                let book = try RuleBook(root: root, law: law)
                _ = try ClauseBook(root: root, law: law, lexicon: book.lexicon).all()
                try VariantBook(root: root, law: law, book: book, guide: nil).load()
                if self == .policy { _ = try book.policy(root.file(file)) }
                return true
            } catch is KnowledgeErrors {
                return false
            }
        }
    }

    private func copy(_ name: String, to folder: TemporaryFolder) throws {
        try FileManager.default.copyItem(atPath: Project.rules.file(name), toPath: folder.file(name))
    }
}
