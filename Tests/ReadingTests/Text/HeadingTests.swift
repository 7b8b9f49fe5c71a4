import Documents
import Testing

@testable import Reading

@Suite("Headings in text")
struct HeadingTests {
    private let body = "Leverantören ska utföra städningen enligt den plan som parterna har kommit överens om."

    @Test(
        "A line with a number, a name or signs before its title is a heading",
        arguments: [
            ("3 Krav på leverantören", "H1 3 Krav på leverantören"),
            ("3. Krav på leverantören", "H1 3. Krav på leverantören"),
            ("3.2 Avtalstid", "H2 3.2 Avtalstid"),
            ("3.2.1 Förlängning", "H3 3.2.1 Förlängning"),
            ("3.2Typ av uppdrag", "H2 3.2Typ av uppdrag"),
            ("14.2 ID06 och närvaro", "H2 14.2 ID06 och närvaro"),
            ("4.1 Krav som ska uppfyllas", "H2 4.1 Krav som ska uppfyllas"),
            ("§ 12 Uppsägning", "H1 § 12 Uppsägning"),
            ("12 § Uppsägning", "H1 12 § Uppsägning"),
            ("Kapitel 3", "H1 Kapitel 3"),
            ("Bilaga 3 – Arbetsrättsliga villkor", "H1 Bilaga 3 – Arbetsrättsliga villkor"),
            ("## Sociala krav ##", "H2 Sociala krav"),
            ("SÄRSKILDA KONTRAKTSVILLKOR", "H1 SÄRSKILDA KONTRAKTSVILLKOR"),
            ("Särskilda kontraktsvillkor", "H2 Särskilda kontraktsvillkor"),
            ("Bakgrund:", "H2 Bakgrund:"),
        ])
    func headings(line: String, heading: String) throws {
        #expect(try outline("\(line)\n\n\(body)\n") == [heading, "P \(body)"])
        #expect(try outline("\(body)\n\n\(line)\n\(body)\n") == ["P \(body)", heading, "P \(body)"])
    }

    @Test(
        "A line is no heading because it starts with a number or is short",
        arguments: [
            "2 år med möjlighet till förlängning", "30 procent av de anställda", "2026-03-01", "500 000 kr",
            "12 000 kvadratmeter golv", "1,5 miljoner kronor", "12.30 öppnas anbuden", "3.2 Leverantören ska ha ett",
            "3.2 Anbud lämnas elektroniskt.", "Kapitel 3 och 4 gäller", "Bilaga 3 ska fyllas i", "§ 5 eller",
            "anna.berg@exempelby.se", "Storgatan 12, 123 45 Exempelby", "”Arbete åt fler”, säger kommunen",
            "Anbudet ska lämnas senast:", "Ange namn och telefonnummer", "Vi söker en leverantör", "# ", "#Arbete",
            "Minst tre års erfarenhet", "Avtalet gäller mellan kommunen och",
        ])
    func noHeadings(line: String) throws {
        for text in ["\(line)\n\n\(body)\n", "\(body)\n\n\(line)\n\(body)\n"] {
            #expect(try outline(text).allSatisfy { !$0.hasPrefix("H") })
        }
    }

