import Containers
import Documents

/// The parts of a Word file around its body: as few as Word and LibreOffice need.
struct WordPackage {
    let title: String
    let language: Language
    let body: String
    let footer: String

    var parts: [ZipEditor.Part] {
        [
            part("[Content_Types].xml", Self.contentTypes), part("_rels/.rels", Self.relationships),
            part("docProps/core.xml", core), part("word/document.xml", document),
            part("word/_rels/document.xml.rels", Self.documentRelationships), part("word/styles.xml", styles),
            part("word/footer1.xml", footerPart),
        ]
    }

    private func part(_ name: String, _ xml: String) -> ZipEditor.Part {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        return ZipEditor.Part(name: name, bytes: Array((head + xml).utf8))
    }

    private static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"
        """

    private static let contentTypes = """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
        <Override PartName="/word/styles.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
        <Override PartName="/word/footer1.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>\
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """

    private static let relationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/><Relationship Id="rId2" \
        Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
        Target="docProps/core.xml"/></Relationships>
        """

    private static let documentRelationships = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>\
        <Relationship Id="rId2" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>\
        </Relationships>
        """

    private var core: String {
        """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(Markup.escaped(title))</dc:title>\
        <dc:creator>hansyn</dc:creator><dc:language>\(locale)</dc:language></cp:coreProperties>
        """
    }

    private var locale: String { language == .sv ? "sv-SE" : "en-GB" }

    /// A4 with narrow margins: the note is one page.
    private var document: String {
        """
        <w:document \(Self.namespaces)><w:body>
        \(body)<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="1000" w:right="1133" w:bottom="1000" w:left="1133" w:header="500" w:footer="500" w:gutter="0"/>\
        </w:sectPr></w:body></w:document>
        """
    }

    private var footerPart: String {
        """
        <w:ftr \(Self.namespaces)><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r>\
        <w:t xml:space="preserve">\(Markup.escaped(footer))</w:t></w:r></w:p></w:ftr>
        """
    }

    private var styles: String {
        """
        <w:styles \(Self.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\
        <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="20"/><w:lang w:val="\(locale)"/>\
        </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="250" w:lineRule="auto"/></w:pPr>\
        </w:pPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        \(style("Heading1", "heading 1", "<w:outlineLvl w:val=\"0\"/><w:spacing w:after=\"80\"/>", size: 32, isBold: true))
        \(style("Heading2", "heading 2", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\"/><w:outlineLvl w:val=\"1\"/>", size: 22, isBold: true, colour: "0B4F79"))
        \(style("Kicker", "Kicker", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9640\"/></w:tabs>", size: 18, colour: "53606C"))
        \(style("Alarm", "Alarm", "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FDF3F2\"/>", size: 20, colour: "9A1F1F"))
        \(style("Label", "Label", "<w:spacing w:after=\"20\"/>", size: 18, colour: "53606C"))
        \(style("Fact", "Fact", "<w:spacing w:after=\"20\"/>", size: 20, isBold: true))
        \(style("Numbered", "Numbered", "<w:ind w:left=\"284\" w:hanging=\"284\"/>", size: 20))
        \(style("Line", "Line", "<w:tabs><w:tab w:val=\"right\" w:leader=\"underscore\" w:pos=\"9280\"/></w:tabs><w:spacing w:before=\"120\"/>", size: 20))
        \(style("Gap", "Gap", "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>", size: 8))
        \(style("Footer", "footer", "", size: 16, colour: "53606C"))
        </w:styles>
        """
    }

    private func style(
        _ id: String, _ name: String, _ paragraph: String, size: Int, isBold: Bool = false, colour: String? = nil
    ) -> String {
        let colour = colour.map { "<w:color w:val=\"\($0)\"/>" } ?? ""
        return """
            <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/><w:qFormat/>\
            <w:pPr>\(paragraph)</w:pPr><w:rPr>\(isBold ? "<w:b/>" : "")\(colour)<w:sz w:val="\(size)"/></w:rPr></w:style>
            """
    }
}
