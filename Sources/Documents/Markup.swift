/// Text inside XML and HTML.
package enum Markup {
    /// The text with the signs of markup as entities. Signs that XML does not allow become spaces.
    package static func escaped(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && ![0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F].contains($0) }
        // U+FFFE and U+FFFF begin with this byte, as do many that are allowed.
        if isPlain, !text.utf8.contains(0xEF) { return text }
        return text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            default: escaped.unicodeScalars.append(isAllowed(scalar) ? scalar : " ")
            }
        }
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
        default: true
        }
    }
}
