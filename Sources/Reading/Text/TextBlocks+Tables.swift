import Documents

extension TextBlocks {
    // MARK: Markdown

    /// A table with pipes of at least two rows. Nil when the line stands alone.
    mutating func addPipeTable(_ index: Int) -> Int? {
        var end = index + 1
        while end < lines.count, lines[end].shape == .row, !lines[end].isAfterBlank,
            lines[end].page == lines[index].page
        {
            end += 1
        }
        guard end - index >= 2 else { return nil }
        let hasHeader = isRuler(lines[index + 1])
        var headers: [Int?] = []
        for row in index..<end where !isRuler(lines[row]) {
            var indices: [Int?] = []
            for (column, cell) in cells(lines[row]).enumerated() {
                indices.append(cell.isEmpty ? nil : blocks.count)
                guard !cell.isEmpty else { continue }
                let header = column < headers.count ? headers[column] : nil
                add(.cell(header: header), cell, lines[row])
            }
            if row == index, hasHeader { headers = indices }
        }
        endTable()
        return end
    }

    private mutating func endTable() {
        lists = []
        previous = .other
    }

    /// The row of dashes below the header.
    private func isRuler(_ line: TextLine) -> Bool {
        line.range.allSatisfy { index in
            switch text[index] {
            case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: true
            default: false
            }
        }
    }

    /// The cells between pipes, without white space; a pipe after a backslash is text.
    private func cells(_ line: TextLine) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = line.start + 1
        for index in (line.start + 1)..<line.end where text[index] == UInt8(ascii: "|") && text[index - 1] != 0x5C {
            result.append(trimmed(start..<index))
            start = index + 1
        }
        if start < line.end { result.append(trimmed(start..<line.end)) }
        return result
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let slice = text.bytes[range].trimmed
        return slice.startIndex..<slice.endIndex
    }

    // MARK: Columns

    /// A cell of a line with wide gaps: its bytes and its columns.
    struct LayoutCell {
        let range: Range<Int>
        let columns: Range<Int>
    }

    /// Lines whose wide gaps stand below one another, read cell by cell: at least three lines and three columns, and
    /// no cell under two others. Nil when that is not clear.
    mutating func addLayoutTable(_ index: Int) -> Int? {
        guard lines[index].gaps >= 2 else { return nil }
        let first = layoutCells(lines[index])
        // Labels with values beside them are a form, and its lines say more than its columns.
        guard first.count >= 3, !first.contains(where: { text[$0.range.upperBound - 1] == UInt8(ascii: ":") }) else {
            return nil
        }
        var rows: [(line: Int, cells: [(column: Int, cell: LayoutCell)])] = []
        var full = 0
        var next = index + 1
        while next < lines.count, lines[next].page == lines[index].page, let row = assign(lines[next], to: first) {
            if row.count >= 2 { full += 1 }
            rows.append((next, row))
            next += 1
        }
        // Lines of one cell at the end may be text below the table.
        while let last = rows.last, last.cells.count < 2, last.cells.first?.column == 0 { rows.removeLast() }
        guard full >= 2, let last = rows.last else { return nil }
        let isHeader = first.allSatisfy { isHeaderCell($0.range) }
        let header = blocks.count
        for cell in first { add(.cell(header: nil), cell.range, lines[index]) }
        for row in rows {
            for (column, cell) in row.cells {
                add(.cell(header: isHeader ? header + column : nil), cell.range, lines[row.line])
            }
        }
        endTable()
        return last.line + 1
    }

    /// The cells of a line with the column of each; nil when one belongs to no column or to two.
    private func assign(_ line: TextLine, to header: [LayoutCell]) -> [(column: Int, cell: LayoutCell)]? {
        guard line.shape != .contents, line.shape != .separator, line.shape != .row else { return nil }
        let cells = layoutCells(line)
        var result: [(column: Int, cell: LayoutCell)] = []
        result.reserveCapacity(cells.count)
        for cell in cells {
            let over = header.firstIndex { $0.columns.overlaps(cell.columns) }
            if let over, header[(over + 1)...].contains(where: { $0.columns.overlaps(cell.columns) }) { return nil }
            let column = over ?? header.lastIndex { $0.columns.lowerBound <= cell.columns.lowerBound } ?? 0
            result.append((column, cell))
        }
        if result.count == 1, line.gaps == 0 {
            // A line of its own: part of a wrapped cell, never a paragraph that starts below the first column.
            guard !line.isAfterBlank, header.count > 1,
                result[0].cell.columns.upperBound <= nextColumn(result[0].column, header)
            else { return nil }
        }
        return result
    }

    private func nextColumn(_ column: Int, _ header: [LayoutCell]) -> Int {
        column + 1 < header.count ? header[column + 1].columns.lowerBound : Int.max
    }

    private func isHeaderCell(_ range: Range<Int>) -> Bool {
        range.count <= 60 && text.isCapital(range.lowerBound, before: range.upperBound)
    }

    private func layoutCells(_ line: TextLine) -> [LayoutCell] {
        var cells: [LayoutCell] = []
        cells.reserveCapacity(line.gaps + 1)
        var column = line.indent
        var start = line.start
        var startColumn = column
        var end = line.start
        var endColumn = column
        for index in line.range {
            let byte = text[index]
            if byte == 0x09 {
                column += 8
            } else if ContentKind.isSpace(byte) {
                column += 1
            } else {
                if column - endColumn >= LineScanner.gap, end > start {
                    cells.append(LayoutCell(range: start..<end, columns: startColumn..<endColumn))
                    start = index
                    startColumn = column
                }
                end = index + 1
                if byte & 0xC0 != 0x80 { column += 1 }
                endColumn = column
            }
        }
        cells.append(LayoutCell(range: start..<end, columns: startColumn..<max(endColumn, startColumn + 1)))
        return cells
    }
}
