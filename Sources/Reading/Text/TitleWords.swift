extension TextBytes {
    /// Whether a text can be a heading: it starts with a capital, ends without the end of a sentence, and has no verb
    /// that makes it a sentence. In doubt it cannot: a wrong heading hides a requirement, a missed one does not.
    func isTitle(_ range: Range<Int>, longest: Int) -> Bool {
        guard range.count >= 2, range.count <= longest * 2, isCapital(range.lowerBound, before: range.upperBound) else {
            return false
        }
        var letters = 0
        var columns = 0
        var lastWord = range
        var isSentence = false
        var afterSom = false
        words(in: range) { word in
            if isSentenceWord(word, isFirst: word.lowerBound == range.lowerBound) && !afterSom { isSentence = true }
            if endsInnerSentence(word, before: range.upperBound) { isSentence = true }
            afterSom = word.count == 3 && has("som", at: word.lowerBound, before: word.upperBound)
            lastWord = word
            return !isSentence
        }
        guard !isSentence, isTitleEnd(range, lastWord) else { return false }
        for index in range {
            let byte = bytes[index]
            if byte & 0xC0 != 0x80 {
                columns += 1
                if byte >= 0xC0 || (byte | 0x20) &- 0x61 < 26 { letters += 1 }
            }
        }
        return columns <= longest && letters >= 2 && letters * 2 >= columns
    }

    /// A point inside the line, after a word that is no abbreviation and before a capital.
    private func endsInnerSentence(_ word: Range<Int>, before end: Int) -> Bool {
        guard bytes[word.upperBound - 1] == UInt8(ascii: "."), word.count > 4 else { return false }
        let next = skipBlanks(word.upperBound, before: end)
        return next < end && isCapital(next, before: end)
    }

    private func isTitleEnd(_ range: Range<Int>, _ lastWord: Range<Int>) -> Bool {
        switch bytes[range.upperBound - 1] {
        case UInt8(ascii: "."):
            guard lastWord.count <= 6 else { return false }
            return ["m.m.", "mm.", "m.fl.", "etc."].contains(String(decoding: bytes[lastWord], as: UTF8.self))
        case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "%"),
            UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "/"):
            return false
        default: break
        }
        guard lastWord.count <= 8 else { return true }
        return !TitleWords.unfinished.contains(String(decoding: bytes[lastWord], as: UTF8.self))
    }

    /// A verb, an address, or a first word that tells the reader of a form what to do.
    private func isSentenceWord(_ word: Range<Int>, isFirst: Bool) -> Bool {
        if bytes[word].contains(UInt8(ascii: "@")) || has("http", at: word.lowerBound, before: word.upperBound)
            || has("www.", at: word.lowerBound, before: word.upperBound)
        {
            return true
        }
        guard word.count <= 16 else { return false }
        if isFirst { return TitleWords.instructions.contains(String(decoding: bytes[word], as: UTF8.self)) }
        guard isSmall(word.lowerBound, before: word.upperBound) else { return false }
        return TitleWords.verbs.contains(String(decoding: bytes[word], as: UTF8.self))
    }
}

/// Words that tell sentences from titles.
enum TitleWords {
    /// Forms that make a clause; "som" before one of them undoes it ("Krav som ska uppfyllas").
    static let verbs: Set<String> = [
        "ska", "skall", "bör", "måste", "kan", "får", "är", "har", "hade", "blir", "kommer", "vill", "behöver",
        "gäller",
        "avser", "omfattar", "innebär", "innehåller", "utgör", "utgörs", "äger", "krävs", "betalar", "accepterar",
        "godkänner", "förbinder", "åtar", "lämnar", "lämnas", "sker", "anges", "framgår", "tillämpas", "tillämpar",
        "följer", "finns", "används", "använder", "genomförs", "genomför", "bedöms", "ställs", "ställer",
        "tillhandahåller", "utför", "utförs", "upprättas", "regleras", "ansvarar", "ersätts", "ersätter", "meddelas",
        "begär", "söker", "saknas", "ingår", "består", "svarar", "skickas", "redovisas", "intygar", "bifogas",
        "skickar", "erbjuder", "bedriver", "inte", "vi", "du", "jag", "shall", "must", "should", "is", "are", "has",
        "have", "will", "may",
    ]
    /// First words of form instructions and references.
    static let instructions: Set<String> = [
        "Ange", "Beskriv", "Bifoga", "Fyll", "Klicka", "Kryssa", "Markera", "Redovisa", "Se", "Skriv", "Välj", "Vi",
        "Jag", "Du", "Det", "Den", "Detta", "Denna", "Dessa", "De", "Om", "Ja", "Nej", "Tel", "Tel:", "Telefon:",
        "E-post:", "Epost:", "Sida", "Sid", "Sidan", "Please",
    ]
    /// Words that no title ends with.
    static let unfinished: Set<String> = [
        "och", "eller", "samt", "av", "för", "i", "på", "till", "med", "om", "som", "att", "den", "det", "de", "ett",
        "en",
        "från", "enligt", "vid", "under", "inom", "mellan", "ska", "utan", "hos", "över", "efter", "före", "genom",
        "mot",
        "per", "kr", "kr.", "kronor", "SEK", "tkr", "mkr", "MSEK", "st", "timmar", "procent", "år", "månader", "dagar",
        "the", "of", "and", "or", "to", "in", "for",
    ]
}
