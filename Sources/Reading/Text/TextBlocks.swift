import Documents

/// Makes blocks of the lines of a text.
struct TextBlocks {
    let text: TextBytes
    let lines: [TextLine]
    let hasPages: Bool
    /// Whether each line is a paragraph of its own, as text taken out of Word files is.
    let isLinePerParagraph: Bool
    /// The column at which lines of running text are wrapped.
    let wrap: Int

    var blocks: [Block] = []
    /// The level of the last heading with a number, a code or `#`; headings without one stand below it.
    var level = 0
    /// The number of the last heading with one number only ("3 Titel").
    var chapter = 0
    /// Open lists, the outermost first.
    var lists: [OpenList] = []
    /// What the text before the present line was.
    var previous = Previous.nothing

    enum Previous {
        case nothing, paragraph, heading, item, other
    }

    /// A list whose next item may follow.
    struct OpenList {
        let marker: ListMarker
        let indent: Int
        let leadIn: Int?
    }

    init(_ text: TextBytes, _ scanner: consuming LineScanner) {
        self.text = text
        hasPages = scanner.hasPages
        var lines: [TextLine] = []
        swap(&lines, &scanner.lines)
        for index in lines.indices { lines[index].shape = text.shape(lines[index].range) }
        if hasPages { RunningHeads.remove(from: &lines, in: text) }
        ContentsTable.mark(&lines, in: text)
        self.lines = lines
        (wrap, isLinePerParagraph) = Self.layout(lines)
        blocks.reserveCapacity(lines.count / 3)
    }

    /// The wrapping column, and whether there is none. Of 106 real texts those with a paragraph a line have 4 to 20 %
    /// of their lines beyond 180 columns, the others none.
    private static func layout(_ lines: [TextLine]) -> (wrap: Int, isLinePerParagraph: Bool) {
        var counts = [Int](repeating: 0, count: 512)
        var total = 0
        for line in lines where line.gaps == 0 {
            counts[min(line.width, 511)] += 1
            total += 1
        }
        let long = counts[181...].reduce(0, +)
        var wider = 0
        var wrap = 511
        while wrap > 60, wider + counts[wrap] <= total / 20 {
            wider += counts[wrap]
            wrap -= 1
        }
        return (wrap, long * 50 >= total && long > 0)
    }

    /// The blocks of the whole text, in order.
    consuming func make() -> [Block] {
        var index = 0
        while index < lines.count { index = step(index) }
        return blocks
    }

    /// Makes the blocks that start at a line and returns the next line.
    private mutating func step(_ index: Int) -> Int {
        let line = lines[index]
        switch line.shape {
        case .separator:
            previous = .other
            return index + 1
        case .contents:
            add(.paragraph, line.range, line)
            previous = .other
            return index + 1
        case .hashes(let level, let title): return addHashes(index, level, title)
        case .row:
            if let next = addPipeTable(index) { return next }
        case .item(let marker, let start):
            if !isWrappedMarker(index, marker) { return addItem(index, marker, start) }
        case .text: break
        case .numbered, .named, .code:
            if let next = addNumberedHeading(index) { return next }
        }
        if case .numbered(let number) = line.shape, isItem(index, number) {
            return addItem(index, .number(UInt8(ascii: "."), isOpened: false), number.title)
        }
        if line.gaps > 0, let next = addLayoutTable(index) { return next }
        if let next = addPlainHeading(index) { return next }
        return addParagraph(index)
    }

    mutating func add(_ kind: Block.Kind, _ range: Range<Int>, _ line: TextLine) {
        let place: Place = hasPages ? .page(line.page, line: line.number) : .line(line.number)
        blocks.append(Block(kind: kind, range: range, lot: nil, place: place))
    }

    // MARK: Paragraphs

