import Testing

@testable import Documents

/// What is masked, and what only looks like it.
struct PersonalDataTests {
    private func mask(_ text: String) -> String { PersonalData.masked(text) }

    /// The text in «» as signs, byte for byte.
    private func expected(_ text: String) -> String {
        var masked = ""
        var isInside = false
        for character in text {
            switch character {
            case "«": isInside = true
            case "»": isInside = false
            default:
                masked += isInside ? String(repeating: "X", count: character.utf8.count) : String(character)
            }
        }
        return masked
    }

    @Test(arguments: [
        "Skriv till «anna.ek@alvhaga.se».", "mailto:«a@b.se», eller «åsa.öberg@älvhaga.se»!", "(«a_b+c%d@x-y.co.uk»)",
        "<«info@example.org»>", "”«anna@alvhaga.se»”", ".«anna@alvhaga.se»...",
    ])
    func `E-mail addresses are masked`(text: String) {
        #expect(mask(text.filter { !"«»".contains($0) }) == expected(text))
    }

    @Test(arguments: [
        "tfn «08-123 456 78».", "«070-123 45 67»", "«+46 70 123 45 67»", "«0046 70 123 45 67»", "«0046701234567»",
        "«(08) 123 456 78»", "«08 123 456 78», «0372-123 45»", "«070-123-45-67»", "«0701234567»",
        "«+46 (0)70 123 45 67»",
        "«+46701234567»", "«0701-23 45 67»", "«08/12 34 56»", "«010-123 45 67»", "«020-12 34 56»", "«+47 23 45 67 89»",
        "«+358 40 123 4567»", "tel:«08-12345678»", "«08–123\u{A0}456\u{A0}78»", "«+46 8 123 456 78»",
        "«0911-123 45» eller «070-123 45 67»",
    ])
    func `Telephone numbers are masked`(text: String) {
        #expect(mask(text.filter { !"«»".contains($0) }) == expected(text))
    }

    @Test(arguments: [
        "«811218-9876»", "«19811218-9876»", "«8112189876»", "«198112189876»", "«701063-2391» samordningsnummer",
        "«811218+9876»", "«811218–9876»", "personnummer:«811218-9876».",
    ])
    func `Personal numbers and coordination numbers are masked`(text: String) {
        #expect(mask(text.filter { !"«»".contains($0) }) == expected(text))
    }

    @Test(arguments: [
        "organisationsnummer 556036-0793", "5560360793", "16556036-0793", "212000-9114", "personnummer 811218-9877",
        "811318-9876", "811232-9876", "811218-98765", "Dnr KS 2025/0123-45", "KS 2025/0123", "dnr 0123-2025",
        "UPH-2024-0712", "CPV 90910000-9", "CPV 03000000-1", "09310000-5", "CPV 03000000", "1 200 000 kr",
        "0,5 procent", "2 389 585 kr", "+120 000 000 kr", "2026-03-31", "20260331", "08-12-2025", "01-02-2025",
        "07-12-2025", "kl. 08.00-17.00", "kl. 08:00-16:30", "0800-1700", "lag (2016:1145)", "SFS 2016:1145",
        "2014/24/EU", "341 32 Ljungby", "SE-341 32", "123 45 Orten", "bankgiro 123-4567", "plusgiro 90 20 33-6",
        "SS-EN 17161:2019", "17 kap. 2–5 §§", "ISO 26000", "x @ y", "a@b", "@namn", "bilaga 08", "10-0123 456",
        "ABC0701234567", "version 1.0.0", "90 %", "3 500 000 EUR",
    ])
    func `What only looks like it is left alone`(text: String) {
        #expect(mask(text) == text)
    }

    @Test func `Every byte keeps its place, also at the ends`() {
        for text in ["", "@", "+", "(", "0", "08-", "(08)", "+46", "0046", "a@b.se", "å@ä.se", "811218-", "\u{E2}08-"] {
            #expect(mask(text).utf8.count == text.utf8.count)
        }
    }
}
