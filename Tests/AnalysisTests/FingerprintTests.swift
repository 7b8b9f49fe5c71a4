import Analysis
import Documents
import Fixtures
import Law
import Procurement
import Rules
import Testing

/// The lasting name of a finding: decisions hang on it.
struct FingerprintTests {
    private let reserved = RuleText(when: "{declared: {field: reservedParticipation, any: [res-ws, res-pub-ser]}}")

    private func fingerprints(_ rule: RuleText, _ facts: Facts, file: String = "annons.xml") throws -> [String] {
        let document = Document(name: file, format: .eforms, text: SourceText(bytes: []), blocks: [])
        return try assess(rule, facts, documents: [document]).findings.map(\.fingerprint)
    }

    @Test func `It has its form`() throws {
        let fingerprint = try #require(try fingerprints(RuleText(), cleaning()).first)
        #expect(fingerprint.hasPrefix("f1:"))
        #expect(fingerprint.utf8.count == 19)
        #expect(fingerprint.dropFirst(3).allSatisfy { $0.isHexDigit })
    }

    @Test func `It stays when lots are renamed, added or move, and when the file is renamed`() throws {
        let one = try fingerprints(reserved, cleaning(lots: [lot("LOT-0001", reserved: ["res-ws"])]))
        let moved = cleaning(lots: [
            lot("LOT-0001"), lot("LOT-0007", reserved: ["res-ws"]), lot("LOT-0008", reserved: ["res-ws"]),
        ])
        #expect(one.count == 1)
        #expect(try fingerprints(reserved, moved, file: "annan.xml") == one)
    }

    @Test func `It stays when the value, the title and the day change`() throws {
        var later = cleaning()
        later.value = Sourced(ProcurementValue(Money(12_000_000, "SEK")), .field, "/Notice")
        later.title = Sourced("Ny rubrik", .field, "/Notice")
        later.dispatched = Sourced(day("2025-06-01"), .field, "/Notice")
        let before = try fingerprints(RuleText(), cleaning())
        #expect(try fingerprints(RuleText(), later) == before)
    }

    @Test func `It differs between rules and between quotations`() throws {
        var other = RuleText()
        other.id = "other-rule"
        let one = try fingerprints(RuleText(), cleaning())
        #expect(try fingerprints(other, cleaning()) != one)
        let sheltered = try fingerprints(reserved, cleaning(lots: [lot("L", reserved: ["res-ws"])]))
        #expect(try fingerprints(reserved, cleaning(lots: [lot("L", reserved: ["res-pub-ser"])])) != sheltered)
    }

    @Test func `It is the same in every run and every version`() throws {
        // Decisions on file hold these: when this fails, every decision is lost.
        #expect(try fingerprints(RuleText(), cleaning()) == ["f1:7b0be619b8b329c8"])
    }
}