    private mutating func addParagraph(_ index: Int) -> Int {
        let next = endOfParagraph(index)
        let line = lines[index]
        let range = line.start..<lines[next - 1].end
        if previous == .item, let list = lists.last, isTurned(index) {
            // An item that goes on after a page break is still part of its list.
            add(.listItem(leadIn: list.leadIn), range, line)
            return next
        }
        add(.paragraph, range, line)
        if let list = lists.last, line.indent <= list.indent || !endsWithPoint(range) { lists = [] }
        previous = .paragraph
        return next
    }

    /// Whether the line goes on with a sentence from the page before.
    private func isTurned(_ index: Int) -> Bool {
        guard index > 0, lines[index].page != lines[index - 1].page else { return false }
        return text.isSmall(lines[index].start, before: lines[index].end) && !text.endsSentence(lines[index - 1].range)
    }

    private func endsWithPoint(_ range: Range<Int>) -> Bool {
        let sign = text.lastSign(range)
        return sign == UInt8(ascii: ".") || sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?")
    }

    /// The line after the paragraph or item that starts at a line.
    func endOfParagraph(_ index: Int, indent: Int = 0) -> Int {
        var next = index + 1
        while next < lines.count, continues(next, itemIndent: indent) { next += 1 }
        return next
    }

    /// Whether a line goes on with the paragraph of the line before it. In an item all text right of its marker does.
    private func continues(_ index: Int, itemIndent: Int) -> Bool {
        let (before, line) = (lines[index - 1], lines[index])
        guard !line.isAfterBlank, line.page == before.page else { return false }
        guard !isLinePerParagraph else { return isDivided(before, from: line) }
        guard line.widestGap < 5, before.widestGap < 5 else { return false }
        switch line.shape {
        case .text: break
        // A wrapped line may start with a number, a code or a reference: then the line before is full and unfinished.
        case .numbered, .code, .named:
            guard !text.endsSentence(before.range), isFull(before, before: line) || isReference(line) else {
                return false
            }
            // In a list the next number below the last is the next item.
            if itemIndent > 0, abs(line.indent + 1 - itemIndent) <= 2 { return false }
        case .item(let marker, _): return isWrappedMarker(index, marker)
        default: return false
        }
        if text.isSmall(line.start, before: line.end) { return true }
        if itemIndent > 0, line.indent > itemIndent { return true }
        guard abs(line.indent - before.indent) < 16 else { return false }
        if text.endsSentence(before.range) {
            return text.lastSign(before.range) != UInt8(ascii: ":") && isFull(before, before: line)
        }
        return isFull(before, before: line) || (before.width - before.indent) * 5 >= wrap * 3
    }

    /// Whether a word is divided between two lines: a hyphen right after a letter, and a small letter on the next line.
    private func isDivided(_ line: TextLine, from next: TextLine) -> Bool {
        guard case .text = next.shape, text.isSmall(next.start, before: next.end), line.end - line.start > 2 else {
            return false
        }
        let letter = text[line.end - 2]
        return text[line.end - 1] == UInt8(ascii: "-") && (letter >= 0x80 || (letter | 0x20) &- 0x61 < 26)
    }

    /// Whether small letters follow the number or code of a line, so that it is no title.
    private func isReference(_ line: TextLine) -> Bool {
        switch line.shape {
        case .numbered(let number): text.isSmall(number.title, before: line.end)
        case .code(_, let title): text.isSmall(title, before: line.end)
        default: false
        }
    }

    /// Whether what looks like "(4)" before an item is a number inside a sentence that was wrapped before it.
    private func isWrappedMarker(_ index: Int, _ marker: ListMarker) -> Bool {
        guard case .number(_, isOpened: true) = marker, index > 0, !isLinePerParagraph else { return false }
        let (before, line) = (lines[index - 1], lines[index])
        guard !line.isAfterBlank || line.page != before.page, !text.endsSentence(before.range) else { return false }
        return isFull(before, before: line)
    }

    /// Whether the next line's first word would not have fitted on the line: it was wrapped, not ended.
    func isFull(_ line: TextLine, before next: TextLine) -> Bool {
        line.width + 1 + text.wordWidth(next.start, before: next.end) > wrap - 6
    }
}
