/// A table of tab-separated values with a header line, as the code lists are kept.
package struct TSVTable: Sendable {
    package let file: String
    private let columns: [String]
    /// The whole file; a line is a range of it.
    private let bytes: [UInt8]
    private let lines: [Range<Int>]

    private static let tab = UInt8(ascii: "\t")
    private static let newline = UInt8(ascii: "\n")

    /// Reads a file whose first line names the columns. Empty lines are skipped.
    package init(path: String) throws(KnowledgeError) {
        file = path
        bytes = try KnowledgeFile.bytes(of: path)
        var lines: [Range<Int>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == Self.newline {
            if index > start { lines.append(start..<index) }
            start = index + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        guard let header = lines.first else {
            throw KnowledgeError(file: path, message: "is empty; it needs a header line")
        }
        columns = Self.cells(bytes[header])
        self.lines = Array(lines.dropFirst())
    }

    /// A row as cells by column name.
    package struct Row: Sendable {
        fileprivate let columns: [String]
        fileprivate let cells: [String]
        /// Line in the file, from 1, where no line is empty.
        package let line: Int

        /// The cell of a column; empty where the row or the table has none.
        package subscript(column: String) -> String {
            guard let index = columns.firstIndex(of: column), index < cells.count else { return "" }
            return cells[index]
        }
    }

    package var rows: [Row] {
        lines.enumerated().map { number, line in
            Row(columns: columns, cells: Self.cells(bytes[line]), line: number + 2)
        }
    }

    /// The first cell of each row.
    package var firstCells: [String] {
        lines.map { String(decoding: bytes[$0].prefix { $0 != Self.tab }, as: UTF8.self) }
    }

    private static func cells(_ line: ArraySlice<UInt8>) -> [String] {
        line.split(separator: tab, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A table in which single rows are looked up without cutting the rest into rows.
package struct TSVFile: Sendable {
    private let bytes: [UInt8]

    package init(path: String) throws(KnowledgeError) {
        bytes = try KnowledgeFile.bytes(of: path)
    }

    /// The cells of the row whose first cell is `key`; nil where there is none.
    package func cells(startingWith key: String) -> [String]? {
        let wanted = [UInt8(ascii: "\n")] + Array(key.utf8) + [UInt8(ascii: "\t")]
        guard bytes.count > wanted.count else { return nil }
        for start in 0...(bytes.count - wanted.count) where bytes[start] == wanted[0] && bytes[start + 1] == wanted[1] {
            guard bytes[start..<(start + wanted.count)].elementsEqual(wanted) else { continue }
            let line = bytes[(start + 1)...].prefix { $0 != UInt8(ascii: "\n") }
            return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
        }
        return nil
    }
}
