import Documents

/// Makes blocks of passages: finds the headings that only look like headings, ties items to their lead-ins and cells to
/// the heads of their columns.
struct PassageBlocks {
    private let text: TextBytes
    private let passages: [Passage]
    private let headed: Set<Int>
    private let bodySize: Int
    private let isMostlyBold: Bool
    /// Tables with more than one column.
    private var grids: Set<Int> = []

    private var blocks: [Block] = []
    /// The level of the last heading.
    private var level = 0
    /// The level of the last heading that its format or its number gives.
    private var firmLevel = 0
    private var lists: [(depth: Int, leadIn: Int?)] = []
    /// The block that heads each column of the present table.
    private var heads: (table: Int, columns: [Int: Int]) = (-1, [:])

    static func make(_ collected: consuming PassageText) -> (SourceText, [Block]) {
        let bytes = collected.bytes
        var maker = PassageBlocks(TextBytes(bytes: bytes), collected.passages, collected.headed)
        for index in maker.passages.indices { maker.add(index) }
        return (SourceText(bytes: bytes), maker.blocks)
    }

    private init(_ text: TextBytes, _ passages: [Passage], _ headed: Set<Int>) {
        self.text = text
        self.passages = passages
        self.headed = headed
        var sizes: [Int: Int] = [:]
        var bold = 0
        var all = 0
        for passage in passages {
            sizes[passage.size, default: 0] += passage.range.count
            if passage.isBold { bold += passage.range.count }
            all += passage.range.count
            if let cell = passage.cell, cell.column > 0 { grids.insert(cell.table) }
        }
        bodySize = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        isMostlyBold = bold * 2 > all
        blocks.reserveCapacity(passages.count)
    }

    private mutating func add(_ index: Int) {
        let passage = passages[index]
        let grid = passage.cell.flatMap { grids.contains($0.table) ? $0 : nil }
        if case .heading(let level) = passage.role, !isSentence(passage.range) {
            return addHeading(passage.range, level: level, isFirm: true, passage)
        }
        if grid == nil, let level = headingLevel(index) {
            return addHeading(passage.range, level: level, isFirm: false, passage)
        }
        let (depth, range) = item(passage)
        if let depth {
            append(.listItem(leadIn: leadIn(depth)), range, passage)
        } else if let grid {
            lists = []
            append(.cell(header: header(grid, index)), passage.range, passage)
        } else {
            append(.paragraph, passage.range, passage)
            if endsWithPoint(passage.range) { lists = [] }
        }
    }

    private mutating func append(_ kind: Block.Kind, _ range: Range<Int>, _ passage: Passage) {
        blocks.append(Block(kind: kind, range: range, lot: nil, place: passage.place))
    }

    private mutating func addHeading(_ range: Range<Int>, level: Int, isFirm: Bool, _ passage: Passage) {
        append(.heading(level: level), range, passage)
        self.level = level
        if isFirm { firmLevel = level }
        lists = []
    }

    // MARK: Headings

    /// The level of a passage that is a heading by its looks; nil in doubt.
    private func headingLevel(_ index: Int) -> Int? {
        let passage = passages[index]
        let isItem = passage.role != .text
        let isLarge = bodySize > 0 && passage.size >= bodySize + 2
        let isMarked = isLarge || (passage.isBold && !isMostlyBold)
        guard isMarked || !isItem, passage.range.count <= 240 else { return nil }
        switch text.shape(passage.range) {
        case .numbered(let number):
            guard number.parts > 1 || isMarked, isTitle(number.title..<passage.range.upperBound, isNumbered: true)
            else { return nil }
            return number.parts
        case .named(let part, _, let title):
            guard isMarked else { return nil }
            guard title == passage.range.upperBound || isTitle(title..<passage.range.upperBound, isNumbered: true)
            else { return nil }
            guard !isBesideLike(index, part) else { return nil }
            return part == .section && firmLevel > 0 ? 2 : 1
        case .code(let end, let title):
            guard title == passage.range.upperBound || isTitle(title..<passage.range.upperBound, isNumbered: true)
            else { return nil }
            return end - passage.range.lowerBound > 4 ? end - passage.range.lowerBound - 3 : 1
        case .text:
            if text.isContentsTitle(passage.range) { return 1 }
            guard isMarked, isBeforeText(index), isTitle(passage.range, isNumbered: false) else { return nil }
            return isLarge && firmLevel == 0 ? 1 : firmLevel + 1
        default: return nil
        }
    }

