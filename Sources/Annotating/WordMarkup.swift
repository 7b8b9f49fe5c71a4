/// The paragraphs of `document.xml` with the exact places of their text.
struct WordMarkup {
    /// The text of one `w:t`.
    struct Piece {
        let text: [XMLText.Byte]
        /// From `<w:r` to behind `</w:r>`.
        var run: Range<Int>
        /// The run's properties, `<w:rPr>…</w:rPr>`; empty where it has none.
        let properties: Range<Int>
        /// Whether something of the run stands before this text.
        let isFirstInRun: Bool
        /// A tab, a break or a hyphen of its own: nothing can be split there.
        let isSign: Bool
        /// What markers must stay outside of: a plain-text content control or a field.
        var shield: Range<Int>?
        /// Whether markers cannot stand around the shield: it holds whole paragraphs.
        var isOutOfReach = false
    }

    struct Paragraph {
        /// Counted from 1 as the reader counts.
        let number: Int
        /// `<w:pPr>…</w:pPr>`; nil where it has none.
        var properties: Range<Int>?
        /// Behind the paragraph's properties, where text begins.
        var start: Int
        /// Before `</w:p>`; nil for `<w:p/>`, which holds nothing.
        var end: Int?
        var pieces: [Piece] = []
        /// Whether it is the first of a content control that holds whole paragraphs.
        var beginsControl = false
    }

    private(set) var paragraphs: [Paragraph] = []
    /// Behind the blocks of the body, where another block can stand.
    private(set) var gaps: [Int] = []
    /// Of insertions, bookmarks and whatever else has a number.
    private(set) var highestID = 0
    private(set) var bookmarks: Set<String> = []

    let bytes: [UInt8]
    private var open: [Element] = []
    private var runs: [Run] = []
    /// Open fields by where their first run begins, and whether their code is being read.
    private var fields: [(start: Int, isCode: Bool, paragraph: Int)] = []
    /// Indices in `paragraphs` of the open ones.
    private var current: [Int] = []

    private struct Element {
        let name: Substring
        let start: Int
        var isPlain = false
        var isPlaceholder = false
        var hasParagraph = false
    }

    private struct Run {
        let start: Int
        var properties: Range<Int>
        var isHidden = false
        var isEmpty = true
        /// Indices of its pieces in the paragraph.
        var pieces: [Int] = []
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var scanner = TagScanner(bytes)
        var text: Int?
        while let tag = scanner.next() {
            if tag.isEnd {
                if tag.name == "w:t", let start = text { addText(start..<tag.range.lowerBound) }
                text = nil
                close(tag)
            } else {
                begin(tag)
                if tag.name == "w:t", !tag.isEmpty { text = tag.range.upperBound }
                if tag.isEmpty { close(tag) }
            }
        }
    }

    // MARK: Tags

    private mutating func begin(_ tag: TagScanner.Tag) {
        open.append(Element(name: tag.name, start: tag.range.lowerBound))
        if let id = TagScanner.attribute("w:id", of: tag, in: bytes).flatMap(Int.init) {
            highestID = max(highestID, id)
        }
        switch tag.name {
        case "w:p":
            let control = open.count > 2 && open[open.count - 2].name == "w:sdtContent" ? open[open.count - 3] : nil
            current.append(paragraphs.count)
            paragraphs.append(
                Paragraph(
                    number: paragraphs.count + 1, start: tag.range.upperBound,
                    beginsControl: control?.hasParagraph == false))
            for index in open.indices { open[index].hasParagraph = true }
        case "w:r":
            runs.append(Run(start: tag.range.lowerBound, properties: tag.range.upperBound..<tag.range.upperBound))
        case "w:vanish": if isOn(tag), isOfRun, let last = runs.indices.last { runs[last].isHidden = true }
        case "w:text", "w:date", "w:dropDownList", "w:comboBox", "w14:checkbox": markControl { $0.isPlain = true }
        case "w:showingPlcHdr": markControl { $0.isPlaceholder = true }
        case "w:fldChar": readField(tag)
        case "w:tab", "w:br", "w:cr", "w:noBreakHyphen": addSign(tag)
        case "w:bookmarkStart": TagScanner.attribute("w:name", of: tag, in: bytes).map { _ = bookmarks.insert($0) }
        default: break
        }
    }

