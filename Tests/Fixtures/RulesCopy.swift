import Foundation
import Knowledge
import Law
package import Rules

/// A rules folder with the law and the code lists as shipped and rules of the test's own.
package enum RulesCopy {
    /// Lays the folder out and hands its path to the body.
    package static func with<Value>(
        _ files: [String: String] = [:], _ body: (TemporaryFolder) throws -> Value
    ) throws -> Value {
        try TemporaryFolder.with { folder in
            try folder.link("law", to: Project.root + "/rules/law")
            try folder.link("codelists", to: Project.root + "/rules/codelists")
            for (name, text) in files { try folder.write(name, text) }
            return try body(folder)
        }
    }

    /// The rule that a text makes under the shipped law.
    package static func rule(_ text: RuleText) throws -> Rule {
        try with([text.fileName: text.description]) { folder in
            let book = try RuleBook(root: .init(path: folder.path), law: Project.law())
            guard let rule = book.rules.first else { throw CocoaError(.fileReadCorruptFile) }
            return rule
        }
    }
}

/// A rule file in the making: valid as it stands, so that a test changes only what it is about.
package struct RuleText: CustomStringConvertible, Sendable {
    package var id = "test-rule"
    package var kind = RuleKind.flaw
    /// Lines such as `stages: [award]`, put before the condition.
    package var more: [String] = []
    package var basis = "[LOU-4-18]"
    /// The condition in YAML flow style.
    package var when = "{buyer: [municipality]}"

    package init(_ kind: RuleKind = .flaw, when: String = "{buyer: [municipality]}", _ more: String...) {
        self.kind = kind
        self.when = when
        self.more = more
    }

    package var fileName: String { "\(kind.folder)/\(id).yaml" }

    package func resting(on basis: String) -> RuleText {
        var copy = self
        copy.basis = basis
        return copy
    }

    /// What runs, without examples.
    package var description: String {
        (["id: \(id)", "kind: \(kind.rawValue)"] + more + [
            "title: {sv: Provregel, en: Test rule}",
            "basis: \(basis)",
            "when: \(when)",
            "message: {sv: Provregeln talar., en: The test rule speaks.}",
            "clears: {sv: Inget., en: Nothing.}",
        ]).joined(separator: "\n") + "\n"
    }
}
