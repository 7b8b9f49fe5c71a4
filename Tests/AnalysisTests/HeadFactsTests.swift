import Documents
import Fixtures
import Procurement
import Testing

@testable import Analysis

/// Buyer, reference number and procedure, read from the head of a document.
struct HeadFactsTests {
    private func facts(_ lines: [String], _ notices: Facts..., title: String = "Upphandlingsdokument") throws -> Facts {
        try assess([], notices, documents: [ReadText.document(title, lines)]).facts
    }

    // MARK: Buyer

    @Test(arguments: [
        ["Upphandlande myndighet: Granviks kommun"],
        ["Upphandlande myndighet:", "Granviks kommun"],
        ["Upphandlande organisation      Upphandling\nGranviks kommun                Lokalvård"],
        ["Beställare          Granviks kommun, org.nr 000000-0000"],
        ["Beställare: Granviks kommun, 000000-0000"],
        ["Granviks kommun bjuder in till anbud på lokalvård."],
        ["Upphandlande myndighet för denna upphandling är Granviks kommun (000000-0000)."],
        ["Granviks kommun inbjuder härmed leverantörer att lämna anbud."],
        ["Granviks kommun, nedan kallad kommunen, upphandlar lokalvård."],
    ])
    func `The buyer stands beside or below its label, or before the invitation`(lines: [String]) throws {
        let facts = try facts(lines)
        #expect(facts.buyers.map(\.name) == ["Granviks kommun"])
        #expect(facts.buyerKind?.value == .municipality)
        #expect(facts.buyerInText?.source == .text)
        #expect(facts.buyerInText?.place.hasPrefix("prov.md, rad") == true)
    }

    @Test(arguments: [
        "Upphandlande myndighet: kommunen", "Upphandlande myndighet: Kommunen", "Beställare: [namn]",
        "Beställare: Klicka eller tryck här för att ange text.", "Upphandlande myndighet ska lämna besked.",
        "Beställare utses av nämnden.", "Kommunen inbjuder härmed leverantörer.", "Köpare: ____________",
        "Avropande myndighet:    Kontaktperson:",
    ])
    func `A word that any buyer may go by, a placeholder or a sentence is no name`(line: String) throws {
        #expect(try facts([line]).buyers.isEmpty)
    }

    @Test(arguments: [
        ("Region Sörmon", BuyerKind.region), ("Granviks stad", .municipality), ("Vägtullsverket", .state),
    ])
    func `The name shows the kind of buyer`(name: String, kind: BuyerKind) throws {
        #expect(try facts(["Upphandlande myndighet: \(name)"]).buyerKind?.value == kind)
    }

    @Test func `A company's name shows no kind`() throws {
        let facts = try facts(["Upphandlande enhet: Granviks stads Vatten AB"])
        #expect(facts.buyers.map(\.name) == ["Granviks stads Vatten AB"])
        #expect(facts.buyerKind == nil)
    }

    @Test func `A name in another form is no contradiction, and the notice names the buyer`() throws {
        var notice = cleaning()
        notice.buyers = [Buyer(name: "Kommunstyrelsen i Granvik")]
        let facts = try facts(["Upphandlande myndighet: Granviks kommun"], notice)
        #expect(facts.buyers.map(\.name) == ["Kommunstyrelsen i Granvik"])
        #expect(facts.contradictions.isEmpty)
    }

    @Test func `Another buyer than the notice's is a contradiction`() throws {
        var notice = cleaning()
        notice.buyers = [Buyer(name: "Granviks kommun")]
        let facts = try facts(["Upphandlande myndighet: Sörby kommun"], notice)
        #expect(facts.contradictions.map(\.fact) == ["buyers"])
        #expect(facts.contradictions.first?.readings.map(\.value) == ["Granviks kommun", "Sörby kommun"])
    }

    // MARK: Reference

    @Test(arguments: [
        (["Dnr KS 2026/123"], "KS 2026/123"), (["Diarienummer: 2025-00412"], "2025-00412"),
        (["Ärendenummer:", "Ks 733/2024"], "Ks 733/2024"), (["Upphandlingens referensnummer", "TN 26/14"], "TN 26/14"),
        (["Lokalvård, dnr: 2023:05"], "2023:05"),
        (["Upphandling\nLokalvård i skolor\nRS 2025/1026\nPublicerad 2025-05-27 11:32"], "RS 2025/1026"),
    ])
    func `The number stands beside or below its label, or above the day of publication`(
        lines: [String], number: String
    ) throws {
        #expect(try facts(lines).reference?.value == number)
    }

