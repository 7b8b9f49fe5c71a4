/// How a stretch of text stands out on a terminal that shows colour.
enum Style {
    case plain, strong, error, warning, note

    /// The parameters of the ANSI sequence; nil for plain text.
    var parameters: String? {
        switch self {
        case .plain: nil
        case .strong: "1"
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        }
    }
}
