import Documents
import Fixtures
import Procurement
import Testing

@testable import Analysis

/// Which annexes are missed.
struct NamedAnnexTests {
    private func missing(_ text: String, framework: String? = "none", stage: Stage = .competition) throws -> [String] {
        var lot = lot("LOT-0001")
        lot.framework = framework
        var notice = cleaning(lots: [lot])
        notice.stage = Sourced(stage, .field, "/Notice")
        return try assess([], [notice], documents: [ReadText.document("Krav", [text])]).missingAnnexes.map(\.name)
    }

    @Test func `An annex of the procurement is missed`() throws {
        #expect(try missing("Nivåerna framgår av bilaga 3 och av bilaga B.") == ["Bilaga 3", "Bilaga B"])
    }

    @Test(arguments: [
        "Bilaga 3 finns på kommunens webbplats.", "Bilaga 3 kan hämtas på www.kommun.example.",
        "Villkoren följer av bilaga 3 till direktivet.",
    ])
    func `An annex that lies elsewhere or belongs to something else is not`(text: String) throws {
        #expect(try missing(text).isEmpty)
    }

    @Test func `Words are about the annex that they follow`() throws {
        #expect(
            try missing("Villkoren framgår av bilaga 1, och bilaga 2 finns på kommunens webbplats.") == ["Bilaga 1"])
    }

    @Test func `An annex of a framework agreement is missed only where that may be the one procured`() throws {
        for text in ["Priserna står i ramavtalets bilaga 4.", "Priserna står i bilaga 4 till ramavtalet."] {
            #expect(try missing(text).isEmpty)
            #expect(try missing(text, framework: "fa-wo-rc") == ["Bilaga 4"])
            #expect(try missing(text, framework: nil) == ["Bilaga 4"])
            #expect(try missing(text, framework: nil, stage: .callOff).isEmpty)
        }
    }
}
