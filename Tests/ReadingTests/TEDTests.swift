import Documents
import Procurement
import Testing

@testable import Reading

@Suite("TED_EXPORT")
struct TEDTests {
    private static let namespaces = [
        "http://publications.europa.eu/resource/schema/ted/R2.0.9/publication",
        "http://publications.europa.eu/resource/schema/ted/R2.0.9.S02/publication",
        "http://formex.publications.europa.eu/ted/schema/export/R2.0.9.S01.E01",
        "http://publications.europa.eu/resource/schema/ted/R2.0.8/publication",
        "http://publications.europa.eu/TED_schema/Export",
        "http://publications.europa.eu/resource/schema/ted/R2.0.8.S03/publication",
    ]

    @Test("All six namespaces are read, with or without a version", arguments: namespaces)
    func namespace(_ namespace: String) throws {
        for version in ["R2.0.9.S05.E01", nil] {
            let facts = try read(Samples.ted(namespace: namespace, version: version, forms: Samples.f02())).facts
            #expect(facts.subtype?.value == "F02_2014")
            if let version { #expect(facts.release?.value == version) }
        }
        let old = try read(Samples.ted(namespace: Self.namespaces[1], version: nil, forms: Samples.f02())).facts
        #expect(old.release?.value == "R2.0.9.S02")
    }

    @Test("Machine titles are never text")
    func machineTitles() throws {
        let notice = try read(Samples.ted(forms: Samples.f02()))
        #expect(notice.texts == ["Städning (SV)"])
        #expect(notice.document.language == "sv")
    }

    @Test("Only the original form is read, wherever it stands")
    func translations() throws {
        let forms =
            Samples.f02(category: "TRANSLATION", language: "EN") + Samples.f02()
            + Samples.f02(category: "TRANSLATION", language: "FR")
        let notice = try read(Samples.ted(forms: forms))
        #expect(notice.texts == ["Städning (SV)"])
        #expect(notice.facts.title?.value == "Städning (SV)")
        #expect(notice.facts.buyers.count == 1)
    }

    @Test("Where no form says what it is, the first is read, and of two originals the first")
    func unmarkedForms() throws {
        let unmarked = try read(
            Samples.ted(forms: Samples.f02(category: nil) + Samples.f02(category: nil, language: "EN")))
        #expect(unmarked.texts == ["Städning (SV)"])
        let two = try read(Samples.ted(forms: Samples.f02(language: "FR") + Samples.f02(language: "NL")))
        #expect(two.texts == ["Städning (FR)"])
        #expect(two.facts.remarks.count == 1)
    }

    @Test("R2.0.8 has other names, dates in parts and numbers in attributes")
    func release208() throws {
        let form = """
            <CONTRACT_DEFENCE CATEGORY="ORIGINAL" FORM="17" LG="SV" VERSION="R2.0.8.S04.E01"><FD_CONTRACT_DEFENCE>
            <INFO><CA_CE_CONCESSIONAIRE_PROFILE><ORGANISATION><OFFICIALNAME>Påhittade verket</OFFICIALNAME></ORGANISATION>
            <COUNTRY VALUE="SE"/></CA_CE_CONCESSIONAIRE_PROFILE><TYPE_OF_CONTRACTING_AUTHORITY VALUE="MINISTRY"/></INFO>
            <OBJECT><TITLE_CONTRACT><P>Kläder</P></TITLE_CONTRACT><TYPE_CONTRACT VALUE="SUPPLIES"/>
            <CPV><CPV_MAIN><CPV_CODE CODE="18100000"/></CPV_MAIN></CPV>
            <QUANTITY_SCOPE><NATURE_QUANTITY_SCOPE><COSTS_RANGE_AND_CURRENCY CURRENCY="SEK">
            <VALUE_COST FMTVAL="878000.00">878 000,00</VALUE_COST></COSTS_RANGE_AND_CURRENCY></NATURE_QUANTITY_SCOPE></QUANTITY_SCOPE>
            <PERIOD_WORK_DATE_STARTING><MONTHS>048</MONTHS></PERIOD_WORK_DATE_STARTING></OBJECT>
            <LEFTI_CONTRACT_DEFENCE><CONTRACT_RELATING_CONDITIONS><EXISTENCE_OTHER_PARTICULAR_CONDITIONS><P>Villkor om arbetstid</P>
            </EXISTENCE_OTHER_PARTICULAR_CONDITIONS></CONTRACT_RELATING_CONDITIONS><F17_CONDITIONS_FOR_PARTICIPATION>
            <RESERVED_CONTRACTS><RESTRICTED_TO_SHELTERED_WORKSHOPS/><RESTRICTED_TO_FRAMEWORK/></RESERVED_CONTRACTS>
            </F17_CONDITIONS_FOR_PARTICIPATION></LEFTI_CONTRACT_DEFENCE>
            <RECEIPT_LIMIT_DATE><DAY>09</DAY><MONTH>03</MONTH><YEAR>2021</YEAR></RECEIPT_LIMIT_DATE><PT_NEGOTIATED_CHOICE/>
            <NOTICE_DISPATCH_DATE><DAY>08</DAY><MONTH>02</MONTH><YEAR>2021</YEAR></NOTICE_DISPATCH_DATE>
            </FD_CONTRACT_DEFENCE></CONTRACT_DEFENCE>
            """
        let notice = try read(Samples.ted(namespace: Self.namespaces[3], version: nil, forms: form))
        let facts = notice.facts
        #expect(facts.title?.value == "Kläder")
        #expect(facts.buyers == [Buyer(name: "Påhittade verket", legalType: "cga", country: "SWE")])
        #expect(facts.nature?.value == .supplies)
        #expect(facts.value?.value.money == Money(878_000, "SEK"))
        #expect(facts.dispatched?.value == CalendarDate(year: 2021, month: 2, day: 8))
        #expect(facts.tenderDeadline?.value == CalendarDate(year: 2021, month: 3, day: 9))
        #expect(facts.procedure?.value == "neg-w-call")
        #expect(facts.legalBasis?.value == "32009L0081")
        #expect(facts.lots[0].term.months == 48)
        #expect(notice.declared(.reservedParticipation) == ["res-ws"])
        #expect(notice.declared(.reservedExecution) == ["yes"])
        #expect(notice.declared(.performanceTerms) == ["Villkor om arbetstid"])
        #expect(facts.lots[0].declared.answerable.contains(.reservedParticipation))
    }

    @Test("An empty element means yes, for every lot")
    func emptyElements() throws {
        let lefti = """
            <LEFTI><RESTRICTED_SHELTERED_WORKSHOP/><RESTRICTED_SHELTERED_PROGRAM/><RESERVED_ORGANISATIONS_SERVICE_MISSION/>\
            <PERFORMANCE_CONDITIONS><P>Första villkoret</P><P>Andra villkoret</P></PERFORMANCE_CONDITIONS></LEFTI>
            """
        let lots = """
            <OBJECT_DESCR ITEM="1"><TITLE><P>Norr</P></TITLE><LOT_NO>1</LOT_NO><CPV_ADDITIONAL><CPV_CODE CODE="90911000"/>\
            </CPV_ADDITIONAL><VAL_OBJECT CURRENCY="SEK">2000000</VAL_OBJECT><DURATION TYPE="MONTH">24</DURATION><RENEWAL/>\
            </OBJECT_DESCR><OBJECT_DESCR ITEM="2"><LOT_NO>2</LOT_NO><NO_RENEWAL/></OBJECT_DESCR>
            """
        let notice = try read(Samples.ted(forms: Samples.f02(lefti: lefti, lots: lots)))
        #expect(notice.facts.lots.map(\.id) == ["1", "2"])
        for lot in 0...1 {
            #expect(notice.declared(.reservedParticipation, lot: lot) == ["res-ws", "res-pub-ser"])
            #expect(notice.declared(.reservedExecution, lot: lot) == ["yes"])
            #expect(notice.declared(.performanceTerms, lot: lot) == ["Första villkoret", "Andra villkoret"])
        }
        #expect(notice.facts.lots[0].title == "Norr")
        #expect(notice.facts.lots[0].term.months == 24)
        #expect(notice.facts.lots.map(\.term.renewals) == [1, 0])
        #expect(notice.facts.lots[0].value == Money(2_000_000, "SEK"))
        #expect(notice.texts == ["Städning (SV)", "Norr", "Första villkoret", "Andra villkoret"])
        #expect(notice.document.blocks.map(\.lot) == [nil, "1", nil, nil])
    }

    @Test("A section III that is silent says no; an award notice cannot tell")
    func silence() throws {
        let asked = try read(Samples.ted(forms: Samples.f02(lefti: "<LEFTI/>"))).facts
        #expect(asked.lots[0].declared.answerable == [.reservedParticipation, .reservedExecution, .performanceTerms])
        let award = Samples.f02().replacing("F02_2014", with: "F03_2014")
        let facts = try read(Samples.ted(type: "7", forms: award)).facts
        #expect(facts.lots[0].declared.answerable.isEmpty)
        #expect(facts.stage?.value == .award)
    }

    @Test("Inline markup is joined and paragraphs are kept apart")
    func inlineMarkup() throws {
        let lots =
            "<OBJECT_DESCR><SHORT_DESCR><P>10 m<FT TYPE=\"SUP\">2</FT> golv</P><P>— Fönster</P></SHORT_DESCR></OBJECT_DESCR>"
        let notice = try read(Samples.ted(forms: Samples.f02(lots: lots)))
        #expect(notice.texts == ["Städning (SV)", "10 m2 golv", "— Fönster"])
        #expect(notice.document.blocks.map(\.lot) == [nil, "LOT-0000", "LOT-0000"])
    }

    @Test(
        "Old country codes are understood, and an unknown one is not lost",
        arguments: [("UK", "GBR"), ("GR", "GRC"), ("SE", "SWE"), ("1A", "1A")])
    func countries(code: String, country: String) throws {
        #expect(try read(Samples.ted(country: code, forms: Samples.f02())).facts.country?.value == country)
    }

    @Test("A value that may not be published is no fact")
    func withheld() throws {
        let form = Samples.f02().replacing("CURRENCY=\"SEK\"", with: "CURRENCY=\"SEK\" PUBLICATION=\"NO\"")
        let facts = try read(Samples.ted(forms: form)).facts
        #expect(facts.value == nil)
        #expect(facts.remarks == [EFormsRemarks.withheld])
    }

    @Test("The ordinary facts are read from the form, the rest from the coded section")
    func ordinaryFacts() throws {
        let facts = try read(Samples.ted(forms: Samples.f02())).facts
        #expect(facts.noticeID?.value == "2021/S 001-000001")
        #expect(facts.noticeType?.value == "3")
        #expect(facts.stage?.value == .competition)
        #expect(facts.legalBasis?.value == "32014L0024")
        #expect(facts.cpvMain?.value == CPVCode("90910000"))
        #expect(facts.nature?.value == .services)
        #expect(facts.value?.value.money == Money(5_000_000, "SEK"))
        #expect(facts.procedure?.value == "open")
        #expect(facts.published?.value == CalendarDate(year: 2021, month: 5, day: 21))
        #expect(facts.dispatched?.value == CalendarDate(year: 2021, month: 5, day: 17))
        #expect(facts.tenderDeadline?.value == CalendarDate(year: 2021, month: 6, day: 30))
        #expect(
            facts.buyers == [
                Buyer(
                    name: "Påhittade kommunen", organisationNumber: "000000-0001", legalType: "rl-aut", country: "SWE")
            ])
        #expect(facts.buyerKind?.value == .local)
        #expect(facts.lots.map(\.id) == ["LOT-0000"])
    }
}
