import Containers
import Fixtures
import Foundation
import Knowledge
import Testing

/// `hansyn annotate` and `hansyn decide from` on the Word file of a sample.
struct AnnotateTests {
    private static let draft = Project.root + "/samples/17-parkskotsel-word/upphandlingsforeskrifter.docx"
    private static let facts = [
        "--cpv", "77313000", "--value", "9600000", "--buyer", "municipality", "--date", "2026-09-15", "--rules-root",
        Project.rules.path,
    ]

    private func hansyn(_ arguments: [String], in folder: TemporaryFolder) throws -> Program.Outcome {
        try Program.run(arguments + Self.facts, in: folder.path)
    }

    private func rules(_ file: String, in folder: TemporaryFolder) throws -> [String] {
        let run = try hansyn(["check", file, "--format", "json", "--fail-on", "never"], in: folder)
        let findings = try run.assessments().first?["findings"] as? [[String: Any]] ?? []
        return findings.filter { $0["status"] as? String == "open" && $0["kind"] as? String != "used" }.compactMap {
            $0["rule"] as? String
        }
    }

    /// How many of the core parts of the term on employment are missing.
    private func missingParts(_ file: String, in folder: TemporaryFolder) throws -> Int {
        let run = try hansyn(["check", file, "--format", "json", "--fail-on", "never"], in: folder)
        let clauses = try run.assessments().first?["clauses"] as? [[String: Any]] ?? []
        let measured = clauses.first { $0["category"] as? String == "employment" }?["completeness"] as? [String: Any]
        let core = try #require(measured?["core"] as? [String: Int])
        return try #require(core["total"]) - #require(core["found"])
    }

