/// What a Word part holds, in reading order.
enum WordEvent {
    case paragraph(WordParagraph)
    case beginTable
    case beginRow
    /// The row heads the columns; comes inside the row.
    case headRow
    case beginCell
    case endCell(span: Int)
    case endTable
}

/// A paragraph of a Word part as the file gives it.
struct WordParagraph {
    /// Its number in the part, from 1: every `w:p` counts.
    let number: Int
    var style: String?
    var outlineLevel: Int?
    var list: String?
    var listLevel: Int?
    var text: [UInt8] = []
    /// Bytes of the text in bold, and the sizes with the bytes they have.
    var boldBytes = 0
    var sizes: [Int: Int] = [:]
    /// The ids of the footnotes and endnotes that it refers to.
    var footnotes: [String] = []
    var endnotes: [String] = []
    /// The id of the footnote or comment that it belongs to, in those parts.
    var owner: String?

    init(number: Int) {
        self.number = number
    }
}
