import Fixtures
import Knowledge
import Rules
import Testing

/// What is wrong in a clause or policy file is told with file, line and column, and with what to do.
struct ClauseErrorTests {
    private let start = """
        id: prov
        category: employment
        title: {sv: Prov, en: Test}
        about: {sv: Prov., en: Test.}

        """
    private let parts =
        "parts: [{id: a, level: core, label: {sv: a, en: a}, present: {standard: true}, write: {sv: A., en: A.}}]\n"

    private func errors(_ text: String) throws -> String {
        try RulesCopy.with(["clauses/prov.yaml": text]) { folder in
            let law = try Project.law()
            let book = ClauseBook(root: RulesRoot(path: folder.path), law: law, lexicon: try Project.book().lexicon)
            let thrown = #expect(throws: KnowledgeErrors.self) { try book.all() }
            return (thrown?.description ?? "").replacing(folder.path + "/", with: "")
        }
    }

    @Test func `A slot that is not described is named with the nearest`() throws {
        let text =
            start + "slots: [{id: antal, about: {sv: a, en: a}, example: tre}]\ndraft: Minst [antl] platser, [antal].\n"
        #expect(try errors(text) == "clauses/prov.yaml:6:8: error: unknown slot 'antl'; did you mean 'antal'?")
    }

    @Test func `A slot that stands nowhere is refused`() throws {
        let text = start + "slots: [{id: antal, about: {sv: a, en: a}, example: tre}]\ndraft: Minst tre platser.\n"
        #expect(try errors(text).hasPrefix("clauses/prov.yaml:5:8: error: slot 'antal' stands in no text"))
    }

    @Test func `An unknown level is named with the nearest`() throws {
        let text = start + parts.replacing("level: core", with: "level: cor") + "draft: Text.\n"
        #expect(try errors(text).contains("error: unknown value 'cor'; did you mean 'core'?"))
    }

    @Test func `A part has no scope`() throws {
        let text =
            start + parts.replacing("{standard: true}", with: "{standard: true, scope: block}") + "draft: Text.\n"
        #expect(try errors(text).contains("error: a part is asked of the whole clause; take 'scope' away"))
    }

    @Test func `A category has exactly one template without conditions`() throws {
        let text = start + "recognised: {standard: true}\n" + parts + "draft: Text.\n"
        #expect(
            try errors(text).contains(
                "category 'employment' needs exactly one template without 'recognised'; it has 0 (prov)"))
    }

    @Test func `A policy names its parameters right`() throws {
        let policy = """
            id: prov
            title: Prov
            municipality: Granfors
            source: KF
            from: 2025-01-01
            parameters: [{id: minValue, about: lägsta värde, unit: kr}]
            commitments:
              - {id: K04, modality: shall, about: procurement, text: Krav., met: {value: {atLeast: "{minVale}"}}}

            """
        try RulesCopy.with(["policies/prov.yaml": policy]) { folder in
            let book = try Project.book()
            let thrown = #expect(throws: KnowledgeErrors.self) { try book.policy(folder.file("policies/prov.yaml")) }
            #expect(
                thrown?.description.hasSuffix(":8:88: error: unknown parameter 'minVale'; did you mean 'minValue'?")
                    == true, "\(thrown?.description ?? "")")
        }
    }
}
