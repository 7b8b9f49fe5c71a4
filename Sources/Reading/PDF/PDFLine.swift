/// A line of text on a page as the converter gives it: lengths in pixels from the upper left corner.
struct PDFLine {
    let page: Int
    let top: Int
    let left: Int
    let width: Int
    let height: Int
    /// The size of its letters in half points.
    let size: Int
    var isBold: Bool
    /// Bytes of the collected text, without white space at both ends.
    let range: Range<Int>

    var right: Int { left + width }
    var bottom: Int { top + height }
}

/// A page's number, size and lines.
struct PDFPage {
    let number: Int
    let width: Int
    let height: Int
    var lines: [PDFLine] = []
}
