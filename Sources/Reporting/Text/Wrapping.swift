/// What a line is made of: words, and the pieces of words that are longer than a line.
enum Wrapping {
    /// The words of a text.
    ///
    /// The text may come from anybody's file: control characters, which could steer a terminal, count as space, and
    /// marks that turn the direction of writing are left out.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                if !word.isEmpty { words.append(String(word)) }
                word = String.UnicodeScalarView()
            } else if !turnsDirection(scalar) {
                word.append(scalar)
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }

    /// A word in pieces of at most `width` characters, cut after a slash or hyphen where there is one.
    static func pieces(of word: String, width: Int) -> [String] {
        var pieces: [String] = []
        var rest = word.unicodeScalars[...]
        while rest.count > width {
            let window = rest.prefix(width)
            let cut = window.lastIndex { $0 == "/" || $0 == "-" }.map(window.index(after:)) ?? window.endIndex
            pieces.append(String(rest[..<cut]))
            rest = rest[cut...]
        }
        pieces.append(String(rest))
        return pieces
    }

    /// The text with a full stop, where it does not end a sentence already.
    static func sentence(_ text: String) -> String {
        text.isEmpty || text.hasSuffix(".") || text.hasSuffix("?") || text.hasSuffix("…") ? text : text + "."
    }

    /// A text of at most `limit` characters, with a mark where it was cut.
    static func clipped(_ text: String, to limit: Int = 320) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        var kept = ""
        var count = 0
        for word in words(of: text) {
            count += word.unicodeScalars.count + 1
            if count > limit { break }
            kept += kept.isEmpty ? word : " " + word
        }
        if kept.isEmpty { kept = String(text.unicodeScalars.prefix(limit)) }
        return kept + " […]"
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
