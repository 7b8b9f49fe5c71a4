import Matching

extension FoldedText {
    init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// Its folded text, for comparison.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// The folded text of a string.
func fold(_ text: String) -> String { FoldedText(text).string }

/// What a table of the phrases finds in a text, as folded text.
func found(_ phrases: String..., in text: String) -> [String] {
    let folded = FoldedText(text)
    var found: [String] = []
    PhraseTable(phrases).scan(folded) { found.append(folded.string($1)) }
    return found
}

/// The same, as the text of the original.
func quoted(_ phrases: String..., in text: String) -> [String] {
    let (bytes, folded) = (Array(text.utf8), FoldedText(text))
    var found: [String] = []
    PhraseTable(phrases).scan(folded) {
        found.append(String(decoding: bytes[folded.original($1)], as: UTF8.self))
    }
    return found
}
