import Analysis
import Documents
import Foundation
import Law
import Procurement
import Reporting
import Rules
import Testing

/// The page for browsers.
struct HTMLTests {
    private func page(_ assessments: [Assessment], _ context: ReportContext = context()) throws -> String {
        try report("html", assessments, context)
    }

    /// A document with one sentence that two findings are about.
    private static func marked(_ text: String = "Avtal\nLeverantören ska städa.\n") -> Assessment {
        let bytes = Array(text.utf8)
        let document = Document(
            name: "avtal.txt", format: .text, text: SourceText(bytes: bytes),
            blocks: [
                Block(kind: .heading(level: 3), range: 0..<5, lot: nil, place: .line(1)),
                Block(kind: .paragraph, range: 6..<(bytes.count - 1), lot: nil, place: .line(2)),
            ])
        let findings = [6..<20, 10..<30].enumerated().map { index, range in
            Finding(
                rule: "flaw-\(index)", kind: .flaw, severity: .warning, layer: .law, title: Wording("Titel \(index)"),
                message: Wording("m"), basis: [],
                evidence: Evidence(
                    quote: "q", document: "avtal.txt", place: "rad 2", span: TextSpan(document: 0, range: range)),
                lots: [], because: [], clears: Wording("c"), confidence: .high, onlyIf: nil, status: .open,
                fingerprint: "f1:000\(index)")
        }
        return Assessment(
            dossier: Dossier(name: "mapp", documents: [document]), facts: Samples.cleaningFacts(),
            regime: Samples.regime(), clauses: [], findings: findings, notChecked: [], fit: nil, law: [], traces: [])
    }

    @Test func `Nothing of a document is taken for markup`() throws {
        let page = try page([Self.marked("<h1>x\n<script>alert('&')</script> ska städa och mer\n")])
        #expect(!page.contains("<script"))
        #expect(page.contains("&lt;scr"))
    }

    @Test func `The page fetches nothing and runs nothing`() throws {
        let page = try page([Samples.full()])
        for part in ["<script", "<link", "<img", "@import", "url(", " onclick", "<iframe"] {
            #expect(!page.contains(part), "\(part)")
        }
        #expect(page.contains("default-src 'none'"))
    }

    @Test func `Marks overlap, and lead to their findings and back`() throws {
        let page = try page([Self.marked()])
        #expect(page.contains("<mark class=\"warning\" id=\"text-fynd-0000\">"))
        #expect(page.contains("<mark class=\"warning\" id=\"text-fynd-0001\">"))
        for index in 0...1 {
            #expect(page.contains("<a href=\"#text-fynd-000\(index)\">Visa i texten</a>"))
            #expect(page.contains("href=\"#fynd-000\(index)\" aria-label=\"\(index + 1), till: Titel \(index)\""))
        }
    }

    @Test(arguments: [1, 3])
    func `Every address is there once, and every way inside the page leads somewhere`(count: Int) throws {
        let page = try page((0..<count).flatMap { _ in [Samples.full(), Self.marked()] })
        let ids = Self.values(of: "id", in: page)
        #expect(Set(ids).count == ids.count)
        let ways = Self.values(of: "href", in: page).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        #expect(Set(ways).subtracting(ids).isEmpty)
    }

    private static func values(of attribute: String, in page: String) -> [String] {
        page.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test func `What could not be read comes before everything that was found`() throws {
        let page = try page([Samples.full()])
        let alarm = try #require(page.firstRange(of: "avtal.pdf"))
        let first = try #require(page.firstRange(of: "Att ta ställning till"))
        #expect(alarm.lowerBound < first.lowerBound)
    }

    @Test func `Working material until it is called final, with the reference number`() throws {
        var final = context()
        final.isFinal = true
        final.reference = "KS 2026/12"
        #expect(try page([Samples.full()]).contains("Arbetsmaterial"))
        #expect(try !page([Samples.full()], final).contains("Arbetsmaterial"))
        #expect(try page([Samples.full()], final).contains("Dnr KS 2026/12"))
    }

    @Test func `The page is in the language of the report`() throws {
        let english = try page([Samples.full()], context(.en))
        #expect(english.contains("<html lang=\"en\">"))
        for text in ["enTitle", "To decide", "Could be better", "Looked for, not found"] {
            #expect(english.contains(text), "\(text)")
        }
        for text in ["svTitle", "Att ta ställning", "Visa "] { #expect(!english.contains(text), "\(text)") }
    }
}
