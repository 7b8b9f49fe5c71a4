/// Takes running heads and page numbers off the pages: lines that stand at the same height near the edge of several pages
/// and say the same but for their digits.
struct PDFRunningHeads {
    private struct Key: Hashable {
        let band: Int
        let text: UInt64
    }

    private let text: [UInt8]
    private var counts: [Key: Set<Int>] = [:]

    /// On so many pages; on both where there are only two.
    private static let fewest = 3

    /// The lines taken off: one of each, or all of a file of two pages, where little tells a head from a heading.
    static func remove(from pages: inout [PDFPage], text: [UInt8]) -> [PDFLine] {
        guard pages.count > 1 else { return [] }
        var heads = PDFRunningHeads(text: text)
        for page in pages {
            for line in page.lines where isNearEdge(line, page) { heads.count(line) }
        }
        let needed = min(fewest, pages.count)
        var removed: [PDFLine] = []
        var seen: Set<Key> = []
        for index in pages.indices {
            let page = pages[index]
            let repeated = page.lines.filter { isNearEdge($0, page) && heads.isRepeated($0, needed) }
            guard !repeated.isEmpty else { continue }
            pages[index].lines.removeAll { isNearEdge($0, page) && heads.isRepeated($0, needed) }
            removed += repeated.filter { pages.count < fewest || seen.insert(heads.key($0)).inserted }
        }
        return removed
    }

    /// In the upper or lower seventh of the page.
    private static func isNearEdge(_ line: PDFLine, _ page: PDFPage) -> Bool {
        line.bottom < page.height / 7 || line.top > page.height - page.height / 7
    }

    private init(text: [UInt8]) {
        self.text = text
    }

    private mutating func count(_ line: PDFLine) {
        counts[key(line), default: []].insert(line.page)
    }

    private func isRepeated(_ line: PDFLine, _ needed: Int) -> Bool {
        (counts[key(line)]?.count ?? 0) >= needed
    }

    /// The height to within a few pixels, and the text with runs of digits masked.
    private func key(_ line: PDFLine) -> Key {
        var hash = LineHash()
        var wasDigit = false
        for byte in text[line.range] {
            let isDigit = TextBytes.isDigit(byte)
            if isDigit, wasDigit { continue }
            wasDigit = isDigit
            hash.add(isDigit ? 0x30 : byte)
        }
        return Key(band: (line.top + 2) / 5, text: hash.value)
    }
}
