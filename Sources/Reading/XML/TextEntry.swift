/// What a text is for besides being text of the document.
enum TextRole {
    case plain
    case title
    case organisation
    case touchPoint
    case buyer
    case strategicDescription
    case accessibilityReason
    case performanceTerms
}

/// A text that was collected, before it is decided which language versions are kept.
struct TextEntry {
    /// Bytes of the collected text.
    let range: Range<Int>
    let node: Int32
    /// The very element it stood in: two languages of one field are siblings.
    let parent: Int32
    /// The language code as a number; zero where there is none.
    let language: UInt32
    var role: TextRole
    /// Index of the lot, -1 outside lots.
    let lot: Int
    /// Index of the organisation or buyer that a name belongs to, -1 for others.
    let owner: Int
}
