import Documents

/// Writes the body of a Word document.
struct WordWriter {
    private(set) var xml = ""

    /// What a paragraph holds.
    struct Line {
        fileprivate var xml = ""

        mutating func text(_ text: String, isStrong: Bool = false) {
            let style = isStrong ? "<w:rPr><w:b/></w:rPr>" : ""
            xml += "<w:r>\(style)<w:t xml:space=\"preserve\">\(Markup.escaped(text))</w:t></w:r>"
        }

        mutating func tab() { xml += "<w:r><w:tab/></w:r>" }

        /// A box to tick, also with the mouse.
        mutating func checkbox() {
            xml += """
                <w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/>\
                <w14:checkedState w14:val="2612" w14:font="MS Gothic"/>\
                <w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>\
                <w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic"/></w:rPr>\
                <w:t>\u{2610}</w:t></w:r></w:sdtContent></w:sdt>
                """
        }
    }

    mutating func paragraph(_ style: String? = nil, startsPage: Bool = false, _ body: (inout Line) -> Void) {
        var line = Line()
        body(&line)
        let named = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        let breaks = startsPage ? "<w:pageBreakBefore/>" : ""
        let settings = named.isEmpty && breaks.isEmpty ? "" : "<w:pPr>\(named)\(breaks)</w:pPr>"
        xml += "<w:p>\(settings)\(line.xml)</w:p>\n"
    }

    /// Labels with their texts, two pairs in a row.
    mutating func factTable(_ facts: [(label: String, text: String)]) {
        let widths = [1500, 3320, 1500, 3320]
        xml +=
            "<w:tbl><w:tblPr><w:tblW w:w=\"9640\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        for width in widths { xml += "<w:gridCol w:w=\"\(width)\"/>" }
        xml += "</w:tblGrid>\n"
        for start in stride(from: 0, to: facts.count, by: 2) {
            xml += "<w:tr>"
            for index in 0..<4 {
                let fact = start + index / 2 < facts.count ? facts[start + index / 2] : ("", "")
                xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[index])\" w:type=\"dxa\"/></w:tcPr>"
                paragraph(index.isMultiple(of: 2) ? "Label" : "Fact") {
                    $0.text(index.isMultiple(of: 2) ? fact.0 : fact.1)
                }
                xml += "</w:tc>"
            }
            xml += "</w:tr>\n"
        }
        xml += "</w:tbl>\n"
    }

    /// A frame around what `body` writes.
    mutating func box(_ body: (inout WordWriter) -> Void) {
        let sides = ["top", "left", "bottom", "right"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"0B4F79\"/>"
        }.joined()
        // A table must stand apart from one above it.
        paragraph("Gap") { _ in }
        xml += """
            <w:tbl><w:tblPr><w:tblW w:w="9640" w:type="dxa"/><w:tblInd w:w="113" w:type="dxa"/><w:tblBorders>\(sides)</w:tblBorders>\
            <w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="170" w:type="dxa"/><w:right w:w="170" w:type="dxa"/>\
            </w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="9640"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>\
            <w:tc><w:tcPr><w:tcW w:w="9640" w:type="dxa"/></w:tcPr>

            """
        body(&self)
        xml += "</w:tc></w:tr></w:tbl>\n"
        paragraph("Gap") { _ in }
    }
}
