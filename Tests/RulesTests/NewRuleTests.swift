import Fixtures
import Foundation
import Knowledge
import Testing

/// Adding a rule is one new file and no code.
struct NewRuleTests {
    private let file = """
        id: cleaning-in-mora
        kind: opportunity
        title: {sv: Städning kan reserveras i Mora, en: Cleaning may be reserved in Mora}
        basis: [LOU-4-18]
        when: {cpv: {prefix: ["90910000"]}}
        message: {sv: Moraregeln talar., en: The rule of Mora speaks.}
        clears: {sv: Inget behövs., en: Nothing is needed.}

        """

    /// A rules folder with every shipped rule and this one more.
    private func with(_ body: (TemporaryFolder) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let rules = folder.file("rules")
            try FileManager.default.copyItem(atPath: Project.rules.path, toPath: rules)
            try folder.write("rules/opportunities/cleaning-in-mora.yaml", file)
            try folder.write("annons.xml", SmallNotice.text())
            try body(folder)
        }
    }

    @Test func `A rule added by one new file speaks in the report`() throws {
        try with { folder in
            let run = try Program.run([
                "check", folder.file("annons.xml"), "--rules-root", folder.file("rules"), "--fail-on", "never",
            ])
            #expect(run.exit == 0, "\(run.errors)")
            #expect(run.output.contains("Moraregeln talar."))
        }
    }

    @Test func `Without the file nothing of it is said`() throws {
        try with { folder in
            try FileManager.default.removeItem(atPath: folder.file("rules/opportunities/cleaning-in-mora.yaml"))
            let run = try Program.run([
                "check", folder.file("annons.xml"), "--rules-root", folder.file("rules"), "--fail-on", "never",
            ])
            #expect(run.exit == 0, "\(run.errors)")
            #expect(!run.output.contains("Mora"))
        }
    }

    @Test func `The new rule is listed`() throws {
        try with { folder in
            let list = try Program.run(["rules", "list", "--rules-root", folder.file("rules")])
            #expect(list.output.contains("cleaning-in-mora"))
        }
    }
}
