/// Finds a quotation in the text of a paragraph, whatever white space lies between its words.
enum QuoteFinder {
    /// A place in the text of a paragraph: a piece, and a byte of its text.
    struct Position {
        let piece: Int
        let offset: Int
    }

    /// The first and the last byte of the quotation; nil where it does not stand there.
    static func find(_ quote: String, in paragraph: WordMarkup.Paragraph) -> (first: Position, last: Position)? {
        let text = squeezed(paragraph)
        // A long quotation was cut at its end; a number that Word prints is not in the file's text.
        var wanted = Array(quote.utf8)
        if quote.hasSuffix(" …") { wanted.removeLast(" …".utf8.count) }
        while true {
            if let start = position(of: wanted, in: text) {
                return (text[start].position, text[start + wanted.count - 1].position)
            }
            guard let rest = withoutNumber(wanted) else { return nil }
            wanted = rest
        }
    }

    private struct Letter {
        let byte: UInt8
        let position: Position
    }

    /// The text with each run of white space as one blank.
    private static func squeezed(_ paragraph: WordMarkup.Paragraph) -> [Letter] {
        var letters: [Letter] = []
        for (number, piece) in paragraph.pieces.enumerated() {
            var offset = 0
            while offset < piece.text.count {
                let position = Position(piece: number, offset: offset)
                if let width = blank(piece.text, offset) {
                    if letters.last?.byte != 0x20 { letters.append(Letter(byte: 0x20, position: position)) }
                    offset += width
                } else {
                    letters.append(Letter(byte: piece.text[offset].byte, position: position))
                    offset += 1
                }
            }
        }
        return letters
    }

    /// The bytes of the white space that stands here: ASCII blanks, and the no-break and narrow ones.
    private static func blank(_ text: [XMLText.Byte], _ offset: Int) -> Int? {
        let byte = text[offset].byte
        if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
        if byte == 0xC2, offset + 1 < text.count, text[offset + 1].byte == 0xA0 { return 2 }
        let isGeneral = byte == 0xE2 && offset + 2 < text.count && text[offset + 1].byte == 0x80
        guard isGeneral else { return nil }
        let last = text[offset + 2].byte
        return (0x80...0x8A).contains(last) || last == 0xAF ? 3 : nil
    }

    private static func position(of wanted: [UInt8], in text: [Letter]) -> Int? {
        guard let first = wanted.first, text.count >= wanted.count else { return nil }
        return (0...(text.count - wanted.count)).first { start in
            text[start].byte == first && wanted.indices.allSatisfy { text[start + $0].byte == wanted[$0] }
        }
    }

    /// The quotation without a first word that begins with a digit.
    private static func withoutNumber(_ quote: [UInt8]) -> [UInt8]? {
        guard let first = quote.first, first &- 0x30 < 10, let blank = quote.firstIndex(of: 0x20) else { return nil }
        let rest = Array(quote[(blank + 1)...])
        return rest.isEmpty ? nil : rest
    }
}
