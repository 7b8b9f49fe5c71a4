/// What a line looks like by itself. Whether a numbered line is a heading or an item is decided among its neighbours.
enum LineShape: Equatable {
    case text
    /// Only signs: `---`, `====`, a code fence.
    case separator
    /// A Markdown heading; its title starts at `title`.
    case hashes(level: Int, title: Int)
    /// An item of a list; its text starts at `text`.
    case item(ListMarker, text: Int)
    /// "3 Titel", "3.2 Titel", "3. Titel".
    case numbered(LineNumber)
    /// "Kapitel 3", "Bilaga 3 – Titel", "§ 12 Titel".
    case named(NamedPart, number: Int, title: Int)
    /// An AF code; what follows it starts at `title`.
    case code(end: Int, title: Int)
    /// A row with pipes.
    case row
    /// A line of a table of contents.
    case contents
}

/// How the items of one list are marked.
enum ListMarker: Equatable {
    case bullet(UInt32)
    /// "a)", "a.", "(iv)": the sign after it, and whether one stands before.
    case letter(UInt8, isOpened: Bool)
    case number(UInt8, isOpened: Bool)
}

/// The number that starts a line.
struct LineNumber: Equatable {
    /// How many numbers stand between the points: 2 for "3.2".
    var parts: Int
    var first: Int
    var last: Int
    /// Whether a point ends it: "3."
    var hasPoint: Bool
    /// Where the text after it starts.
    var title: Int
}

/// A word that names a part of a document before its number.
enum NamedPart: Equatable {
    case chapter, section, annex
}

extension TextBytes {
    /// The shape of the line in the range.
    func shape(_ range: Range<Int>) -> LineShape {
        let (start, end) = (range.lowerBound, range.upperBound)
        switch bytes[start] {
        case UInt8(ascii: "#"): return hashes(range)
        case UInt8(ascii: "|"): return pipes(range) >= 2 ? .row : .text
        case UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"):
            return isSeparator(range) ? .separator : .text
        case UInt8(ascii: "-"), UInt8(ascii: "*"):
            if isSeparator(range) { return .separator }
            return bullet(bytes[start], after: start + 1, range, needsBlank: true)
        case UInt8(ascii: "("): return enumeration(range, isOpened: true)
        case 0x30...0x39: return numbered(range)
        case 0x61...0x7A:
            if bytes[start] == UInt8(ascii: "o"), byte(start + 1, before: end) <= 0x20 {
                return bullet(UInt8(ascii: "o"), after: start + 1, range, needsBlank: true)
            }
            return enumeration(range, isOpened: false)
        case 0x41...0x5A: return capital(range)
        case 0xC2: return twoByteSign(range)
        case 0xE2, 0xEF: return threeByteSign(range)
        default: return .text
        }
    }

    /// Whether a line of at least three signs repeats one sign, or opens a code fence.
    private func isSeparator(_ range: Range<Int>) -> Bool {
        let sign = bytes[range.lowerBound]
        if sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") {
            return range.count >= 3 && bytes[range.lowerBound + 1] == sign && bytes[range.lowerBound + 2] == sign
        }
        var count = 0
        for index in range {
            if bytes[index] == sign { count += 1 } else if bytes[index] != 0x20 { return false }
        }
        return count >= 3
    }

    private func hashes(_ range: Range<Int>) -> LineShape {
        var index = range.lowerBound
        while byte(index, before: range.upperBound) == UInt8(ascii: "#") { index += 1 }
        let level = index - range.lowerBound
        let title = skipBlanks(index, before: range.upperBound)
        guard level <= 6, title > index, title < range.upperBound else { return .text }
        return .hashes(level: level, title: title)
    }

    func pipes(_ range: Range<Int>) -> Int {
        range.reduce(0) { $0 + (bytes[$1] == UInt8(ascii: "|") ? 1 : 0) }
    }

    private func bullet(_ sign: some BinaryInteger, after index: Int, _ range: Range<Int>, needsBlank: Bool)
        -> LineShape
    {
        let text = skipBlanks(index, before: range.upperBound)
        guard text < range.upperBound, text > index || !needsBlank else { return .text }
        return .item(.bullet(UInt32(truncatingIfNeeded: sign)), text: text)
    }

    private func twoByteSign(_ range: Range<Int>) -> LineShape {
        switch byte(range.lowerBound + 1, before: range.upperBound) {
        case 0xA7: return named(range, .section, numberFrom: range.lowerBound + 2)
        case 0xB7: return bullet(0xB7, after: range.lowerBound + 2, range, needsBlank: false)
        default: return .text
        }
    }

    private func threeByteSign(_ range: Range<Int>) -> LineShape {
        guard range.count > 3 else { return .text }
        let start = range.lowerBound
        let sign =
            UInt32(bytes[start] & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6 | UInt32(bytes[start + 2] & 0x3F)
        switch sign {
        case 0x2012...0x2015: return bullet(sign, after: start + 3, range, needsBlank: true)
        case 0x2022, 0x2023, 0x2043, 0x2192, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25BA, 0x25CB, 0x25CF, 0x25E6,
            0x2610...0x2612, 0x2713, 0x2714, 0x2794, 0x27A2, 0xF000...0xF0FF:
            return bullet(sign, after: start + 3, range, needsBlank: false)
        default: return .text
        }
    }

    /// "a)", "a.", "iv)", "(a)", "(2)".
    private func enumeration(_ range: Range<Int>, isOpened: Bool) -> LineShape {
        let end = range.upperBound
        let start = isOpened ? range.lowerBound + 1 : range.lowerBound
        var index = start
        var isRoman = true
        while index < end, bytes[index] &- 0x61 < 26, index - start < 5 {
            let letter = bytes[index]
            if letter != UInt8(ascii: "i") && letter != UInt8(ascii: "v") && letter != UInt8(ascii: "x") {
                isRoman = false
            }
            index += 1
        }
        var marker = ListMarker.letter(byte(index, before: end), isOpened: isOpened)
        if index == start, isOpened {
            index = skipDigits(start, before: end)
            guard (1...2).contains(index - start) else { return .text }
            marker = .number(byte(index, before: end), isOpened: true)
        } else {
            guard index - start == 1 || (isRoman && index > start) else { return .text }
        }
        let sign = byte(index, before: end)
        guard sign == UInt8(ascii: ")") || (sign == UInt8(ascii: ".") && !isOpened) else { return .text }
        let text = skipBlanks(index + 1, before: end)
        guard text > index + 1, text < end else { return .text }
        return .item(marker, text: text)
    }
}
