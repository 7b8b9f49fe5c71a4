import Documents
import Fixtures
import Knowledge
import Procurement
import Settings
import Testing

/// The file in which decisions are kept.
struct DecisionFileTests {
    private let decision = Decision(
        fingerprint: "f1:0123456789abcdef", rule: "opportunity-reserve-sheltered", exit: .reason,
        reason: "ingen leverantör \"på orten\" kan lämna anbud", function: "upphandlare", date: day("2026-11-20"),
        until: day("2027-06-30"), place: "avtal.txt, rad 3")

    @Test func `A decision is read as it was written`() throws {
        try TemporaryFolder.with { folder in
            let file = try DecisionFile(path: folder.file(DecisionFile.name))
            #expect(file.decisions.isEmpty)
            #expect(try file.adding(decision).decisions == [decision])
        }
    }

    @Test func `A second decision leaves the first and the comments alone`() throws {
        try TemporaryFolder.with { folder in
            let path = try folder.write(
                DecisionFile.name,
                """
                # Vår egen fil
                decisions:
                - fingerprint: "f1:aaaaaaaaaaaaaaaa"
                  exit: known
                  date: 2026-01-01
                """)
            let file = try DecisionFile(path: path).adding(decision)
            #expect(file.decisions.map(\.fingerprint) == ["f1:aaaaaaaaaaaaaaaa", decision.fingerprint])
            #expect(folder.text(DecisionFile.name)?.hasPrefix("# Vår egen fil\n") == true)
        }
    }

    @Test func `The last decision on a finding counts`() {
        let later = Decision(
            fingerprint: decision.fingerprint, rule: nil, exit: .reserved, reason: "två företag finns",
            function: "inköpschef", date: day("2026-12-01"), until: nil, place: nil)
        #expect(Decisions([decision, later]).decision(on: [decision.fingerprint])?.exit == .reserved)
    }

    @Test func `The nearest file upwards is found`() throws {
        try TemporaryFolder.with { folder in
            let path = try folder.write(DecisionFile.name, "decisions: []\n")
            try folder.write("a/b/x.txt", "")
            let found = try #require(DecisionFile.nearest(from: folder.file("a/b")))
            #expect(found.hasSuffix(DecisionFile.name) && path.hasSuffix(DecisionFile.name))
        }
    }

    @Test(arguments: [
        ("decisions:\n  - {fingerprint: x, exit: reason}\n", ":2:19: error: a fingerprint begins with f1:"),
        (
            "decisions:\n  - {fingerprint: \"f1:a\", exits: reason}\n",
            ":2:27: error: unknown key 'exits'; did you mean 'exit'?"
        ),
        (
            "decisions:\n  - {fingerprint: \"f1:a\", exit: reson}\n",
            ":2:33: error: unknown value 'reson'; did you mean 'reason'?"
        ),
        ("decisions:\n  - {fingerprint: \"f1:a\", exit: reason}\n", ":2:5: error: 'reason' is missing; add it"),
    ])
    func `What is wrong in the file is told with its place`(text: String, message: String) throws {
        try TemporaryFolder.with { folder in
            let path = try folder.write(DecisionFile.name, text)
            let thrown = #expect(throws: KnowledgeErrors.self) { try DecisionFile(path: path) }
            #expect(thrown?.description.contains(message) == true, "\(thrown?.description ?? "")")
        }
    }

    @Test func `The sentence for the file note tells what was weighed, why, when and who`() {
        let sentence = decision.sentence(on: Wording(sv: "Reserverad upphandling", en: "Reserved procurement"))
        #expect(
            sentence.sv
                == "Reserverad upphandling övervägdes. Avstods därför att ingen leverantör \"på orten\" kan lämna anbud, 2026-11-20, upphandlare."
        )
    }
}
