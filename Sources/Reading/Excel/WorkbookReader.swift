import Containers
import Documents

/// Reads Excel workbooks (XLSX): the names of the sheets and the cells with text. Numbers and formulas are no text.
struct WorkbookReader {
    enum Name: String {
        case sheet = "x:sheet"
        case row = "x:row"
        case cell = "x:c"
        case value = "x:v"
        case inline = "x:is"
        case item = "x:si"
        case text = "x:t"
        case phonetic = "x:rPh"
    }

    private struct Sheet {
        let name: String
        let relation: String
        let isHidden: Bool
    }

    private let limits: ReadingLimits
    private var shared: [[UInt8]] = []
    private var text = PassageText()

    static func read(
        _ zip: borrowing ZipArchive, main: String, name: String, limits: ReadingLimits, budget: inout ContainerBudget
    ) throws(PartFailure) -> Document {
        let relations = try PackageRelations(of: main, in: zip, limits: limits, budget: &budget)
        guard let book = try zip.part(main, budget: &budget) else { throw PartFailure(reason: Reasons.noMainPart) }
        var reader = WorkbookReader(limits: limits)
        if let target = relations.target("sharedStrings"), let bytes = try zip.part(target, budget: &budget) {
            try reader.readShared(bytes)
        }
        let sheets = try reader.sheets(book)
        for (number, sheet) in sheets.enumerated() where !sheet.isHidden {
            guard let target = relations.all.first(where: { $0.id == sheet.relation })?.target,
                let bytes = try zip.part(target, budget: &budget)
            else { continue }
            try reader.read(bytes, sheet: sheet, number: Int32(number))
        }
        let (source, blocks) = PassageBlocks.make(reader.text)
        guard !blocks.isEmpty else { throw PartFailure(reason: Reasons.noText) }
        return Document(
            name: name, format: .xlsx, text: source, blocks: blocks, parts: sheets.map(\.name),
            note: SetAside(hidden: 0, comments: 0, hiddenSheets: sheets.count(where: \.isHidden)).note)
    }

    private init(limits: ReadingLimits) {
        self.limits = limits
    }

    private func sheets(_ bytes: [UInt8]) throws(PartFailure) -> [Sheet] {
        var cursor = try XMLCursor<Name>.open(bytes[...], limits: limits)
        var sheets: [Sheet] = []
        while true {
            switch try cursor.next() {
            case .start(.sheet):
                sheets.append(
                    Sheet(
                        name: EntryName.printable(cursor.attribute("name") ?? "\(sheets.count + 1)"),
                        relation: cursor.attribute("id") ?? "",
                        isHidden: cursor.attribute("state").map { $0 != "visible" } ?? false))
            case .finished: return sheets
            default: break
            }
        }
    }

    private mutating func readShared(_ bytes: [UInt8]) throws(PartFailure) {
        var cursor = try XMLCursor<Name>.open(bytes[...], limits: limits)
        while true {
            switch try cursor.next() {
            case .start(.item): shared.append(try Self.readText(&cursor))
            case .finished: return
            default: break
            }
        }
    }

    /// The text of the element that has just begun, without pronunciation.
    private static func readText(_ cursor: inout XMLCursor<Name>) throws(PartFailure) -> [UInt8] {
        var text: [UInt8] = []
        let outside = cursor.depth - 1
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.phonetic): try cursor.skip()
            case .text: cursor.appendText(to: &text)
            case .finished: return text
            default: break
            }
        }
        return text
    }

    private mutating func read(_ bytes: [UInt8], sheet: Sheet, number: Int32) throws(PartFailure) {
        text.add(Array(sheet.name.utf8)[...], .heading(level: 1), place: .cell(row: 1, column: 1, part: number))
        text.beginTable()
        defer { text.endTable() }
        var cursor = try XMLCursor<Name>.open(bytes[...], limits: limits)
        var row = 0
        var cells: [(column: Int, text: [UInt8])] = []
        while true {
            switch try cursor.next() {
            case .start(.row):
                row = cursor.attribute("r").flatMap(Int32.init).map(Int.init) ?? row + 1
                cells = []
            case .start(.cell):
                let column = cursor.attribute("r").map(Self.column) ?? (cells.last?.column ?? 0) + 1
                if let text = try readCell(&cursor) { cells.append((column, text)) }
            case .end(.row): add(cells, row: row, part: number)
            case .finished: return
            default: break
            }
        }
    }

    /// The first row with two texts or more heads the columns; the text above it stands by itself.
    private mutating func add(_ cells: [(column: Int, text: [UInt8])], row: Int, part: Int32) {
        guard !cells.isEmpty else { return }
        text.beginRow()
        if cells.count > 1 { text.markHeadRow() }
        for (column, content) in cells {
            text.beginCell(column: column)
            text.add(content[...], .text, place: .cell(row: row, column: column, part: part))
        }
    }

    /// The text of the cell that has just begun; nil for a number.
    private func readCell(_ cursor: inout XMLCursor<Name>) throws(PartFailure) -> [UInt8]? {
        let type = cursor.attribute("t")
        let outside = cursor.depth - 1
        var text: [UInt8]?
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.value):
                let value = try Self.readText(&cursor)
                switch type {
                case "s":
                    if let index = Int(String(decoding: value, as: UTF8.self)), shared.indices.contains(index) {
                        text = shared[index]
                    }
                case "str": text = value
                default: break
                }
            case .start(.inline): text = try Self.readText(&cursor)
            case .finished: return text
            default: break
            }
        }
        return text
    }

    /// The number of the column in a reference such as "AB12".
    private static func column(_ reference: String) -> Int {
        reference.utf8.prefix { (0x41...0x5A).contains($0) }.prefix(3).reduce(0) { $0 * 26 + Int($1) - 0x40 }
    }
}
