/// Two texts in columns beside each other.
enum SideBySide {
    private static let width = 38
    private static let gap = "    "

    /// Both texts wrapped in their columns, a line break after each line.
    static func lines(_ left: String, _ right: String) -> String {
        let (left, right) = (column(left), column(right))
        var text = ""
        for index in 0..<max(left.count, right.count) {
            let first = index < left.count ? left[index] : ""
            let second = index < right.count ? right[index] : ""
            text += second.isEmpty ? first : first.padding(to: width) + gap + second
            text += "\n"
        }
        return text
    }

    private static func column(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in Wrapping.words(of: text).flatMap({ Wrapping.pieces(of: $0, width: width) }) {
            if !line.isEmpty, line.unicodeScalars.count + 1 + piece.unicodeScalars.count > width {
                lines.append(line)
                line = piece
            } else {
                line += (line.isEmpty ? "" : " ") + piece
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
