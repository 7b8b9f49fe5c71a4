extension TextBytes {
    /// Whether a text can be a heading: it starts with a capital, ends without the end of a sentence, and has no verb
    /// that makes it a sentence. In doubt it cannot: a wrong heading hides a requirement, a missed one does not.
    /// A heading without a number has more to prove.
    func isTitle(_ range: Range<Int>, longest: Int, isNumbered: Bool) -> Bool {
        guard range.count >= 2, range.count <= longest * 2, isCapital(range.lowerBound, before: range.upperBound) else {
            return false
        }
        var lastWord = range
        var isSentence = false
        var words = 0
        var clause = Clause.main
        self.words(in: range) { word in
            isSentence = words == 0 ? opensSentence(word, isNumbered) : isSentenceWord(word, in: clause)
            if endsInnerSentence(word, before: range.upperBound) { isSentence = true }
            if word.count == 3, has("som", at: word.lowerBound, before: word.upperBound) {
                clause = .relativeStart
            } else if clause == .relativeStart {
                clause = .relative
            }
            words += 1
            lastWord = word
            return !isSentence
        }
        guard !isSentence, isTitleEnd(range, lastWord) else { return false }
        if !isNumbered, words > 8 || (words > 3 && bytes[range.upperBound - 1] == UInt8(ascii: "?")) { return false }
        // More digits than a year has: an address, a date, an amount.
        if !isNumbered, range.reduce(0, { $0 + (Self.isDigit(bytes[$1]) ? 1 : 0) }) > 4 { return false }
        return isMostlyLetters(range, longest: longest)
    }

    /// Where a word stands after "som", which lets a title have a verb: "Krav som ska uppfyllas".
    private enum Clause {
        case main, relativeStart, relative
    }

    private func isMostlyLetters(_ range: Range<Int>, longest: Int) -> Bool {
        var letters = 0
        var columns = 0
        for index in range {
            let byte = bytes[index]
            guard byte & 0xC0 != 0x80 else { continue }
            columns += 1
            if byte >= 0xC0 || (byte | 0x20) &- 0x61 < 26 { letters += 1 }
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

    /// A first word that makes a demand or, in a line without a number, starts a sentence.
    private func opensSentence(_ word: Range<Int>, _ isNumbered: Bool) -> Bool {
        guard word.count <= 12 else { return isAddress(word) }
        let text = String(decoding: bytes[word], as: UTF8.self)
        return TitleWords.demands.contains(text) || (!isNumbered && TitleWords.openers.contains(text))
            || isAddress(word)
    }

    private func isSentenceWord(_ word: Range<Int>, in clause: Clause) -> Bool {
        if word.count == 1, bytes[word.lowerBound] == UInt8(ascii: "=") { return true }
        guard word.count <= 16, isSmall(word.lowerBound, before: word.upperBound) else { return isAddress(word) }
        if clause == .relativeStart { return false }
        let text = String(decoding: bytes[word], as: UTF8.self)
        return TitleWords.modals.contains(text) || (clause == .main && TitleWords.verbs.contains(text))
            || isAddress(word)
    }

    private func isAddress(_ word: Range<Int>) -> Bool {
        bytes[word].contains(UInt8(ascii: "@")) || has("http", at: word.lowerBound, before: word.upperBound)
            || has("www.", at: word.lowerBound, before: word.upperBound)
    }
}

/// Words that tell sentences from titles.
enum TitleWords {
    /// Verbs that make a clause, but for the word after "som".
    static let modals: Set<String> = [
        "ska", "skall", "bör", "måste", "kan", "får", "kommer", "vill", "behöver", "är", "har", "hade", "blir", "shall",
        "must", "should", "may", "will", "is", "are", "has", "have",
    ]
    /// Other verbs that make a clause; after "som" they may follow ("Tjänster som avtalet omfattar").
    static let verbs: Set<String> = [
        "gäller", "avser", "omfattar", "innebär", "innehåller", "utgör", "utgörs", "äger", "krävs", "betalar",
        "accepterar", "godkänner", "förbinder", "åtar", "lämnar", "lämnas", "sker", "anges", "framgår", "tillämpas",
        "tillämpar", "följer", "finns", "används", "använder", "genomförs", "genomför", "bedöms", "ställs", "ställer",
        "tillhandahåller", "utför", "utförs", "upprättas", "regleras", "ansvarar", "ersätts", "ersätter", "meddelas",
        "begär", "söker", "saknas", "ingår", "består", "svarar", "skickas", "redovisas", "intygar", "bifogas",
        "skickar", "erbjuder", "bedriver", "efterfrågar", "efterfrågas", "erhåller", "önskar", "innefattar", "beräknas",
        "utgår", "betalas", "faktureras", "levereras", "anställer", "inte", "ej", "vi", "ni", "du", "jag",
    ]
    /// First words of demands and of instructions in forms.
    static let demands: Set<String> = [
        "Ange", "Beskriv", "Bifoga", "Bifogad", "Fyll", "Fritext", "Klicka", "Kryssa", "Markera", "Redovisa", "Skriv",
        "Välj", "Minst", "Måste", "Senast", "Tidigast", "Högst", "Max", "Vänligen", "Please",
    ]
    /// Other first words that a heading without a number does not have.
    static let openers: Set<String> = [
        "Se", "Vi", "Jag", "Du", "Ni", "Det", "Den", "Detta", "Denna", "Dessa", "De", "Om", "När", "Ja", "Ja.", "Ja,",
        "Nej", "Nej.", "Nej,", "Tel", "Tel.", "Tel:", "Telefon:", "E-post:", "Epost:", "Sida", "Sid", "Sidan", "I",
        "För",
        "Att", "Enligt", "Inom", "Med", "Av", "Från", "Till", "Kommer", "Exempel", "Önskad", "Upp", "Cirka", "Ca",
        "Fråga", "Fråga:", "Svar", "Svar:", "Hej", "Datum",
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
