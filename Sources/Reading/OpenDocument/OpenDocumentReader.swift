import Containers
import Documents

/// Reads OpenDocument texts (ODT).
struct OpenDocumentReader {
    private var styles = OpenDocumentStyles()
    private var text = PassageText()
    private var hidden = 0
    private var comments = 0
    /// The paragraph being read, and those around it while a note or text box is read.
    private var paragraph = Paragraph()
    private var paragraphs = 0
    private var part = Part.body
    private var listDepth = 0
    private var hasHeadRow = false
    /// Notes and text boxes are added after the paragraph that they stand in.
    private var waiting: [(text: [UInt8], part: Part, number: Int)] = []
    private var nested = 0

    private struct Paragraph {
        var text: [UInt8] = []
        var boldBytes = 0
        var hiddenBytes = 0
    }

    private enum Part: Int32 {
        case body, note, header, footer
        static let names = ["", "fotnot", "sidhuvud", "sidfot"]
    }

    static func read(
        _ zip: borrowing ZipArchive, name: String, limits: ReadingLimits, budget: inout ContainerBudget
    ) throws(PartFailure) -> Document {
        var reader = OpenDocumentReader()
        guard let content = try zip.part("content.xml", budget: &budget) else {
            throw PartFailure(reason: Reasons.noMainPart)
        }
        let common = try zip.part("styles.xml", budget: &budget)
        if let common { try reader.readStyles(common, limits) }
        var cursor = try XMLCursor<OpenDocumentName>.open(content[...], limits: limits)
        try reader.readBlocks(&cursor, until: -1)
        if let common { try reader.readHeads(common, limits) }
        let (source, blocks) = PassageBlocks.make(reader.text)
        guard !blocks.isEmpty else { throw PartFailure(reason: Reasons.noText) }
        return Document(
            name: name, format: .odt, text: source, blocks: blocks, parts: Part.names,
            note: SetAside(hidden: reader.hidden, comments: reader.comments).note)
    }

    private mutating func readStyles(_ bytes: [UInt8], _ limits: ReadingLimits) throws(PartFailure) {
        var cursor = try XMLCursor<OpenDocumentName>.open(bytes[...], limits: limits)
        while true {
            switch try cursor.next() {
            case .start(.style): try styles.readStyle(&cursor)
            case .start(.outlineLevel): styles.readLevel(cursor)
            case .finished: return
            default: break
            }
        }
    }

    /// Headers and footers once, after everything else: they belong to no section.
    private mutating func readHeads(_ bytes: [UInt8], _ limits: ReadingLimits) throws(PartFailure) {
        var cursor = try XMLCursor<OpenDocumentName>.open(bytes[...], limits: limits)
        while true {
            switch try cursor.next() {
            case .start(.header):
                part = .header
                try readBlocks(&cursor, until: cursor.depth - 1)
            case .start(.footer):
                part = .footer
                try readBlocks(&cursor, until: cursor.depth - 1)
            case .finished: return
            default: break
            }
        }
    }

    // MARK: Blocks

