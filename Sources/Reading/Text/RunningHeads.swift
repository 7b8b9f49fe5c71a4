/// Lines that repeat at the top or bottom of pages, with digits masked: running heads and page numbers.
struct RunningHeads {
    private let text: TextBytes
    /// The last page and the length of the present run of pages, by the hash of the masked line.
    private var runs: [UInt64: (page: Int, length: Int)] = [:]
    private var repeated: Set<UInt64> = []

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
            for index in page.prefix(depth) { heads.count(lines[index]) }
            for index in page.suffix(depth).drop(while: { $0 < page.lowerBound + depth }) { heads.count(lines[index]) }
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

    private mutating func count(_ line: TextLine) {
        guard let hash = hash(line) else { return }
        if let run = runs[hash], line.page - run.page <= 2 {
            guard run.page < line.page else { return }
            runs[hash] = (line.page, run.length + 1)
            if run.length + 1 >= Self.pages { repeated.insert(hash) }
        } else {
            runs[hash] = (line.page, 1)
        }
    }

    private func isRepeated(_ line: TextLine) -> Bool {
        hash(line).map { repeated.contains($0) } ?? false
    }

    /// Runs of digits and of blanks count as one; nil for a line that is body text by its looks.
    private func hash(_ line: TextLine) -> UInt64? {
        guard line.length <= Self.longest else { return nil }
        // "3.1 Krav" and "3.2 Krav" at the tops of pages are headings, not the same line.
        var masksDigits = true
        switch line.shape {
        case .item: return nil
        case .numbered(let number): masksDigits = number.parts == 1 && !number.hasPoint
        case .code, .named, .hashes: masksDigits = false
        default: break
        }
        var hash = LineHash()
        var previous: UInt8 = 0
        for index in line.range {
            var byte = text[index]
            if masksDigits, TextBytes.isDigit(byte) { byte = UInt8(ascii: "0") }
            if ContentKind.isSpace(byte) { byte = 0x20 }
            if byte == previous, byte == 0x20 || (masksDigits && byte == UInt8(ascii: "0")) { continue }
            previous = byte
            hash.add(byte)
        }
        return hash.value
    }

    /// Whether a line starts with a small letter and holds no number or address: it goes on with a sentence.
    private func isBody(_ line: TextLine) -> Bool {
        guard text.isSmall(line.start, before: line.end) else { return false }
        if text.has("www.", at: line.start, before: line.end) { return false }
        return !line.range.contains { TextBytes.isDigit(text[$0]) || text[$0] == UInt8(ascii: "@") }
    }
}
