/// One part of a Word file with text in it: the body, headers, footnotes, comments.
///
/// Inserted text counts and deleted text does not. Field codes, the second copy of drawings (`mc:Fallback`), hidden text
/// and the placeholders of content controls are left out.
struct WordPart {
    private(set) var events: [WordEvent] = []
    /// Paragraphs with hidden text.
    private(set) var hidden = 0

    private let styles: WordStyles
    private var paragraphs = 0
    /// Open fields; false while their code is read.
    private var fields: [Bool] = []
    /// Text whose paragraph mark is deleted: it runs on into the next paragraph.
    private var carried: WordParagraph?
    private var owner: String?
    /// Text boxes are read after the paragraph that they are tied to.
    private var boxes: [[WordEvent]] = []

    init(_ bytes: [UInt8], styles: WordStyles, limits: ReadingLimits) throws(PartFailure) {
        self.styles = styles
        var cursor = try XMLCursor<WordName>.open(bytes[...], limits: limits)
        try readBlocks(&cursor, until: -1)
        if let carried { events.append(.paragraph(carried)) }
    }

    // MARK: Blocks

    /// Reads paragraphs and tables to the end of the element that is open at a depth.
    private mutating func readBlocks(_ cursor: inout XMLCursor<WordName>, until outside: Int) throws(PartFailure) {
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.paragraph): try readParagraph(&cursor)
            case .start(.table):
                events.append(.beginTable)
                try readBlocks(&cursor, until: cursor.depth - 1)
                events.append(.endTable)
            case .start(.row):
                events.append(.beginRow)
                try readBlocks(&cursor, until: cursor.depth - 1)
            case .start(.headRow): if cursor.isOn { events.append(.headRow) }
            case .start(.cell): try readCell(&cursor)
            case .start(.control): try enterControl(&cursor)
            case .start(.footnote), .start(.endnote), .start(.comment):
                // Separators are notes with a type.
                if let type = cursor.attribute("type"), type != "normal" {
                    try skip(&cursor)
                } else {
                    owner = cursor.attribute("id")
                }
            case .start(let name): if isLeftOut(name) { try skip(&cursor) }
            case .finished: return
            default: break
            }
        }
    }

    private mutating func readCell(_ cursor: inout XMLCursor<WordName>) throws(PartFailure) {
        events.append(.beginCell)
        let outside = cursor.depth - 1
        var span = 1
        // The span stands in the cell's properties, before its paragraphs.
        reading: while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.columns): span = cursor.attribute("val").flatMap(Int.init) ?? 1
            case .start(.paragraph):
                try readParagraph(&cursor)
                break reading
            case .start(.table):
                events.append(.beginTable)
                try readBlocks(&cursor, until: cursor.depth - 1)
                events.append(.endTable)
                break reading
            case .start(.control): try enterControl(&cursor)
            case .start(let name): if isLeftOut(name) { try skip(&cursor) }
            case .finished: return
            default: break
            }
        }
        try readBlocks(&cursor, until: outside)
        events.append(.endCell(span: span))
    }

    /// Goes into the content of a content control, unless it only shows its placeholder: then past its end.
    private mutating func enterControl(_ cursor: inout XMLCursor<WordName>) throws(PartFailure) {
        let outside = cursor.depth - 1
        var isPlaceholder = false
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.showsPlaceholder): isPlaceholder = cursor.isOn
            case .start(.controlContent):
                guard isPlaceholder else { return }
                try skip(&cursor)
            case .finished: return
            default: break
            }
        }
    }

    private func isLeftOut(_ name: WordName?) -> Bool {
        switch name {
        case .deleted, .movedAway, .fallback, .earlierParagraph, .earlierRun, .earlierTable, .earlierCell, .earlierRow,
            .earlierSection:
            true
        default: false
        }
    }

    /// Skips an element; its paragraphs are counted, so that numbers stay those of the file.
    private mutating func skip(_ cursor: inout XMLCursor<WordName>) throws(PartFailure) {
        var count = 0
        try cursor.skip { if $0 == .paragraph { count += 1 } }
        paragraphs += count
    }

    // MARK: Paragraphs

    private mutating func readParagraph(_ cursor: inout XMLCursor<WordName>) throws(PartFailure) {
        paragraphs += 1
        var paragraph = carried ?? WordParagraph(number: paragraphs)
        carried = nil
        paragraph.owner = owner
        var isRunOn = false
        let outerBoxes = boxes
        boxes = []
        var hiddenBytes = 0
        let outside = cursor.depth - 1
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.paragraphProperties): isRunOn = try readProperties(&cursor, &paragraph)
            case .start(let name): try readInline(name, &cursor, &paragraph, &hiddenBytes)
            case .finished: return
            default: break
            }
        }
        if hiddenBytes > 0 { hidden += 1 }
        if isRunOn { carried = paragraph } else { events.append(.paragraph(paragraph)) }
        events += boxes.joined()
        boxes = outerBoxes
    }

    /// Reads paragraph properties; true when the paragraph's mark is deleted.
    private func readProperties(_ cursor: inout XMLCursor<WordName>, _ paragraph: inout WordParagraph)
        throws(PartFailure) -> Bool
    {
        let outside = cursor.depth - 1
        var isRunOn = false
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.paragraphStyle): paragraph.style = cursor.attribute("val")
            case .start(.outlineLevel): paragraph.outlineLevel = cursor.attribute("val").flatMap(Int.init)
            case .start(.numberID): paragraph.list = cursor.attribute("val")
            case .start(.numberLevel): paragraph.listLevel = cursor.attribute("val").flatMap(Int.init)
            case .start(.deleted), .start(.movedAway): isRunOn = true
            case .start(.earlierParagraph), .start(.earlierRun), .start(.earlierSection): try cursor.skip()
            case .finished: return false
            default: break
            }
        }
        return isRunOn
    }

    private mutating func readInline(
        _ name: WordName?, _ cursor: inout XMLCursor<WordName>, _ paragraph: inout WordParagraph,
        _ hiddenBytes: inout Int
    ) throws(PartFailure) {
        switch name {
        case .run: try readRun(&cursor, &paragraph, &hiddenBytes)
        case .control: try enterControl(&cursor)
        case .textBox: try readBox(&cursor)
        default: if isLeftOut(name) { try skip(&cursor) }
        }
    }

    private mutating func readBox(_ cursor: inout XMLCursor<WordName>) throws(PartFailure) {
        let outer = events
        let outerFields = fields
        events = []
        fields = []
        try readBlocks(&cursor, until: cursor.depth - 1)
        boxes.append(events)
        events = outer
        fields = outerFields
    }

    // MARK: Runs

    private mutating func readRun(
        _ cursor: inout XMLCursor<WordName>, _ paragraph: inout WordParagraph, _ hiddenBytes: inout Int
    ) throws(PartFailure) {
        let style = styles[paragraph.style]
        var isBold = style.isBold ?? false
        var isHidden = style.isHidden ?? false
        var size = style.size ?? 0
        let start = paragraph.text.count
        let outside = cursor.depth - 1
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.runStyle):
                let own = cursor.attribute("val").map { styles[$0] }
                isBold = own?.isBold ?? isBold
                isHidden = own?.isHidden ?? isHidden
                size = own?.size ?? size
            case .start(.bold): isBold = cursor.isOn
            case .start(.hidden): isHidden = cursor.isOn
            case .start(.size): size = cursor.attribute("val").flatMap(Int.init) ?? size
            case .start(.text): try readText(&cursor, &paragraph)
            case .start(.tab): add("\t", to: &paragraph)
            case .start(.lineBreak), .start(.carriageReturn): add("\n", to: &paragraph)
            case .start(.fixedHyphen): add("-", to: &paragraph)
            case .start(.fieldSign): readFieldSign(cursor.attribute("fldCharType"))
            case .start(.footnoteReference): cursor.attribute("id").map { paragraph.footnotes.append($0) }
            case .start(.endnoteReference): cursor.attribute("id").map { paragraph.endnotes.append($0) }
            case .start(.textBox): try readBox(&cursor)
            case .start(let name): if isLeftOut(name) { try skip(&cursor) }
            case .finished: return
            default: break
            }
        }
        if isHidden {
            hiddenBytes += paragraph.text.count - start
            paragraph.text.removeLast(paragraph.text.count - start)
        } else if paragraph.text.count > start {
            if isBold { paragraph.boldBytes += paragraph.text.count - start }
            paragraph.sizes[size, default: 0] += paragraph.text.count - start
        }
    }

    private func readText(_ cursor: inout XMLCursor<WordName>, _ paragraph: inout WordParagraph)
        throws(PartFailure)
    {
        let outside = cursor.depth - 1
        while cursor.depth > outside {
            switch try cursor.next() {
            case .text: if !isInCode { cursor.appendText(to: &paragraph.text) }
            case .finished: return
            default: break
            }
        }
    }

    private func add(_ sign: StaticString, to paragraph: inout WordParagraph) {
        guard !isInCode else { return }
        sign.withUTF8Buffer { unsafe paragraph.text.append(contentsOf: $0) }
    }

    /// Whether the code of a field is being read: what stands there is no text.
    private var isInCode: Bool { fields.contains(false) }

    private mutating func readFieldSign(_ type: String?) {
        switch type {
        case "begin": fields.append(false)
        case "separate": if let last = fields.indices.last { fields[last] = true }
        case "end": _ = fields.popLast()
        default: break
        }
    }
}
