/// The text of a document as a person sees it: valid UTF-8. Every range in the program is a range of these bytes.
package struct SourceText: Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The text of a byte range that lies inside the bytes.
    package subscript(range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The same in one line, with one space between words.
    package func line(_ range: Range<Int>) -> String {
        plainLine(range) ?? self[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The line where each scalar is a character by itself and white space is ASCII, as in nearly all of a Swedish text;
    /// nil where a closer look is needed.
    private func plainLine(_ range: Range<Int>) -> String? {
        let input = bytes.span.extracting(range)
        var line: [UInt8] = []
        line.reserveCapacity(input.count)
        var isAfterSpace = false
        var index = 0
        while index < input.count {
            let byte = input[index]
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                isAfterSpace = true
                index += 1
                continue
            }
            let length = Self.plainLength(input, at: index)
            guard length > 0 else { return nil }
            if isAfterSpace, !line.isEmpty { line.append(0x20) }
            isAfterSpace = false
            for next in index..<(index + length) { line.append(input[next]) }
            index += length
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// The bytes of an ASCII character, a letter or sign of Latin-1, a dash, a quotation mark or a bullet; 0 for any other.
    private static func plainLength(_ input: Span<UInt8>, at index: Int) -> Int {
        func byte(_ offset: Int) -> UInt8 { index + offset < input.count ? input[index + offset] : 0 }
        switch byte(0) {
        case 0..<0x80: return 1
        case 0xC2: return (0xA1...0xBF).contains(byte(1)) ? 2 : 0
        case 0xC3: return (0x80...0xBF).contains(byte(1)) ? 2 : 0
        case 0xE2: return byte(1) == 0x80 && (0x90...0xA7).contains(byte(2)) ? 3 : 0
        default: return 0
        }
    }
}

/// A stretch of text with one place: a paragraph, a heading, a field of a notice.
package struct Block: Sendable {
    package enum Kind: Hashable, Sendable {
        case paragraph
        /// A heading; level 1 is the highest.
        case heading(level: Int)
        /// An item of a list; `leadIn` is the index of the block that introduces the list ("Leverantören ska:").
        case listItem(leadIn: Int?)
        /// A cell of a table; `header` is the index of the block that heads its column, where there is one.
        case cell(header: Int?)
        /// A free-text field of a notice.
        case field
    }

    package let kind: Kind
    /// Bytes of the document's text. Two blocks share a range where the file repeats a text (the same paragraph in
    /// every lot), so that it is read once and still known to stand in each place.
    package let range: Range<Int>
    /// The lot that the text belongs to, where the file says so.
    package let lot: String?
    package let place: Place

    package init(kind: Kind, range: Range<Int>, lot: String?, place: Place) {
        self.kind = kind
        self.range = range
        self.lot = lot
        self.place = place
    }
}

/// What a file was recognised as, by its content.
package enum DocumentFormat: String, Sendable, CaseIterable {
    case eforms
    case ted
    case xml
    case text
    case docx
    case odt
    case html
    case xlsx
    case pdf
    /// A drawing: there is nothing to read in it.
    case drawing

    /// Whether it is a notice, whose coded fields and free texts are known.
    package var isNotice: Bool { self == .eforms || self == .ted }
}

/// One file that could be read: its name as given, its text, its blocks and where they stand.
package struct Document: Sendable {
    package let name: String
    package let format: DocumentFormat
    package let text: SourceText
    package let blocks: [Block]
    package let paths: ElementPaths
    /// The names of the parts that places refer to: sheets, footnotes; the body of a document has no name.
    package let parts: [String]
    /// The number of pages, where the format has pages.
    package let pages: Int?
    /// ISO 639-1, lower case ("sv"), where the file says so.
    package let language: String?
    /// What a reader of the report must know about how the file was read (a guessed encoding), in Swedish and English.
    package let note: Wording?
    /// Answers to comments of earlier runs, which are no text of the document.
    package let answers: [CommentAnswer]

    package init(
        name: String, format: DocumentFormat, text: SourceText, blocks: [Block], paths: ElementPaths = ElementPaths(),
        parts: [String] = [], pages: Int? = nil, language: String? = nil, note: Wording? = nil,
        answers: [CommentAnswer] = []
    ) {
        self.name = name
        self.format = format
        self.text = text
        self.blocks = blocks
        self.paths = paths
        self.parts = parts
        self.pages = pages
        self.language = language
        self.note = note
        self.answers = answers
    }

    /// A drawing: listed among the documents, without text.
    package static func drawing(name: String) -> Document {
        Document(name: name, format: .drawing, text: SourceText(bytes: []), blocks: [])
    }
}

/// A file that could not be read: never the same as "nothing was found in it".
package struct UnreadableFile: Sendable, Hashable {
    package let name: String
    /// What is wrong and what to do, in Swedish and English.
    package let reason: Wording
    /// Line and column, where known; column counts Unicode scalars from 1.
    package let line: Int?
    package let column: Int?

    package init(name: String, reason: Wording, line: Int? = nil, column: Int? = nil) {
        self.name = name
        self.reason = reason
        self.line = line
        self.column = column
    }
}
