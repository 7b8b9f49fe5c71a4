import Analysis
import Fixtures
import Rules
import Testing

/// What `common:` says holds for every text test of a rule.
struct CommonTests {
    private func speaks(_ text: String, under title: String = "Genomförande") throws -> Bool {
        var rule = RuleText(
            when:
                "{any: [{text: {concept: [supplier]}}, {text: {concept: [buyer], notRole: [policy], without: [{concept: [weak]}]}}]}"
        )
        rule.more = ["common: {notRole: [background], without: [{concept: [past]}]}"]
        let found = try assess(rule, cleaning(), documents: [ReadText.document(title, [text])]).findings
        return found.contains { $0.rule == rule.id }
    }

    @Test func `Without what is shared every branch speaks`() throws {
        #expect(try speaks("Leverantören arbetar."))
        #expect(try speaks("Kommunen arbetar."))
    }

    @Test func `What is shared is added to every branch and replaces nothing`() throws {
        #expect(try !speaks("Leverantören hade arbete."))
        #expect(try !speaks("Kommunen hade arbete."))
        #expect(try !speaks("Kommunen arbetar.", under: "Bakgrund"))
        #expect(try !speaks("Kommunen arbetar.", under: "Policy för inköp"))
        #expect(try !speaks("Kommunen arbetar gärna."))
    }
}
