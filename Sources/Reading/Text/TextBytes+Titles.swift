extension TextBytes {
    /// Whether a text can be a heading: it starts with a capital, ends without the end of a sentence, and has no verb
    /// that makes it a sentence. In doubt it cannot: a wrong heading hides a requirement, a missed one does not.
    /// A heading without a number has more to prove.
    func isTitle(_ range: Range<Int>, longest: Int, isNumbered: Bool) -> Bool {
        guard range.count >= 2, range.count <= longest * 2, isCapital(range.lowerBound, before: range.upperBound),
            !endsInSign(range)
        else { return false }
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
        guard !isSentence, !endsOpen(range, lastWord) else { return false }
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

    /// Whether the last sign is one that no title ends with.
    private func endsInSign(_ range: Range<Int>) -> Bool {
        switch bytes[range.upperBound - 1] {
        case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "%"),
            UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    /// Whether the last word ends a sentence or wants another word after it.
    private func endsOpen(_ range: Range<Int>, _ lastWord: Range<Int>) -> Bool {
        if bytes[range.upperBound - 1] == UInt8(ascii: ".") {
            return lastWord.count > 6 || !roles(lastWord).contains(.abbreviation)
        }
        return lastWord.count <= 8 && roles(lastWord).contains(.unfinished)
    }

    private func roles(_ word: Range<Int>) -> TitleWords.Roles {
        ShortWord(bytes.span, word).map { TitleWords.roles(of: $0) } ?? []
    }

    /// A first word that makes a demand or, in a line without a number, starts a sentence.
    private func opensSentence(_ word: Range<Int>, _ isNumbered: Bool) -> Bool {
        guard word.count <= 12 else { return isAddress(word) }
        return !roles(word).isDisjoint(with: isNumbered ? .demand : [.demand, .opener]) || isAddress(word)
    }

    private func isSentenceWord(_ word: Range<Int>, in clause: Clause) -> Bool {
        if word.count == 1, bytes[word.lowerBound] == UInt8(ascii: "=") { return true }
        guard isSmall(word.lowerBound, before: word.upperBound) else { return isAddress(word) }
        if clause == .relativeStart, word.count <= 16 { return false }
        return !roles(word).isDisjoint(with: clause == .main ? [.modal, .verb] : .modal) || isAddress(word)
    }

    private func isAddress(_ word: Range<Int>) -> Bool {
        has("http", at: word.lowerBound, before: word.upperBound)
            || has("www.", at: word.lowerBound, before: word.upperBound)
            || bytes[word].contains(UInt8(ascii: "@"))
    }
}