    private func part(_ name: String, of file: String, in folder: TemporaryFolder) throws -> String {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file(file))))
        var budget = ContainerBudget(ContainerLimits())
        let zip = try ZipArchive.open(bytes[...], budget: &budget)
        guard let entry = zip.entry(name) else { return "" }
        return String(decoding: try zip.read(entry, budget: &budget), as: UTF8.self)
    }

    /// The file with another text for its comments.
    private func write(_ file: String, comments: String, in folder: TemporaryFolder) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file(file))))
        let part = ZipEditor.Part(name: "word/comments.xml", bytes: Array(comments.utf8))
        try folder.write(file, Data(try ZipEditor.replacing([part], in: bytes)))
    }

    @Test
    func `The draft that a finding asks for is put in once, and makes the term whole when the file is read again`()
        throws
    {
        try TemporaryFolder.with { folder in
            let run = try hansyn(
                ["annotate", Self.draft, "-o", "ut.docx", "--insert", "--clause", "employment"], in: folder)
            #expect(run.exit == 0, "\(run.errors)")
            #expect(run.errors.contains("ut.docx: utkastet employment är inskrivet som spårad ändring"))
            let text = try part("word/document.xml", of: "ut.docx", in: folder)
            #expect(text.contains("[heltidsmånader]</w:t>") && !text.contains("Reserverad upphandling</w:t>"))
            #expect(try rules(Self.draft, in: folder).contains("employment-no-quantity"))
            #expect(try missingParts("ut.docx", in: folder) == 0)
            #expect(try missingParts(Self.draft, in: folder) > 0)
            let again = try hansyn(["annotate", "ut.docx", "-o", "ut2.docx", "--insert"], in: folder)
            #expect(again.errors.contains("0 nya kommentarer"))
            let twice = try part("word/document.xml", of: "ut2.docx", in: folder)
            #expect(twice.ranges(of: "w:name=\"_hansyn_employment\"").count == 1)
        }
    }

    @Test
    func `A comment says what, why, by what law, what to do and which rule; one for tenderers only what is asked`()
        throws
    {
        try TemporaryFolder.with { folder in
            _ = try hansyn(["annotate", Self.draft, "-o", "ut.docx"], in: folder)
            let text = try part("word/comments.xml", of: "ut.docx", in: folder)
            for words in [
                "Upphandlingen eller en del kan reserveras", "Därför: CPV 77313000", "Lag: 4 kap. 18 § LOU",
                "Gör så här: ",
                "(hansyn clause employment)", "Regel: employment-no-quantity", "Svara ”OK: skälet”",
            ] {
                #expect(text.contains(words), "\(words)")
            }
            _ = try hansyn(["annotate", Self.draft, "-o", "anbud.docx", "--audience", "tenderers"], in: folder)
            let told = try part("word/comments.xml", of: "anbud.docx", in: folder)
            #expect(told.contains("Lag: 17 kap. 1 § LOU"))
            for words in ["risk", "Därför", "Gör så här", "Regel", "clause", "OK:", "reservera", "konflikt"] {
                #expect(!told.contains(words), "\(words)")
            }
            let both = try hansyn(
                ["annotate", Self.draft, "-o", "x.docx", "--audience", "tenderers", "--insert"], in: folder)
            #expect(both.exit == 64)
        }
    }

    @Test func `A clause that no finding offers is told with those that are`() throws {
        try TemporaryFolder.with { folder in
            let run = try hansyn(
                ["annotate", Self.draft, "-o", "x.docx", "--insert", "--clause", "equality"], in: folder)
            #expect(run.exit == 64)
            #expect(run.errors.contains("fynden har reserved-sheltered, employment"))
        }
    }

    /// A file where one comment is answered well, one badly, and one is about nothing.
    private func answered(_ folder: TemporaryFolder) throws {
        _ = try hansyn(["annotate", Self.draft, "-o", "ut.docx"], in: folder)
        let comments = try part("word/comments.xml", of: "ut.docx", in: folder)
        let marks = comments.ranges(of: "</w:t></w:r></w:p></w:comment>")
        #expect(marks.count == 2)
        var text = comments
        // From the back, so that the places in front stay.
        for (mark, answer) in zip(marks, [" OK: ingen leverantör finns; till 2999-12-31", " OK"]).reversed() {
            text.insert(contentsOf: answer, at: mark.lowerBound)
        }
        let stray = """
            <w:comment w:id="9" w:author="Anna Berg" w:date="2026-10-01T08:00:00Z"><w:p><w:r><w:t>[hänsyn 00000000]\
            </w:t></w:r></w:p><w:p><w:r><w:t>OK: gammalt</w:t></w:r></w:p></w:comment></w:comments>
            """
        try write("ut.docx", comments: text.replacing("</w:comments>", with: stray), in: folder)
    }

    @Test func `Answers become decisions, and one that is none does not stop the others`() throws {
        try TemporaryFolder.with { folder in
            try answered(folder)
            let run = try hansyn(["decide", "from", "ut.docx", "--function", "upphandlare"], in: folder)
            #expect(run.exit == 3)
            #expect(run.output.contains("Avstods därför att ingen leverantör finns"))
            #expect(run.errors.contains("ut.docx: error: svaret ”OK” är inget beslut; skriv ”OK: skälet”"))
            #expect(run.errors.contains("av Anna Berg gäller inget som finns nu (hänsyn 00000000)"))
            #expect(run.errors.contains("1 beslut skrivna, 0 fanns redan"))
            let file = try #require(folder.text("hansyn.decisions.yaml"))
            for line in [
                "rule: \"opportunity-reserve-sheltered\"", "exit: reason", "reason: \"ingen leverantör finns\"",
                "function: \"upphandlare\"", "until: 2999-12-31",
            ] {
                #expect(file.contains(line), "\(line)")
            }
            #expect(try rules("ut.docx", in: folder) == ["employment-no-quantity"])
            let again = try hansyn(["decide", "from", "ut.docx", "--function", "upphandlare"], in: folder)
            #expect(again.errors.contains("0 beslut skrivna, 1 fanns redan"))
        }
    }

    @Test func `Who decides is told by function, and the name of who wrote the comment is not kept`() throws {
        try TemporaryFolder.with { folder in
            try answered(folder)
            let nobody = try hansyn(["decide", "from", "ut.docx"], in: folder)
            #expect(nobody.exit == 64)
            #expect(nobody.errors.contains("--function"))
            let comments = try part("word/comments.xml", of: "ut.docx", in: folder)
            try write(
                "ut.docx", comments: comments.replacing("w:author=\"Hänsyn\"", with: "w:author=\"Anna Berg\""),
                in: folder)
            _ = try hansyn(["decide", "from", "ut.docx", "--function", "upphandlare"], in: folder)
            let written = try #require(folder.text("hansyn.decisions.yaml"))
            #expect(written.contains("function: \"upphandlare\""))
            #expect(!written.contains("Anna"))
        }
    }

    @Test func `An answer counts by itself only where the settings let it`() throws {
        try TemporaryFolder.with { folder in
            try answered(folder)
            let all = ["employment-no-quantity", "opportunity-reserve-sheltered"]
            #expect(try rules("ut.docx", in: folder).sorted() == all)
            try folder.write(".hansyn.yaml", "answers: true\n")
            #expect(try rules("ut.docx", in: folder) == ["employment-no-quantity"])
        }
    }

    private static let hasPython = (try? PythonScript.run(["-c", "pass"])) == 0

    @Test(.enabled(if: hasPython, "python3 is not installed here"))
    func `All other parts keep their bytes, and the document without our marks is the original`() throws {
        let code = try PythonScript.run(
            [Project.root + "/scripts/check-annotate", Self.draft, "--"] + Self.facts, hansyn: Program.path)
        #expect(code == 0)
    }
}
