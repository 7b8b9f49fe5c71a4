import Documents
import Fixtures
import Procurement
import Testing

@testable import Analysis

/// Facts that running text states: the day, the act, the term.
struct StatedFactsTests {
    private func facts(_ lines: [String]) throws -> Facts {
        try assess([], [], documents: [ReadText.document("Upphandlingsdokument", lines)]).facts
    }

    @Test(arguments: [
        "Datum: 2024-03-05", "2024-03-05", "Annonsen publicerades 2024-03-05.", "Daterad 1-2 och 2024-03-05 i Granvik.",
        "Dnr 2024-0001234, daterad 2024-03-05.", "Inbjudan 20240305-1, 2024-03-05",
    ])
    func `A day at the beginning is the day the procurement was begun`(line: String) throws {
        #expect(try facts([line]).begun?.value == CalendarDate("2024-03-05"))
    }

    @Test(arguments: [
        "Sista anbudsdag är 2024-03-05.", "Anbud lämnas senast 2024-03-05.", "Telefon 08-12345678", "2024-13-05",
        "Nummer 12024-03-05", "2024-03-051",
    ])
    func `The last day of tendering, a number and a day that does not exist are none`(line: String) throws {
        #expect(try facts([line]).begun == nil)
    }

    @Test func `Further down a day needs a word for publication beside it`() throws {
        let lines = (1...14).map { "Stycke \($0) om lokalvård i skolor." }
        #expect(try facts(lines + ["Avtalet från 2024-03-05 förlängs."]).begun == nil)
        #expect(try facts(lines + ["Inbjudan skickades 2024-03-05."]).begun?.value == CalendarDate("2024-03-05"))
    }

    @Test func `The act that is named most often is the act, by whatever names`() throws {
        let lines = [
            "Upphandlingen följer LOU.", "Lagen om upphandling inom försörjningssektorerna gäller.",
            "Enligt LUF ska det ske.",
        ]
        #expect(try facts(lines).act?.value == .LUF)
        #expect(try facts(Array(lines.prefix(2))).act?.value == .LOU)
        #expect(try facts(["Lagen om valfrihetssystem gäller."]).act?.value == .LOV)
        #expect(try facts(["Upphandlingen görs enligt LUFS."]).act?.value == .LUFS)
    }

    @Test func `What texts alone say is one lot with the term of the whole`() throws {
        let facts = try facts(["Upphandlande myndighet: Granviks kommun", "Avtalstiden är 24 månader."])
        #expect(facts.lots.map(\.id) == ["LOT-0000"])
        #expect(facts.lots.first?.term.months == 24)
        #expect(facts.buyers.map(\.name) == ["Granviks kommun"])
    }
}
