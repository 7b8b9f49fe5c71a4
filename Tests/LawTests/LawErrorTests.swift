import Fixtures
import Foundation
import Knowledge
import Law
import Testing

/// A slip in the files of the law is told with its place; nothing is half read.
struct LawErrorTests {
    /// What is said of a rules folder in which one text of one file is another.
    private func error(_ file: String, _ old: String, _ new: String) throws -> String {
        try TemporaryFolder.with { folder in
            try FileManager.default.copyItem(atPath: Project.rules.path + "/law", toPath: folder.file("law"))
            try FileManager.default.copyItem(
                atPath: Project.rules.path + "/codelists", toPath: folder.file("codelists"))
            let text = try #require(folder.text(file))
            let place = try #require(text.firstRange(of: old), "'\(old)' is no longer in \(file)")
            try folder.write(file, text.replacingCharacters(in: place, with: new))
            let thrown = #expect(throws: KnowledgeErrors.self) { try LawBook(root: RulesRoot(path: folder.path)) }
            return (thrown?.description ?? "").replacing(folder.path + "/", with: "")
        }
    }

    @Test func `A provision of an act that is not listed`() throws {
        let text = try error("law/provisions.yaml", "act: LOU\n", "act: LOX\n")
        #expect(text.contains(": error: act 'LOX' of 'LOU-1-4' is not in acts.yaml; add it there"))
        #expect(text.hasPrefix("law/provisions.yaml:"))
    }

    @Test func `A provision given twice`() throws {
        let text = try error("law/provisions.yaml", "id: LUF-1-4\n", "id: LOU-1-4\n")
        #expect(text.contains("'LOU-1-4' is given twice; keep one"))
    }

    @Test func `A misspelt switch, which would turn a proposal into law`() throws {
        let text = try error(
            "law/provisions.yaml", "switch: forenklad-leverantorskontroll", "switch: forenklad-leverantorskontrol")
        #expect(
            text.contains(
                "unknown switch 'forenklad-leverantorskontrol'; did you mean 'forenklad-leverantorskontroll'?"))
    }

    @Test func `A day that does not exist`() throws {
        let text = try error("law/thresholds.yaml", "to: 2017-12-31", "to: 2017-11-31")
        #expect(text.hasPrefix("law/thresholds.yaml:"))
        #expect(text.contains("expected a day such as 2024-03-01 here"))
    }

    @Test func `A mark that is none`() throws {
        let text = try error("law/thresholds.yaml", "sekVerified: primary", "sekVerified: primery")
        #expect(text.contains("unknown value 'primery'; did you mean 'primary'?"))
    }

    @Test func `A list that does not exist`() throws {
        let text = try error("law/regimes.yaml", "  human-use:", "  human-used:")
        #expect(text.contains("codelists/human-used.tsv: error: cannot be read; check that it exists"))
    }

    @Test func `A code in a list that is no code`() throws {
        let text = try error("codelists/lou-bilaga2.tsv", "75200000\t", "7520000\t")
        #expect(text.hasPrefix("codelists/lou-bilaga2.tsv:2: error: needs two CPV codes"))
    }

    @Test func `A switch may be turned on`() throws {
        try TemporaryFolder.with { folder in
            try FileManager.default.copyItem(atPath: Project.rules.path + "/law", toPath: folder.file("law"))
            try folder.link("codelists", to: Project.rules.path + "/codelists")
            let text = try #require(folder.text("law/regimes.yaml"))
            try folder.write("law/regimes.yaml", text.replacing("on: false", with: "on: true"))
            let law = try LawBook(root: RulesRoot(path: folder.path))
            #expect(law.provision("LOU-leverantorskontroll") != nil)
        }
    }
}
