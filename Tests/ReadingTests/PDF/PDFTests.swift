import Documents
import Fixtures
import Testing

@testable import Reading

private typealias Line = PDFFile.Line

struct PDFTests {
    private func outline(_ pages: [[PDFFile.Line]]) throws -> [String] {
        try ReadingTests.outline(document(PDFFile(pages: pages).bytes))
    }

    /// Lines of text from a height downwards.
    private func text(_ lines: [String], from y: Int, x: Int = 72) -> [PDFFile.Line] {
        lines.enumerated().map { Line(text: $1, x: x, y: y - $0 * 14) }
    }

    @Test func `Lines become paragraphs; size, weight and number make headings`() throws {
        let page =
            [
                Line(text: "1 Avtalet", y: 780, size: 18, isBold: true),
                Line(text: "1.1 Villkor", y: 750, size: 14, isBold: true),
            ]
            + text(
                [
                    "Leverantören ska under hela avtalstiden erbjuda minst två platser för personer som",
                    "står långt från arbetsmarknaden.",
                ], from: 720) + text(["Platserna ska redovisas varje kvartal."], from: 680)
        #expect(
            try outline([page]) == [
                "H1 1 Avtalet", "H2 1.1 Villkor",
                "P Leverantören ska under hela avtalstiden erbjuda minst två platser för personer som står långt från arbetsmarknaden.",
                "P Platserna ska redovisas varje kvartal.",
            ])
    }

    @Test func `Running heads and page numbers are taken out of a sentence that turns the page, and come once, last`()
        throws
    {
        func page(_ number: Int, _ lines: [String]) -> [PDFFile.Line] {
            [Line(text: "Dnr 2026/17 Upphandlingsdokument", y: 815)] + text(lines, from: 700)
                + [Line(text: "Sida \(number)/3", x: 280, y: 30)]
        }
        let outline = try outline([
            page(1, ["Leverantören ska lämna uppgift om löner, arbetstid och semester för alla"]),
            page(2, ["anställda som utför uppdraget.", "Uppgifterna ska lämnas inom tio dagar från begäran av"]),
            page(3, ["kommunen."]),
        ])
        #expect(
            outline == [
                "P Leverantören ska lämna uppgift om löner, arbetstid och semester för alla anställda som utför uppdraget.",
                "P Uppgifterna ska lämnas inom tio dagar från begäran av kommunen.",
                "P Dnr 2026/17 Upphandlingsdokument",
                "P Sida 1/3",
            ])
    }

    @Test func `A word cut at the end of a line is put together, one with a hyphen of its own keeps it`() throws {
        let lines = [
            "Leverantören ska i allt arbete som utförs inom avtalet tillämpa minst kollektiv-",
            "avtalets villkor om lön och semester, och beställaren ska få en rapport om IT-",
            "systemet samt om kvalitets-",
        ]
        #expect(
            try outline([text(lines, from: 700)]).first?.contains("minst kollektivavtalets villkor om lön") == true)
        #expect(try outline([text(lines, from: 700)]).joined().contains("IT-systemet"))
    }

    @Test(arguments: [
        ("kvalitets-", "och miljökrav", Hyphenation.Joint.space), ("kollektiv-", "avtal", .none),
        ("IT-", "konsult", .hyphen),
        ("Atlassian-", "produkterna", .hyphen), ("ordet", "nästa", .space), ("2020-", "talet", .space),
        ("a-", "Ö", .space),
    ])
    func `Joints of lines`(before: String, after: String, joint: Hyphenation.Joint) {
        #expect(Hyphenation.joint(Array(before.utf8)[...], Array(after.utf8)[...]) == joint)
    }

    @Test func `Columns are read cell by cell`() throws {
        let left = text(["Ramavtal för", "städning"], from: 700)
        let right = text(["Avser skolor", "och förskolor"], from: 700, x: 320)
        let outline = try outline([left + right + text(["Kommunen köper städning av lokaler."], from: 600)])
        #expect(
            outline == [
                "C- Ramavtal för städning", "C- Avser skolor och förskolor", "P Kommunen köper städning av lokaler.",
            ])
    }

    @Test func `A bullet before or after its text in the file makes an item`() throws {
        let page =
            text(["Leverantören ska redovisa:"], from: 700)
            + [Line(text: "•", x: 80, y: 680), Line(text: "löner", x: 95, y: 680)]
            + [Line(text: "arbetstid", x: 95, y: 660), Line(text: "•", x: 80, y: 660)]
        let items = try outline([page])
        #expect(items == ["P Leverantören ska redovisa:", "L0 löner", "L0 arbetstid"])
    }

    @Test func `A place is a page and a line; pages without text are told`() throws {
        let pages = [text(["Första sidan har text."], from: 700), [], text(["Tredje sidan", "har text."], from: 700)]
        let document = try document(PDFFile(pages: pages).bytes)
        #expect(document.pages == 3)
        #expect(document.describe(document.blocks[1].place) == "sida 3, rad 1")
        #expect(document.note?.sv.contains("Sidor utan text (2)") == true)
    }

    @Test func `A file of pictures is a scan, and the report says how to make it readable`() throws {
        #expect(try refusal(PDFFile(pages: [[], []]).bytes).reason == Reasons.noTextLayer)
        #expect(Reasons.noTextLayer.sv.contains("ocrmypdf -l swe"))
    }

    @Test func `A large sheet with few words is a drawing`() throws {
        let sheet = PDFFile(width: 2384, height: 1684, pages: [text(["Plan 2", "Skala 1:100"], from: 700)])
        #expect(try document(sheet.bytes).format == .drawing)
    }

    @Test func `A converter that takes too long or writes too much is stopped`() throws {
        let lines = (0..<40).map { "Rad \($0) med några ord som gör den lång nog för en sida i ett dokument." }
        let file = PDFFile(pages: (0..<500).map { _ in text(lines, from: 800) }).bytes
        var limits = ReadingLimits()
        limits.helper.output = 100_000
        #expect(try refusal(file, limits: limits).reason == LimitHit.helperOutput(100_000).reason)
        limits = ReadingLimits()
        limits.helper.seconds = 0
        #expect(try refusal(file, limits: limits).reason == LimitHit.helperSeconds(0).reason)
        #expect(try document(file).pages == 500)
    }

    @Test func `A place that no page is large enough for is no place`() throws {
        let output = """
            <pdf2xml><page number="1" height="1263" width="892"><fontspec id="0" size="9223372036854775807"/>
            <text top="9223372036854775807" left="1e300" width="nan" height="-9223372036854775808" font="0">Text</text>
            <text top="2147483647" left="2147483647" width="2147483647" height="2147483647" font="0">mer.</text></page></pdf2xml>
            """
        let read = try PDFPages(Array(output.utf8), limits: ReadingLimits())
        #expect(PassageBlocks.make(PDFPassages.make(read)).1.count > 0)
    }
}
