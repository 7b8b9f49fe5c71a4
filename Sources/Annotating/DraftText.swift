/// A draft text, written in Markdown, as lines of a Word file.
enum DraftText {
    struct Line: Equatable {
        let isTitle: Bool
        let pieces: [Piece]
    }

    struct Piece: Equatable {
        let text: String
        var isBold = false
        /// A place to fill, with its brackets.
        var isSlot = false
    }

    /// One line for each paragraph, item and row. Tables become lines without their head: a table cannot be put in so that
    /// every editor can take it out again.
    static func lines(of markdown: String) -> [Line] {
        var lines: [Line] = []
        var paragraph: [Substring] = []
        func end() {
            if !paragraph.isEmpty {
                lines.append(Line(isTitle: false, pieces: pieces(of: paragraph.joined(separator: " "))))
            }
            paragraph = []
        }
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.drop { $0 == " " }
            if words.hasPrefix("#") {
                end()
                lines.append(Line(isTitle: true, pieces: pieces(of: String(words.drop { "# ".contains($0) }))))
            } else if words.hasPrefix("|") {
                end()
                let cells = words.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
                if cells.allSatisfy({ $0.allSatisfy { "-:".contains($0) } }) {
                    // The line between head and rows.
                    _ = lines.popLast()
                } else {
                    lines.append(Line(isTitle: false, pieces: pieces(of: row(cells.filter { !$0.isEmpty }))))
                }
            } else if words.hasPrefix("- ") {
                end()
                paragraph = ["–", words.dropFirst(2)]
            } else if words.isEmpty {
                end()
            } else {
                paragraph.append(words)
            }
        }
        end()
        return lines
    }

    /// The cells of a row as "Lön: 150 kr".
    private static func row(_ cells: [String]) -> String {
        guard let first = cells.first else { return "" }
        let rest = cells.dropFirst().joined(separator: ", ")
        return first.hasSuffix("?") || rest.isEmpty ? "\(first) \(rest)" : "\(first): \(rest)"
    }

    /// The text cut where bold begins or ends and at slots.
    private static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        for (index, part) in text.split(separator: "**", omittingEmptySubsequences: false).enumerated() {
            var rest = part
            while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
                pieces.append(Piece(text: String(rest[..<open]), isBold: index % 2 == 1))
                pieces.append(Piece(text: String(rest[open...close]), isBold: index % 2 == 1, isSlot: true))
                rest = rest[rest.index(after: close)...]
            }
            pieces.append(Piece(text: String(rest), isBold: index % 2 == 1))
        }
        return pieces.filter { !$0.text.isEmpty }
    }
}
