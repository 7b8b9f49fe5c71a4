extension TextBytes {
    /// A line that starts with a digit: "3 Titel", "3.2 Titel", "3. Titel", "3) text", "12 § Titel".
    func numbered(_ range: Range<Int>) -> LineShape {
        let end = range.upperBound
        var number = LineNumber(parts: 0, first: 0, last: 0, hasPoint: false, title: 0)
        var index = range.lowerBound
        while number.parts < 6, isDigit(index, before: end) {
            let next = skipDigits(index, before: end)
            guard let value = self.number(index..<next), value < 200, number.parts == 0 || value > 0 else {
                return .text
            }
            if number.parts == 0 { number.first = value }
            number.parts += 1
            number.last = value
            number.hasPoint = byte(next, before: end) == UInt8(ascii: ".")
            index = number.hasPoint ? next + 1 : next
            if !number.hasPoint { break }
        }
        let text = skipBlanks(index, before: end)
        guard text < end else { return .text }
        if number.parts == 1, !number.hasPoint {
            if bytes[text] == UInt8(ascii: ")"), text == index {
                let item = skipBlanks(text + 1, before: end)
                return item > text + 1 && item < end
                    ? .item(.number(UInt8(ascii: ")"), isOpened: false), text: item) : .text
            }
            if has("\u{A7}", at: text, before: end) {
                return namedTitle(.section, number.first, after: text + 2, range)
            }
        }
        // "3.2Typ av uppdrag": where the space is missing a point must stand instead.
        guard text > index || ((number.parts > 1 || number.hasPoint) && isCapital(text, before: end)) else {
            return .text
        }
        number.title = text
        return .numbered(number)
    }

    /// A line that starts with a capital: an AF code, "Kapitel 3", "Bilaga 3 – Titel", "A) text".
    func capital(_ range: Range<Int>) -> LineShape {
        let (start, end) = (range.lowerBound, range.upperBound)
        switch bytes[start] {
        case UInt8(ascii: "A") where byte(start + 1, before: end) == UInt8(ascii: "F"):
            if let code = code(range) { return code }
        case UInt8(ascii: "A"):
            if let index = afterWord(["Avsnitt", "Avdelning", "Appendix"], range) {
                return named(range, has("App", at: start, before: end) ? .annex : .chapter, numberFrom: index)
            }
        case UInt8(ascii: "B"):
            if let index = afterWord(["Bilaga", "BILAGA"], range) { return named(range, .annex, numberFrom: index) }
        case UInt8(ascii: "D"):
            if let index = afterWord(["Del", "DEL"], range) { return named(range, .chapter, numberFrom: index) }
        case UInt8(ascii: "K"):
            if let index = afterWord(["Kapitel", "KAPITEL", "Kap."], range) {
                return named(range, .chapter, numberFrom: index)
            }
        default: break
        }
        guard byte(start + 1, before: end) == UInt8(ascii: ")") else { return .text }
        let text = skipBlanks(start + 2, before: end)
        guard text > start + 2, text < end else { return .text }
        return .item(.letter(UInt8(ascii: ")"), isOpened: false), text: text)
    }

    /// `AF[A-J](\.\d{1,4})?` and a word boundary.
    private func code(_ range: Range<Int>) -> LineShape? {
        let (start, end) = (range.lowerBound, range.upperBound)
        guard (UInt8(ascii: "A")...UInt8(ascii: "J")).contains(byte(start + 2, before: end)) else { return nil }
        var index = start + 3
        if byte(index, before: end) == UInt8(ascii: "."), isDigit(index + 1, before: end) {
            let digits = skipDigits(index + 1, before: end)
            guard digits - index <= 5 else { return nil }
            index = digits
        }
        let title = skipBlanks(index, before: end)
        guard title > index || title == end else { return nil }
        return .code(end: index, title: title)
    }

    private func afterWord(_ words: [StaticString], _ range: Range<Int>) -> Int? {
        for word in words where has(word, at: range.lowerBound, before: range.upperBound) {
            let after = range.lowerBound + word.utf8CodeUnitCount
            let next = skipBlanks(after, before: range.upperBound)
            return next > after ? next : nil
        }
        return nil
    }

    /// The number and title after the word of a named part; an annex may have a letter ("Bilaga B").
    func named(_ range: Range<Int>, _ part: NamedPart, numberFrom start: Int) -> LineShape {
        let end = range.upperBound
        let index = skipBlanks(start, before: end)
        var next = skipDigits(index, before: end)
        var number = number(index..<next)
        if number == nil, part != .section, byte(index, before: end) &- 0x41 < 26 {
            next = index + 1
            number = Int(bytes[index])
        }
        guard let number else { return .text }
        return namedTitle(part, number, after: next, range)
    }

    /// After the number nothing stands, or a title that a dash, colon or point may set off.
    private func namedTitle(_ part: NamedPart, _ number: Int, after index: Int, _ range: Range<Int>) -> LineShape {
        let end = range.upperBound
        var title = index
        if [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ",")].contains(byte(title, before: end)) { title += 1 }
        title = skipBlanks(title, before: end)
        if has("\u{2013} ", at: title, before: end) || has("\u{2014} ", at: title, before: end) {
            title += 4
        } else if has("- ", at: title, before: end) {
            title += 2
        }
        title = skipBlanks(title, before: end)
        guard title == end || (title > index && isCapital(title, before: end)) else { return .text }
        return .named(part, number: number, title: title)
    }
}
