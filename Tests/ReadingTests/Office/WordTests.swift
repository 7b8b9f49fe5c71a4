import Documents
import Testing

@testable import Reading

private func p(_ text: String, style: String? = nil, properties: String = "", run: String = "") -> String {
    OfficeFile.p(text, style: style, properties: properties, run: run)
}

private func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

struct WordTests {
    @Test func `Styles give headings, also by name, by the style they are based on and where the name is translated`()
        throws
    {
        let styles = """
            <w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Kommunens rubrik"/><w:basedOn w:val="Rubrik2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="Rubrik 2"/></w:style>
            <w:style w:type="paragraph" w:styleId="Dispositionsnivå"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
            """
        let body =
            p("Inledning", style: "Rubrik1") + p("Bakgrund", style: "Egen") + p("Syfte", style: "Dispositionsnivå")
            + p("Kommunen köper städning.")
        #expect(
            try outline(word: body, parts: ["styles": styles])
                == ["H1 Inledning", "H2 Bakgrund", "H3 Syfte", "P Kommunen köper städning."])
    }

    @Test func `A clause in full is no heading even in the style of one`() throws {
        let styles = "<w:style w:type=\"paragraph\" w:styleId=\"R2\"><w:name w:val=\"heading 2\"/></w:style>"
        let clause = "Leverantören ska under avtalstiden erbjuda två praktikplatser varje år."
        #expect(try outline(word: p(clause, style: "R2"), parts: ["styles": styles]) == ["P \(clause)"])
    }

    @Test func `Bold lines before text are headings where no style says so, rows of bold labels are not`() throws {
        let body =
            p("Sociala hänsyn", run: "<w:b/>") + p("Leverantören ska ta emot praktikanter under hela avtalstiden.")
            + OfficeFile.table([[p("Kontakt", run: "<w:b/>"), p("Anna")], [p("Telefon", run: "<w:b/>"), p("1")]])
        #expect(
            try outline(word: body) == [
                "H1 Sociala hänsyn", "P Leverantören ska ta emot praktikanter under hela avtalstiden.", "C- Kontakt",
                "C- Anna", "C- Telefon", "C- 1",
            ])
    }

    @Test func `Numbers are those that Word prints`() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:pStyle w:val="R1"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="R2"/><w:lvlText w:val="%1.%2"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            """
        let styles = """
            <w:style w:type="paragraph" w:styleId="R1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="R2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """
        let item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>"
        let clause = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>"
        let body =
            p("Avtal", style: "R1") + p("Villkor", style: "R2") + p("Uppföljning", style: "R2")
            + p("Parterna möts varje kvartal.", properties: clause) + p("Leverantören ska:")
            + p("redovisa antalet platser", properties: item) + p("lämna lönelistor", properties: item)
            + p("Pris", style: "R1") + p("Index", style: "R2")
        #expect(
            try outline(word: body, parts: ["styles": styles, "numbering": numbering]) == [
                "H1 3. Avtal", "H2 3.1 Villkor", "H2 3.2 Uppföljning", "P 3.3 Parterna möts varje kvartal.",
                "P Leverantören ska:", "L4 redovisa antalet platser", "L4 lämna lönelistor", "H1 4. Pris",
                "H2 4.1 Index",
            ])
    }

    @Test func `Inserted and moved-in text counts, deleted and moved-away text does not`() throws {
        let body = """
            <w:p>\(run("Vitet är "))<w:del><w:r><w:delText>500</w:delText></w:r></w:del><w:ins>\(run("1 000"))</w:ins>\
            <w:moveFrom>\(run(" euro"))</w:moveFrom><w:moveTo>\(run(" kronor"))</w:moveTo>\(run("."))</w:p>
            """
        #expect(try outline(word: body) == ["P Vitet är 1 000 kronor."])
    }

    @Test func `A paragraph whose mark is deleted runs on into the next`() throws {
        let body = p("Leverantören ska ", properties: "<w:rPr><w:del/></w:rPr>") + p("redovisa.")
        #expect(try outline(word: body) == ["P Leverantören ska redovisa."])
    }

    @Test func `The code of a field is no text, its result is`() throws {
        let body = """
            <w:p>\(run("Se "))<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 \\h </w:instrText></w:r>\
            <w:r><w:t>dold kod</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\(run("avsnitt 3"))\
            <w:r><w:fldChar w:fldCharType="end"/></w:r>\(run("."))</w:p>
            """
        #expect(try outline(word: body) == ["P Se avsnitt 3."])
    }

    @Test func `An empty content control says nothing, a filled one its text`() throws {
        func control(_ properties: String, _ text: String) -> String {
            "<w:sdt><w:sdtPr>\(properties)<w:text/></w:sdtPr><w:sdtContent>\(run(text))</w:sdtContent></w:sdt>"
        }
        let body = """
            <w:p>\(run("Datum: "))\(control("<w:showingPlcHdr/>", "Klicka här för att ange text."))</w:p>
            <w:p>\(run("Ort: "))\(control("", "Älvhaga"))</w:p>
            <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(p("Klicka här"))</w:sdtContent></w:sdt>
            <w:sdt><w:sdtPr/><w:sdtContent>\(p("Ett helt stycke."))</w:sdtContent></w:sdt>
            """
        #expect(try outline(word: body) == ["P Datum:", "P Ort: Älvhaga", "P Ett helt stycke."])
    }

    @Test func `Hidden text and comments are kept apart, and told`() throws {
        let body = p("Anvisning till handläggaren", run: "<w:vanish/>") + p("Kommunen köper städning.")
        let bytes = try OfficeFile.word(
            body, parts: ["comments": "<w:comment w:id=\"0\">\(p("Ska detta vara kvar?"))</w:comment>"])
        let document = try document(bytes)
        #expect(outline(document) == ["P Kommunen köper städning."])
        #expect(
            document.note?.sv
                == "Filen har dold text i 1 stycken och 1 kommentar, som inte har granskats: ta bort det innan filen lämnas ut."
        )
    }

    @Test func `A drawing's second copy is left out; its text box follows its paragraph`() throws {
        let box = "<w:txbxContent>\(p("I rutan."))</w:txbxContent>"
        let body = """
            <w:p>\(run("Före "))<w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback>\
            </mc:AlternateContent></w:r>\(run("efter."))</w:p>
            """
        #expect(try outline(word: body) == ["P Före efter.", "P I rutan."])
    }

    @Test func `Footnotes follow the paragraph that refers to them; headers and footers come once, last`() throws {
        let body =
            "<w:p>\(run("Lön enligt avtal."))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + p("Nästa stycke.")
        let document = try document(
            OfficeFile.word(
                body,
                parts: [
                    "footnotes":
                        "<w:footnote w:id=\"0\" w:type=\"separator\">\(p("-"))</w:footnote><w:footnote w:id=\"2\">\(p("Centralt kollektivavtal."))</w:footnote>",
                    "header1": p("Dnr 2026/1"), "header2": p("Dnr 2026/1"),
                ]))
        #expect(
            outline(document) == [
                "P Lön enligt avtal.", "P Centralt kollektivavtal.", "P Nästa stycke.", "P Dnr 2026/1",
            ])
        #expect(document.describe(document.blocks[1].place) == "fotnot")
        #expect(document.describe(document.blocks[3].place) == "sidhuvud")
    }

    @Test func `Cells know the head of their column, over spans; a table of one column is running text`() throws {
        let head = "<w:trPr><w:tblHeader/></w:trPr>"
        let body = """
            <w:tbl><w:tr>\(head)<w:tc>\(p("Krav"))</w:tc><w:tc>\(p("Svar"))</w:tc></w:tr>\
            <w:tr><w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr>\(p("Ska redovisa lön"))</w:tc><w:tc>\(p("Ja"))</w:tc></w:tr>\
            <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>\(p("Hela raden"))</w:tc></w:tr></w:tbl>
            """ + OfficeFile.table([[p("En ruta.")]])
        #expect(
            try outline(word: body) == [
                "C- Krav", "C- Svar", "C0 Ska redovisa lön", "C1 Ja", "C0 Hela raden", "P En ruta.",
            ])
    }

    @Test func `A table of contents is no text`() throws {
        let styles = "<w:style w:type=\"paragraph\" w:styleId=\"I1\"><w:name w:val=\"toc 1\"/></w:style>"
        let body = p("1 Sociala krav 12", style: "I1") + p("Kommunen köper städning.")
        #expect(try outline(word: body, parts: ["styles": styles]) == ["P Kommunen köper städning."])
    }

    @Test func `A place is the heading and the paragraph below it`() throws {
        let styles = "<w:style w:type=\"paragraph\" w:styleId=\"R1\"><w:name w:val=\"heading 1\"/></w:style>"
        let document = try document(
            OfficeFile.word(
                p("Först.") + p("Sociala krav", style: "R1") + p("Ett.") + p("") + p("Två."), parts: ["styles": styles])
        )
        #expect(
            document.blocks.map { document.describe($0.place) } == [
                "stycke 1 från början", "rubriken ”Sociala krav”", "”Sociala krav”, stycke 1",
                "”Sociala krav”, stycke 2",
            ])
    }
}
