import Documents
import Fixtures
import Rules
import Testing

@testable import Analysis

/// Clauses that are only wished for.
struct WishTests {
    private func isWished(_ lines: [String], _ test: String = "concept: [child-rights]") throws -> Bool {
        let rule = RuleText(
            .used, when: "{text: {\(test), force: [requirement]}}", "category: child-rights", "force: requirement")
        return try !assess(rule, cleaning(), documents: [ReadText.document("Genomförande", lines)]).weak.isEmpty
    }

    @Test func `A clause in a sentence that binds nobody is a wish`() throws {
        #expect(try isWished(["Leverantören bör beakta barnets bästa."]))
        #expect(try isWished(["Lokalerna ska vara rena.", "Leverantören bör gärna beakta barnets bästa."]))
    }

    @Test func `Words of the clause in other sentences than the weak ones make no wish`() throws {
        #expect(try !isWished(["Leverantören bör svara snabbt.", "Kommunen har antagit en plan om barnets bästa."]))
        #expect(try !isWished(["Leverantören bör svara snabbt."]))
        #expect(try !isWished(["Barnets bästa beskrivs nedan."]))
    }

    @Test func `Numbers and sections of acts are wished for too`() throws {
        let number = "number: {unit: persons, atLeast: 2}"
        #expect(try isWished(["Leverantören bör ta emot tre lärlingar."], number))
        #expect(try !isWished(["Leverantören bör svara snabbt."], number))
        let citation = "citation: {chapter: \"17\", sections: [\"2\"]}"
        #expect(try isWished(["Leverantören bör följa 17 kap. 2 § LOU."], citation))
        #expect(try !isWished(["Leverantören bör svara snabbt."], citation))
    }
}
