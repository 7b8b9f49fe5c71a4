import Documents
import Testing

@testable import Reading

@Suite("Paragraphs and pages of text")
struct ParagraphTests {
    @Test("Wrapped lines are one paragraph; a blank line or an ended sentence on a short line ends it")
    func wrapped() throws {
        let text = """
            Leverantören ska senast tre månader efter avtalets början erbjuda en
            person som söker arbete en anställning.
            Kommunen hjälper till att hitta
            personen.

            Villkoret följs upp.
            """
        #expect(
            try outline(text) == [
                "P Leverantören ska senast tre månader efter avtalets början erbjuda en/person som söker arbete en anställning.",
                "P Kommunen hjälper till att hitta/personen.", "P Villkoret följs upp.",
            ])
    }

    @Test("Short lines that stand by themselves are not joined: addresses, dates, prices")
    func shortLines() throws {
        let text =
            "Exempelby kommun\nStorgatan 1\n123 45 Exempelby\n2026-03-01\n500 000 kr\nE-post: info@exempelby.se\n"
        #expect(try outline(text).count == 6)
    }

    @Test("Where each line is a paragraph no lines are joined")
    func lineForEachParagraph() throws {
        let long = String(repeating: "Leverantören ska ta emot praktikanter från kommunen. ", count: 5)
        let text = "\(long)\n\(long)\nen rad med liten bokstav\n"
        #expect(try document(Array(text.utf8)).blocks.count == 3)
    }

    @Test("A word divided at the end of a line is joined also there, and a part left out is no word")
    func dividedWord() throws {
        let long = String(repeating: "Leverantören ska ta emot praktikanter från kommunen. ", count: 5)
        let text = "\(long)\nArbetet utförs i skyd-\ndad anställ-\nning.\n- 12\n"
        #expect(try outline(text).dropFirst().first == "P Arbetet utförs i skyd-/dad anställ-/ning.")
    }

    @Test("Running heads are no text, and a sentence over a page break is two paragraphs without them")
    func pages() throws {
        let words = ["", "städning", "lokalvård", "fönsterputs"]
        let pages = (1...3).map { page in
            """
            Upphandling av städning     Sida \(page) (3)
            i förskolor

            Leverantören ska under hela avtalstiden utföra \(words[page]) i kommunens lokaler
            och där


                  \(page)
            """
        }
        let document = try document(Array(pages.joined(separator: "\n\u{C}").utf8))
        #expect(
            outline(document)
                == (1...3).map {
                    "P Leverantören ska under hela avtalstiden utföra \(words[$0]) i kommunens lokaler/och där"
                })
        #expect(document.blocks.map(\.place) == [.page(1, line: 4), .page(2, line: 12), .page(3, line: 20)])
        #expect(document.blocks.last.map { document.describe($0.place) } == "sida 3, rad 20")
    }

    @Test("Numbered headings at the tops of pages are no running heads")
    func numberedTops() throws {
        let pages = (1...4).map { "3.\($0) Krav\nTexten på sidan är nummer \($0) och den är slut här." }
        #expect(try outline(pages.joined(separator: "\n\u{C}")).filter { $0.hasPrefix("H2") }.count == 4)
    }

    @Test("Hyphens at line ends stay in the text")
    func hyphens() throws {
        #expect(
            try outline("Kraven gäller arbets-\nrättsliga villkor.") == ["P Kraven gäller arbets-/rättsliga villkor."])
    }

    @Test("Ranges lie inside the text, in order and without line ends at their ends")
    func ranges() throws {
        let text = "# A\r\n\r\n- b\r\n- c\r\n\r\n| d | e |\r\n|---|---|\r\n| f | g |\r\n\u{C}Slut på texten här.\r\n"
        let document = try document(Array(text.utf8))
        var last = 0
        for block in document.blocks {
            #expect(block.range.lowerBound >= last && block.range.upperBound <= document.text.bytes.count)
            #expect(document.text[block.range].contains { !$0.isWhitespace })
            last = block.range.upperBound
        }
    }
}

@Suite("Lists in text")
struct ListTests {
    @Test(
        "All usual marks of items are read, with the sentence that leads to them",
        arguments: [
            "- ", "– ", "•", "• ", "* ", "o ", "▪ ", "\u{F0B7} ", "a) ", "1) ", "1. ", "(a) ", "i. ", "A) ", "☐ ",
        ])
    func marks(mark: String) throws {
        let text = "Leverantören ska:\n\(mark)erbjuda praktik\n\n\(mark)anställa lärlingar\n"
        #expect(try outline(text) == ["P Leverantören ska:", "L0 erbjuda praktik", "L0 anställa lärlingar"])
    }

