import Containers
import Documents
import Testing

@testable import Reading

struct OtherOfficeTests {
    // MARK: OpenDocument

    private func odt(_ body: String, styles: String = "", automatic: String = "") throws -> [UInt8] {
        let spaces =
            ["office", "text", "table", "style", "drawing"].map { name in
                "xmlns:\(name == "drawing" ? "draw" : name)=\"urn:oasis:names:tc:opendocument:xmlns:\(name):1.0\""
            }.joined(separator: " ") + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
        return try ZipEditor.replacing(
            [
                OfficeFile.part("mimetype", "application/vnd.oasis.opendocument.text"),
                OfficeFile.part(
                    "content.xml",
                    """
                    <office:document-content \(spaces)><office:automatic-styles>\(automatic)</office:automatic-styles>\
                    <office:body><office:text>\(body)</office:text></office:body></office:document-content>
                    """),
                OfficeFile.part("styles.xml", "<office:document-styles \(spaces)>\(styles)</office:document-styles>"),
            ], in: [])
    }

    @Test func `An OpenDocument text has its headings with numbers, lists, tables, notes and heads`() throws {
        let body = """
            <text:tracked-changes><text:changed-region><text:deletion><text:p>Borttaget.</text:p></text:deletion></text:changed-region></text:tracked-changes>
            <text:h text:outline-level="1">Avtal</text:h><text:h text:outline-level="2">Villkor</text:h>
            <text:p>Leverantören<text:s/>ska:<office:annotation><text:p>Kvar?</text:p></office:annotation></text:p>
            <text:list><text:list-item><text:p>redovisa löner</text:p></text:list-item></text:list>
            <text:p>Lön<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Enligt avtal.</text:p></text:note-body></text:note> gäller.<text:span text:style-name="Dold">hemligt</text:span></text:p>
            <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Krav</text:p></table:table-cell><table:table-cell><text:p>Svar</text:p></table:table-cell></table:table-row></table:table-header-rows>
            <table:table-row><table:table-cell><text:p>Lön</text:p></table:table-cell><table:table-cell><text:p>Ja</text:p></table:table-cell></table:table-row></table:table>
            """
        let styles = """
            <text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/>\
            <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>\
            <style:header><text:p>Dnr 2026/1</text:p></style:header>
            """
        let hidden = "<style:style style:name=\"Dold\"><style:text-properties text:display=\"none\"/></style:style>"
        let document = try document(odt(body, styles: styles, automatic: hidden))
        #expect(
            outline(document) == [
                "H1 1 Avtal", "H2 1.1 Villkor", "P Leverantören ska:", "L2 redovisa löner", "P Lön gäller.",
                "P Enligt avtal.", "C- Krav", "C- Svar", "C6 Lön", "C7 Ja", "P Dnr 2026/1",
            ])
        #expect(document.note?.en.contains("hidden text in 1 paragraphs and 1 comment") == true)
    }

    // MARK: Web pages

    @Test func `A web page is read as a browser shows it`() throws {
        let page = """
            <!DOCTYPE html><html><head><title>x</title><script>var a = "<p>inte text</p>"</script></head><body>
            <h1>Upphandling</h1><p>Kommunen   köper
            <b>städning</b> &amp; f&ouml;nsterputs.<br>Anbud lämnas:</p><ul><li>digitalt<li>i tid</ul>
            <p style="display: none">dolt</p><table><tr><th>Krav<th>Svar<tr><td>Lön<td>Ja</table></body></html>
            """
        #expect(
            try outline(page) == [
                "H1 Upphandling", "P Kommunen köper städning & fönsterputs./Anbud lämnas:", "L1 digitalt", "L1 i tid",
                "C- Krav", "C- Svar", "C4 Lön", "C5 Ja",
            ])
    }

    @Test func `A page in Latin-1 keeps its letters`() throws {
        let page = Array("<html><body><p>K".utf8) + [0xF6] + Array("p av st".utf8) + [0xE4] + Array("dning</p>".utf8)
        #expect(try outline(document(page)) == ["P Köp av städning"])
    }

    @Test func `A page with a picture of a megabyte in it is read, 100,000 nested elements are not`() throws {
        let picture = String(repeating: "QUJD", count: 300_000)
        #expect(try outline("<html><img src=\"data:image/png;base64,\(picture)\"><p>Text.</p>") == ["P Text."])
        let deep = "<html>" + String(repeating: "<div>", count: 100_000) + "x"
        #expect(try refusal(Array(deep.utf8)).reason == LimitHit.depth(4096).reason)
    }

    // MARK: Workbooks

    @Test func `A row number beyond every sheet is no number`() throws {
        let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let cell = "<c t=\"inlineStr\"><is><t>Text</t></is></c>"
        let document = try document(
            workbook([
                OfficeFile.part(
                    "xl/sheet1.xml",
                    """
                    <worksheet \(space)><sheetData><row r="9223372036854775807">\(cell)</row><row>\(cell)</row></sheetData>\
                    </worksheet>
                    """)
            ]))
        #expect(document.describe(document.blocks[2].place) == "blad Priser, A2")
    }

    /// A workbook with one sheet that is shown and one that is not.
    private func workbook(_ parts: [ZipEditor.Part]) throws -> [UInt8] {
        let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let relation = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        let files = [
            OfficeFile.part("[Content_Types].xml", "<Types/>"),
            OfficeFile.part("_rels/.rels", OfficeFile.relations([("officeDocument", "xl/workbook.xml")])),
            OfficeFile.part(
                "xl/workbook.xml",
                """
                <workbook \(space) \(relation)><sheets><sheet name="Priser" r:id="rId1"/>\
                <sheet name="Dolt" state="hidden" r:id="rId2"/></sheets></workbook>
                """),
            OfficeFile.part(
                "xl/_rels/workbook.xml.rels",
                OfficeFile.relations([
                    ("worksheet", "sheet1.xml"), ("worksheet", "sheet2.xml"), ("sharedStrings", "s.xml"),
                ])),
        ]
        return try ZipEditor.replacing(files + parts, in: [])
    }

    @Test func `A workbook gives sheet names, heads of columns and cells with text`() throws {
        let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let parts = [
            OfficeFile.part(
                "xl/s.xml", "<sst \(space)><si><t>Yrke</t></si><si><r><t>Tim</t></r><r><t>pris</t></r></si></sst>"),
            OfficeFile.part(
                "xl/sheet1.xml",
                """
                <worksheet \(space)><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>\
                <row r="3"><c r="A3" t="inlineStr"><is><t>Städare</t></is></c><c r="C3"><v>450</v></c></row></sheetData></worksheet>
                """),
            OfficeFile.part("xl/sheet2.xml", "<worksheet \(space)><sheetData/></worksheet>"),
        ]
        let document = try document(workbook(parts))
        #expect(outline(document) == ["H1 Priser", "C- Yrke", "C- Timpris", "C1 Städare"])
        #expect(document.describe(document.blocks[3].place) == "blad Priser, A3")
        #expect(document.note?.sv.contains("dolda blad (1)") == true)
    }
}
