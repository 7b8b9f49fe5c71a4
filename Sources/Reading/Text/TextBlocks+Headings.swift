import Documents

extension TextBlocks {
    /// A Markdown heading: the text without the signs around it.
    mutating func addHashes(_ index: Int, _ level: Int, _ title: Int) -> Int {
        let line = lines[index]
        var end = line.end
        while end > title, text[end - 1] == UInt8(ascii: "#") || text[end - 1] == 0x20 { end -= 1 }
        if end == title { end = line.end }
        addHeading(level, title..<end, line)
        self.level = level
        return index + 1
    }

    /// A heading with a number, a code or the name of a part. Nil when the line is none.
    mutating func addNumberedHeading(_ index: Int) -> Int? {
        switch lines[index].shape {
        case .code(let end, let title): return addCode(index, codeEnd: end, title: title)
        case .numbered(let number):
            guard number.parts > 1 || isChapter(index, number) else { return nil }
            guard let next = titleEnd(index, from: number.title, longest: 100) else { return nil }
            if number.parts == 1 { chapter = number.first }
            return finish(index, next, level: number.parts)
        case .named(let part, _, let title):
            guard isNamedHeading(index, part) else { return nil }
            if title == lines[index].end {
                guard isFollowedByText(index) else { return nil }
                return finish(index, index + 1, level: 1)
            }
            guard let next = titleEnd(index, from: title, longest: 80) else { return nil }
            return finish(index, next, level: part == .section && chapter == 0 && level > 0 ? 2 : 1)
        default: return nil
        }
    }

    private mutating func finish(_ index: Int, _ next: Int, level: Int) -> Int {
        addHeading(level, lines[index].start..<lines[next - 1].end, lines[index])
        self.level = level
        return next
    }

    private mutating func addHeading(_ level: Int, _ range: Range<Int>, _ line: TextLine) {
        add(.heading(level: level), range, line)
        lists = []
        previous = .heading
    }

    /// The line after a title that starts on a line and may go on in small letters on the next; nil for no title.
    private func titleEnd(_ index: Int, from title: Int, longest: Int) -> Int? {
        guard isBroken(index), gapsInside(index, from: title) == 0 else { return nil }
        var next = index + 1
        if next < lines.count, goesOn(next) {
            guard text.isSmall(lines[next].start, before: lines[next].end) else { return nil }
            next += 1
            // A title of three lines is a sentence.
            if next < lines.count, goesOn(next), text.isSmall(lines[next].start, before: lines[next].end) { return nil }
        }
        guard text.isTitle(title..<lines[next - 1].end, longest: longest, isNumbered: true) else { return nil }
        return next
    }

    /// Whether a line follows as if it went on with the line before: full line before it, or a small letter.
    private func goesOn(_ index: Int) -> Bool {
        let (before, line) = (lines[index - 1], lines[index])
        guard !isLinePerParagraph, !line.isAfterBlank, line.page == before.page, line.shape == .text else {
            return false
        }
        return text.isSmall(line.start, before: line.end) || isFull(before, before: line)
    }

    /// The wide gaps in a line but for one right before the title.
    private func gapsInside(_ index: Int, from title: Int) -> Int {
        let line = lines[index]
        var columns = 0
        var position = title
        while position > line.start, ContentKind.isSpace(text[position - 1]) {
            position -= 1
            columns += text[position] == 0x09 ? LineScanner.gap : 1
        }
        return line.gaps - (columns >= LineScanner.gap ? 1 : 0)
    }

    /// Whether the text before a line has come to an end, so that a heading can stand here.
    private func isBroken(_ index: Int) -> Bool {
        guard index > 0, previous != .heading else { return true }
        let (before, line) = (lines[index - 1], lines[index])
        if isLinePerParagraph || text.endsSentence(before.range) { return true }
        if line.page == before.page, line.isAfterBlank { return true }
        return !isFull(before, before: line) && before.width * 5 < wrap * 4
    }

    // MARK: Numbers

    /// Whether "3 Titel" or "3. Titel" is a chapter: in its order, set off, and no item among its like.
    private func isChapter(_ index: Int, _ number: LineNumber) -> Bool {
        guard (1...60).contains(number.first) else { return false }
        guard chapter == 0 || number.first == 1 || (number.first > chapter && number.first <= chapter + 3) else {
            return false
        }
        if !lists.isEmpty, previous == .item { return false }
        if let last = blocks.last, previous == .paragraph, text.lastSign(last.range) == UInt8(ascii: ":") {
            return false
        }
        if !number.hasPoint, !isLinePerParagraph, index > 0, previous != .heading, previous != .other,
            !lines[index].isAfterBlank
        {
            return false
        }
        return !hasSibling(index, number)
    }

    /// Whether the next number stands on the next line, or two follow one another without text between them.
    private func hasSibling(_ index: Int, _ number: LineNumber) -> Bool {
        func isNext(_ other: Int, _ value: Int) -> Bool {
            guard other < lines.count, case .numbered(let next) = lines[other].shape else { return false }
            return next.parts == 1 && next.hasPoint == number.hasPoint && next.first == value
        }
        if isNext(index + 1, number.first + 1) {
            return !lines[index + 1].isAfterBlank || isNext(index + 2, number.first + 2)
        }
        return index > 0 && isNext(index - 1, number.first - 1) && !lines[index].isAfterBlank && previous != .heading
    }

