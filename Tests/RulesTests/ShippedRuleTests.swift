import Analysis
import Documents
import Fixtures
import Knowledge
import Law
import Rules
import Testing

/// The rules that the program ships with.
struct ShippedRuleTests {
    /// The files of rules, by their path under `rules/`.
    static let files = RuleKind.allCases.flatMap { Project.rules.files(in: $0.folder, ending: ".yaml") }
        .map { String($0.dropFirst(Project.rules.path.count + 1)) }

    private static let outcome = Result {
        let law = try Project.law()
        return ExampleRunner(law: law, book: try RuleBook(root: Project.rules, law: law), document: Texts.document)
            .run()
    }

    private func rule(_ file: String) throws -> Rule {
        try #require(try Project.book().rules.first { $0.file == Project.rules.file(file) })
    }

    @Test func `There are rules of every file`() throws {
        #expect(!Self.files.isEmpty)
        #expect(try Project.book().rules.count == Self.files.count)
    }

    @Test(arguments: files)
    func `All examples of a rule hold`(file: String) throws {
        for error in try Self.outcome.get().errors where error.file == Project.rules.file(file) {
            let place = SourceLocation(
                fileID: "rules/\(file)", filePath: error.file, line: error.line ?? 1, column: error.column ?? 1)
            Issue.record("\(error.message)", sourceLocation: place)
        }
    }

    @Test(arguments: files)
    func `A rule speaks both languages`(file: String) throws {
        let rule = try rule(file)
        for text in [rule.title, rule.message, rule.clears, rule.limits].compactMap({ $0 }) {
            #expect(!text.sv.isEmpty && !text.en.isEmpty && text.sv != text.en)
        }
    }

    @Test(arguments: files)
    func `A rule never calls anything illegal`(file: String) throws {
        let rule = try rule(file)
        let texts = [rule.title, rule.message, rule.clears, rule.limits].compactMap { $0 }.flatMap { [$0.sv, $0.en] }
        for word in ["olaglig", "olagligt", "illegal", "unlawful", "lagstridig"] {
            #expect(!texts.contains { $0.lowercased().contains(word) }, "'\(word)'")
        }
    }

    @Test(arguments: files)
    func `A rule rests on provisions that exist, and a duty on law`(file: String) throws {
        let law = try Project.law()
        let basis = try rule(file).basis.compactMap { law.provision($0) }
        #expect(!basis.isEmpty)
        if try rule(file).kind == .obligation { #expect(basis.contains { $0.layer == .law }) }
    }

    @Test(arguments: files)
    func `A message ends as a sentence does`(file: String) throws {
        let rule = try rule(file)
        for text in [rule.message, rule.clears].flatMap({ [$0.sv, $0.en] }) {
            #expect(text.last == "." || text.last == "?" || text.last == ")")
        }
    }

    @Test func `No rule has the id, or the former id, of another`() throws {
        let rules = try Project.book().rules
        let ids = rules.flatMap { [$0.id] + $0.formerly }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `The catalogue tells the rules as they are`() throws {
        let outcome = try Program.run(["rules", "document", "--check", "--rules-root", Project.rules.path])
        #expect(outcome.exit == 0, "\(outcome.errors)")
    }
}
