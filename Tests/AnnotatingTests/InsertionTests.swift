import Testing

@testable import Annotating

private func p(_ text: String) -> String { "<w:p>\(run(text))</w:p>" }

private func insertion(
    _ markdown: String = "# Titel\n\nText.", after: Int? = nil, likeTitle: Int? = nil, likeText: Int? = nil
) -> WordInsertion {
    WordInsertion(
        id: "prov-text", lines: DraftText.lines(of: markdown),
        point: WordInsertion.Point(after: after, likeTitle: likeTitle, likeText: likeText))
}

private func inserted(_ body: String, _ insertion: WordInsertion) throws -> String {
    try bodyText(of: WordAnnotator(word(body)).adding([], [insertion], stamp: WordStamp(day: "2026-11-21")).file)
}

/// The body with what was put in as one sign.
private func outline(_ body: String, _ insertion: WordInsertion) throws -> String {
    let text = try inserted(body, insertion)
    let start = try #require(text.firstRange(of: "<w:p><w:pPr><w:rPr><w:ins")).lowerBound
    let end = try #require(text.ranges(of: "</w:ins></w:r></w:p>").last ?? text.ranges(of: "</w:ins></w:p>").last)
    return String(text[..<start]) + "★" + String(text[end.upperBound...])
}

/// Drafts in Word files.
struct InsertionTests {
    @Test func `A draft is whole paragraphs, each with its mark inserted too, under author and day`() throws {
        let stamp = "w:author=\"Hänsyn\" w:date=\"2026-11-21T00:00:00Z\""
        let text = try inserted(p("Ett."), insertion("# Titel\n\n**Tid.** Senast [dag]."))
        #expect(
            text == """
                \(p("Ett."))<w:p><w:pPr><w:rPr><w:ins w:id="2" \(stamp)/></w:rPr></w:pPr>\
                <w:bookmarkStart w:id="1" w:name="_hansyn_prov_text"/><w:bookmarkEnd w:id="1"/>\
                <w:ins w:id="3" \(stamp)><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Titel</w:t></w:r></w:ins></w:p>\
                <w:p><w:pPr><w:rPr><w:ins w:id="4" \(stamp)/></w:rPr></w:pPr>\
                <w:ins w:id="5" \(stamp)><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Tid.</w:t></w:r>\
                <w:r><w:t xml:space="preserve"> Senast </w:t></w:r>\
                <w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">[dag]</w:t></w:r>\
                <w:r><w:t xml:space="preserve">.</w:t></w:r></w:ins></w:p>
                """)
    }

    @Test func `It stands behind its paragraph, and behind the whole table, control or field that holds it`() throws {
        let table = "<w:tbl><w:tr><w:tc>\(p("A"))</w:tc></w:tr><w:tr><w:tc>\(p("B"))</w:tc></w:tr></w:tbl>"
        let control = "<w:sdt><w:sdtContent>\(p("A"))\(p("B"))</w:sdtContent></w:sdt>"
        let field = { (type: String) in "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
        let fields = "<w:p>\(field("begin"))\(field("separate"))\(run("A"))</w:p><w:p>\(run("B"))\(field("end"))</w:p>"
        let last = p("Sist.") + "<w:sectPr/>"
        #expect(try outline(p("Ett.") + last, insertion(after: 1)) == p("Ett.") + "★" + last)
        for block in [table, control, fields] {
            #expect(try outline(block + last, insertion(after: 1)) == block + "★" + last)
        }
        #expect(try outline(p("Ett.") + last, insertion()) == p("Ett.") + p("Sist.") + "★<w:sectPr/>")
    }

    @Test func `The title looks and counts like the one it follows, the text like the text before it`() throws {
        let title = """
            <w:p><w:pPr><w:pStyle w:val="R2"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr><w:jc w:val="left"/>\
            <w:rPr><w:sz w:val="90"/></w:rPr></w:pPr>\(run("Pris", "<w:rPr><w:color w:val=\"112233\"/><w:u/></w:rPr>"))</w:p>
            """
        let body =
            "<w:p><w:pPr><w:pStyle w:val=\"Br\"/></w:pPr>\(run("Priset är fast.", "<w:rPr><w:sz w:val=\"20\"/></w:rPr>"))</w:p>"
        let text = try inserted(title + body, insertion(after: 2, likeTitle: 1, likeText: 2))
        let added = text.dropFirst((title + body).count)
        #expect(
            added.hasPrefix(
                "<w:p><w:pPr><w:pStyle w:val=\"R2\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr><w:rPr><w:ins"
            ))
        #expect(added.contains("<w:rPr><w:color w:val=\"112233\"/></w:rPr><w:t xml:space=\"preserve\">Titel</w:t>"))
        #expect(added.contains("<w:p><w:pPr><w:pStyle w:val=\"Br\"/><w:rPr><w:ins"))
        #expect(added.contains("<w:rPr><w:sz w:val=\"20\"/></w:rPr><w:t xml:space=\"preserve\">Text.</w:t>"))
    }

    @Test func `Twice does not double, also when the insertion was accepted`() throws {
        let first = try WordAnnotator(word(p("Ett."))).adding([], [insertion()])
        #expect(first.drafts.added == ["prov-text"])
        let second = try WordAnnotator(first.file).adding([], [insertion()])
        #expect(second.drafts.kept == ["prov-text"] && second.file == first.file)
        let accepted = "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_hansyn_prov_text\"/>\(run("Titel"))</w:p>"
        #expect(try WordAnnotator(word(accepted)).adding([], [insertion()]).drafts.kept == ["prov-text"])
    }

    @Test func `Rows of a table become lines without their head, and pieces end where bold and slots do`() {
        let lines = DraftText.lines(
            of: "| Villkor | Nivå |\n|---|---|\n| Lön | [lön] |\n| Hur visas det? | |\n\nEn\ntext.\n")
        #expect(lines.map { $0.pieces.map(\.text).joined() } == ["Lön: [lön]", "Hur visas det? ", "En text."])
        #expect(lines[0].pieces == [.init(text: "Lön: "), .init(text: "[lön]", isSlot: true)])
        #expect(DraftText.lines(of: "|---|\n# A **b** c").map(\.isTitle) == [true])
    }
}
