import Documents

/// Collects the passages of a document in reading order; tables may stand inside each other.
struct PassageText {
    private(set) var bytes: [UInt8] = []
    private(set) var passages: [Passage] = []
    /// Tables whose first row is marked as a heading row.
    private(set) var headed: Set<Int> = []
    private var tables = 0
    private var open: [OpenTable] = []

    private struct OpenTable {
        let number: Int
        var row = -1
        var column = -1
    }

    /// The number of text bytes so far.
    var count: Int { bytes.count }

    /// Adds a passage; one without words adds nothing. `cell` is given where the format has no tables but columns.
    mutating func add(
        _ text: ArraySlice<UInt8>, _ role: Passage.Role, isBold: Bool = false, size: Int = 0, cell: Passage.Cell? = nil,
        place: Place
    ) {
        let text = text.trimmed
        guard !text.isEmpty else { return }
        let range = bytes.count..<(bytes.count + text.count)
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: "\n"))
        let here = open.last.map { Passage.Cell(table: $0.number, row: max($0.row, 0), column: max($0.column, 0)) }
        passages.append(
            Passage(range: range, role: role, isBold: isBold, size: size, cell: cell ?? here, place: place))
    }

    mutating func beginTable() {
        open.append(OpenTable(number: tables))
        tables += 1
    }

    mutating func beginRow() {
        guard let last = open.indices.last else { return }
        open[last].row += 1
        open[last].column = -1
    }

    /// Says that the present row heads the columns.
    mutating func markHeadRow() {
        if let last = open.last, last.row == 0 { headed.insert(last.number) }
    }

    mutating func beginCell() {
        guard let last = open.indices.last else { return }
        open[last].column += 1
    }

    /// A cell in a column, counted from 1.
    mutating func beginCell(column: Int) {
        guard let last = open.indices.last else { return }
        open[last].column = max(column - 1, 0)
    }

    /// Ends a cell that takes up so many columns.
    mutating func endCell(span: Int = 1) {
        guard let last = open.indices.last else { return }
        open[last].column += min(max(span, 1), 1000) - 1
    }

    mutating func endTable() {
        _ = open.popLast()
    }
}