    private mutating func readBlocks(_ cursor: inout XMLCursor<OpenDocumentName>, until outside: Int)
        throws(PartFailure)
    {
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.style): try styles.readStyle(&cursor)
            case .start(.heading): try readParagraph(&cursor, isHeading: true)
            case .start(.paragraph): try readParagraph(&cursor, isHeading: false)
            case .start(.list):
                listDepth += 1
                try readBlocks(&cursor, until: cursor.depth - 1)
                listDepth -= 1
            case .start(.table): try readTable(&cursor)
            case .start(.headRows):
                hasHeadRow = true
                try readBlocks(&cursor, until: cursor.depth - 1)
                hasHeadRow = false
            case .start(.row):
                text.beginRow()
                if hasHeadRow { text.markHeadRow() }
            case .start(.cell): try readCell(&cursor)
            case .start(.coveredCell): text.beginCell()
            case .start(let name): try pass(name, &cursor)
            case .finished: return
            default: break
            }
        }
    }

    private mutating func readTable(_ cursor: inout XMLCursor<OpenDocumentName>) throws(PartFailure) {
        let outer = listDepth
        listDepth = 0
        text.beginTable()
        try readBlocks(&cursor, until: cursor.depth - 1)
        text.endTable()
        listDepth = outer
    }

    private mutating func readCell(_ cursor: inout XMLCursor<OpenDocumentName>) throws(PartFailure) {
        let repeats = cursor.attribute("number-columns-repeated").flatMap(Int.init) ?? 1
        text.beginCell()
        try readBlocks(&cursor, until: cursor.depth - 1)
        text.endCell(span: repeats)
    }

    /// Skips what is no text of the document; everything else is read through.
    private mutating func pass(_ name: OpenDocumentName?, _ cursor: inout XMLCursor<OpenDocumentName>)
        throws(PartFailure)
    {
        switch name {
        case .annotation:
            comments += 1
            try cursor.skip()
        case .hiddenText, .hiddenParagraph:
            hidden += 1
            try cursor.skip()
        case .trackedChanges, .contents, .alphabeticalIndex, .forms, .placeholder, .noteCitation, .binaryData, .number:
            try cursor.skip()
        default: break
        }
    }

    // MARK: Paragraphs

    private mutating func readParagraph(_ cursor: inout XMLCursor<OpenDocumentName>, isHeading: Bool)
        throws(PartFailure)
    {
        paragraphs += 1
        let number = paragraphs
        let level = cursor.attribute("outline-level").flatMap(Int.init) ?? 1
        let style = styles[cursor.attribute("style-name")]
        let outer = paragraph
        paragraph = Paragraph()
        try readInline(&cursor, until: cursor.depth - 1, style)
        let own = paragraph
        paragraph = outer
        if own.hiddenBytes > 0 { hidden += 1 }
        guard nested == 0 else {
            waiting.append((own.text, part, number))
            return
        }
        let place = Place.paragraph(number, part: part.rawValue)
        if isHeading {
            let label = own.text[...].trimmed.isEmpty ? "" : styles.nextNumber(level)
            let title = label.isEmpty ? own.text : Array("\(label) ".utf8) + own.text
            text.add(title[...], .heading(level: level), place: place)
        } else {
            text.add(
                own.text[...], listDepth > 0 ? .item(depth: listDepth - 1) : .text,
                isBold: own.boldBytes * 10 >= own.text.count * 9, size: style.size ?? 0, place: place)
        }
        for note in waiting {
            text.add(note.text[...], .text, place: .paragraph(note.number, part: note.part.rawValue))
        }
        waiting = []
    }

    private mutating func readInline(
        _ cursor: inout XMLCursor<OpenDocumentName>, until outside: Int, _ style: OpenDocumentStyles.Style
    ) throws(PartFailure) {
        while cursor.depth > outside {
            switch try cursor.next() {
            case .text: add(style) { cursor.appendText(to: &$0) }
            case .start(.span):
                var inner = styles[cursor.attribute("style-name")]
                inner.isBold = inner.isBold ?? style.isBold
                inner.isHidden = inner.isHidden ?? style.isHidden
                try readInline(&cursor, until: cursor.depth - 1, inner)
            case .start(.space):
                let count = cursor.attribute("c").flatMap(Int.init) ?? 1
                add(style) { $0.append(contentsOf: repeatElement(0x20, count: min(max(count, 0), 100))) }
            case .start(.tab): add(style) { $0.append(0x09) }
            case .start(.lineBreak): add(style) { $0.append(0x0A) }
            case .start(.note): try readNested(&cursor, as: .note)
            case .start(.textBox): try readNested(&cursor, as: part)
            case .start(let name): try pass(name, &cursor)
            case .finished: return
            default: break
            }
        }
    }

    private mutating func readNested(_ cursor: inout XMLCursor<OpenDocumentName>, as inner: Part) throws(PartFailure) {
        let outer = part
        part = inner
        nested += 1
        try readBlocks(&cursor, until: cursor.depth - 1)
        nested -= 1
        part = outer
    }

    private mutating func add(_ style: OpenDocumentStyles.Style, _ append: (inout [UInt8]) -> Void) {
        let start = paragraph.text.count
        append(&paragraph.text)
        let count = paragraph.text.count - start
        if style.isHidden == true {
            paragraph.hiddenBytes += count
            paragraph.text.removeLast(count)
        } else if style.isBold == true {
            paragraph.boldBytes += count
        }
    }
}