    private mutating func close(_ tag: TagScanner.Tag) {
        guard let element = open.popLast() else { return }
        let range = element.start..<tag.range.upperBound
        if open.count == 2, fields.isEmpty, ["w:p", "w:tbl", "w:sdt"].contains(element.name) {
            gaps.append(range.upperBound)
        }
        switch element.name {
        case "w:p":
            guard let paragraph = current.popLast() else { return }
            if !tag.isEmpty { paragraphs[paragraph].end = tag.range.lowerBound }
        case "w:pPr":
            // Changes of properties hold properties of their own.
            guard let paragraph = current.last, open.last?.name == "w:p" else { return }
            paragraphs[paragraph].start = range.upperBound
            paragraphs[paragraph].properties = range
        case "w:rPr": if open.last?.name == "w:r", let last = runs.indices.last { runs[last].properties = range }
        case "w:r": closeRun(range)
        case "w:sdt": if element.isPlain { shield(range, isOutOfReach: element.hasParagraph) }
        case "w:fldSimple": shield(range, isOutOfReach: false)
        default: break
        }
    }

    private mutating func closeRun(_ range: Range<Int>) {
        guard let run = runs.popLast(), let paragraph = current.last else { return }
        for piece in run.pieces { paragraphs[paragraph].pieces[piece].run = range }
    }

    /// Whether a property that begins is one of a run, and not of a paragraph's mark.
    private var isOfRun: Bool { open.count >= 3 && open[open.count - 3].name == "w:r" }

    private func isOn(_ tag: TagScanner.Tag) -> Bool {
        !["0", "false", "off"].contains(TagScanner.attribute("w:val", of: tag, in: bytes) ?? "")
    }

    private mutating func markControl(_ mark: (inout Element) -> Void) {
        guard open.count >= 3, open[open.count - 2].name == "w:sdtPr" else { return }
        mark(&open[open.count - 3])
    }

    // MARK: Text

    private static let leftOut: Set<Substring> = ["w:del", "w:moveFrom", "mc:Fallback"]

    /// Whether what stands here is text of the document, as the reader sees it.
    private var isText: Bool {
        !open.contains { Self.leftOut.contains($0.name) || $0.isPlaceholder } && !fields.contains { $0.isCode }
            && runs.last?.isHidden != true
    }

    private mutating func addText(_ range: Range<Int>) { add(XMLText.decoded(bytes[range])) }

    private mutating func addSign(_ tag: TagScanner.Tag) {
        // Tab stops in paragraph properties are no tabs.
        guard open.dropLast().last?.name == "w:r" else { return }
        let sign = tag.name == "w:noBreakHyphen" ? UInt8(ascii: "-") : 0x20
        add([XMLText.Byte(byte: sign, source: tag.range)], isSign: true)
    }

    private mutating func add(_ text: [XMLText.Byte], isSign: Bool = false) {
        guard isText, let last = runs.indices.last, let paragraph = current.last else { return }
        runs[last].pieces.append(paragraphs[paragraph].pieces.count)
        paragraphs[paragraph].pieces.append(
            Piece(
                text: text, run: runs[last].start..<runs[last].start, properties: runs[last].properties,
                isFirstInRun: runs[last].isEmpty, isSign: isSign))
        runs[last].isEmpty = false
    }

    // MARK: Fields and controls

    private mutating func readField(_ tag: TagScanner.Tag) {
        guard let run = runs.last, let paragraph = current.last else { return }
        switch TagScanner.attribute("w:fldCharType", of: tag, in: bytes) {
        case "begin": fields.append((run.start, true, paragraph))
        case "separate": if let last = fields.indices.last { fields[last].isCode = false }
        case "end":
            guard let field = fields.popLast() else { return }
            // The end of this run is not known yet: its closing tag is the next of its name.
            var scanner = TagScanner(Array(bytes[tag.range.upperBound...].prefix(4096)))
            var end = tag.range.upperBound
            while let next = scanner.next() {
                if next.name == "w:r", next.isEnd {
                    end = tag.range.upperBound + next.range.upperBound
                    break
                }
            }
            shield(field.start..<end, isOutOfReach: field.paragraph != paragraph)
        default: break
        }
    }

    /// Marks the pieces inside a range.
    private mutating func shield(_ range: Range<Int>, isOutOfReach: Bool) {
        for paragraph in paragraphs.indices.reversed() {
            guard paragraphs[paragraph].end ?? range.lowerBound >= range.lowerBound else { break }
            for piece in paragraphs[paragraph].pieces.indices
            where range.contains(paragraphs[paragraph].pieces[piece].run.lowerBound) {
                paragraphs[paragraph].pieces[piece].shield = range
                if isOutOfReach { paragraphs[paragraph].pieces[piece].isOutOfReach = true }
            }
        }
    }
}