    /// Whether the passage before or after names a part of the same kind: then they are lines of a list of parts.
    private func isBesideLike(_ index: Int, _ part: NamedPart) -> Bool {
        [index - 1, index + 1].contains { other in
            guard passages.indices.contains(other) else { return false }
            if case .named(part, _, _) = text.shape(passages[other].range) { return true }
            return false
        }
    }

    /// Whether what has the style of a heading is a numbered clause in full: hidden as a heading, its demand would be lost.
    private func isSentence(_ range: Range<Int>) -> Bool {
        range.count > 240 || (range.count > 60 && endsWithPoint(range))
    }

    private func isTitle(_ range: Range<Int>, isNumbered: Bool) -> Bool {
        var range = range
        if text.lastSign(range) == UInt8(ascii: ":"), range.count > 1 {
            range = range.lowerBound..<(range.upperBound - 1)
        }
        return text.isTitle(range, longest: isNumbered ? 100 : 80, isNumbered: isNumbered)
    }

    /// Whether something that is not itself as marked as the passage follows: a run of bold lines is no run of headings.
    private func isBeforeText(_ index: Int) -> Bool {
        guard passages.indices.contains(index + 1) else { return false }
        let next = passages[index + 1]
        if case .heading = next.role { return false }
        guard next.isBold == passages[index].isBold, next.size == passages[index].size else { return true }
        switch text.shape(next.range) {
        case .numbered, .code, .named: return true
        default: return false
        }
    }

    // MARK: Lists

    /// The depth of an item, and its text without a marker that was typed by hand.
    private func item(_ passage: Passage) -> (depth: Int?, range: Range<Int>) {
        if case .item(let depth) = passage.role { return (depth, passage.range) }
        switch text.shape(passage.range) {
        case .item(_, let start): return (0, start..<passage.range.upperBound)
        case .numbered(let number) where number.parts == 1 && number.hasPoint:
            return (0, number.title..<passage.range.upperBound)
        default: return (nil, passage.range)
        }
    }

    /// The lead-in of an item at a depth, which goes with the list that it belongs to.
    private mutating func leadIn(_ depth: Int) -> Int? {
        while let last = lists.last, last.depth > depth { lists.removeLast() }
        if let last = lists.last, last.depth == depth { return last.leadIn }
        var leadIn = lists.last?.leadIn
        if let last = blocks.indices.last {
            switch blocks[last].kind {
            case .paragraph where lists.isEmpty && !endsWithPoint(blocks[last].range),
                .cell where lists.isEmpty && text.lastSign(blocks[last].range) == UInt8(ascii: ":"):
                leadIn = last
            case .listItem where text.lastSign(blocks[last].range) == UInt8(ascii: ":"): leadIn = last
            default: break
            }
        }
        lists.append((depth, leadIn))
        return leadIn
    }

    private func endsWithPoint(_ range: Range<Int>) -> Bool {
        let sign = text.lastSign(range)
        return sign == UInt8(ascii: ".") || sign == UInt8(ascii: "!") || sign == UInt8(ascii: "?")
    }

    // MARK: Tables

    /// The block that heads the column of a cell.
    private mutating func header(_ cell: Passage.Cell, _ index: Int) -> Int? {
        if heads.table != cell.table {
            guard cell.row == 0, isHeadRow(cell.table, from: index) else { return nil }
            heads = (cell.table, [:])
        }
        guard cell.row == 0 else { return heads.columns[cell.column] }
        if heads.columns[cell.column] == nil { heads.columns[cell.column] = blocks.count }
        return nil
    }

    /// Whether the first row of a table heads its columns: it says so, or all its cells are short and bold.
    private func isHeadRow(_ table: Int, from index: Int) -> Bool {
        if headed.contains(table) { return true }
        let row = passages[index...].prefix { $0.cell?.table == table && $0.cell?.row == 0 }
        return row.count > 1
            && row.allSatisfy { passage in
                passage.isBold && passage.range.count <= 60
                    && text.isCapital(passage.range.lowerBound, before: passage.range.upperBound)
            }
    }
}