    @Test("A heading that goes on in small letters on the next line is one heading")
    func wrapped() throws {
        let text =
            "1.11 Förtydliganden, kompletteringar eller frågor om\nunderlaget\nAnbudsgivaren ställer frågor skriftligt."
        #expect(
            try outline(text) == [
                "H2 1.11 Förtydliganden, kompletteringar eller frågor om/underlaget",
                "P Anbudsgivaren ställer frågor skriftligt.",
            ])
    }

    @Test("Titles of Markdown that are underlined are headings, and lines of signs are nothing")
    func underlined() throws {
        let text = "Avtal\n=====\n\n\(body)\n\nVite\n----\n\n\(body)\n\n* * *\n```\nkod\n```\n"
        #expect(try outline(text) == ["H1 Avtal", "P \(body)", "H2 Vite", "P \(body)", "P kod"])
    }

    @Test("A heading without a number stands below the last with one")
    func levels() throws {
        let text = "4 Villkor\n\n4.2 Personal\n\nSpråk\n\n\(body)\n\n5 Pris\n\nIndex\n\n\(body)\n"
        #expect(
            try outline(text) == [
                "H1 4 Villkor", "H2 4.2 Personal", "H3 Språk", "P \(body)", "H1 5 Pris", "H2 Index", "P \(body)",
            ])
    }

    @Test("A table of contents is lines under its title, and never headings")
    func contents() throws {
        let leaders =
            "Innehåll\n1 Inledning ........ 2\n2 Krav på\nleverantören . . . . 4\n2.1 Personal … 12\n\n1 Inledning\n\(body)\n"
        #expect(
            try outline(leaders) == [
                "H1 Innehåll", "P 1 Inledning ........ 2", "P 2 Krav på", "P leverantören . . . . 4",
                "P 2.1 Personal … 12",
                "H1 1 Inledning", "P \(body)",
            ])
        let plain = "INNEHÅLLSFÖRTECKNING\n1. Inledning 2\n2. Krav 4\n3. Avtal 12\n\n1. Inledning\n\(body)\n"
        #expect(
            try outline(plain) == [
                "H1 INNEHÅLLSFÖRTECKNING", "P 1. Inledning 2", "P 2. Krav 4", "P 3. Avtal 12", "H1 1. Inledning",
                "P \(body)",
            ])
        let gaps = "\(body)\n\nInledning      2\nKrav      4\nAvtal      12\n\n\(body)"
        #expect(try outline(gaps).filter { $0.hasPrefix("H") }.isEmpty)
        let unnumbered = "Innehåll\n1 Inledning\n2 Krav\n3 Avtal\n1 Inledning\n\(body)\n2 Krav\n\(body)\n"
        #expect(
            try outline(unnumbered) == [
                "H1 Innehåll", "P 1 Inledning", "P 2 Krav", "P 3 Avtal", "H1 1 Inledning", "P \(body)", "P 2 Krav",
                "P \(body)",
            ])
    }

    @Test("Annexes in a list are no headings, and an annex in the middle of a page is none")
    func annexes() throws {
        #expect(try outline("Bilaga 1 Prisbilaga\nBilaga 2 Avtal\n\n\(body)\n").allSatisfy { !$0.hasPrefix("H") })
        let pages = "\(body)\n\nBilaga 1 Priser\n\u{C}Bilaga 2 Avtal\n\(body)\n"
        #expect(try outline(pages) == ["P \(body)", "P Bilaga 1 Priser", "H1 Bilaga 2 Avtal", "P \(body)"])
    }
}

@Suite("AF codes in text")
struct AFTests {
    @Test("Codes are headings with the level of their digits; a code without a title keeps what stands after it")
    func codes() throws {
        let text = """
            AFC ENTREPRENADFÖRESKRIFTER
            AFC.3 Folk på platsen
            AFC.37    Lärlingar och praktik
            Entreprenören ska ta emot två lärlingar enligt
            AFC.371 och bilaga 4.
            AFC.371   –
            AFC.38 Utgår
            AFC.51
            Ej aktuellt
            AFC.52 Vite betalas med 5 000 kr för varje påbörjad vecka.
            """
        #expect(
            try outline(text) == [
                "H1 AFC ENTREPRENADFÖRESKRIFTER", "H2 AFC.3 Folk på platsen", "H3 AFC.37    Lärlingar och praktik",
                "P Entreprenören ska ta emot två lärlingar enligt/AFC.371 och bilaga 4.", "H4 AFC.371", "P –",
                "H3 AFC.38",
                "P Utgår", "H3 AFC.51", "P Ej aktuellt", "H3 AFC.52",
                "P Vite betalas med 5 000 kr för varje påbörjad vecka.",
            ])
    }

    @Test("Codes have our labels, their parents' where they have none")
    func labels() {
        #expect(AFCode.label("AFC.3") == "organisation och personal")
        #expect(AFCode.label("AFC.375") == "organisation och personal")
        #expect(AFCode.label("AFD.512") == "ansvar, vite")
        #expect(AFCode.label("afd") == "avtalsvillkor, totalentreprenad")
        #expect(AFCode.label("AFC.361") == "arbetsmiljö")
        #expect(AFCode.label("AFD.05") == AFCode.label("AFD"))
        #expect(AFCode.label("AFG.83") == AFCode.label("AFG"))
        for code in ["", "AF", "AFK", "AFC.", "AFC.12345", "AFC.3a", "AFCA", "AFE.1"] {
            #expect(AFCode.label(code) == nil)
        }
    }

    @Test("The edition is the one that the text names")
    func edition() {
        func edition(_ text: String) -> String? { AFCode.edition(in: SourceText(bytes: Array(text.utf8))) }
        #expect(edition("Föreskrifterna ansluter till AMA AF 12 och dess råd.") == "AMA AF 12")
        #expect(edition("AMA AF Konsult 10") == "AMA AF Konsult 10")
        #expect(edition("AMA AF som den lyder, A, AMA AF") == nil)
    }
}
