import Analysis
import Documents
import Procurement
import Reporting
import Testing

struct TextLayoutTests {
    /// A finding with a text, a quotation and a place that do not fit a line.
    private func long() -> Assessment {
        let path = "/ContractNotice" + String(repeating: "/cac:ProcurementProjectLot", count: 6)
        let facts = Samples.cleaningFacts(lots: (1...40).map { Samples.lot("LOT-\($0)") })
        var finding = Samples.finding("flaw-long", lots: (1...39).map { "LOT-\($0)" })
        finding = Finding(
            rule: finding.rule, kind: finding.kind, severity: finding.severity, layer: finding.layer,
            title: Wording(String(repeating: "långt ord å ä ö ", count: 20)),
            message: Wording(String(repeating: "ö", count: 300)), basis: finding.basis,
            evidence: Evidence(
                quote: "första\u{1B}[31m raden\nandra\u{202E} raden\u{2028}" + String(repeating: "text ", count: 200),
                document: "notice.xml", place: path),
            lots: finding.lots, because: [Wording(String(repeating: "ord-", count: 100))], clears: finding.clears,
            confidence: finding.confidence, onlyIf: nil, status: .open, fingerprint: "f1:1")
        return Samples.assessment(facts: facts, findings: [finding])
    }

    @Test(arguments: Language.allCases)
    func `No line is longer than 80 characters`(language: Language) {
        for assessment in [Samples.full(), long()] {
            for line in text(assessment, language).split(separator: "\n") {
                #expect(line.unicodeScalars.count <= 80, "\(line)")
            }
        }
    }

    @Test func `A long path is cut after a slash and loses nothing`() {
        let joined = text(long()).split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
        #expect(joined.contains(String(repeating: "/cac:ProcurementProjectLot", count: 6)))
    }

    @Test(arguments: Language.allCases)
    func `Without colour there is no control character but the line break`(language: Language) {
        for assessment in [Samples.full(), long()] {
            #expect(text(assessment, language).unicodeScalars.allSatisfy { $0 == "\n" || !isControl($0) })
        }
    }

    @Test func `Colour adds sequences and changes no word`() {
        let coloured = text(Samples.full(), colour: true)
        #expect(coloured.contains("\u{1B}[1;31m1. BRIST\u{1B}[0m (skyldighet) svTitle"))
        let stripped = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(stripped == text(Samples.full()))
    }

    @Test func `Marks that turn the direction of writing are left out of quotations`() {
        #expect(!text(long()).unicodeScalars.contains("\u{202E}"))
    }

    @Test func `The English report holds no Swedish phrase`() {
        let bare = Samples.assessment(facts: Facts(), regime: Samples.regime([]))
        let decided = Samples.assessment(findings: (1...7).map { Samples.finding("flaw-\($0)") })
        for assessment in [Samples.full(), bare, decided] {
            // Names and quotations stay in the language of the documents.
            let report = text(assessment, .en).replacing("Städtjänster", with: "")
                .replacing("Leverantören ska anställa", with: "")
            #expect(!report.unicodeScalars.contains { "åäöÅÄÖ".unicodeScalars.contains($0) })
            for word in [" och ", " att ", " inte ", " av ", " kr", "saknas", "Lag:", "Var:", "VARNING", " sv"] {
                #expect(!report.contains(word), "\(word)")
            }
        }
    }

    @Test func `The English report says everything that the Swedish one says`() {
        let swedish = text(Samples.full()).split(separator: "\n\n").count
        let english = text(Samples.full(), .en).split(separator: "\n\n").count
        #expect(swedish == english)
        let rules = text(Samples.full(), .en)
        for text in ["enTitle", "enOnlyIf", "enBecause", "enClears", "enNeed", "enRemark", "enUnread", "enSummary"] {
            #expect(rules.contains(text))
        }
    }

    private func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
}
