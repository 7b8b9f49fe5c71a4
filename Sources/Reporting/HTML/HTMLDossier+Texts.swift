import Analysis
import Documents
import Procurement

extension HTMLDossier {
    /// Documents of more text than this show only what stands near a mark.
    private static let whole = 400_000
    /// How many blocks are shown on each side of a mark then.
    private static let around = 4

    /// The text of the documents with a mark wherever something was found, and the way back to it.
    func texts(_ html: inout HTMLWriter) {
        let address = marks.address("texten")
        // A region that scrolls by itself can be reached from the keyboard.
        let name = html.shift == 0 ? Phrases.theText[html.language] : "\(Phrases.theText[html.language]) \(number)"
        html.element("section", "class=\"texts\" aria-label=\"\(name)\" tabindex=\"0\"") { html in
            html.heading(2, "id=\"\(address)\"", Phrases.theText[html.language])
            html.element("p", "class=\"small screen\"", Phrases.theTextMeans)
            html.element("p", "class=\"small print\"", Phrases.printedText)
            for (index, document) in assessment.dossier.documents.enumerated() {
                self.document(document, marks.marks.filter { $0.span.document == index }, &html)
            }
        }
    }

    private func document(_ document: Document, _ own: [HTMLMarks.Mark], _ html: inout HTMLWriter) {
        let language = document.language.map { " lang=\"\(Markup.escaped($0))\"" } ?? ""
        html.heading(3, "", document.name)
        if let note = document.note { html.element("p", "class=\"small\"", note) }
        if document.blocks.isEmpty {
            // A note says why there is nothing.
            if document.note == nil { html.element("p", "class=\"small\"", Phrases.noText) }
            return
        }
        if !own.isEmpty {
            html.raw(
                Pictures.places(
                    own, length: document.text.bytes.count, name: Phrases.placesIn(own.count)[html.language]))
        }
        let text = MarkedText(document, own)
        html.element("div", "class=\"text\"\(language)") { html in
            var emitted: Set<Int> = []
            var level = 3
            var omitted = 0
            let isShown = document.text.bytes.count > Self.whole ? text.near(Self.around) : nil
            for (index, block) in document.blocks.enumerated() {
                guard isShown?[index] ?? true else {
                    omitted += 1
                    continue
                }
                left(out: omitted, &html)
                omitted = 0
                let isFirst = emitted.insert(block.range.lowerBound).inserted
                write(block, of: document, text, withAddresses: isFirst, level: &level, &html)
            }
            left(out: omitted, &html)
        }
    }

    private func left(out count: Int, _ html: inout HTMLWriter) {
        if count > 0 { html.element("p", "class=\"small\"", Phrases.leftOut(count)) }
    }

    private func write(
        _ block: Block, of document: Document, _ text: MarkedText, withAddresses: Bool, level: inout Int,
        _ html: inout HTMLWriter
    ) {
        var tag = "p"
        var style = text.isMarked(block.range) ? "block marked" : "block"
        switch block.kind {
        case .heading(let own):
            // No level is left out, as those who listen to the page go by them.
            level = min(max(own + 3, 4), level + 1, 6)
            tag = "h\(min(6, level + html.shift))"
        case .listItem: style += " item"
        case .cell: style += " cell"
        case .field: style += " field"
        case .paragraph: break
        }
        html.element(tag, "class=\"\(style)\"") { html in
            let place = Self.place(block, of: document)
            if !place.isEmpty { html.element("span", "class=\"place\"", place) }
            text.write(block.range, withAddresses: withAddresses, to: &html)
        }
    }

    /// The line, the page or the field of a block, in the fewest signs.
    private static func place(_ block: Block, of document: Document) -> String {
        switch block.place {
        case .line(let line): String(line)
        case .page(let page, let line): "\(page):\(line)"
        case .element(let number):
            [block.lot, document.paths.path(number).split(separator: "/").last.map(String.init)]
                .compactMap { $0 }.joined(separator: " ")
        default: ""
        }
    }
}

/// The text of a document cut where marks begin and end, so that marks may overlap.
private struct MarkedText {
    private let document: Document
    private let marks: [HTMLMarks.Mark]
    private let cuts: [Int]

    init(_ document: Document, _ marks: [HTMLMarks.Mark]) {
        self.document = document
        self.marks = marks
        cuts = Set(marks.flatMap { [$0.span.range.lowerBound, $0.span.range.upperBound] }).sorted()
    }

    func isMarked(_ range: Range<Int>) -> Bool { marks.contains { $0.span.range.overlaps(range) } }

    /// Which blocks stand at most so far from a mark.
    func near(_ distance: Int) -> [Bool] {
        var shown = [Bool](repeating: false, count: document.blocks.count)
        for (index, block) in document.blocks.enumerated() where isMarked(block.range) {
            for near in max(0, index - distance)...min(shown.count - 1, index + distance) { shown[near] = true }
        }
        return shown
    }

    func write(_ range: Range<Int>, withAddresses: Bool, to html: inout HTMLWriter) {
        let inside = cuts.filter { range.lowerBound < $0 && $0 < range.upperBound }
        let points = [range.lowerBound] + inside + [range.upperBound]
        for (start, end) in zip(points, points.dropFirst()) where start < end {
            let piece = start..<end
            let own = marks.filter { $0.span.range.overlaps(piece) }
            guard let first = own.first else {
                html.text(document.text[piece])
                continue
            }
            // A mark begins here, or where the block begins that its sentence runs into.
            let begun = withAddresses ? own.filter { $0.span.range.lowerBound == start } : []
            for mark in begun.dropFirst() { html.raw("<span id=\"\(mark.id)\"></span>") }
            let id = begun.first.map { " id=\"\($0.id)\"" } ?? ""
            html.element("mark", "class=\"\(first.style)\"\(id)", document.text[piece])
            var signs: Set<String> = []
            for mark in own where mark.span.range.upperBound <= end && signs.insert(mark.target).inserted {
                let name = Markup.escaped(Phrases.backTo(mark.sign, mark.name)[html.language])
                html.element("a", "class=\"ref\" href=\"#\(mark.target)\" aria-label=\"\(name)\"", mark.sign)
            }
        }
    }
}
