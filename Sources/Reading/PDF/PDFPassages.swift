import Documents

/// Puts the lines of a PDF together to passages, in the order in which they were written into the file: that order keeps
/// each column and each cell whole.
struct PDFPassages {
    private let source: TextBytes
    private let pages: [PDFPage]
    /// The distance between lines of running text, by the size of letters.
    private var pitches: [Int: Int] = [:]
    private var drafts: [Draft] = []

    /// Lines that belong together.
    private struct Draft {
        var lines: [PDFLine]
        /// Its bullet stands in the file after its text, or before it in a piece of its own.
        var isItem = false
        var first: PDFLine { lines[0] }
        var last: PDFLine { lines[lines.count - 1] }
        var left: Int
        var right: Int
        var top: Int
        var bottom: Int

        init(_ line: PDFLine) {
            lines = [line]
            (left, right, top, bottom) = (line.left, line.right, line.top, line.bottom)
        }

        /// What it takes up on its first page.
        var box: PDFCells.Box {
            PDFCells.Box(page: first.page, left: left, right: right, top: top, bottom: bottom)
        }

        mutating func removeLast() -> PDFLine {
            let line = lines.removeLast()
            bottom = last.bottom
            return line
        }

        mutating func add(_ line: PDFLine) {
            lines.append(line)
            guard line.page == first.page else { return }
            left = min(left, line.left)
            right = max(right, line.right)
            bottom = max(bottom, line.bottom)
        }
    }

    static func make(_ read: PDFPages) -> PassageText {
        var passages = PDFPassages(source: TextBytes(bytes: read.text), pages: read.pages)
        passages.measurePitches()
        for page in read.pages { passages.add(page) }
        return passages.text(heads: read.heads)
    }

    private init(source: TextBytes, pages: [PDFPage]) {
        self.source = source
        self.pages = pages
    }

    /// The most common distance between a line and the next one below it with the same edge and size.
    private mutating func measurePitches() {
        var counts: [Int: [Int: Int]] = [:]
        for page in pages {
            for (above, line) in zip(page.lines, page.lines.dropFirst())
            where above.size == line.size && abs(above.left - line.left) <= 3 {
                let distance = line.top - above.top
                if distance > line.height / 2, distance < line.height * 3 {
                    counts[line.size, default: [:]][distance, default: 0] += 1
                }
            }
        }
        pitches = counts.mapValues { $0.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0 }
    }

    private mutating func add(_ page: PDFPage) {
        let edges = rightEdges(page)
        for line in page.lines {
            if let last = drafts.indices.last, isBullet(line, of: drafts[last].last) {
                markItem(last)
            } else if let last = drafts.indices.last, continues(drafts[last], line, edges) {
                drafts[last].add(line)
            } else {
                drafts.append(Draft(line))
            }
        }
    }

    /// Makes the last line of a passage an item of its own.
    private mutating func markItem(_ index: Int) {
        if drafts[index].lines.count > 1 { drafts.append(Draft(drafts[index].removeLast())) }
        drafts[drafts.count - 1].isItem = true
    }

    /// Whether a piece is the bullet of the line before it in the file, to its left.
    private func isBullet(_ piece: PDFLine, of line: PDFLine) -> Bool {
        piece.range.count <= 3 && piece.page == line.page && abs(piece.top - line.top) <= max(6, line.height / 2)
            && piece.right <= line.left && line.left - piece.right <= 4 * line.height && isMarker(piece)
    }

    /// By left edge: how far to the right the lines of the page reach that begin there.
    private func rightEdges(_ page: PDFPage) -> [Int: Int] {
        var edges: [Int: Int] = [:]
        for line in page.lines { edges[line.left / 4] = max(edges[line.left / 4] ?? 0, line.right) }
        return edges
    }

    /// Whether a line goes on with the passage before it.
    private func continues(_ draft: Draft, _ line: PDFLine, _ edges: [Int: Int]) -> Bool {
        let last = draft.last
        if line.page != last.page { return turnsPage(draft, line) }
        if abs(line.top - last.top) <= max(3, last.height / 3) { return sharesLine(last, line) }
        guard line.top > last.top, abs(line.size - last.size) <= 1, !startsItem(line) else { return false }
        let pitch = max(pitches[line.size] ?? 0, line.height)
        guard line.top - last.top <= pitch + pitch / 4 + 2 else { return false }
        guard isAligned(draft, line) else { return false }
        let isSmall = source.isSmall(line.range.lowerBound, before: line.range.upperBound)
        if line.isBold != last.isBold { return isSmall && !source.endsSentence(last.range) }
        return isSmall || isFull(last, before: line, edges)
    }

