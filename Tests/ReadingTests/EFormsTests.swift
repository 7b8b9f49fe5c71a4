import Documents
import Procurement
import Testing

@testable import Reading

@Suite("eForms")
struct EFormsTests {
    @Test("The root element may have any prefix", arguments: ["", "urn", "cn", "can"])
    func prefixes(prefix: String) throws {
        let notice = try read(Samples.eforms(prefix: prefix, body: Samples.lot(terms: Samples.reservation("res-ws"))))
        #expect(notice.document.format == .eforms)
        #expect(notice.declared(.reservedParticipation) == ["res-ws"])
    }

    @Test("A prefix bound to the wrong namespace does not matter")
    func wrongNamespace() throws {
        let xml = Samples.eforms().replacing(
            "<ContractNotice ", with: "<ContractNotice xmlns:xsi=\"urn:wrong\" xsi:schemaLocation=\"a b\" ")
        #expect(try read(xml).facts.stage?.value == .competition)
    }

    @Test("The same root name outside the UBL namespaces is not a notice")
    func otherNamespace() throws {
        let document = try document(Array("<ContractNotice xmlns=\"urn:other\"><A>Text</A></ContractNotice>".utf8))
        #expect(document.format == .xml)
    }

    @Test("A misspelt, old or missing list name is accepted with a remark")
    func aliases() throws {
        let lot = Samples.lot(
            project: Samples.additional("social-procurement", "opp") + Samples.additional("", "soc-obj"),
            terms: Samples.execution("reserved-executionn", "yes")
                + Samples.reservation(" RES-WS ", list: "Reserved-Procurement"))
        let notice = try read(Samples.eforms(body: lot))
        #expect(notice.declared(.social) == ["opp"])
        #expect(notice.declared(.strategic) == ["soc-obj"])
        #expect(notice.declared(.reservedExecution) == ["yes"])
        #expect(notice.declared(.reservedParticipation) == ["res-ws"])
        #expect(notice.facts.remarks.count == 3)
    }

    @Test("A code that stands in several lists is not guessed, but told of")
    func ambiguousCode() throws {
        let notice = try read(Samples.eforms(body: Samples.lot(project: Samples.additional("", "other"))))
        #expect(notice.declared(.social).isEmpty)
        #expect(notice.facts.remarks.count == 1)
    }

    @Test("The publication date is read only under Publication")
    func publicationDate() throws {
        let privacy =
            "<efac:FieldsPrivacy><efbc:PublicationDate>2033-01-01Z</efbc:PublicationDate></efac:FieldsPrivacy>"
        let amount = "<cbc:TotalAmount currencyID=\"SEK\">-1</cbc:TotalAmount>"
        let notice = try read(
            Samples.eforms(
                root: "ContractAwardNotice", subtype: "29",
                extension: "<efac:NoticeResult>\(amount)\(privacy)</efac:NoticeResult>"))
        #expect(notice.facts.published == nil)
        #expect(notice.facts.awardedValue == nil)
        #expect(notice.facts.remarks == [EFormsRemarks.withheld])
    }

    @Test(
        "Dates are read with a zone, with Z and without", arguments: ["2024-03-01Z", "2024-03-01+02:00", "2024-03-01"])
    func dates(date: String) throws {
        let publication = "<efac:Publication><efbc:PublicationDate>\(date)</efbc:PublicationDate></efac:Publication>"
        let notice = try read(Samples.eforms(extension: publication))
        #expect(notice.facts.published?.value == CalendarDate(year: 2024, month: 3, day: 1))
    }

    @Test("Each lot keeps its own codes, and groups and parts are told apart")
    func lots() throws {
        let notice = try read(
            Samples.eforms(
                body: Samples.lot("LOT-0001", terms: Samples.reservation("none"))
                    + Samples.lot("LOT-0002", terms: Samples.reservation("res-ws"))
                    + Samples.lot("GLO-0001", scheme: "LotsGroup") + Samples.lot("PAR-0001", scheme: "Part")))
        #expect(notice.facts.lots.map(\.id) == ["LOT-0001", "LOT-0002", "GLO-0001", "PAR-0001"])
        #expect(notice.facts.lots.map(\.kind) == [.lot, .lot, .group, .part])
        #expect(notice.declared(.reservedParticipation, lot: 0) == ["none"])
        #expect(notice.declared(.reservedParticipation, lot: 1) == ["res-ws"])
        #expect(notice.declared(.reservedParticipation, lot: 2).isEmpty)
    }

