import Analysis
import Documents
import Law
import Procurement
import Reporting
import Rules
import Testing

struct TextReportTests {
    @Test func `The heading tells the regime, the value, the code, the term and the notice`() {
        let report = text(Samples.assessment())
        let heading = report.prefix { $0 != "\u{0}" }.split(separator: "\n\n").first ?? ""
        #expect(
            heading == """
                Stadning 2024
                Underlag: notice.xml
                Köpare: Ljungby kommun (212000-0654)
                LOU-D; 18 400 000 kr exkl. moms; 90910000 Städtjänster; 24 månader, kan
                förlängas 2 gånger (högst 48 månader), slutar 2026-08-31, senast 2028-08-31;
                annons om upphandling (formulär 16) 2024-03-04
                """)
    }

    @Test func `A finding tells what, why, where, which law and what to do`() {
        let report = text(
            Samples.assessment(findings: [Samples.finding("flaw-a", onlyIf: Wording("om värdet är högt"))]))
        #expect(
            report.contains(
                """
                ATT TA STÄLLNING TILL
                1. VARNING (utformning) svTitle
                   svMessage
                   Villkor: om värdet är högt
                   Därför: svBecause
                   Var: ”quote here” (notice.xml; /Notice/cbc:Name)
                   Lag: LOU 4:18
                   Gör så här: svClears
                   [flaw-a, f1:0123]
                """))
    }

    @Test func `Notes come last, duties first, then weight, then what is certain, then confidence`() {
        let findings = [
            Samples.finding("e", kind: .opportunity, severity: .error),
            Samples.finding("d", confidence: .low),
            Samples.finding("c", onlyIf: Wording("x"), quote: nil),
            Samples.finding("b", severity: .error),
            Samples.finding("a", kind: .obligation, severity: .note),
        ]
        let report = text(Samples.assessment(findings: findings))
        let order = report.split(separator: "\n").compactMap { line in
            let line = line.drop { $0 == " " }
            return line.hasPrefix("[") && line.dropFirst(2).first == "," ? String(line.dropFirst().prefix(1)) : nil
        }
        #expect(order == ["b", "d", "c", "e", "a"])
    }

    @Test func `Of equal findings the one with more money comes first`() {
        var facts = Samples.cleaningFacts(lots: [Samples.lot("L1"), Samples.lot("L2")])
        facts.lots[1].value = Money(90_000_000, "SEK")
        let findings = [Samples.finding("small", lots: ["L1"]), Samples.finding("large", lots: ["L2"])]
        let report = text(Samples.assessment(facts: facts, findings: findings))
        let large = report.firstRange(of: "[large,")?.lowerBound ?? report.endIndex
        let small = report.firstRange(of: "[small,")?.lowerBound ?? report.endIndex
        #expect(large < small)
    }

    @Test func `Five findings are told in full and the rest by name`() {
        let findings = (1...7).map { Samples.finding("flaw-\($0)") }
        let report = text(Samples.assessment(findings: findings))
        #expect(report.contains("5. VARNING"))
        #expect(!report.contains("6. VARNING"))
        #expect(
            report.contains(
                """
                och 2 till: visa alla med --format json
                - svTitle [flaw-6]
                - svTitle [flaw-7]
                """))
    }

    @Test func `What is known is counted and not told`() {
        let report = text(Samples.assessment(findings: [Samples.finding("flaw-a", status: .known)]))
        #expect(!report.contains("[flaw-a"))
        #expect(report.contains("1 fynd är känt sedan tidigare."))
        #expect(report.contains("Inget behöver beslutas utifrån det som kunde läsas."))
        #expect(report.contains("Det betyder inte att upphandlingen är felfri"))
    }

    @Test func `What is decided is told as the sentence for the file note`() {
        let report = text(Samples.assessment(findings: [Samples.decided]))
        #expect(!report.contains("1. NOTERA"))
        #expect(
            report.contains(
                """
                BESLUTAT
                - Reserverad upphandling övervägdes. Avstods därför att marknaden saknas,
                  2026-11-20, upphandlare. [opportunity-x]
                """))
    }

    @Test func `What a clause lacks is told with what to write`() {
        let report = text(Samples.assessment(clauses: [Samples.measuredClause]))
        #expect(
            report.contains(
                """
                  1 av 2 kärndelar (svTemplate)
                    Saknas, svMissing: svWrite
                    Bör också finnas: svShould
                    bilaga 3 finns inte bland filerna: det som saknas kan stå där.
                """))
    }

    @Test func `A category that is only wished for is told to bind nobody`() {
        let evidence = Evidence(quote: "gärna praktik", document: "avtal.txt", place: "rad 3")
        let weak = [WeakMention(category: "employment", rule: "employment-clause-used", evidence: evidence)]
        let report = text(Samples.assessment(weak: weak))
        #expect(
            report.contains(
                "- Sysselsättningsvillkor: uttrycket saknar förpliktelse\n  ”gärna praktik” (avtal.txt; rad 3)"))
    }

    @Test func `Files that could not be read come first`() {
        let report = text(Samples.assessment(unreadable: [Samples.unread]))
        #expect(report.hasPrefix("KUNDE INTE LÄSAS (1 fil)\n- avtal.pdf, rad 3, kolumn 7: svUnread\n"))
    }

    @Test func `Missing facts are listed once with the rules that wait for them`() {
        #expect(text(Samples.full()).contains("- svNeed saknas: 2 regler (r1, r2)\n"))
    }

    @Test func `Lots that declared the same stand together, in a table`() {
        let report = text(Samples.full())
        #expect(
            report.contains(
                """
                Anbudsområde: LOT-0002
                  Socialt syfte           BT-775  work-cond: rättvisa arbetsvillkor; own-code
                  Inget angivet: Reserverat deltagande
                  Formuläret frågar inte: Reserverat utförande, Miljösyfte, Innovation,
                """))
    }

    @Test func `Lots are named by runs, and all of them by their number`() {
        var facts = Samples.cleaningFacts(lots: (1...6).map { Samples.lot("L\($0)") })
        facts.lots.append(Lot(id: "G1", kind: .group, place: ""))
        func report(_ lots: [String]) -> String {
            text(Samples.assessment(facts: facts, findings: [Samples.finding("flaw-a", lots: lots)]))
        }
        #expect(report(["L5", "L1", "L2", "L3", "X"]).contains("/Notice/cbc:Name; L1–L3, L5, X)"))
        #expect(report((1...6).map { "L\($0)" }).contains("; alla anbudsområden (6))"))
        #expect(report(["L1"]).contains("Anbudsområde: alla anbudsområden (6)\n"))
    }

    @Test func `A dossier without a form says that nobody was asked`() {
        let report = text(Samples.assessment(facts: Facts()))
        #expect(report.contains("Inget formulär med frågor om sociala hänsyn har lästs."))
        #expect(report.hasPrefix("notice.xml\nLOU-D; värde okänt\n"))
    }

    @Test func `A trace shows each condition with its answer`() {
        #expect(
            text(Samples.assessment(traces: [Samples.trace])).hasPrefix(
                """
                VARFÖR: flaw-a
                svTrace
                Svar: okänt
                  okänt: all
                    sant: reserved (läst: res-ws)
                    okänt: amount
                """))
    }

    @Test func `A provision says how well it is verified where the statute was not read`() {
        #expect(
            text(Samples.assessment()).contains(
                """
                LAG
                - LOU 4:18, i kraft sedan 2017-01-01 (andrahandskälla)
                  svSummary
                  Källa: https://example.org/lou
                """))
    }

    @Test func `The report ends with what it is not`() {
        let report = text(Samples.assessment(unreadable: [Samples.unread]))
        #expect(
            report.hasSuffix(
                """
                Automatisk granskning, inte juridisk rådgivning. Lagläget kontrollerat t.o.m.
                2026-08-21. 1 fil kunde inte läsas.

                """))
    }

    @Test func `A procurement outside the Swedish acts says that no act was tried`() {
        let report = text(Samples.assessment(regime: Samples.regime([])))
        #expect(report.contains("regelverk ej prövat; "))
        #expect(report.contains("Inget svenskt regelverk har prövats."))
        #expect(report.contains("Skyldigheter och möjligheter i svensk lag är inte prövade"))
    }

    @Test func `Many reports are separated and summed up`() {
        var counts = RunCounts()
        counts.add(Samples.full())
        counts.add(Samples.assessment())
        var bytes: [UInt8] = []
        let report = TextReport(tool: Samples.tool, language: .sv)
        report.appendSeparator(to: &bytes)
        report.appendSummary(counts, to: &bytes)
        let line = String(repeating: "=", count: 80)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "\n\(line)\n\n2 upphandlingar: 1 brist, 1 varning, 1 notering. 1 fil kunde inte läsas.\n")
    }

}