    @Test(arguments: [
        "Fakturan märks med referensnummer 41170-KS.", "Referensnummer på fakturan: 41170",
        "Ramavtalets diarienummer: 2021/12", "Avtalet, med diarienummer KS 2021/0345, löper ut.",
        "Diarienummer: [fylls i]", "Diarienummer: KS/2026:xxxx", "Dnr: 2026-03-01", "Referensnummer: 0555-123456",
        "Den tidigare upphandlingen har dnr KS 2020/1.", "Referenser: 2 uppdrag",
    ])
    func `Other numbers, days and placeholders are not the procurement's number`(line: String) throws {
        #expect(try facts([line]).reference == nil)
    }

    @Test func `A number below a heading on invoices is another`() throws {
        #expect(try facts(["Referensnummer: 77145"], title: "Fakturering").reference == nil)
    }

    @Test(arguments: [
        ("KS 2026/123", "KS 2026/124", 1), ("KS 2026/123", "2026/123", 0), ("KS 2026/123", "ef41-0099", 0),
    ])
    func `Two numbers contradict only in one series`(coded: String, stated: String, contradictions: Int) throws {
        var notice = cleaning()
        notice.reference = Sourced(coded, .field, "/Notice")
        let facts = try facts(["Diarienummer: \(stated)"], notice)
        #expect(facts.reference?.value == coded)
        #expect(facts.contradictions.count { $0.fact == "reference" } == contradictions)
    }

    // MARK: Procedure

    @Test(arguments: [
        ("Upphandlingsform: Öppet förfarande enligt LOU", "open"),
        ("Upphandlingen genomförs som ett selektivt förfarande.", "restricted"),
        ("Förfarande: Förhandlat förfarande med föregående annonsering", "neg-w-call"),
        ("Upphandlingen görs genom förhandlat förfarande utan föregående annonsering.", "neg-wo-call"),
        ("Upphandlingen genomförs som förenklat förfarande.", "oth-single"),
        ("Urvalsförfarande tillämpas.", "oth-mult"), ("Typ av förfarande: Öppet", "open"),
        ("Upphandlingsförfarande: konkurrenspräglad dialog", "comp-dial"),
        ("Upphandlingen genomförs som ett innovationspartnerskap.", "innovation"),
        ("Köpet görs som direktupphandling.", "neg-wo-call"),
    ])
    func `The procedure that is used is told as its eForms code`(line: String, code: String) throws {
        #expect(try facts([line]).procedure?.value == code)
    }

    @Test func `An introduction tells the procedure that is used, but not by a title`() throws {
        let title = "Allmän orientering"
        #expect(try facts(["Upphandlingen görs som ett öppet förfarande."], title: title).procedure?.value == "open")
        #expect(try facts(["Vårt förra köp var ett öppet förfarande."], title: title).procedure == nil)
    }

    @Test(arguments: [
        "Nuvarande lösning köptes genom en direktupphandling.", "Direktupphandling får användas för mindre köp.",
        "Kommunen har prövat om ett öppet förfarande kunde användas.", "Direktupphandlingsgränsen nås inte.",
        "Öppet förfarande tillämpas inte.", "Fönstret används öppet.", "Förfarandet är öppet för alla.",
        "Det finns förutsättningar att övergå till förhandlat förfarande.",
        "Upphandlingen genomförs enligt 19 kap. LOU, antingen som öppet förfarande eller som selektivt förfarande.",
    ])
    func `A procedure that is not used, or one of two, is not told`(line: String) throws {
        #expect(try facts([line]).procedure == nil)
    }

    @Test(arguments: [("open", "ett selektivt förfarande", 1), ("open", "ett förenklat förfarande", 0)])
    func `Another procedure than the notice's is a contradiction, but for national ones`(
        coded: String, stated: String, contradictions: Int
    ) throws {
        var notice = cleaning()
        notice.procedure = Sourced(coded, .field, "/Notice")
        let facts = try facts(["Upphandlingen genomförs som \(stated)."], notice)
        #expect(facts.procedure?.value == coded)
        #expect(facts.contradictions.count { $0.fact == "procedure" } == contradictions)
    }

    // MARK: Term

    @Test func `How often a contract is extended one year at a time is not known`() throws {
        let facts = try facts(["Avtalstiden är två år med möjlighet till förlängning med ett år i taget."])
        #expect(facts.term?.value.months == 24)
        #expect(facts.term?.value.longestMonths == nil)
        #expect(facts.term?.value.renewals == nil)
    }
}
