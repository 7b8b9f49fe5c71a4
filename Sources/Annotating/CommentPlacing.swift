/// Puts the marks of comments into `document.xml`.
struct CommentPlacing {
    private let markup: WordMarkup
    private(set) var splice: Splice

    init(_ markup: WordMarkup, _ splice: Splice) {
        self.markup = markup
        self.splice = splice
    }

    /// Marks what a comment is about; where its words are not found, the paragraph, else the first paragraph with text.
    mutating func place(_ comment: WordComment, id: Int) {
        switch comment.anchor {
        case .quote(let quote, let number):
            if let paragraph = paragraph(number), let found = QuoteFinder.find(quote, in: paragraph),
                mark(paragraph, found.first, found.last, id)
            {
                return
            }
            if !markWhole(number, id) { markStart(id) }
        case .paragraph(let number): if !markWhole(number, id) { markStart(id) }
        case .start: markStart(id)
        }
    }

    private func paragraph(_ number: Int) -> WordMarkup.Paragraph? {
        markup.paragraphs.indices.contains(number - 1) ? markup.paragraphs[number - 1] : nil
    }

    /// Marks the words between two positions; false where no mark can stand.
    private mutating func mark(
        _ paragraph: WordMarkup.Paragraph, _ first: QuoteFinder.Position, _ last: QuoteFinder.Position, _ id: Int
    ) -> Bool {
        let (opening, closing) = (paragraph.pieces[first.piece], paragraph.pieces[last.piece])
        guard !opening.isOutOfReach, !closing.isOutOfReach else { return false }
        if paragraph.beginsControl { return markWhole(paragraph.number, id) }
        insert(Self.start(id), at: first.offset, of: opening, isStart: true)
        insert(Self.end(id), at: last.offset, of: closing, isStart: false)
        return true
    }

    /// Marks a paragraph as a whole; false for one that is not there or takes no marks.
    private mutating func markWhole(_ number: Int, _ id: Int) -> Bool {
        guard let paragraph = paragraph(number), let end = paragraph.end else { return false }
        guard !paragraph.pieces.contains(where: \.isOutOfReach) else { return false }
        splice.insert(Self.start(id), at: paragraph.start)
        // LibreOffice loses the text of a control's first paragraph where a comment ends behind it.
        splice.insert(Self.end(id), at: paragraph.beginsControl ? paragraph.start : end)
        return true
    }

    private mutating func markStart(_ id: Int) {
        let first = markup.paragraphs.first { paragraph in
            paragraph.end != nil && !paragraph.pieces.isEmpty && !paragraph.pieces.contains(where: \.isOutOfReach)
        }
        if let number = (first ?? markup.paragraphs.first { $0.end != nil })?.number { _ = markWhole(number, id) }
    }

    /// Inserts a mark before or behind a byte of a piece. A run is split in two with the same properties; a plain-text
    /// control and a field are gone around.
    private mutating func insert(_ mark: String, at offset: Int, of piece: WordMarkup.Piece, isStart: Bool) {
        if let shield = piece.shield {
            return splice.insert(mark, at: isStart ? shield.lowerBound : shield.upperBound)
        }
        // A blank at the end of a `w:t` may be lost: it goes with the words behind it.
        let text = piece.text.prefix(isStart ? offset : 0)
        let offset = offset - text.reversed().prefix { $0.byte == 0x20 }.count
        let isAtEdge = isStart ? offset == 0 && piece.isFirstInRun : false
        guard !isAtEdge, !piece.isSign else {
            return splice.insert(mark, at: isStart ? piece.run.lowerBound : piece.run.upperBound)
        }
        let source = piece.text[offset].source
        let properties = String(decoding: markup.bytes[piece.properties], as: UTF8.self)
        splice.insert(
            "</w:t></w:r>\(mark)<w:r>\(properties)<w:t xml:space=\"preserve\">",
            at: isStart ? source.lowerBound : source.upperBound)
    }

    private static func start(_ id: Int) -> String { "<w:commentRangeStart w:id=\"\(id)\"/>" }

    private static func end(_ id: Int) -> String {
        "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
    }
}