    /// Pieces of one line: a marker and its text, or words set apart by little.
    private func sharesLine(_ last: PDFLine, _ line: PDFLine) -> Bool {
        let gap = line.left - last.right
        guard gap >= -3 else { return false }
        return gap <= max(line.height / 2, 4) || (last.range.count <= 6 && gap <= line.height * 4 && isMarker(last))
    }

    /// Whether a piece is only a bullet, a number or a letter before the text of an item.
    private func isMarker(_ line: PDFLine) -> Bool {
        let bytes = source.bytes[line.range]
        let letters = bytes.count { ($0 | 0x20) &- 0x61 < 26 }
        guard letters <= 2 else { return false }
        return letters == 0 || bytes.last == UInt8(ascii: ")") || bytes.last == UInt8(ascii: ".")
    }

    private func startsItem(_ line: PDFLine) -> Bool {
        switch source.shape(line.range) {
        case .item: true
        case .numbered(let number): number.parts > 1 || number.hasPoint
        case .code: true
        default: isMarker(line) && !TextBytes.isDigit(source.bytes[line.range.lowerBound])
        }
    }

    /// The same left edge, or one a little off where a first line or an item is set out.
    private func isAligned(_ draft: Draft, _ line: PDFLine) -> Bool {
        if abs(line.left - draft.last.left) <= 4 { return true }
        guard draft.lines.count <= 2 else { return false }
        return abs(line.left - draft.last.left) <= 60 && (line.left > draft.first.left) == startsItem(draft.first)
    }

    /// Whether the first word of the next line would not have fitted: the line was wrapped, not ended.
    private func isFull(_ line: PDFLine, before next: PDFLine, _ edges: [Int: Int]) -> Bool {
        let edge = max(edges[next.left / 4] ?? 0, edges[line.left / 4] ?? 0, line.right)
        let letters = max(1, line.range.count)
        let word = source.wordWidth(next.range.lowerBound, before: next.range.upperBound) + 1
        return line.right + word * line.width / letters >= edge - line.height / 2
    }

    /// Whether the first line of a page goes on with a sentence from the page before.
    private func turnsPage(_ draft: Draft, _ line: PDFLine) -> Bool {
        line.page == draft.last.page + 1 && abs(line.size - draft.last.size) <= 1
            && abs(line.left - draft.last.left) <= 60
            && source.isSmall(line.range.lowerBound, before: line.range.upperBound)
            && !source.endsSentence(draft.last.range) && !startsItem(line)
    }

    // MARK: Text

    private func text(heads: [PDFLine]) -> PassageText {
        var text = PassageText()
        let cells = PDFCells.find(drafts.map(\.box))
        var page = 0
        var number = 0
        for (index, draft) in drafts.enumerated() {
            if draft.first.page != page {
                page = draft.first.page
                number = 0
            }
            let sizes = draft.lines.map(\.size)
            text.add(
                joined(draft)[...], draft.isItem ? .item(depth: 0) : .text, isBold: draft.lines.allSatisfy(\.isBold),
                size: sizes.max() ?? 0,
                cell: cells[index], place: .page(page, line: number + 1))
            number += draft.lines.count
        }
        // Running heads once, after everything else: they belong to no section.
        for head in heads {
            text.add(source.bytes[head.range], .text, size: head.size, place: .page(head.page, line: 1))
        }
        return text
    }

    /// The lines in one, with words put together that were cut at a line's end.
    private func joined(_ draft: Draft) -> [UInt8] {
        var result: [UInt8] = []
        for line in draft.lines {
            let bytes = source.bytes[line.range]
            if !result.isEmpty {
                switch Hyphenation.joint(result[...], bytes) {
                case .space: result.append(0x20)
                case .hyphen: break
                case .none: result.removeLast()
                }
            }
            result.append(contentsOf: bytes)
        }
        return result
    }
}
