import Testing

@testable import Matching

@Suite("Words met before")
struct WordMemoTests {
    private func found(_ table: PhraseTable, _ text: FoldedText) -> [String] {
        var found: [String] = []
        table.scan(text) { found.append("\($0) \($1)") }
        return found
    }

    private let phrases = [
        "krav", "krav*", "*krav", "*krav*", "krav på", "krav på anställning", "*avtal om hyra",
        "sysselsättningsfrämjande",
        "arbetsmarknadspolitiska åtgärder", "i samband med", "§ 3",
    ]

    @Test("A table finds the same in a text whatever it has read before")
    func same() {
        let table = PhraseTable(phrases)
        let texts = [
            "Krav på anställning, krav på annat, kraven, återkrav, återkraven och krav.",
            "I samband med ramavtal om hyra. I samband. Ramavtal om köp; § 3 och § 4.",
            "Arbetsmarknadspolitiska åtgärder och arbetsmarknadspolitiska insatser.",
        ].map { FoldedText($0) }
        let fresh = texts.map { found(PhraseTable(phrases), $0) }
        #expect(fresh.allSatisfy { !$0.isEmpty })
        for _ in 0..<3 { #expect(texts.map { found(table, $0) } == fresh) }
    }

    @Test("A match bears the tag of its phrase, from memory too")
    func tags() {
        let table = PhraseTable(phrases).tagged(phrases.indices.map { UInt32($0) + 100 })
        let text = FoldedText("Krav på anställning, återkrav, ramavtal om hyra och § 3.")
        for _ in 0..<3 {
            var stops: [Int] = []
            let matches = table.matches(in: text, stops: &stops)
            #expect(Set(matches.map(\.phrase)) == [0, 1, 2, 3, 4, 5, 6, 10])
            #expect(matches.allSatisfy { $0.tag == UInt32($0.phrase) + 100 })
        }
        var stops: [Int] = []
        #expect(PhraseTable(phrases).matches(in: text, stops: &stops).allSatisfy { $0.tag == 0 })
    }

    @Test("A word begins one phrase or many, and each is found by what follows it")
    func continuations() {
        let phrases = (0..<300).map { "krav \($0 % 7)x\($0)" } + ["krav a", "krav-", "krav b*", "*krav c"]
        let text = FoldedText(phrases.map { $0.filter { $0 != "*" } }.joined(separator: ", ") + " krav d, krav 1x")
        let table = PhraseTable(phrases)
        for _ in 0..<2 {
            var numbers: [Int] = []
            table.scan(text) { number, _ in numbers.append(number) }
            #expect(numbers == Array(phrases.indices))
        }
    }

    @Test("Long words that begin and end alike are told apart")
    func alike() {
        let table = PhraseTable(["sysselsättningsfrämjande"])
        let text = FoldedText("Sysselsättningsfrämjande, sysselsäxxningsfrämjande, sysselsättningsfrämjande")
        for _ in 0..<3 { #expect(found(table, text).count == 2) }
    }

    @Test("Other words than can be remembered change nothing, and neither do words that go on and on")
    func many() {
        let table = PhraseTable(phrases)
        let long = String(repeating: "lång", count: 60)
        for round in 0..<3 {
            let words = (0..<40_000).map { "ord\(round)x\($0)" }.joined(separator: " ")
            let text = FoldedText("Krav på anställning. \(words) \(long)krav krav på anställning \(long)")
            let expected = found(PhraseTable(phrases), text)
            #expect(expected.count == 12)
            #expect(found(table, text) == expected)
        }
    }

    @Test("Of words made to have the same hash only a few are kept, so that none waits for thousands")
    func madeAlike() {
        var memo = WordMemo()
        var first: UInt16?
        var (kept, refused) = (0, 0)
        for number in 0..<2_000_000 {
            let bytes = Array("w\(number)".utf8)
            let word = WordSign(bytes.span, bytes.indices)
            if let first, memo.entry(of: word) != first { continue }
            let entry = memo.keep(word, at: 0, bytes.span, phrases: [], continuations: 0, goesOn: [])
            first = first ?? UInt16(entry)
            if entry == 0 { refused += 1 } else { kept += 1 }
        }
        #expect(kept == 32)
        #expect(refused > 0)
    }

    @Test("Searches beside each other do not disturb one another")
    func beside() async {
        let table = PhraseTable(phrases)
        let text = FoldedText(String(repeating: "Krav på anställning i samband med återkraven. ", count: 200))
        let expected = found(table, text)
        await withTaskGroup(of: [String].self) { group in
            for _ in 0..<8 { group.addTask { found(table, text) } }
            for await result in group { #expect(result == expected) }
        }
    }
}
