import Fixtures
import Testing

/// A second run does not read the lexicon again, and says the same.
struct PreparedLexiconTests {
    @Test func `A run with what the last one left says what a run without it says`() throws {
        try TemporaryFolder.with { folder in
            let sample = Project.root + "/samples/12-stad-med-villkor"
            let arguments = ["check", "--format", "json", "--fail-on", "never", sample]
            let environment = ["HANSYN_CACHE": folder.file("cache")]
            let first = try Program.run(arguments, environment: environment)
            #expect(try folder.names().contains("cache"))
            let second = try Program.run(arguments, environment: environment)
            let without = try Program.run(arguments)
            #expect(first.exit == 0)
            #expect(second.output == first.output)
            #expect(without.output == first.output)
        }
    }
}
