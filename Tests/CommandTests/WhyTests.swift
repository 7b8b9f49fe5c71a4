import Fixtures
import Testing

/// `--why` tells how a rule came to its answer.
struct WhyTests {
    private func why(_ rule: String, _ language: String = "sv") throws -> String {
        try TemporaryFolder.with { folder in
            try folder.write("annons.xml", SmallNotice.text())
            let run = try Program.run(
                ["check", "annons.xml", "--why", rule, "--fail-on", "never", "--lang", language], in: folder.path)
            #expect(run.exit == 0, "\(run.errors)")
            return run.output
        }
    }

    @Test func `A silent rule has its answer for every condition, in Swedish`() throws {
        let output = try why("reserved-mission-over-3y")
        for word in ["reserved-mission-over-3y", "sant", "falskt", "okänt", "(läst: none)"] {
            #expect(output.contains(word), "'\(word)'")
        }
    }

    @Test func `The same in English`() throws {
        let output = try why("reserved-mission-over-3y", "en")
        for word in ["true", "false", "unknown"] { #expect(output.contains(word), "'\(word)'") }
    }
}
