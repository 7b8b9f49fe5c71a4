import Containers
import Fixtures
import Foundation

/// One small file of each kind that is read, all of them with the same text.
struct OfficeFiles {
    let heading: String
    let clause: String
    let cell: String

    /// By file name.
    func all() throws -> [String: Data] {
        var files: [String: Data] = [:]
        files["annons.xml"] = Data(
            SmallNotice.text(
                title: heading,
                inside:
                    "<cac:ProcurementProject><cbc:Name>\(cell)</cbc:Name><cbc:Description>\(clause)</cbc:Description></cac:ProcurementProject>"
            ).utf8)
        files["anbud.txt"] = Data("8 \(heading)\n\n\(clause)\n\n\(cell)\n".utf8)
        files["anbud.md"] = Data("# \(heading)\n\n\(clause)\n\n| \(cell) | pris |\n|---|---|\n| \(cell) | 100 |\n".utf8)
        files["anbud.html"] = Data(
            "<!DOCTYPE html><html><body><h1>\(heading)</h1><p>\(clause)</p><table><tr><td>\(cell)</td></tr></table></body></html>"
                .utf8)
        files["anbud.pdf"] = Data(pdf().bytes)
        files["anbud.docx"] = Data(try word())
        files["anbud.xlsx"] = Data(try workbook())
        files["allt.zip"] = Data(
            try ZipEditor.replacing(
                [part("inre.docx", Array(try word())), part("inre.txt", Array(clause.utf8))], in: []))
        return files
    }

    private func pdf() -> PDFFile {
        let words = clause.split(separator: " ").map(String.init)
        let lines = stride(from: 0, to: words.count, by: 7).map {
            words[$0..<min($0 + 7, words.count)].joined(separator: " ")
        }
        let text = [PDFFile.Line(text: "8 " + heading, y: 780, size: 16, isBold: true)]
        return PDFFile(pages: [text + (lines + [cell]).enumerated().map { PDFFile.Line(text: $1, y: 740 - $0 * 14) }])
    }

    func word() throws -> [UInt8] {
        let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let paragraphs = """
            <w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>\(heading)</w:t></w:r></w:p>\
            <w:p><w:r><w:t>\(clause)</w:t></w:r></w:p>\
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>\(cell)</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """
        return try ZipEditor.replacing(
            [
                part(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
                part("_rels/.rels", relations("officeDocument", "word/document.xml")),
                part("word/document.xml", "<w:document \(space)><w:body>\(paragraphs)</w:body></w:document>"),
            ], in: [])
    }

    private func workbook() throws -> [UInt8] {
        let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let relation = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        return try ZipEditor.replacing(
            [
                part("[Content_Types].xml", "<Types/>"),
                part("_rels/.rels", relations("officeDocument", "xl/workbook.xml")),
                part(
                    "xl/workbook.xml",
                    "<workbook \(space) \(relation)><sheets><sheet name=\"\(heading.prefix(30))\" r:id=\"rId1\"/></sheets></workbook>"
                ),
                part("xl/_rels/workbook.xml.rels", relations("worksheet", "sheet1.xml")),
                part(
                    "xl/sheet1.xml",
                    """
                    <worksheet \(space)><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>\(cell)</t></is></c></row>\
                    <row r="2"><c r="A2" t="inlineStr"><is><t>\(clause)</t></is></c></row></sheetData></worksheet>
                    """),
            ], in: [])
    }

    private func relations(_ kind: String, _ target: String) -> String {
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)" Target="\(target)"/></Relationships>
        """
    }

    private func part(_ name: String, _ text: String) -> ZipEditor.Part { part(name, Array(text.utf8)) }
    private func part(_ name: String, _ bytes: [UInt8]) -> ZipEditor.Part { ZipEditor.Part(name: name, bytes: bytes) }
}

/// What stands in a report, also where it is packed.
enum ReportText {
    static func text(of data: Data) throws -> String {
        let bytes = [UInt8](data)
        guard bytes.starts(with: Array("PK".utf8)) else { return String(decoding: bytes, as: UTF8.self) }
        var budget = ContainerBudget(ContainerLimits())
        let zip = try ZipArchive.open(bytes[...], budget: &budget)
        var text = ""
        for entry in zip.entries {
            text += String(decoding: try zip.read(entry, budget: &budget), as: UTF8.self) + "\n"
        }
        return text
    }
}
