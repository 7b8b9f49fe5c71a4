import Matching
import Testing

@Suite("Sentences and words")
struct SentenceTests {
    private func sentences(_ text: String) -> [String] {
        let folded = FoldedText(text)
        return folded.sentences(in: 0..<folded.bytes.count).map { folded.string($0) }
    }

    @Test("Full stops, exclamation and question marks end sentences")
    func stops() {
        #expect(sentences("Krav ställs. Vilka? Alla! Slut") == ["krav ställs.", "vilka?", "alla!", "slut"])
        #expect(
            sentences("Han sade ”nej.” Åter nej (se ovan). Ja.") == ["han sade \"nej.\"", "åter nej (se ovan).", "ja."])
        #expect(
            sentences("Minst 10 %. Enligt 18 §. Senast 2027. Leverantören") == [
                "minst 10 %.", "enligt 18 §.", "senast 2027.", "leverantören",
            ])
    }

    @Test("A full stop before a lower-case letter ends none, by the letter of the original")
    func lowerCase() {
        #expect(
            sentences("Enligt bilagan. och mer. Slut. ÅTER. a\u{308}n") == [
                "enligt bilagan. och mer.", "slut.", "åter. än",
            ])
    }

    @Test("What goes on without a stop is cut between words, or between characters where there are none")
    func endless() {
        let words = sentences(String(repeating: "krav på lön ", count: 3000))
        #expect(words.joined(separator: " ") == Array(repeating: "krav på lön", count: 3000).joined(separator: " "))
        #expect(words.count == 5 && words.allSatisfy { $0.utf8.count <= FoldedText.longestSentence })
        let letters = sentences(String(repeating: "ö", count: 9_999))
        #expect(letters.joined() == String(repeating: "ö", count: 9_999))
        #expect(letters.count == 2 && letters.allSatisfy { $0.utf8.count <= FoldedText.longestSentence })
    }

    @Test("Colons and semicolons end none")
    func colons() {
        #expect(sentences("Leverantören ska: Anställa; Rapportera") == ["leverantören ska: anställa; rapportera"])
    }

    @Test(
        "Abbreviations end none",
        arguments: [
            "t.ex. Samhall", "bl.a. Samhall", "m.m. Krav", "m.fl. Krav", "dvs. LOU", "resp. Köparen", "ca. 5",
            "4 kap. 18 §",
            "10 st. Lampor", "p. 4", "nr. 5", "art. 20", "jfr. LOU", "s.k. Vita jobb", "o.d. Krav", "etc. Krav",
            "f.n. Ingen",
            "fr.o.m. Mars", "t.o.m. Juni", "inkl. Moms", "exkl. Moms", "max. 5", "min. 5", "tel. 0372", "sid. 4",
            "t. ex. Samhall",
            "Fr.o.m. 1 jan. 2027", "A. Svensson", "enl. Bilaga", "version 3.2 Beta",
        ])
    func abbreviations(text: String) {
        #expect(sentences("Krav: \(text) gäller") == [fold("Krav: \(text) gäller")])
    }

    @Test("The number of a heading or list item ends none")
    func ordinals() {
        #expect(sentences("3.2. Krav ställs. 1. Leverantören ska") == ["3.2. krav ställs.", "1. leverantören ska"])
    }

    @Test("Sentences end with their block")
    func blocks() {
        let bytes = Array("Ett utan punkt|Två. Tre.".utf8)
        let text = FoldedText(bytes, ranges: [0..<14, 15..<bytes.count])
        let all = text.sentences(in: 0..<text.bytes.count)
        #expect(all.map { text.string($0) } == ["ett utan punkt", "två.", "tre."])
        #expect(text.sentences(in: text.ranges[1]).count == 2)
        #expect(text.sentences(in: 3..<3).isEmpty)
    }

    @Test("Words are found forwards and backwards, and counted")
    func words() {
        let text = FoldedText("Två år, IT-system (ö) §")
        let (words, all) = (Words(text), 0..<text.bytes.count)
        var (forwards, backwards): ([String], [String]) = ([], [])
        var index = 0
        while let word = words.next(from: index, in: all) {
            forwards.append(text.string(word))
            index = word.upperBound
        }
        index = all.upperBound
        while let word = words.previous(from: index, in: all) {
            backwards.append(text.string(word))
            index = word.lowerBound
        }
        #expect(forwards == ["två", "år", "it", "system", "ö"])
        #expect(backwards == forwards.reversed())
        #expect(words.count(in: all) == 5)
        #expect(words.next(from: 1, in: all) == 5..<8)
        #expect(words.previous(from: 2, in: all) == nil)
        #expect(words.count(in: 0..<6) == 1)
    }
}
