import Containers
import Testing

@testable import Annotating

/// A Word file with a body, put together from parts.
func word(_ body: String, comments: String? = nil) throws -> [UInt8] {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func part(_ name: String, _ text: String) -> ZipEditor.Part { ZipEditor.Part(name: name, bytes: Array(text.utf8)) }
    var relations = "<Relationship Id=\"rId7\" Type=\"\(types)/styles\" Target=\"styles.xml\"/>"
    var parts = [
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        part(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"rId1\" Type=\"\(types)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        ),
        part("word/styles.xml", "<w:styles \(space)/>"),
    ]
    if let comments {
        relations += "<Relationship Id=\"rId8\" Type=\"\(types)/comments\" Target=\"comments.xml\"/>"
        parts.append(part("word/comments.xml", comments))
    }
    parts.append(part("word/_rels/document.xml.rels", "<Relationships>\(relations)</Relationships>"))
    parts.append(part("word/document.xml", "<w:document \(space)><w:body>\(body)</w:body></w:document>"))
    return try ZipEditor.replacing(parts, in: [])
}

func part(_ name: String, of file: [UInt8]) throws -> String {
    var budget = ContainerBudget(ContainerLimits())
    let zip = try ZipArchive.open(file[...], budget: &budget)
    guard let entry = zip.entry(name) else { return "" }
    return String(decoding: try zip.read(entry, budget: &budget), as: UTF8.self)
}

private func comment(_ anchor: WordComment.Anchor, code: String = "3f2a91c0") -> WordComment {
    WordComment(code: code, lines: ["Titel", "Text & <mer>"], anchor: anchor)
}

private let start = "<w:commentRangeStart w:id=\"0\"/>"
private let end = "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"

/// The body after a comment was put on a quotation in the first paragraph.
private func marked(_ body: String, _ quote: String, paragraph: Int = 1) throws -> String {
    let outcome = try WordAnnotator(word(body)).adding([comment(.quote(quote, paragraph: paragraph))])
    return try bodyText(of: outcome.file)
}

/// What stands between the tags of a file's body.
func bodyText(of file: [UInt8]) throws -> String {
    let document = try part("word/document.xml", of: file)
    let from = try #require(document.firstRange(of: "<w:body>")).upperBound
    let to = try #require(document.firstRange(of: "</w:body>")).lowerBound
    return String(document[from..<to])
}

func run(_ text: String, _ properties: String = "") -> String { "<w:r>\(properties)<w:t>\(text)</w:t></w:r>" }

struct AnnotatingTests {
    @Test
    func `Words inside a run are marked by splitting it, with its properties on both sides and no blank at an end`()
        throws
    {
        let bold = "<w:rPr><w:b/></w:rPr>"
        let split = { (mark: String) in "</w:t></w:r>\(mark)<w:r>\(bold)<w:t xml:space=\"preserve\">" }
        #expect(
            try marked("<w:p>\(run("Parten ska svara snabbt.", bold))</w:p>", "ska svara")
                == "<w:p><w:r>\(bold)<w:t>Parten\(split(start)) ska svara\(split(end)) snabbt.</w:t></w:r></w:p>")
    }

    @Test func `Words over runs are found whatever the runs are, and entities count as one sign`() throws {
        let body = "<w:p>\(run("Lön &amp; se"))<w:proofErr w:type=\"x\"/>\(run("mester gäller"))</w:p>"
        let text = try marked(body, "Lön & semester")
        #expect(text.hasPrefix("<w:p>\(start)<w:r><w:t>Lön &amp; se</w:t></w:r>"))
        #expect(text.contains("<w:r><w:t>mester</w:t></w:r>\(end)<w:r>"))
    }

    @Test func `A number that Word prints, line breaks and a quotation that was cut are no hindrance`() throws {
        let body = "<w:p><w:r><w:t>Leverantören ska</w:t><w:br/><w:t>redovisa löner och mycket mer.</w:t></w:r></w:p>"
        #expect(try marked(body, "3.2 Leverantören ska redovisa löner …").contains(start))
        #expect(try marked(body, "3.2 Leverantören ska redovisa löner …").contains("löner</w:t></w:r>\(end)"))
    }

    @Test func `Marks stand outside plain-text content controls and fields`() throws {
        let control = "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>\(run("Vit stad"))</w:sdtContent></w:sdt>"
        #expect(
            try marked("<w:p>\(run("Namn: "))\(control)</w:p>", "Vit")
                == "<w:p>\(run("Namn: "))\(start)\(control)\(end)</w:p>")
        let field =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("avsnitt 3"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        #expect(
            try marked("<w:p>\(run("Se "))\(field)\(run("."))</w:p>", "avsnitt 3")
                == "<w:p>\(run("Se "))\(start)\(field)\(end)\(run("."))</w:p>")
        let rich = "<w:sdt><w:sdtPr/><w:sdtContent>\(run("Vit stad"))</w:sdtContent></w:sdt>"
        #expect(
            try marked("<w:p>\(rich)</w:p>", "Vit stad")
                == "<w:p><w:sdt><w:sdtPr/><w:sdtContent>\(start)<w:r><w:t>Vit stad</w:t></w:r>\(end)</w:sdtContent></w:sdt></w:p>"
                .replacing(
                    "Vit stad</w:t></w:r>\(end)",
                    with: "Vit stad</w:t></w:r>\(end)<w:r><w:t xml:space=\"preserve\"></w:t></w:r>"))
    }

    @Test
    func `Deleted text is passed over, and a paragraph of a control in block form is marked at the start instead`()
        throws
    {
        let deleted = "<w:del><w:r><w:delText>inte </w:delText></w:r></w:del>"
        #expect(try marked("<w:p>\(run("Parten ska "))\(deleted)\(run("svara."))</w:p>", "ska svara.").contains(start))
        let block =
            "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p>\(run("Vit stad"))</w:p></w:sdtContent></w:sdt>"
        let body = "<w:p><w:pPr><w:jc/></w:pPr>\(run("Först."))</w:p>\(block)"
        #expect(
            try marked(body, "Vit stad", paragraph: 2)
                == "<w:p><w:pPr><w:jc/></w:pPr>\(start)\(run("Först."))\(end)</w:p>\(block)")
    }

    @Test func `In the first paragraph of a control in block form the comment is a point before the text`() throws {
        let control = { (mark: String) in
            "<w:sdt><w:sdtPr/><w:sdtContent><w:p>\(mark)\(run("Vit stad"))</w:p><w:p>\(run("Blå"))</w:p></w:sdtContent></w:sdt>"
        }
        #expect(try marked(control(""), "stad") == control(start + end))
        #expect(try marked(control(""), "Blå", paragraph: 2).contains("<w:p>\(start)\(run("Blå").dropLast(12))"))
    }

    @Test func `A comment has author, text and code; a new part is declared once`() throws {
        let outcome = try WordAnnotator(word("<w:p>\(run("Ett."))</w:p>")).adding([comment(.start)])
        let comments = try part("word/comments.xml", of: outcome.file)
        #expect(comments.contains("w:id=\"0\" w:author=\"Hänsyn\""))
        #expect(comments.contains("Text &amp; &lt;mer&gt;"))
        #expect(comments.contains("[hänsyn 3f2a91c0]"))
        #expect(try part("word/_rels/document.xml.rels", of: outcome.file).contains("Id=\"rId8\""))
        #expect(try part("[Content_Types].xml", of: outcome.file).contains("PartName=\"/word/comments.xml\""))
    }

    @Test func `Twice does not double, and comments of others stay`() throws {
        let other = """
            <w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" \
            w:author="Anna"><w:p><w:r><w:t>Stämmer det?</w:t></w:r></w:p></w:comment></w:comments>
            """
        let first = try WordAnnotator(word("<w:p>\(run("Ett."))</w:p>", comments: other)).adding([comment(.start)])
        let text = try part("word/comments.xml", of: first.file)
        #expect(text.contains("Stämmer det?") && text.contains("w:id=\"5\" w:author=\"Hänsyn\""))
        let second = try WordAnnotator(first.file).adding([comment(.start)])
        #expect(second.added == 0 && second.kept == 1)
        #expect(second.file == first.file)
        #expect(try WordAnnotator(first.file).adding([comment(.start), comment(.start, code: "00000001")]).added == 1)
    }

    @Test func `What is no Word file is refused`() throws {
        let archive = try ZipEditor.replacing([ZipEditor.Part(name: "a.txt", bytes: [0x41])], in: [])
        #expect(throws: AnnotatingError.noWordFile) { _ = try WordAnnotator(archive) }
        #expect(throws: AnnotatingError.container(.damaged)) { _ = try WordAnnotator(Array("text".utf8)) }
    }
}