    // MARK: Named parts

    /// A part with a name starts on a new page where there are pages, and is no line of a list of parts.
    private func isNamedHeading(_ index: Int, _ part: NamedPart) -> Bool {
        guard isBroken(index), index + 1 < lines.count else { return false }
        if case .named(part, _, _) = lines[index + 1].shape, lines[index + 1].page == lines[index].page { return false }
        if index > 0, case .named(part, _, _) = lines[index - 1].shape, lines[index - 1].page == lines[index].page {
            return false
        }
        guard part == .annex, hasPages, index > 0 else { return true }
        return lines[index - 1].page != lines[index].page
            || (index > 1 && lines[index - 2].page != lines[index].page && previous == .heading)
    }

    private func isFollowedByText(_ index: Int) -> Bool {
        index + 1 < lines.count && lines[index + 1].shape == .text
    }

    // MARK: AF codes

    private mutating func addCode(_ index: Int, codeEnd: Int, title: Int) -> Int? {
        let line = lines[index]
        let level = codeEnd - line.start > 4 ? codeEnd - line.start - 3 : 1
        guard isBroken(index) else { return nil }
        if title < line.end, !isEmptyMark(title..<line.end), let next = titleEnd(index, from: title, longest: 100) {
            return finish(index, next, level: level)
        }
        if title < line.end, text.isSmall(title, before: line.end) { return nil }
        // No title: what stands after the code is its text.
        addHeading(level, line.start..<codeEnd, line)
        self.level = level
        guard title < line.end else { return index + 1 }
        let next = endOfParagraph(index)
        add(.paragraph, title..<lines[next - 1].end, line)
        previous = .paragraph
        return next
    }

    /// Whether a code is marked as not used.
    private func isEmptyMark(_ range: Range<Int>) -> Bool {
        guard range.count <= 16 else { return false }
        var word = String(decoding: text.bytes[range], as: UTF8.self).lowercased()
        if word.hasSuffix(".") { word.removeLast() }
        return ["–", "—", "-", "utgår", "ej aktuellt", "ej aktuell", "används ej"].contains(word)
    }

    // MARK: Headings without a number

    /// A short line by itself before running text. Nil in doubt.
    mutating func addPlainHeading(_ index: Int) -> Int? {
        let line = lines[index]
        guard line.shape == .text, line.gaps == 0, line.width - line.indent <= 80 else { return nil }
        if text.isContentsTitle(line.range) {
            addHeading(1, line.range, line)
            return index + 1
        }
        var range = line.range
        var next = index + 1
        if next < lines.count, lines[next].isAfterBlank == false, isUnderline(lines[next]) {
            // Markdown's other way: a line of = or - below the title.
            let level = text[lines[next].start] == UInt8(ascii: "=") ? 1 : 2
            addHeading(level, range, line)
            self.level = level
            return next + 1
        }
        if range.count > 4, text.has("**", at: range.lowerBound, before: range.upperBound),
            text.has("**", at: range.upperBound - 2, before: range.upperBound)
        {
            range = (range.lowerBound + 2)..<(range.upperBound - 2)
        }
        if text[range.upperBound - 1] == UInt8(ascii: ":") { range = range.lowerBound..<(range.upperBound - 1) }
        guard !range.isEmpty, isSetOff(index), isBeforeText(index),
            text.isTitle(range, longest: 80, isNumbered: false)
        else { return nil }
        next = index + 1
        addHeading(level > 0 ? level + 1 : (isAllCapitals(range) ? 1 : 2), line.range, line)
        return next
    }

    private func isUnderline(_ line: TextLine) -> Bool {
        guard line.shape == .separator else { return false }
        return text[line.start] == UInt8(ascii: "=") || text[line.start] == UInt8(ascii: "-")
    }

    private func isAllCapitals(_ range: Range<Int>) -> Bool {
        !range.contains { text.isSmall($0, before: range.upperBound) }
    }

    /// Whether the text before has ended and no column of labels or names stands here.
    private func isSetOff(_ index: Int) -> Bool {
        guard index > 0, previous != .heading else { return true }
        let (before, line) = (lines[index - 1], lines[index])
        if line.page != before.page {
            return text.endsSentence(before.range) || before.width * 5 < wrap * 3
        }
        if line.isAfterBlank { return true }
        guard isLinePerParagraph || before.gaps == 0 else { return false }
        return text.endsSentence(before.range) && before.width * 2 >= min(wrap, 100)
    }

    /// Whether running text follows: a capital, and a long line or a sentence.
    private func isBeforeText(_ index: Int) -> Bool {
        guard index + 1 < lines.count else { return false }
        let (line, next) = (lines[index], lines[index + 1])
        guard next.gaps == 0 else { return false }
        switch next.shape {
        case .item: return next.isAfterBlank && text.lastSign(line.range) != UInt8(ascii: ":")
        case .text: break
        default: return false
        }
        guard text.isCapital(next.start, before: next.end) else { return false }
        if !isLinePerParagraph, !next.isAfterBlank, isFull(line, before: next) { return false }
        // A label of a form ("Kontaktperson:") stands before a value, a heading before text.
        let isLabel = text[line.end - 1] == UInt8(ascii: ":")
        return next.width - next.indent >= 60
            || (!isLabel && text.lastSign(next.range) == UInt8(ascii: ".") && next.length >= 25)
    }
}
