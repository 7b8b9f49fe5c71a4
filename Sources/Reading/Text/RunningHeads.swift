/// Lines that repeat at the top or bottom of pages, with digits masked: running heads and page numbers.
struct RunningHeads {
    private let text: TextBytes
    /// The lines at the tops and bottoms of pages, in order.
    private var edges: [Edge] = []
    private var repeated: Set<UInt64> = []
    /// The looks of the lines that are repeated.
    private var looks: Set<UInt32> = []

    /// A line at the top or bottom of a page. Each is held against those of the pages before, so that they are kept small.
    private struct Edge {
        let line: Int
        let page: Int
        let look: UInt32
        /// Known only where another line nearby has the same look.
        var hash: UInt64?
        /// On so many pages in a row the line has stood.
        var pages = 1
    }

    /// So many lines at the top and at the bottom of a page may be running heads.
    private static let depth = 4
    /// On so many pages, of which at most one is left out in between (odd and even pages differ).
    private static let pages = 3
    private static let longest = 160

    private init(_ text: TextBytes) {
        self.text = text
    }

    /// Takes the running heads away and marks the lines after them.
    static func remove(from lines: inout [TextLine], in text: TextBytes) {
        var heads = RunningHeads(text)
        let pages = pageRanges(lines)
        for page in pages {
            for index in page.prefix(depth) { heads.count(index, of: lines) }
            for index in page.suffix(depth).drop(while: { $0 < page.lowerBound + depth }) {
                heads.count(index, of: lines)
            }
        }
        guard !heads.repeated.isEmpty else { return }
        var isHead = [Bool](repeating: false, count: lines.count)
        for page in pages {
            for index in page.prefix(depth) {
                // A small letter goes on with a head that was wrapped, or with the text of the page before.
                guard heads.isRepeated(lines[index]), index > page.lowerBound || !heads.isBody(lines[index]) else {
                    break
                }
                isHead[index] = true
            }
            for index in page.suffix(depth).reversed() {
                guard heads.isRepeated(lines[index]), !heads.isBody(lines[index]) else { break }
                isHead[index] = true
            }
        }
        for index in lines.indices.dropLast() where isHead[index] { lines[index + 1].isAfterBlank = true }
        var kept = 0
        for index in lines.indices where !isHead[index] {
            if kept < index { lines[kept] = lines[index] }
            kept += 1
        }
        lines.removeSubrange(kept...)
    }

    private static func pageRanges(_ lines: [TextLine]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < lines.count {
            var end = start + 1
            while end < lines.count, lines[end].page == lines[start].page { end += 1 }
            ranges.append(start..<end)
            start = end
        }
        return ranges
    }

    private mutating func count(_ line: Int, of lines: [TextLine]) {
        guard let look = look(lines[line]) else { return }
        var edge = Edge(line: line, page: lines[line].page, look: look)
        var index = edges.count - 1
        while index >= 0, edge.page - edges[index].page <= 2 {
            defer { index -= 1 }
            guard edges[index].look == look else { continue }
            let hash = edge.hash ?? hash(lines[line])
            let other = edges[index].hash ?? self.hash(lines[edges[index].line])
            edge.hash = hash
            edges[index].hash = other
            guard hash == other else { continue }
            guard edges[index].page < edge.page else { return }
            edge.pages = edges[index].pages + 1
            if edge.pages >= Self.pages {
                repeated.insert(hash)
                looks.insert(look)
            }
            break
        }
        edges.append(edge)
    }

    private func isRepeated(_ line: TextLine) -> Bool {
        guard let look = look(line), looks.contains(look) else { return false }
        return repeated.contains(hash(line))
    }

    /// The first two signs and the last, masked, so that most lines need not be read; nil for a line that is body text by
    /// its looks. Lines with the same hash have the same look.
    private func look(_ line: TextLine) -> UInt32? {
        guard line.length <= Self.longest else { return nil }
        if case .item = line.shape { return nil }
        let masksDigits = masksDigits(line)
        let first = Self.masked(text[line.start], masksDigits)
        let last = Self.masked(text[line.end - 1], masksDigits)
        // How many digits follow the first is masked.
        guard line.length > 1, !TextBytes.isDigit(first) else { return UInt32(first) | UInt32(last) << 16 }
        return UInt32(first) | UInt32(Self.masked(text[line.start + 1], masksDigits)) << 8 | UInt32(last) << 16
    }

    /// Runs of digits and of blanks count as one.
    private func hash(_ line: TextLine) -> UInt64 {
        let masksDigits = masksDigits(line)
        var hash = LineHash()
        var previous: UInt8 = 0
        for index in line.range {
            let byte = Self.masked(text[index], masksDigits)
            if byte == previous, byte == 0x20 || (masksDigits && byte == UInt8(ascii: "0")) { continue }
            previous = byte
            hash.add(byte)
        }
        return hash.value
    }

    /// "3.1 Krav" and "3.2 Krav" at the tops of pages are headings, not the same line.
    private func masksDigits(_ line: TextLine) -> Bool {
        switch line.shape {
        case .numbered(let number): number.parts == 1 && !number.hasPoint
        case .code, .named, .hashes: false
        default: true
        }
    }

    private static func masked(_ byte: UInt8, _ masksDigits: Bool) -> UInt8 {
        if masksDigits, TextBytes.isDigit(byte) { return UInt8(ascii: "0") }
        return ContentKind.isSpace(byte) ? 0x20 : byte
    }

    /// Whether a line starts with a small letter and holds no number or address: it goes on with a sentence.
    private func isBody(_ line: TextLine) -> Bool {
        guard text.isSmall(line.start, before: line.end) else { return false }
        if text.has("www.", at: line.start, before: line.end) { return false }
        return !line.range.contains { TextBytes.isDigit(text[$0]) || text[$0] == UInt8(ascii: "@") }
    }
}
