import Matching
import Testing

@Suite("A table from its bytes")
struct PhraseTableBytesTests {
    private let phrases = ["sociala hänsyn", "*krav", "krav*", "*arbets*", "§", "18 §", "a*b", "ej", "lou", "ab"]
    private let text = FoldedText("Sociala hänsyn enligt 18 § LOU, arbetskrav och kravställning, ej ab.")

    private func found(_ table: PhraseTable) -> [String] {
        var found: [String] = []
        table.scan(text) { found.append("\($0) \(text.string($1))") }
        return found
    }

    @Test("It finds what the table finds")
    func same() throws {
        let table = PhraseTable(phrases)
        let again = try #require(PhraseTable(encoded: table.encoded[...]))
        #expect(found(again) == found(table))
        #expect(!found(again).isEmpty)
        #expect(again.problems == table.problems)
        #expect(again.isFor(phrases.count))
        #expect(!again.isFor(phrases.count - 5))
    }

    @Test("Bytes that are cut make no table")
    func cut() {
        let bytes = PhraseTable(phrases).encoded
        for length in stride(from: 0, to: bytes.count, by: 97) {
            #expect(PhraseTable(encoded: bytes[..<length]) == nil)
        }
    }
}