    @Test("Lines that go on with an item belong to it, and the list goes on after them")
    func continued() throws {
        let text = """
            Leverantören ska under avtalstiden
              • erbjuda praktik åt personer som
                kommunen anvisar
              • Följa upp
                Resultatet varje år

            Nästa stycke står för sig.
            """
        #expect(
            try outline(text)
                == [
                    "P Leverantören ska under avtalstiden", "L0 erbjuda praktik åt personer som/    kommunen anvisar",
                    "L0 Följa upp/    Resultatet varje år", "P Nästa stycke står för sig.",
                ].map { $0.replacing("/    ", with: "/    ") })
    }

    @Test("Numbered lines under a lead-in are items and no headings, also when they are full lines")
    func numbered() throws {
        let text = """
            Underlaget består av följande delar:
            1. Inbjudan
            2. Eventuella skriftliga förtydliganden och kompletteringar av inbjudan
            3. Avtal
            """
        #expect(
            try outline(text) == [
                "P Underlaget består av följande delar:", "L0 Inbjudan",
                "L0 Eventuella skriftliga förtydliganden och kompletteringar av inbjudan", "L0 Avtal",
            ])
    }

    @Test("An inner list has its own lead-in, or the outer one's")
    func nested() throws {
        let text = """
            Leverantören ska:
            a) redovisa
               - antal
               - timmar
            b) ha rutiner för:
               - lön
            c) delta i möten
            """
        #expect(
            try outline(text) == [
                "P Leverantören ska:", "L0 redovisa", "L0 antal", "L0 timmar", "L0 ha rutiner för:", "L4 lön",
                "L0 delta i möten",
            ])
    }

    @Test("A finished sentence leads to no list")
    func noLeadIn() throws {
        #expect(
            try outline("Kraven är följda.\n\n- lön\n- semester\n") == ["P Kraven är följda.", "L- lön", "L- semester"])
    }

    @Test("A number in brackets inside a wrapped sentence is no item")
    func wrappedNumber() throws {
        let text =
            "Anbudet ska vara giltigt i tre månader efter sista dagen och därefter i fyra\n(4) veckor från beslutet."
        #expect(try outline(text).count == 1)
    }

    @Test("An item that goes on after a page break is still an item of its list")
    func pageBreak() throws {
        let text = "Leverantören ska:\n- ta emot två lärlingar varje\n\u{C}år under avtalstiden\n- rapportera\n"
        #expect(
            try outline(text) == [
                "P Leverantören ska:", "L0 ta emot två lärlingar varje", "L0 år under avtalstiden", "L0 rapportera",
            ])
    }
}

@Suite("Tables in text")
struct TableTests {
    @Test("A Markdown table is cells under their headers; empty cells are nothing")
    func markdown() throws {
        let text =
            "| Krav | Ska | Bevis |\n|:---|---|---:|\n| Lön | ja | |\n| Praktik \\| lärling | | plan |\n\nText efter."
        #expect(
            try outline(text) == [
                "C- Krav", "C- Ska", "C- Bevis", "C0 Lön", "C1 ja", "C0 Praktik \\| lärling", "C2 plan",
                "P Text efter.",
            ])
    }

    @Test("A price list in columns is cells under their headers")
    func columns() throws {
        let text = """
            Tjänst              Enhet      Pris

            Golvvård            timme      450 kr
            Fönsterputs utan    styck       35 kr
            stege
            Storstädning        timme    1 450 kr

            Priserna gäller utan moms.
            """
        #expect(
            try outline(text) == [
                "C- Tjänst", "C- Enhet", "C- Pris", "C0 Golvvård", "C1 timme", "C2 450 kr", "C0 Fönsterputs utan",
                "C1 styck", "C2 35 kr", "C0 stege", "C0 Storstädning", "C1 timme", "C2 1 450 kr",
                "P Priserna gäller utan moms.",
            ])
    }

    @Test("Columns that do not stand below one another, and forms, are read as lines")
    func unclear() throws {
        let text =
            "Namn:      Anna     Telefon:     123\nOrt:      Exempelby     Datum:     2026-03-01\nSign:     x    y    z\n"
        #expect(try outline(text).allSatisfy { $0.hasPrefix("P ") })
        #expect(try outline(text).count == 3)
    }

    @Test("One line with pipes is text")
    func onePipeRow() throws {
        #expect(try outline("| bara en rad | här |\n") == ["P | bara en rad | här |"])
    }
}

@Suite("Any text ends in blocks")
struct AnyTextTests {
    @Test("Texts put together by chance are read, with ranges in order and no line ends at their ends")
    func chance() throws {
        let parts = [
            "\n", "\n", "\n\n", "\r\n", "\u{C}", " ", "   ", "\t", "\u{A0}", "|", "| a | b |", "|---|", "#", "## ", "-",
            "- ",
            "–", "•", "a)", "(4)", "1", "1.", "3.2", "3.2.", "12 §", "§", "§ 1", "Kapitel 3", "Bilaga", "Bilaga A –",
            "AFC",
            "AFC.3", "AFC.12345", "Utgår", ":", ".", "….", "... 3", "Titel", "titel", "Å", "å", "ska", "som", "**",
            "===",
            "```", "Innehåll", "Leverantören ska erbjuda praktik", "”", ")", "\u{301}", "🚌", "\u{F0B7}", "\\|", "\u{1}",
        ]
        var state: UInt64 = 0x2545_F491_4F6C_DD1D
        var reader = NoticeReader()
        for round in 0..<3000 {
            var text = ""
            for _ in 0..<(round % 60 + 1) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += parts[Int(state >> 33) % parts.count] + (state & 1 << 20 == 0 ? " " : "")
            }
            guard case .read(let document, _) = reader.read(bytes: Array(text.utf8), name: "t") else { continue }
            var last = 0
            for block in document.blocks {
                #expect(block.range.lowerBound >= last && block.range.upperBound <= document.text.bytes.count)
                #expect(document.text.bytes[block.range].trimmed.count == block.range.count && !block.range.isEmpty)
                last = block.range.upperBound
                if case .listItem(let leadIn?) = block.kind { #expect(document.blocks.indices.contains(leadIn)) }
                if case .cell(let header?) = block.kind { #expect(document.blocks.indices.contains(header)) }
            }
        }
    }
}