    @Test("A notice without lots gets one")
    func noLot() throws {
        #expect(try read(Samples.eforms()).facts.lots.map(\.id) == ["LOT-0000"])
    }

    @Test("The predicate of a code may stand on the parent, and old files put lot codes at the procedure")
    func olderPaths() throws {
        let notice = try read(
            Samples.eforms(
                body: "<cac:TenderingTerms>\(Samples.execution("reserved-execution", "no"))</cac:TenderingTerms>"
                    + Samples.lot()))
        #expect(notice.declared(.reservedExecution) == ["no"])
    }

    @Test("An extended release is kept as written")
    func extendedRelease() throws {
        let extended = "eforms-sdk-1.7#extended#urn:fdc:example.org:2023:eforms:national"
        let notice = try read(Samples.eforms().replacing("eforms-sdk-1.10", with: extended))
        #expect(notice.facts.release?.value == extended)
    }

    @Test("A field in several languages is read in the notice's own")
    func languages() throws {
        let names = """
            <cac:ProcurementProject><cbc:Name languageID="FRA">Nettoyage</cbc:Name><cbc:Name languageID="NLD">Schoonmaak\
            </cbc:Name><cbc:Description languageID="FRA">Seulement en français</cbc:Description></cac:ProcurementProject>
            """
        let notice = try read(Samples.eforms(language: "NLD", body: names))
        #expect(notice.texts == ["Schoonmaak", "Seulement en français"])
        #expect(notice.facts.title?.value == "Schoonmaak")
        #expect(notice.facts.language?.value == "nl")
        #expect(notice.facts.remarks == [EFormsRemarks.languages(leftOut: 1)])
    }

    @Test("Without a publication number the notice's own id is used")
    func noticeID() throws {
        #expect(try read(Samples.eforms()).facts.noticeID?.value == "0a0a-1b1b")
        let publication =
            "<efac:Publication><efbc:NoticePublicationID>00000001-2024</efbc:NoticePublicationID></efac:Publication>"
        #expect(try read(Samples.eforms(extension: publication)).facts.noticeID?.value == "00000001-2024")
    }

    @Test(
        "National, voluntary and missing subtypes have a stage and know what they could answer",
        arguments: [
            (String?("N16"), Stage.competition, true), ("E1", .planning, false), ("T01", .planning, false),
            (nil, .competition, true),
        ])
    func subtypes(subtype: String?, stage: Stage, canAnswer: Bool) throws {
        let facts = try read(Samples.eforms(subtype: subtype)).facts
        #expect(facts.stage?.value == stage)
        #expect(facts.lots[0].declared.answerable.contains(.social) == canAnswer)
    }

    @Test("A change notice is read as the full notice that it is")
    func change() throws {
        let changes = """
            <efac:Changes><efac:Change><efbc:ChangeDescription languageID="SWE">Ny sista dag</efbc:ChangeDescription>\
            </efac:Change></efac:Changes>
            """
        let notice = try read(
            Samples.eforms(extension: changes, body: Samples.lot(terms: Samples.reservation("res-ws"))))
        #expect(notice.facts.remarks == [EFormsRemarks.change])
        #expect(notice.declared(.reservedParticipation) == ["res-ws"])
        #expect(notice.texts == ["Ny sista dag"])
    }

    @Test("A dash or a full stop is no text, and a text that is repeated is stored once")
    func repeatedTexts() throws {
        let text: (String) -> String = { "<cbc:Description languageID=\"SWE\">\($0)</cbc:Description>" }
        let notice = try read(
            Samples.eforms(
                body: Samples.lot("LOT-0001", project: text("Samma text"))
                    + Samples.lot("LOT-0002", project: text("Samma text"))
                    + Samples.lot("LOT-0003", project: text("-")) + Samples.lot("LOT-0004", project: text(" . "))))
        #expect(notice.document.blocks.map(\.lot) == ["LOT-0001", "LOT-0002"])
        #expect(Set(notice.document.blocks.map(\.range)).count == 1)
        #expect(
            notice.document.describe(notice.document.blocks[1].place)
                == "/ContractNotice/ProcurementProjectLot/ProcurementProject/Description")
    }

    @Test("A file without an XML declaration is read")
    func noDeclaration() throws {
        let xml = Samples.eforms().split(separator: "\n").dropFirst().joined(separator: "\n")
        #expect(try read(xml).facts.dispatched?.value == CalendarDate(year: 2024, month: 3, day: 1))
    }
}
