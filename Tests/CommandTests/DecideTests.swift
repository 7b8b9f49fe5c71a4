import Fixtures
import Knowledge
import Testing

/// `hansyn decide` and what later runs make of it.
struct DecideTests {
    private let purchase = [
        "screen", "--cpv", "90910000", "--value", "8000000", "--months", "48", "--buyer", "municipality", "--date",
        "2026-11-20", "--format", "json", "--fail-on", "note", "--rules-root", Project.rules.path,
    ]

    private func findings(in folder: String) throws -> (exit: Int32, all: [[String: Any]]) {
        let run = try Program.run(purchase, in: folder)
        return (run.exit, try run.assessments().first?["findings"] as? [[String: Any]] ?? [])
    }

    private func decide(_ fingerprint: String, _ arguments: [String], in folder: String) throws -> Program.Outcome {
        try Program.run(
            [
                "decide", fingerprint, "--exit", "reason", "--reason", "ingen leverantör kan lämna anbud", "--function",
                "upphandlare", "--on", "2026-11-20", "--rules-root", Project.rules.path,
            ] + arguments, in: folder)
    }

    @Test func `What is decided is told with the sentence for the file note and no longer counts`() throws {
        try TemporaryFolder.with { folder in
            let before = try findings(in: folder.path)
            #expect(before.exit == 1)
            for finding in before.all where finding["severity"] as? String != "none" {
                let run = try decide(try #require(finding["fingerprint"] as? String), [], in: folder.path)
                #expect(run.exit == 0, "\(run.errors)")
                #expect(
                    run.output.contains(
                        "övervägdes. Avstods därför att ingen leverantör kan lämna anbud, 2026-11-20, upphandlare."))
            }
            let after = try findings(in: folder.path)
            #expect(after.exit == 0)
            let first = try #require(after.all.first)
            #expect(first["status"] as? String == "decided")
            let note = (first["decision"] as? [String: Any])?["note"] as? String
            #expect(note?.hasSuffix("2026-11-20, upphandlare.") == true)
        }
    }

    @Test func `Reservation is named in its sentence`() throws {
        try TemporaryFolder.with { folder in
            let finding = try #require(
                try findings(in: folder.path).all.first { $0["rule"] as? String == "opportunity-reserve-sheltered" })
            let run = try decide(try #require(finding["fingerprint"] as? String), [], in: folder.path)
            #expect(run.output.hasPrefix("Reserverad upphandling övervägdes."))
        }
    }

    @Test func `An expired decision lets the finding count again`() throws {
        try TemporaryFolder.with { folder in
            let before = try findings(in: folder.path).all
            for finding in before where finding["severity"] as? String != "none" {
                _ = try decide(
                    try #require(finding["fingerprint"] as? String), ["--until", "2020-01-01"], in: folder.path)
            }
            let after = try findings(in: folder.path)
            #expect(after.exit == 1)
            #expect(after.all.contains { $0["status"] as? String == "expired" })
        }
    }

    @Test func `A wrong decision file is told and ends with 4`() throws {
        try TemporaryFolder.with { folder in
            try folder.write("hansyn.decisions.yaml", "decisions:\n  - {fingerprint: \"f1:a\", exits: reason}\n")
            let run = try Program.run(purchase, in: folder.path)
            #expect(run.exit == 4)
            #expect(run.errors.contains("hansyn.decisions.yaml:2:27: error: unknown key 'exits'; did you mean 'exit'?"))
        }
    }

    @Test func `A fingerprint that is none, and an unknown exit, are wrong usage`() throws {
        try TemporaryFolder.with { folder in
            #expect(try decide("abc", [], in: folder.path).exit == 64)
            let run = try Program.run(
                [
                    "decide", "f1:0123456789abcdef", "--exit", "resons", "--reason", "x", "--function", "y",
                    "--rules-root", Project.rules.path,
                ], in: folder.path)
            #expect(run.exit == 64)
            #expect(run.errors.contains("menade du 'reason'?"))
        }
    }
}
