import Matching
import Testing

@Suite("Words and signs")
struct TextMarksTests {
    /// The words of a text as a table finds them: every word is a phrase of its own.
    private func words(_ text: String, of words: [String]) -> [String] {
        let folded = FoldedText(text)
        var found: [String] = []
        PhraseTable(words).scan(folded) { found.append(folded.string($1)) }
        return found
    }

    @Test(
        "Words end where a character that is no letter stands, wherever it stands among the sixteen", arguments: 0..<40)
    func ends(shift: Int) {
        let before = String(repeating: "x", count: shift)
        for sign in ["€", "×", "÷", "§", "•", "—", "\u{FFFD}", "🙂", "°", "»", "\n", "²"] {
            #expect(
                words("\(before) åäö\(sign)äpple", of: ["åäö", "äpple"]) == ["åäö", "äpple"], "\(sign) at \(shift)")
        }
        for letter in ["é", "ß", "ł", "ж", "ﬁ", "ª"] {
            #expect(words("\(before) åäö\(letter)äpple", of: ["åäö", "äpple"]) == [], "\(letter) at \(shift)")
        }
    }

    @Test("Sentences end at the stops that a search has seen")
    func stops() {
        let text = FoldedText("Ett krav ställs. Gäller det alla? Ja! Se bil. 3 (krav).")
        var stops: [Int] = []
        let matches = PhraseTable(["krav"]).matches(in: text, stops: &stops)
        #expect(matches.map { text.string($0.range) } == ["krav", "krav"])
        var sentences: [Range<Int>] = []
        text.sentences(in: text.ranges[0], stops: stops[...]) { sentences.append($0) }
        #expect(sentences == text.sentences(in: text.ranges[0]))
        #expect(sentences.count == 4)
    }
}
