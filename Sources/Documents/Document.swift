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
        self[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
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
