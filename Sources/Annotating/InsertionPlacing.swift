import Documents

/// Writes texts into `document.xml` as tracked insertions: whole paragraphs between those that are there.
struct InsertionPlacing {
    private let markup: WordMarkup
    private let stamp: WordStamp
    /// Insertions and bookmarks have ids of their own.
    private var nextID: Int

    init(_ markup: WordMarkup, _ stamp: WordStamp) {
        self.markup = markup
        self.stamp = stamp
        nextID = markup.highestID + 1
    }

    /// Puts a text in; false where the file has no place for it.
    mutating func place(_ insertion: WordInsertion, into splice: inout Splice) -> Bool {
        guard let offset = offset(behind: insertion.point.after) else { return false }
        let title = WordForm.title(like: paragraph(insertion.point.likeTitle), in: markup.bytes)
        let text = WordForm.text(like: paragraph(insertion.point.likeText), in: markup.bytes)
        var xml = ""
        // Only the first title is one of the document's: those of forms and tables below it would be numbered as chapters.
        for (index, line) in insertion.lines.enumerated() {
            let form = index == 0 && line.isTitle ? title : text
            xml += element(line, form, bookmark: index == 0 ? insertion.bookmark : nil)
        }
        splice.insert(xml, at: offset)
        return true
    }

    private func paragraph(_ number: Int?) -> WordMarkup.Paragraph? {
        guard let number, markup.paragraphs.indices.contains(number - 1) else { return nil }
        return markup.paragraphs[number - 1]
    }

    /// The next place between blocks of the body: not in a table, a content control or a field that spans paragraphs.
    private func offset(behind number: Int?) -> Int? {
        guard let paragraph = paragraph(number) else { return markup.gaps.last }
        return markup.gaps.first { $0 > paragraph.start } ?? markup.gaps.last
    }

    private mutating func element(_ line: DraftText.Line, _ form: WordForm, bookmark: String?) -> String {
        let mark = bookmark.map { name in
            let id = takeID()
            return "<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(name)\"/><w:bookmarkEnd w:id=\"\(id)\"/>"
        }
        let properties = "\(form.paragraph)<w:rPr><w:ins w:id=\"\(takeID())\" \(stamp.attributes)/></w:rPr>"
        let runs = line.pieces.map { run($0, form, isBold: $0.isBold || line.isTitle) }.joined()
        return """
            <w:p><w:pPr>\(properties)</w:pPr>\(mark ?? "")\
            <w:ins w:id="\(takeID())" \(stamp.attributes)>\(runs)</w:ins></w:p>
            """
    }

    private func run(_ piece: DraftText.Piece, _ form: WordForm, isBold: Bool) -> String {
        // The schema wants this order: font, bold, colour, size, highlight.
        let isBold = isBold && !form.run.contains("<w:b") && !form.isTitle
        let font = form.run.hasPrefix("<w:rFonts") ? form.run.prefix { $0 != ">" } + ">" : ""
        let rest = form.run.dropFirst(font.count)
        let properties =
            font + (isBold ? "<w:b/>" : "") + rest + (piece.isSlot ? "<w:highlight w:val=\"yellow\"/>" : "")
        return """
            <w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")\
            <w:t xml:space="preserve">\(Markup.escaped(piece.text))</w:t></w:r>
            """
    }

    private mutating func takeID() -> Int {
        defer { nextID += 1 }
        return nextID
    }
}
