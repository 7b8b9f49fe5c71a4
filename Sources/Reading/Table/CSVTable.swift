package import Documents

/// A table of values apart by `;`, `,` or tabs, as spreadsheets write them: quoted cells may hold separators, quotes and
/// line breaks. Rows know their line.
package struct CSVTable: Sendable {
    package let rows: [Row]
    /// Set when the encoding was guessed.
    package let note: Wording?

    package struct Row: Sendable {
        package let cells: [String]
        /// In the file, from 1.
        package let line: Int
    }

    /// Reads a file; a failure tells what is wrong and what to do.
    package static func read(_ path: String, limits: ReadingLimits = ReadingLimits()) -> Result<CSVTable, Failure> {
        var buffer: [UInt8] = []
        do throws(FileBytes.Failure) {
            let count = try FileBytes.read(FilePath(path), into: &buffer, limit: limits.fileBytes)
            return parse(buffer[..<count], limits: limits)
        } catch {
            return .failure(Failure(reason: error.reason))
        }
    }

    package struct Failure: Error, Sendable {
        package let reason: Wording
    }

    /// Reads a text.
    package static func parse(_ bytes: ArraySlice<UInt8>, limits: ReadingLimits = ReadingLimits()) -> Result<
        CSVTable, Failure
    > {
        do throws(DecodedText.Failure) {
            let text = try DecodedText(bytes)
            let rows = rows(of: text.bytes, separator: separator(of: text.bytes))
            guard rows.count <= limits.lines else {
                return .failure(Failure(reason: LimitHit.lines(limits.lines).reason))
            }
            return .success(CSVTable(rows: rows, note: text.note))
        } catch {
            return .failure(
                Failure(
                    reason: Wording(
                        sv: "filen är ingen text; spara den som CSV (UTF-8)",
                        en: "the file is no text; save it as CSV (UTF-8)")))
        }
    }

    /// The one of `;`, tab and `,` that the first line holds most of, outside quotes.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let line = bytes.prefix { $0 != newline }
        let candidates = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
        let counts = candidates.map { candidate in
            var isQuoted = false
            return line.count { byte in
                if byte == quote { isQuoted.toggle() }
                return byte == candidate && !isQuoted
            }
        }
        let most = counts.max() ?? 0
        return most == 0 ? candidates[0] : candidates[counts.firstIndex(of: most) ?? 0]
    }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")

    private static func rows(of bytes: [UInt8], separator: UInt8) -> [Row] {
        var rows: [Row] = []
        var cells: [String] = []
        var cell: [UInt8] = []
        var line = 1
        var start = 1
        var index = 0
        func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).trimmingSpaces }
        func endRow() {
            cells.append(text(cell))
            // A row of nothing is no row.
            if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(cells: cells, line: start)) }
            cells = []
            cell = []
            start = line
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == quote, cell.allSatisfy({ $0 == UInt8(ascii: " ") }) {
                // A quoted cell: two quotes are one.
                cell = []
                while index < bytes.count {
                    let inner = bytes[index]
                    index += 1
                    if inner == quote {
                        guard index < bytes.count, bytes[index] == quote else { break }
                        index += 1
                    }
                    if inner == newline { line += 1 }
                    cell.append(inner == newline ? UInt8(ascii: " ") : inner)
                }
            } else if byte == separator {
                cells.append(text(cell))
                cell = []
            } else if byte == newline {
                line += 1
                endRow()
            } else {
                cell.append(byte)
            }
        }
        if !cell.isEmpty || !cells.isEmpty { endRow() }
        return rows
    }
}
