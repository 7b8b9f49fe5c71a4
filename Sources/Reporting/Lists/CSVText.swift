/// Tables after RFC 4180.
enum CSVText {
    /// What spreadsheet programs need to see that the text is UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    static func row(_ cells: [String], separator: Character = ",") -> [UInt8] {
        Array((cells.map { cell($0, separator) }.joined(separator: String(separator)) + "\r\n").utf8)
    }

    /// A cell in quotes where it needs them; one that a spreadsheet would read as a formula is kept as text, as it may
    /// come from anybody's file.
    private static func cell(_ text: String, _ separator: Character) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        let needsQuotes = safe.unicodeScalars.contains {
            $0 == "\"" || $0 == "\n" || $0 == "\r" || separator.unicodeScalars.contains($0)
        }
        return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }
}
