import Analysis
import Documents
import Foundation
import Law
import Procurement
import Reporting
import Rules
import Testing

/// The formats for programs.
struct ListTests {
    /// A dossier with a text file, in whose second line something is found.
    private static func written(_ findings: [Finding]) -> Assessment {
        let text = "Avtal\nÅke ska städa.\n"
        let document = Document(
            name: "mapp/avtal å.txt", format: .text, text: SourceText(bytes: Array(text.utf8)), blocks: [])
        return Assessment(
            dossier: Dossier(name: "mapp", documents: [document], unreadable: [Samples.unread]),
            facts: Samples.cleaningFacts(), regime: Samples.regime(), clauses: [], findings: findings, notChecked: [],
            fit: nil, law: [], traces: [])
    }

    private static func finding(quote: String = "ska städa.", status: FindingStatus = .open) -> Finding {
        Finding(
            rule: "flaw-a", kind: .flaw, severity: .warning, layer: .law, title: Wording("Titel"),
            message: Wording("Rad ett\nrad två, 100 %"), basis: [Samples.provision],
            // "Åke " is five bytes and four signs.
            evidence: Evidence(
                quote: quote, document: "mapp/avtal å.txt", place: "rad 2",
                span: TextSpan(document: 0, range: 11..<22)),
            lots: [], because: [], clears: Wording("Gör om."), confidence: .high, onlyIf: nil, status: status,
            fingerprint: "f1:0123", decision: Samples.decided.decision, considered: Wording("Saken"))
    }

    @Test func `A line says where in the file, counted in signs, how grave, by which rule and what to do`() throws {
        #expect(
            try report("line", [Self.written([Self.finding()])]) == """
                avtal.pdf:3:7: error: svUnread
                mapp/avtal å.txt:2:5: warning: [flaw-a] Titel. Gör om.

                """)
    }

    @Test func `What is decided makes no line and no annotation`() throws {
        for format in ["line", "github"] {
            #expect(try !report(format, [Self.written([Self.finding(status: .decided)])]).contains("flaw-a"))
        }
    }

    @Test func `An annotation keeps the signs of its own language apart`() throws {
        #expect(
            try report("github", [Self.written([Self.finding()])]).hasSuffix(
                """
                ::warning file=mapp/avtal å.txt,line=2,col=5,title=Titel [flaw-a]::Rad ett%0Arad två, 100 %25%0AGör om.

                """))
    }

    @Test func `A row of the table holds line breaks and quotation marks, and no formula`() throws {
        let table = try report("csv", [Self.written([Self.finding(quote: "=1+1,\"x\"")])])
        #expect(table.hasPrefix("dossier,rule,kind,"))
        #expect(table.contains(",\"Rad ett\nrad två, 100 %\","))
        #expect(table.contains(",\"'=1+1,\"\"x\"\"\","))
        #expect(table.hasSuffix("\r\n"))
    }

    @Test func `The byte order mark stands only where it is asked for`() throws {
        var marked = context()
        marked.marksByteOrder = true
        #expect(try !report("csv", []).unicodeScalars.starts(with: ["\u{FEFF}"]))
        #expect(try report("csv", [], marked).unicodeScalars.starts(with: ["\u{FEFF}"]))
    }

    private func sarif(_ assessment: Assessment, _ context: ReportContext = context()) throws -> [String: Any] {
        let log = try object(Array(report("sarif", [assessment], context).utf8))
        return try #require(try log.objects("runs").first)
    }

    @Test func `A SARIF result has its place, its lasting name and its decision`() throws {
        let run = try sarif(
            Self.written([Self.finding(), Self.finding(status: .decided), Self.finding(status: .expired)]))
        let results = try run.objects("results")
        #expect(try results.map { try $0.objects("suppressions").count } == [0, 1, 0])
        let place = try #require(try results[0].objects("locations").first).object("physicalLocation")
        #expect(try place.object("artifactLocation")["uri"] as? String == "mapp/avtal%20%C3%A5.txt")
        let region = try place.object("region")
        #expect(region["startLine"] as? Int == 2)
        #expect(region["startColumn"] as? Int == 5)
        #expect(region["endColumn"] as? Int == 15)
        #expect(try results[0].object("partialFingerprints")["hansyn/f1"] as? String == "0123")
        let justification = try #require(try results[1].objects("suppressions").first)["justification"] as? String
        #expect(justification?.contains("Avstods därför att marknaden saknas") == true)
    }

    @Test func `A SARIF log tells what could not be read, and can leave out what is decided`() throws {
        var short = context()
        short.omitsDecided = true
        let run = try sarif(Self.written([Self.finding(), Self.finding(status: .decided)]), short)
        #expect(try run.objects("results").count == 1)
        let invocation = try #require(try run.objects("invocations").first)
        #expect(invocation["executionSuccessful"] as? Bool == false)
        #expect(try invocation.objects("toolExecutionNotifications").count == 1)
    }

    @Test func `Findings that do not fail the run fail no test`() throws {
        var context = context()
        context.failing = nil
        let quiet = try report("junit", [Self.written([Self.finding()])], context)
        #expect(quiet.contains(" failures=\"0\" errors=\"1\""))
        #expect(quiet.contains("warning: [flaw-a] Titel. Gör om."))
    }

    @Test func `In Markdown nothing of a document is taken for markup`() throws {
        let text = try report("markdown", [Self.written([Self.finding(quote: "*x* <b> [y](z) snake_case _a")])])
        #expect(text.contains("\\*x\\* &lt;b\\> \\[y\\](z) snake_case \\_a"))
        #expect(text.hasPrefix("## Kunde inte läsas (1 fil)\n"))
        #expect(text.contains("\n# Stadning 2024\n"))
    }

    @Test func `A format is known by its name, and a file by its longest ending`() {
        #expect(ReportFormat(fileName: "a.sarif.json")?.name == "sarif")
        #expect(ReportFormat(fileName: "a.json")?.name == "json")
        #expect(ReportFormat(fileName: "a.pages")?.name == nil)
        let names = ReportFormat.all.map(\.name)
        #expect(Set(names).count == names.count)
        let endings = ReportFormat.all.flatMap(\.endings)
        #expect(Set(endings).count == endings.count)
    }
}
