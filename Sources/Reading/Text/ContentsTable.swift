/// Marks the lines of tables of contents, which look like headings and are none.
struct ContentsTable {
    private let text: TextBytes

    /// How a line ends: in a page number after dots, after a wide gap, after one blank, or in none.
    private enum Ending: Int {
        case none, plain, gap, leader
    }

    static func mark(_ lines: inout [TextLine], in text: TextBytes) {
        let table = ContentsTable(text: text)
        var index = 0
        while index < lines.count {
            if text.isContentsTitle(lines[index].range) {
                let end = table.endAfterTitle(index, lines)
                for line in (index + 1)..<end { lines[line].shape = .contents }
                index = end
            } else if TextBytes.isDigit(text[lines[index].end - 1]) {
                index = table.markRun(from: index, &lines)
            } else {
                index += 1
            }
        }
    }

    /// Marks a run of lines that end in page numbers, and returns the line after it.
    private func markRun(from start: Int, _ lines: inout [TextLine]) -> Int {
        var end = start
        var last = 0
        var hasLeaders = false
        while end < lines.count {
            let (ending, page) = ending(lines[end])
            guard ending.rawValue >= Ending.gap.rawValue, page >= last else { break }
            if ending == .leader { hasLeaders = true }
            last = page
            end += 1
        }
        guard end - start >= 3 || hasLeaders else { return max(end, start + 1) }
        for index in start..<end { lines[index].shape = .contents }
        return end
    }

    /// After the title "Innehåll" a page number after one blank is enough, and a title may be wrapped. A table without
    /// page numbers is numbered lines in a row; it ends where its first line is said again.
    private func endAfterTitle(_ title: Int, _ lines: [TextLine]) -> Int {
        var end = title + 1
        while end < lines.count {
            guard let next = (end..<min(end + 3, lines.count)).first(where: { ending(lines[$0]).0 != .none }) else {
                break
            }
            end = next + 1
        }
        guard end == title + 1, end < lines.count else { return end }
        let first = text.bytes[lines[end].range]
        while end < lines.count, isNumbered(lines[end]) {
            if end > title + 1, text.bytes[lines[end].range].elementsEqual(first) { break }
            end += 1
        }
        return end - title > 3 ? end : title + 1
    }

    private func isNumbered(_ line: TextLine) -> Bool {
        switch line.shape {
        case .numbered, .code, .named: !text.endsSentence(line.range)
        default: false
        }
    }

    private func ending(_ line: TextLine) -> (Ending, page: Int) {
        var index = line.end
        while index > line.start, TextBytes.isDigit(text[index - 1]) { index -= 1 }
        guard index > line.start, let page = text.number(index..<line.end), page < 1000 else { return (.none, 0) }
        let afterBlanks = index
        while index > line.start, ContentKind.isSpace(text[index - 1]) { index -= 1 }
        guard index > line.start else { return (.none, 0) }
        if isLeader(endingAt: index, from: line.start) { return (.leader, page) }
        let blanks = text.bytes[index..<afterBlanks]
        if blanks.isEmpty { return (.none, 0) }
        return (blanks.count >= 2 || blanks.contains(0x09) ? .gap : .plain, page)
    }

    /// Three dots, with or without blanks between them, or an ellipsis.
    private func isLeader(endingAt end: Int, from start: Int) -> Bool {
        var dots = 0
        var index = end - 1
        while index > start, dots < 3 {
            if text[index] == UInt8(ascii: ".") {
                dots += 1
            } else if text[index] == 0xA6, text[index - 1] == 0x80 {
                return true
            } else if !ContentKind.isSpace(text[index]) {
                return false
            }
            index -= 1
        }
        return dots == 3
    }
}

extension TextBytes {
    /// Whether the line is the title of a table of contents and nothing else.
    func isContentsTitle(_ range: Range<Int>) -> Bool {
        guard (8...24).contains(range.count), hasContentsStart(range.lowerBound) else { return false }
        let word = String(decoding: bytes[range], as: UTF8.self).lowercased()
        return Self.contentsTitles.contains(word.hasSuffix(":") ? String(word.dropLast()) : word)
    }

    /// Whether the title starts as those do: most lines need not be made a string.
    private func hasContentsStart(_ start: Int) -> Bool {
        switch (bytes[start] | 0x20, bytes[start + 1] | 0x20, bytes[start + 2] | 0x20) {
        case (UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "n")),
            (UInt8(ascii: "c"), UInt8(ascii: "o"), UInt8(ascii: "n")),
            (UInt8(ascii: "t"), UInt8(ascii: "a"), UInt8(ascii: "b")):
            true
        default: false
        }
    }

    private static let contentsTitles: Set<String> = [
        "innehåll", "innehållsförteckning", "contents", "table of contents",
    ]
}
