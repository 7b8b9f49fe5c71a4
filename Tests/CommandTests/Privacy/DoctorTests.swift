import Fixtures
import Foundation
import Knowledge
import Testing

/// What the program says of itself.
struct DoctorTests {
    private func json(_ run: Program.Outcome) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    }

    @Test func `Where everything is at hand it says so`() throws {
        let run = try Program.run(["doctor", "--rules-root", Project.rules.path])
        #expect(run.exit == 0, "\(run.output)")
        for text in [
            "pdftohtml: /", "git: /", "lagläget kontrollerat t.o.m.", "fileBytes 64 MiB", "reglerna läses på nytt",
        ] {
            #expect(run.output.contains(text), "\(text)")
        }
        let english = try Program.run(["doctor", "--lang", "en", "--rules-root", Project.rules.path])
        #expect(english.output.contains("the law checked up to"))
        #expect(!english.output.contains("ä") && !english.output.contains("ö"), "\(english.output)")
    }

    @Test func `A helper that is missing is told with what to install, and fails where files need it`() throws {
        try TemporaryFolder.with { folder in
            let run = try Program.run(
                ["doctor", "--format", "json", "--rules-root", Project.rules.path], environment: ["PATH": folder.path])
            #expect(run.exit == 1)
            let report = try json(run)
            #expect(report["sound"] as? Bool == false)
            let helpers = try #require(report["helpers"] as? [[String: Any]])
            let missing = helpers.filter { $0["path"] is NSNull }.compactMap { $0["name"] as? String }
            #expect(missing == ["pdftohtml", "git"])
            let text = try Program.run(
                ["doctor", "--rules-root", Project.rules.path], environment: ["PATH": folder.path])
            #expect(
                text.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                    .contains("apt-get install poppler-utils"))
        }
    }

    @Test func `Wrong settings are a part of the answer`() throws {
        try TemporaryFolder.with { folder in
            try folder.write(".hansyn.yaml", "langauge: sv\n")
            let run = try Program.run(
                ["doctor", "--format", "json", "--rules-root", Project.rules.path], in: folder.path)
            #expect(run.exit == 1)
            #expect((try json(run)["problems"] as? [String])?.first?.contains("langauge") == true, "\(run.output)")
        }
    }

    @Test func `The cache is told as off, as empty and as in use`() throws {
        try TemporaryFolder.with { folder in
            func cache() throws -> [String: Any] {
                let run = try Program.run(
                    ["doctor", "--format", "json", "--rules-root", Project.rules.path],
                    environment: ["HANSYN_CACHE": folder.path + "/c"])
                return try #require(try json(run)["cache"] as? [String: Any])
            }
            let off = try json(Program.run(["doctor", "--format", "json", "--rules-root", Project.rules.path]))
            #expect((off["cache"] as? [String: Any])?["folder"] is NSNull)
            #expect(try cache()["filled"] as? Bool == false)
            #expect(try cache()["filled"] as? Bool == true)
        }
    }

    @Test(arguments: [("sv", "VAD SOM SKRIVS"), ("en", "WHAT IS WRITTEN")])
    func `The page for the IT department is one page`(language: String, text: String) throws {
        let run = try Program.run(["doctor", "--privacy", "--lang", language, "--rules-root", Project.rules.path])
        #expect(run.exit == 0)
        #expect(run.output.contains(text) && run.output.contains("AF_INET") && run.output.contains("strace"))
        #expect(run.output.split(separator: "\n").count < 90)
    }
}
