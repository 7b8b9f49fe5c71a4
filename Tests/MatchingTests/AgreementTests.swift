import Matching
import Testing

@Suite("Properties")
struct AgreementTests {
    private struct Found: Hashable, Comparable {
        let range: Range<Int>
        let phrase: Int

        static func < (one: Found, other: Found) -> Bool {
            (one.range.lowerBound, one.range.upperBound, one.phrase)
                < (other.range.lowerBound, other.range.upperBound, other.phrase)
        }
    }

    /// Finds a phrase by comparing it with each place of a text, scalar by scalar.
    private func naive(_ phrase: String, _ number: Int, in text: [Unicode.Scalar]) -> [Found] {
        let isWord = { (index: Int) in text.indices.contains(index) && text[index].properties.isAlphabetic }
        let stem = Array(phrase.unicodeScalars.filter { $0 != "*" })
        var found: Set<Found> = []
        for start in text.indices where text[start...].starts(with: stem) {
            var (from, to) = (start, start + stem.count)
            if phrase.hasPrefix("*") { while isWord(from - 1) { from -= 1 } }
            if phrase.hasSuffix("*") { while isWord(to) { to += 1 } }
            guard !isWord(from - 1), !isWord(to) else { continue }
            let offset = text[..<from].reduce(0) { $0 + UTF8.width($1) }
            found.insert(
                Found(range: offset..<(offset + text[from..<to].reduce(0) { $0 + UTF8.width($1) }), phrase: number))
        }
        return Array(found)
    }

    @Test("The table finds what a naive search finds, in order", arguments: 0..<60)
    func agreement(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed))
        let letters: [Unicode.Scalar] = ["a", "b", "å", "a", "b", "ö"]
        let phrases = (0..<30).map { _ in
            var stem = String.UnicodeScalarView()
            for position in 0..<(3 + random.next(12)) {
                let mayBeSpace = position > 0 && stem.last != " "
                stem.append(mayBeSpace && random.next(6) == 0 ? " " : random.pick(letters))
            }
            if stem.last == " " { stem.append("b") }
            let text = random.pick(["", "*"]) + String(stem) + random.pick(["", "*"])
            return text.unicodeScalars.count { $0 != " " && $0 != "*" } < 3 ? "aaa" : text
        }
        var text = ""
        for _ in 0..<60 {
            text += random.next(3) == 0 ? random.pick(phrases).filter { $0 != "*" } : String(random.pick(letters))
            text += random.pick(["", " ", " ", "-"])
        }
        let folded = FoldedText(text)
        let scalars = Array(folded.string.unicodeScalars)
        let expected = phrases.enumerated().flatMap { naive($1, $0, in: scalars) }.sorted()
        var found: [Found] = []
        PhraseTable(phrases).scan(folded) { found.append(Found(range: $1, phrase: $0)) }
        #expect(found == expected)
    }

    @Test("The original of a folded word folds to that word", arguments: 0..<100)
    func wayBack(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed))
        let words = [
            "Krav", "å", "Ha\u{308}nsyn", "ﬁnans", "A\u{30A}R", "syssel-\nsättning", "ö", "eﬀekt\u{AD}\niv", "x\u{308}",
            "É",
        ]
        let joints = [
            " ", "  ", "\n", "\r\n", "\u{A0}", "\u{AD} ", " \u{200B}", "\u{FEFF} ", " – ", "•", " ”", "… ", "\t",
        ]
        var bytes: [UInt8] = []
        var ranges: [Range<Int>] = []
        for _ in 0..<6 {
            let start = bytes.count
            for _ in 0..<random.next(12) { bytes += Array((random.pick(joints) + random.pick(words)).utf8) }
            bytes += Array(random.pick(joints).utf8)
            ranges.append(start..<bytes.count)
            bytes += Array(random.pick(["", "\n", "<>"]).utf8)
        }
        let text = FoldedText(bytes, ranges: ranges)
        let all = Words(text)
        var index = 0
        while let word = all.next(from: index, in: 0..<text.bytes.count) {
            let original = text.original(word)
            #expect(FoldedText(Array(bytes[original])).bytes == Array(text.bytes[word]))
            #expect(ranges.contains { $0.lowerBound <= original.lowerBound && original.upperBound <= $0.upperBound })
            index = word.upperBound
        }
        for (range, folded) in zip(ranges, text.ranges) {
            #expect(FoldedText(Array(bytes[range])).bytes == Array(text.bytes[folded]))
            #expect(FoldedText(Array(bytes[text.original(folded)])).bytes == Array(text.bytes[folded]))
        }
    }

    @Test("The original of a phrase is exact: what was removed beside it is not in it")
    func exact() {
        #expect(quoted("krav", in: "\u{FEFF}\u{AD}Krav\u{AD} \u{AD}x") == ["Krav"])
        #expect(quoted("*krav", in: "dialog-\n\u{AD}krav\u{200B}.") == ["dialog-\n\u{AD}krav"])
    }
}
