import Documents

/// The phrases of the note in Word and of the workbook.
extension Phrases {
    // MARK: The note

    static let noteTitle = Wording(sv: "Beslutsunderlag: sociala hänsyn", en: "Screening note: social considerations")
    static func moreInReport(_ count: Int) -> Wording {
        Wording(
            sv: "Ytterligare \(count) står i den fullständiga rapporten.", en: "\(count) more are in the full report.")
    }
    static func openCommitments(_ count: Int) -> Wording {
        Wording(
            sv: count == 1 ? "1 åtagande att ta ställning till." : "\(count) åtaganden att ta ställning till.",
            en: count == 1 ? "1 commitment to decide on." : "\(count) commitments to decide on.")
    }
    static let decision = Wording(sv: "Beslut", en: "Decision")
    static let exits = [
        Wording(sv: "Villkor tas in", en: "A term is put in"),
        Wording(sv: "Annan form väljs", en: "Another form is chosen"),
        Wording(sv: "Upphandlingen reserveras", en: "The procurement is reserved"),
        Wording(sv: "Avstås", en: "Left out"),
    ]
    static let reasons = Wording(sv: "Skäl: ", en: "Reasons: ")
    static let dateAndFunction = Wording(
        sv: "Datum och den beslutandes funktion: ", en: "Date and function of the one who decides: ")

    // MARK: The workbook

    static let sheetFindings = Wording(sv: "Fynd", en: "Findings")
    static let sheetClauses = Wording(sv: "Klausuler", en: "Clauses")
    static let sheetFacts = Wording(sv: "Uppgifter", en: "Facts")
    static let sheetDossiers = Wording(sv: "Upphandlingar", en: "Procurements")

    static let findingColumns = [
        (material, 24.0), (Wording(sv: "Allvar", en: "Severity"), 12), (Wording(sv: "Slag", en: "Kind"), 14),
        (Wording(sv: "Läge", en: "Status"), 14), (Wording(sv: "Rubrik", en: "Title"), 36),
        (Wording(sv: "Beskrivning", en: "Message"), 60), (condition, 24), (clears, 44),
        (Wording(sv: "Citat", en: "Quotation"), 44), (Wording(sv: "Dokument", en: "Document"), 24), (place, 18),
        (lot, 16), (Wording(sv: "Grund", en: "Basis"), 24), (certainty, 11), (note, 36),
        (Wording(sv: "Regel", en: "Rule"), 28), (Wording(sv: "Kännetecken", en: "Fingerprint"), 22),
    ]
    static let clauseColumns = [
        (material, 24.0), (Wording(sv: "Slag", en: "Category"), 32), (Wording(sv: "Verkan", en: "Force"), 14),
        (Wording(sv: "Kärndelar funna", en: "Core parts found"), 11), (Wording(sv: "Kärndelar", en: "Core parts"), 11),
        (Wording(sv: "Saknade kärndelar", en: "Missing core parts"), 40), (Wording(sv: "Citat", en: "Quotation"), 60),
        (Wording(sv: "Dokument", en: "Document"), 24), (place, 18), (lot, 16),
    ]
    static let factColumns = [
        (material, 24.0), (Wording(sv: "Uppgift", en: "Fact"), 22), (valueShort, 44),
        (Wording(sv: "Källa", en: "Source"), 22), (place, 60),
    ]
    static let dossierColumns = [
        (material, 24.0), (Wording(sv: "Rubrik", en: "Title"), 40), (buyer, 28), (regimeShort, 16), (lawOf, 14),
        (valueShort, 16), (Wording(sv: "Valuta", en: "Currency"), 8), (Wording(sv: "Månader", en: "Months"), 9),
        (Wording(sv: "CPV", en: "CPV"), 11), (Wording(sv: "CPV i ord", en: "CPV in words"), 28),
        (Wording(sv: "Brister", en: "Faults"), 9), (Wording(sv: "Varningar", en: "Warnings"), 10),
        (Wording(sv: "Noteringar", en: "Notes"), 11), (Wording(sv: "Beslutade", en: "Decided"), 10),
        (Wording(sv: "Används", en: "Used"), 40), (Wording(sv: "Olästa filer", en: "Unread files"), 11),
        (Wording(sv: "Vilka", en: "Which"), 24), (reference, 16), (Wording(sv: "Läge", en: "Status"), 16),
        (Wording(sv: "Lagläget t.o.m.", en: "Law checked up to"), 14),
    ]
}
