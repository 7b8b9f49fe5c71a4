import Documents

/// Writes HTML. Text is escaped where it is put in, so that nothing of a document is taken for markup.
struct HTMLWriter: ~Copyable {
    let language: Language
    /// How many levels the headings stand below those of a page about one dossier.
    var shift = 0
    private var html = ""

    init(_ language: Language) {
        self.language = language
        html.reserveCapacity(256 << 10)
    }

    consuming func finish() -> [UInt8] { Array(html.utf8) }

    /// Markup as it is.
    mutating func raw(_ markup: String) { html += markup }

    mutating func text(_ text: String) { html += Markup.escaped(text) }

    mutating func text(_ wording: Wording) { text(wording[language]) }

    /// An element around what `body` writes. `attributes` is markup.
    mutating func element(_ tag: String, _ attributes: String = "", _ body: (inout HTMLWriter) -> Void) {
        html += attributes.isEmpty ? "<\(tag)>" : "<\(tag) \(attributes)>"
        body(&self)
        html += "</\(tag)>"
        if Self.standsAlone.contains(tag) { html += "\n" }
    }

    mutating func element(_ tag: String, _ attributes: String, _ text: String) {
        element(tag, attributes) { $0.text(text) }
    }

    mutating func element(_ tag: String, _ attributes: String, _ wording: Wording) {
        element(tag, attributes, wording[language])
    }

    mutating func element(_ tag: String, _ text: String) { element(tag, "", text) }

    mutating func element(_ tag: String, _ wording: Wording) { element(tag, "", wording[language]) }

    /// A term and its description, in a list of them; an empty description is left out.
    mutating func row(_ term: Wording, _ description: String) {
        guard !description.isEmpty else { return }
        row(term) { $0.text(description) }
    }

    mutating func row(_ term: Wording, _ body: (inout HTMLWriter) -> Void) {
        element("div") {
            $0.element("dt", term)
            $0.element("dd") { body(&$0) }
        }
    }

    /// A heading; level 1 is the dossier's.
    mutating func heading(_ level: Int, _ attributes: String, _ text: String) {
        element("h\(min(6, level + shift))", attributes, text)
    }

    /// A section with a heading of the second level.
    mutating func section(_ id: String, _ heading: Wording, _ body: (inout HTMLWriter) -> Void) {
        // Beside each other the sections of many dossiers would be landmarks of the same name.
        element("section", shift == 0 ? "aria-labelledby=\"\(id)\"" : "") {
            $0.heading(2, "id=\"\(id)\"", Phrases.sentenceCase(heading[$0.language]))
            body(&$0)
        }
    }

    /// Elements that begin a line of the source.
    private static let standsAlone: Set<String> = [
        "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "li", "ul", "ol", "dl", "table", "tr",
        "thead", "tbody", "blockquote", "nav", "header", "footer", "main", "details", "figure", "pre", "style",
    ]
}
