import Documents
import Fixtures
import Testing

@testable import Analysis

/// Where a rule that reads documents shows what it found.
struct EvidenceTests {
    @Test func `Every alternative shows the sections that it found`() throws {
        let rule = RuleText(
            when: "{any: [{text: {concept: [whole-chain], strength: 2}}, {text: {concept: [net-zero], strength: 3}}]}")
        var builder = DocumentBuilder()
        for (line, text) in ["Ett", "Kravet gäller hela leveranskedjan.", "Två", "Solceller ska ingå."].enumerated() {
            let kind: Block.Kind = line.isMultiple(of: 2) ? .heading(level: 1) : .paragraph
            builder.add(Array(text.utf8)[...], kind: kind, lot: nil, place: .line(line + 1))
        }
        let document = builder.finish(name: "prov.md", format: .text)
        let quotes = try assess(rule, cleaning(), documents: [document]).findings.map(\.evidence.quote)
        #expect(quotes == ["Kravet gäller hela leveranskedjan.", "Solceller ska ingå."])
    }
}
