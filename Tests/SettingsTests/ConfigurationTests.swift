import Documents
import Fixtures
import Knowledge
import Procurement
import Settings
import Testing

/// The file in which an organisation settles its reviews.
struct ConfigurationTests {
    private func read(_ text: String) throws -> Configuration {
        try TemporaryFolder.with { try Configuration(path: $0.write("mapp/.hansyn.yaml", text)) }
    }

    private func errors(_ text: String) -> String {
        do {
            _ = try read(text)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func `Every key is read with its line, and paths are relative to the file`() throws {
        let configuration = try read(
            """
            policy: egen/policy.yaml
            language: en
            buyer: region
            fail-on: warning
            decisions: beslut.yaml
            rules: [egna]
            severities: {flaw-a: note}
            rules-off: [{rule: flaw-b, reason: prövas annars}]
            exceptions: [{path: "mallar/**", rules: [flaw-c], reason: mall, until: 2027-06-30}]
            answers: true
            """)
        #expect(configuration.policy?.value.hasSuffix("/mapp/egen/policy.yaml") == true)
        #expect(configuration.language?.value == .en)
        #expect(configuration.buyer?.line == 3)
        #expect(configuration.failOn?.value == "warning")
        #expect(configuration.decisions?.value.hasSuffix("/mapp/beslut.yaml") == true)
        #expect(configuration.rules?.value.first?.hasSuffix("/mapp/egna") == true)
        #expect(configuration.severities?.value == ["flaw-a": "note"])
        #expect(configuration.off?.value.first?.reason == "prövas annars")
        #expect(configuration.exceptions?.value.first?.until == CalendarDate("2027-06-30"))
        #expect(configuration.answers?.value == true)
        #expect(configuration.act == nil)
    }

    @Test func `What init writes is read, and nothing in it is in force`() throws {
        let configuration = try read(Configuration.template)
        #expect(configuration.policy == nil)
        for key in Configuration.keys { #expect(Configuration.template.contains("# \(key):"), "\(key)") }
    }

    @Test(arguments: [
        ("langauge: sv", "1:1: error: unknown key 'langauge'; did you mean 'language'?"),
        ("language: fi", "1:11: error: unknown value 'fi'"),
        ("rules-off: [{rule: a}]", "'reason' is missing"),
        ("exceptions: [{path: x}]", "'reason' is missing"),
        ("severities: {a: grave}", "unknown value 'grave'"),
        ("buyer: local", "choose state, municipality, region or utility"),
    ])
    func `What is wrong is told with its place`(text: String, message: String) {
        #expect(errors(text).contains(message), "\(errors(text))")
    }

    @Test(arguments: [
        ("mallar/**", "kommun/mallar/a/avtal.txt", true), ("mallar/**", "andra/avtal.txt", false),
        ("*.md", "a/b/c.md", true), ("*.md", "a/b/c.mdx", false), ("a/*.txt", "a/b/c.txt", false),
        ("a/**/c.txt", "a/c.txt", true), ("a/**/c.txt", "a/x/y/c.txt", true), ("b?r.txt", "bår.txt", true),
        ("*a*a*a*b", String(repeating: "a", count: 200), false),
    ])
    func `A pattern covers the paths that end as it says`(pattern: String, path: String, covers: Bool) {
        #expect(PathPattern(pattern).matches(path) == covers)
    }

    @Test func `A decision that is taken out leaves the others and the comments`() throws {
        try TemporaryFolder.with { folder in
            let path = try folder.write(
                DecisionFile.name,
                """
                decisions:
                  # det första
                  - fingerprint: f1:1
                    exit: known
                    date: 2026-01-01
                  # det andra
                  - fingerprint: f1:2
                    exit: known
                    date: 2026-01-01

                """)
            let file = try DecisionFile(path: path)
            let left = try file.replacing(decisions: [file.decisions[0]], with: [])
            #expect(left.decisions.map(\.fingerprint) == ["f1:2"])
            #expect(folder.text(DecisionFile.name)?.contains("# det andra\n  - fingerprint: f1:2") == true)
        }
    }
}
