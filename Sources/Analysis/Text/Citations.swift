import Rules

/// Finds references to sections of acts and to standards in folded text.
enum Citations {
    /// Whether the text refers to a chapter and section: "4 kap. 18 § lou", "lou 4:18", "19 kap. 25 a §", "17 kap. 2–5 §§",
    /// "chapter 4, section 18", "section 18 of chapter 4".
    static func contains(_ test: CitationTest, in tokens: [String]) -> Bool {
        for (index, token) in tokens.enumerated() {
            if token == "kap" || token == "kapitlet" || token == "kapitel" {
                guard index > 0, chapter(before: index, tokens) == test.chapter else { continue }
                if test.sections.isEmpty || names(test.sections, in: tokens.dropFirst(index + 1)) { return true }
            }
            if token == "chapter", self.chapter(after: index, tokens) == test.chapter {
                if test.sections.isEmpty || matches(test.sections, englishSections(around: index, tokens)) {
                    return true
                }
            }
            if token == ":", index > 0, index + 1 < tokens.count, tokens[index - 1] == test.chapter,
                isNearAct(index, tokens)
            {
                let letter = index + 2 < tokens.count && tokens[index + 2].utf8.count == 1 ? tokens[index + 2] : ""
                let section = tokens[index + 1]
                if test.sections.isEmpty || test.sections.contains(section + (letter == "a" ? "a" : "")) { return true }
            }
        }
        return false
    }

    /// The number before "kap", with its letter ("19 a kap" → "19a").
    private static func chapter(before index: Int, _ tokens: [String]) -> String {
        let previous = tokens[index - 1]
        if previous.utf8.count == 1, previous.first?.isLetter == true, index > 1 { return tokens[index - 2] + previous }
        return previous
    }

    /// The number after "chapter", with its letter.
    private static func chapter(after index: Int, _ tokens: [String]) -> String {
        numbers(in: tokens.dropFirst(index + 1)).first ?? ""
    }

    /// The numbers after "section", which stands right after the chapter or right before it.
    private static func englishSections(around index: Int, _ tokens: [String]) -> [String] {
        let near = tokens[max(0, index - 8)..<min(tokens.count, index + 6)]
        guard let sign = near.lastIndex(where: { $0 == "section" || $0 == "sections" }) else { return [] }
        return numbers(in: tokens.dropFirst(sign + 1))
    }

    /// The numbers that come first, with their letters and with what stands for a range: "2", "-", "5", "25a".
    private static func numbers(in tokens: ArraySlice<String>) -> [String] {
        var numbers: [String] = []
        for token in tokens {
            if token.first?.isNumber == true {
                numbers.append(token)
            } else if token == "-" || token == "to" || token == "and" {
                numbers.append(token == "and" ? "and" : "-")
            } else if let last = numbers.last, last.first?.isNumber == true, token == "a" || token == "b" {
                numbers[numbers.count - 1] = last + token
            } else {
                break
            }
        }
        return numbers
    }

    /// Whether one of the sections is named in the numbers up to the section sign; ranges count.
    private static func names(_ sections: [String], in tokens: ArraySlice<String>) -> Bool {
        var numbers: [String] = []
        for (offset, token) in tokens.prefix(14).enumerated() {
            if token == "§" || token == "§§" || token == "paragrafen" { return matches(sections, numbers) }
            if token == "kap" { return false }
            if token.first?.isNumber == true {
                numbers.append(token)
            } else if token.utf8.count == 1, token.first?.isLetter == true, let last = numbers.last, !last.isEmpty {
                numbers[numbers.count - 1] = last + token
            } else if token == "-" || token == "och" || token == "to" {
                numbers.append(token)
            } else if offset > 0, token != ".", token != "p", token != "s" {
                break
            }
        }
        return false
    }

    private static func matches(_ sections: [String], _ numbers: [String]) -> Bool {
        if numbers.contains(where: sections.contains) { return true }
        for (index, token) in numbers.enumerated() where token == "-" && index > 0 && index + 1 < numbers.count {
            guard let first = Int(numbers[index - 1].prefix { $0.isNumber }),
                let last = Int(numbers[index + 1].prefix { $0.isNumber }), first <= last
            else { continue }
            if sections.contains(where: { Int($0).map { (first...last).contains($0) } ?? false }) { return true }
        }
        return false
    }

    private static func isNearAct(_ index: Int, _ tokens: [String]) -> Bool {
        let near = tokens[max(0, index - 4)..<min(tokens.count, index + 6)]
        return near.contains { ["lou", "luf", "luk", "lov"].contains($0) }
    }

    /// Whether the text names a numbered standard ("ss-en 16005", "iso 14001", "en 301 549").
    static func namesStandard(_ tokens: [String]) -> Bool {
        for (index, token) in tokens.enumerated() {
            guard ["ss", "en", "iso", "iec", "din", "ansi"].contains(token), index + 1 < tokens.count else { continue }
            var next = index + 1
            while next < tokens.count, ["-", "/", "en", "iso", "iec", "ss"].contains(tokens[next]) { next += 1 }
            guard next < tokens.count, let first = tokens[next].first, first.isNumber else { continue }
            // "en 50" is an article and a number, "din 2" a possessive: alone they need a longer number.
            let least = ["ss", "iso", "iec"].contains(token) ? 1 : token == "en" ? 3 : 2
            if tokens[next].utf8.count >= least { return true }
        }
        return false
    }

    /// Words, numbers and signs apart from each other; full stops and blanks dropped.
    static func tokens(of text: ArraySlice<UInt8>) -> [String] {
        var tokens: [String] = []
        var start: Int?
        var wasDigit = false
        func close(_ end: Int) {
            if let begin = start { tokens.append(String(decoding: text[begin..<end], as: UTF8.self)) }
            start = nil
        }
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte == 0xC2, index + 1 < text.endIndex, text[index + 1] == 0xA7 {
                close(index)
                if tokens.last == "§" { tokens[tokens.count - 1] = "§§" } else { tokens.append("§") }
                index += 2
                continue
            }
            let isDigit = byte.isDigit
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte >= 0x80
            if isDigit || isLetter {
                if start != nil, isDigit != wasDigit { close(index) }
                if start == nil { start = index }
                wasDigit = isDigit
            } else {
                close(index)
                if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
                    tokens.append(String(decoding: [byte], as: UTF8.self))
                }
            }
            index += 1
        }
        close(text.endIndex)
        return tokens
    }
}
