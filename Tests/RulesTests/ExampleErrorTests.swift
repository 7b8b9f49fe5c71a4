import Analysis
import Fixtures
import Knowledge
import Law
import Rules
import Testing

/// A rule without examples is no rule.
struct ExampleErrorTests {
    /// What is wrong with the examples that stand after the dashes.
    private func errors(_ examples: String?, _ rule: RuleText = RuleText()) throws -> [String] {
        let text = rule.description + (examples.map { "---\n" + $0 } ?? "")
        return try RulesCopy.with([rule.fileName: text]) { folder in
            let law = try Project.law()
            let book = try RuleBook(root: RulesRoot(path: folder.path), law: law)
            let result = ExampleRunner(law: law, book: book).run()
            return result.errors.map { $0.description.replacing(folder.path + "/", with: "") }
        }
    }

    private let start = "flaws/test-rule.yaml"
    private let facts = "facts: {act: LOU, date: 2025-03-01, stage: competition, cpv: 90910000, value: 9000000, buyer: "

    private func list(_ buyers: [String]) -> String {
        buyers.map { "  - {name: \($0), \(facts)\($0)}}\n" }.joined()
    }

    @Test func `Three examples of each kind are enough`() throws {
        let found = list(["municipality", "municipality", "municipality"])
        #expect(try errors("finds:\n\(found)ignores:\n\(list(["state", "region", "utility"]))").isEmpty)
    }

    @Test func `A rule without examples is refused`() throws {
        let expected = ": error: has no examples; add '---' and then 'finds:' and 'ignores:' with three each"
        #expect(try errors(nil) == [start + expected])
    }

    @Test func `Two examples are too few`() throws {
        let found = list(["municipality", "municipality"])
        let errors = try errors("finds:\n\(found)ignores:\n\(list(["state", "region", "utility"]))")
        #expect(errors == [start + ":9:1: error: 'finds' needs at least three examples"])
    }

    @Test func `A kind that is left out is named`() throws {
        let errors = try errors("finds:\n\(list(["municipality"]))")
        #expect(errors == [start + ":9:1: error: 'ignores' is missing; add it"])
    }

    @Test func `An example that does not hold is told with its name and line`() throws {
        let found = list(["municipality", "state", "municipality"])
        let errors = try errors("finds:\n\(found)ignores:\n\(list(["state", "region", "municipality"]))")
        #expect(
            errors == [
                start + ":11:1: error: example 'state': the rule is silent, but must speak",
                start + ":16:1: error: example 'municipality': the rule speaks, but must not",
            ])
    }

    @Test func `What an example says of severity, condition and lots is held`() throws {
        let found = """
              - {name: a, severity: note, \(facts)municipality}}
              - {name: b, conditional: true, \(facts)municipality}}
              - {name: c, lots: [LOT-0001], \(facts)municipality}}

            """
        let errors = try errors("finds:\n\(found)ignores:\n\(list(["state", "region", "utility"]))")
        #expect(
            errors.map { $0.drop { $0 != "'" } } == [
                "'a': has severity error, expected note", "'b': must hold under a condition",
                "'c': names lots , expected LOT-0001",
            ])
    }

    @Test func `An unknown fact, an impossible date and a value that is none are refused with their place`() throws {
        for (fact, message) in [
            ("byer: state", ":10:29: error: unknown key 'byer'; did you mean 'buyer'?"),
            ("date: 2025-02-30", ":10:35: error: expected a day such as 2024-03-01 here"),
            ("value: mycket", ":10:36: error: expected an amount such as 5000000 or '300000 EUR' here"),
        ] {
            let errors = try errors("finds:\n  - {name: exempel, facts: {\(fact)}}\nignores: []\n")
            #expect(errors == [start + message])
        }
    }

    @Test func `An example may ask for a fact that is missing`() throws {
        let open = "  - {name: okänd, unknown: true, facts: {act: LOU, date: 2025-03-01, stage: competition}}\n"
        let found = list(["municipality", "municipality", "municipality"])
        #expect(try errors("finds:\n\(found)ignores:\n\(list(["state", "region"]))\(open)").isEmpty)
    }
}
