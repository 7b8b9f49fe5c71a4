internal import Foundation

/// A table of tab-separated values with a header line, as the code lists are kept.
package struct TSVTable: Sendable {
    package let file: String
    private let columns: [Substring]
    private let lines: [Substring]

    /// Reads a file whose first line names the columns.
    package init(path: String) throws(KnowledgeError) {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw KnowledgeError(file: path, message: "cannot be read as UTF-8 text; check that it exists and its encoding")
        }
        let all = text.split(separator: "\n")
        guard let header = all.first else { throw KnowledgeError(file: path, message: "is empty; it needs a header line") }
        file = path
        columns = header.split(separator: "\t", omittingEmptySubsequences: false)
        lines = Array(all.dropFirst())
    }

    /// A row as cells by column name.
    package struct Row: Sendable {
        fileprivate let columns: [Substring]
        fileprivate let cells: [Substring]
        /// Line in the file, from 1.
        package let line: Int

        /// The cell of a column; empty where the row or the table has none.
        package subscript(column: String) -> Substring {
            guard let index = columns.firstIndex(of: column[...]), index < cells.count else { return "" }
            return cells[index]
        }
    }

    /// The first cell of each row.
    package var firstCells: [Substring] {
        lines.map { $0.prefix { $0 != "\t" } }
    }

    /// The row whose first cell is `key`; nil where there is none.
    package func line(startingWith key: String) -> Row? {
        let start = Array((key + "\t").utf8)
        guard let index = lines.firstIndex(where: { $0.utf8.starts(with: start) }) else { return nil }
        return Row(
            columns: columns, cells: lines[index].split(separator: "\t", omittingEmptySubsequences: false), line: index + 2)
    }

    package var rows: [Row] {
        lines.enumerated().map { number, line in
            Row(columns: columns, cells: line.split(separator: "\t", omittingEmptySubsequences: false), line: number + 2)
        }
    }
}
