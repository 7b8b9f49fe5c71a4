import Documents

/// A report in words, as UTF-8: lines of at most 80 characters, or Markdown. The sections of the reports write on it.
struct Page: ~Copyable {
    static let width = 80

    let language: Language
    /// How many findings are told in full.
    let shown: Int
    private let isColoured: Bool
    private let isMarkdown: Bool
    /// What stands above, in Markdown: items of a list follow each other without an empty line.
    private var above = Markdown.Above.nothing
    private var bytes: [UInt8]
    /// The characters on the current line.
    private var column = 0
    /// Whether the next word needs a space before it.
    private var needsSpace = false

    init(_ language: Language, colour: Bool, appendingTo bytes: consuming [UInt8] = []) {
        self.language = language
        self.isColoured = colour
        isMarkdown = false
        shown = 5
        self.bytes = bytes
    }

    /// A page of Markdown, on which everything is told in full.
    init(markdown language: Language) {
        self.language = language
        isColoured = false
        isMarkdown = true
        shown = .max
        bytes = []
    }

    /// The text, as UTF-8.
    consuming func finish() -> [UInt8] { bytes }

    /// The title of the page.
    mutating func title(_ text: String) {
        if isMarkdown { return markdown("# " + Markdown.escaped(text), .other) }
        paragraph(text, style: .strong)
    }

    /// An empty line, then a heading.
    mutating func heading(_ wording: Wording) {
        if isMarkdown { return markdown("## " + Markdown.escaped(Phrases.sentenceCase(wording[language])), .other) }
        blank()
        paragraph(wording[language], style: .strong)
    }

    /// A paragraph. The lead, in `style`, stands before the text on the first line, and `hanging` is where the other
    /// lines begin; without a lead the whole paragraph has the style.
    mutating func paragraph(
        _ text: String, lead: String = "", style: Style = .plain, indent: Int = 0, hanging: Int? = nil
    ) {
        if isMarkdown { return markdown(Markdown.line(text, lead: lead, style: style), indent: indent) }
        startLine(indent)
        let hanging = hanging ?? indent
        if !lead.isEmpty {
            turn(on: style)
            write(lead)
            turn(off: style)
            needsSpace = lead.last != " "
        }
        let rest = lead.isEmpty ? style : .plain
        turn(on: rest)
        for word in Wrapping.words(of: text) { place(word, hanging: hanging) }
        turn(off: rest)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// A paragraph that begins with a fixed label and a colon.
    mutating func labelled(_ label: Wording, _ text: String, indent: Int = 0) {
        paragraph(text, lead: label[language] + ":", indent: indent, hanging: indent + 2)
    }

    /// A paragraph after a dash.
    mutating func item(_ text: String, indent: Int = 0) {
        paragraph(text, lead: "- ", indent: indent, hanging: indent + 2)
    }

    /// An empty line; at the top of the page there is none.
    mutating func blank() {
        if !bytes.isEmpty, !isMarkdown { bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func markdown(_ line: (text: String, kind: Markdown.Above), indent: Int) {
        markdown(String(repeating: " ", count: indent) + line.text, line.kind)
    }

    private mutating func markdown(_ line: String, _ kind: Markdown.Above) {
        if above != .nothing, above != .item || kind != .item { bytes.append(UInt8(ascii: "\n")) }
        bytes.append(contentsOf: line.utf8)
        bytes.append(UInt8(ascii: "\n"))
        above = kind
    }

    private mutating func place(_ word: String, hanging: Int) {
        let length = word.unicodeScalars.count
        if column + (needsSpace ? 1 : 0) + length <= Self.width {
            if needsSpace { write(" ") }
            write(word)
        } else {
            for piece in Wrapping.pieces(of: word, width: Self.width - hanging) {
                if column > hanging {
                    bytes.append(UInt8(ascii: "\n"))
                    startLine(hanging)
                }
                write(piece)
            }
        }
        needsSpace = true
    }

    private mutating func startLine(_ indent: Int) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
        column = indent
        needsSpace = false
    }

    private mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        column += text.unicodeScalars.count
    }

    private mutating func turn(on style: Style) {
        guard isColoured, let parameters = style.parameters else { return }
        bytes.append(contentsOf: "\u{1B}[\(parameters)m".utf8)
    }

    private mutating func turn(off style: Style) {
        guard isColoured, style.parameters != nil else { return }
        bytes.append(contentsOf: "\u{1B}[0m".utf8)
    }
}
