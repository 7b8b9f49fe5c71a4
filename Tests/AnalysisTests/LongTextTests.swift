import Documents
import Fixtures
import Matching
import Procurement
import Rules
import Testing

@testable import Analysis

/// Texts that nobody writes are read in parts, so that the work on them grows with their length and not with its square.
struct LongTextTests {
    private func view(_ paragraphs: [String]) throws -> TextView {
        let reader = TextReader(lexicon: try Project.book().lexicon)
        return try #require(reader.view(of: ReadText.document("Avtalsvillkor", paragraphs)))
    }

    @Test func `A section without headings goes on in sections of a thousand sentences with the same title and role`()
        throws
    {
        let view = try view((0..<2500).map { "Punkt \($0)." })
        #expect(view.sections.map(\.sentences.count) == [1000, 1000, 501])
        #expect(view.sections.allSatisfy { $0.heading == 0 && $0.role == .contractTerm })
        #expect(view.hasHeading(above: 2400) { $0 == 0 })
    }

    @Test func `A sentence without an end is cut between words, and what is found in it stays inside`() throws {
        let view = try view([String(repeating: "leverantören ska anställa personer ", count: 2000)])
        #expect(view.sentences.count > 5)
        for sentence in view.sentences {
            #expect(sentence.range.count <= FoldedText.longestSentence)
            #expect(view.hits[sentence.hits].allSatisfy { $0.range.upperBound <= sentence.range.upperBound })
        }
        #expect(view.sentences.dropFirst().allSatisfy { $0.force == .requirement })
    }

    @Test(arguments: ["99999999999999999999 år", "9223372036854775807+1 år", "99999999999999999999 månader"])
    func `A term that no contract has is no term`(term: String) throws {
        let document = ReadText.document("Avtalstid", ["Avtalstiden är \(term), med förlängning \(term)."])
        let facts = try assess(RuleText(), documents: [document]).facts
        #expect(facts.lots.allSatisfy { $0.term.months == nil && $0.term.longestMonths == nil })
    }
}
