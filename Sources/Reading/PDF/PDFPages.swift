import Documents

/// The pages of a PDF, read from the converter's XML.
struct PDFPages {
    private enum Name: String {
        case page, fontspec, text, b, outline
    }

    private(set) var pages: [PDFPage] = []
    private(set) var text: [UInt8] = []
    /// By the converter's number: size in half points, and whether the font is a bold one.
    private var fonts: [String: (size: Int, isBold: Bool)] = [:]

    init(_ output: [UInt8], limits: ReadingLimits) throws(PartFailure) {
        // The document type before the root names a file that nobody needs; control characters are no XML.
        guard let start = output[...].firstIndex(of: Array("<pdf2xml".utf8)) else { return }
        let clean = output[start...].map { $0 < 0x20 && $0 != 0x0A ? 0x20 : $0 }
        // The converter may close bold and links in the wrong order.
        var cursor = try XMLCursor<Name>.open(clean[...], limits: limits, recovers: true)
        reading: while true {
            switch try cursor.next() {
            case .start(.page):
                pages.append(
                    PDFPage(
                        number: cursor.number("number") ?? pages.count + 1, width: cursor.number("width") ?? 0,
                        height: cursor.number("height") ?? 0))
            case .start(.fontspec): readFont(cursor)
            case .start(.text): try readLine(&cursor)
            case .start(.outline): try cursor.skip()
            case .finished: break reading
            default: break
            }
            guard text.count <= limits.text else { throw PartFailure(reason: LimitHit.text(limits.text).reason) }
        }
    }

    /// Running heads and page numbers, taken off the pages.
    private(set) var heads: [PDFLine] = []

    mutating func removeRunningHeads() {
        heads = PDFRunningHeads.remove(from: &pages, text: text)
    }

    private mutating func readFont(_ cursor: borrowing XMLCursor<Name>) {
        guard let id = cursor.attribute("id"), let size = cursor.number("size") else { return }
        let family = cursor.attribute("family") ?? ""
        // The converter's pixels are two thirds of a point.
        fonts[id] = (size * 4 / 3, family.contains("Bold") || family.contains("Black") || family.contains("Heavy"))
    }

    private mutating func readLine(_ cursor: inout XMLCursor<Name>) throws(PartFailure) {
        let font = fonts[cursor.attribute("font") ?? ""] ?? (0, false)
        let (top, left) = (cursor.number("top") ?? 0, cursor.number("left") ?? 0)
        let (width, height) = (cursor.number("width") ?? 0, cursor.number("height") ?? 0)
        let start = text.count
        var bold = 0
        var boldBytes = 0
        let outside = cursor.depth - 1
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.b): bold += 1
            case .end(.b): bold -= 1
            case .text:
                let before = text.count
                cursor.appendText(to: &text)
                if bold > 0 { boldBytes += text.count - before }
            case .finished: return
            default: break
            }
        }
        let range = text[start...].trimmed.indices
        guard !range.isEmpty, let page = pages.indices.last else { return }
        pages[page].lines.append(
            PDFLine(
                page: pages[page].number, top: top, left: left, width: width, height: height, size: font.size,
                isBold: font.isBold || boldBytes >= range.count, range: range))
    }
}

extension XMLCursor {
    /// A whole number in an attribute; the converter also writes fractions. Places are added and multiplied, so what no
    /// page is large enough for is no number.
    fileprivate func number(_ name: String) -> Int? {
        attribute(name).flatMap(Double.init).flatMap { Int32(exactly: $0.rounded()) }.map(Int.init)
    }
}
