/// Text as Markdown (CommonMark).
enum Markdown {
    /// What a line is to the next.
    enum Above {
        case nothing, item, other
    }

    /// A paragraph with what leads it: a number or dash stays a marker, a label makes an item of a list.
    static func line(_ text: String, lead: String, style: Style) -> (text: String, kind: Above) {
        let words = Wrapping.words(of: text).joined(separator: " ")
        let lead = Wrapping.words(of: lead).joined(separator: " ")
        guard !lead.isEmpty else {
            return (style == .plain || words.isEmpty ? escaped(words) : "**\(escaped(words))**", .other)
        }
        let (marker, label) = split(lead)
        let strong = label.isEmpty ? "" : "**\(escaped(label))** "
        return ("\(marker) \(strong)\(escaped(words))", .item)
    }

    /// The marker of a list item at the beginning of a lead, a dash where there is none, and what follows.
    private static func split(_ lead: String) -> (marker: String, label: String) {
        let parts = lead.split(separator: " ", maxSplits: 1)
        let first = String(parts[0])
        let rest = parts.count > 1 ? String(parts[1]) : ""
        let isNumber = first.hasSuffix(".") && first.count > 1 && first.dropLast().allSatisfy(\.isNumber)
        return isNumber || first == "-" ? (first, rest) : ("-", lead)
    }

    /// The text with the signs of Markdown and of HTML made harmless.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        var before: Unicode.Scalar?
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let after = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case "\\", "`", "*", "[", "]", "|", "~", ">": escaped += "\\\(scalar)"
            // Inside a word it means nothing, and a backslash would break an address.
            case "_": escaped += isWord(before) && isWord(after) ? "_" : "\\_"
            case "#", "+", "-", "=": escaped += index == 0 ? "\\\(scalar)" : String(scalar)
            default: escaped.unicodeScalars.append(scalar)
            }
            before = scalar
        }
        return escaped
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    }
}
