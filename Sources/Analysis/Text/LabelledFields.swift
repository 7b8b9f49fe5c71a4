import Documents

/// What stands beside or below a label, as in the head of a document: after a colon, in the next column or cell, or in
/// the same column of the next line.
struct LabelledFields {
    /// A stretch of a line between wide gaps, tabs or pipes, without white space around it.
    struct Field {
        /// In the document's text.
        let range: Range<Int>
        /// Letters before it in its line.
        let column: Int
    }

    private let bytes: [UInt8]
    /// The cells that stand below a header, by block of the document.
    private var cells: [(header: Int, range: Range<Int>)] = []

    init(_ view: TextView) {
        bytes = view.document.text.bytes
        let blocks = view.document.blocks
        for index in blocks.indices {
            if case .cell(let header?) = blocks[index].kind { cells.append((header, blocks[index].range)) }
        }
    }

    /// So many spaces divide two columns.
    private static let gap = 3
    /// So many letters may a column be off between two lines.
    private static let slack = 3

    // MARK: Values

    /// Where the value of a label may stand, the likeliest first; empty where the words are no label, as other words
    /// stand before them. `afterComma`: words and a comma may stand before it, as in a running head.
    func values(of label: Range<Int>, afterComma: Bool = false) -> [Range<Int>] {
        let line = line(around: label.lowerBound)
        let fields = fields(in: line)
        guard let index = fields.firstIndex(where: { $0.range.contains(label.lowerBound) }),
            isLabel(label, in: fields[index], afterComma)
        else { return [] }
        let rest = trimmed(label.upperBound..<max(label.upperBound, fields[index].range.upperBound))
        if !rest.isEmpty { return [rest] }
        var values: [Range<Int>] = []
        if fields.indices.contains(index + 1) { values.append(fields[index + 1].range) }
        // A number may stand in a column of its own before the label.
        let isOnly = fields.count == 1 || fields.count == 2 && index == 1 && isNumber(bytes[fields[0].range])
        if let below = below(fields[index].column, line, isOnly: isOnly) { values.append(below) }
        return values
    }

    /// What stands above a label, alone in its column or its line.
    func above(_ label: Range<Int>) -> Range<Int>? {
        let line = line(around: label.lowerBound)
        guard let field = fields(in: line).first(where: { $0.range.lowerBound == label.lowerBound }),
            line.lowerBound > 0
        else { return nil }
        let before = fields(in: self.line(around: line.lowerBound - 1))
        return (before.first { abs($0.column - field.column) <= Self.slack } ?? (before.count == 1 ? before[0] : nil))?
            .range
    }

    /// The first cell below a block that heads a column.
    func cell(below label: Int) -> Range<Int>? { cells.first { $0.header == label }?.range }

    /// Whether words begin a field, but for a number ("1.2", "AFA.12").
    private func isLabel(_ label: Range<Int>, in field: Field, _ afterComma: Bool) -> Bool {
        var before = bytes[field.range.lowerBound..<label.lowerBound]
        before = before.drop { " #*".utf8.contains($0) }
        if before.starts(with: "AF".utf8) { before = before.drop { $0 != 0x20 } }
        if afterComma, before.last == 0x20, before.dropLast().last == UInt8(ascii: ",") { return true }
        return isNumber(before)
    }

    /// Digits and marks of headings and lists.
    private func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0.isDigit || " .#*-".utf8.contains($0) }
    }

    // MARK: Lines

    private func line(around index: Int) -> Range<Int> {
        var start = index
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = index
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return start..<end
    }

    /// The field of the next line that is not empty, where it stands in a column; at most two lines are empty.
    private func below(_ column: Int, _ line: Range<Int>, isOnly: Bool) -> Range<Int>? {
        var line = line
        for _ in 0..<3 {
            guard line.upperBound < bytes.count else { return nil }
            line = self.line(around: line.upperBound + 1)
            let fields = fields(in: line)
            guard let first = fields.first else { continue }
            if let field = fields.first(where: { abs($0.column - column) <= Self.slack }) { return field.range }
            return isOnly && fields.count == 1 ? first.range : nil
        }
        return nil
    }

    private func fields(in line: Range<Int>) -> [Field] {
        var fields: [Field] = []
        var start = line.lowerBound
        var index = start
        func close(_ end: Int, _ fields: inout [Field]) {
            let range = trimmed(start..<end)
            guard !range.isEmpty else { return }
            // Bytes that go on with a letter are not counted.
            let column = bytes[line.lowerBound..<range.lowerBound].count { $0 & 0xC0 != 0x80 }
            fields.append(Field(range: range, column: column))
        }
        while index < line.upperBound {
            var end = index
            while end < line.upperBound, bytes[end] == 0x20 { end += 1 }
            let isGap = end - index >= Self.gap || bytes[index] == 0x09 || bytes[index] == UInt8(ascii: "|")
            if isGap { close(index, &fields) }
            index = max(end, index + 1)
            if isGap { start = index }
        }
        close(line.upperBound, &fields)
        return fields
    }

    /// Without white space, colons and marks of emphasis at the ends.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        func isAround(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "*") }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isAround(bytes[start]) || bytes[start] == UInt8(ascii: ":") { start += 1 }
        while end > start, isAround(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
