import Containers
import Fixtures
import Foundation
import Knowledge
import Testing

/// Folders, archives, annexes and versions.
struct DossierTests {
    private func assessment(_ path: String) throws -> [String: Any] {
        let run = try Program.run(
            ["check", path, "--format", "json", "--fail-on", "never", "--rules-root", Project.rules.path])
        #expect(run.exit == 0, "\(run.errors)")
        return try #require(try run.assessments().first)
    }

    /// The report as text, with the folder's name and the archive's made the same.
    private func comparable(_ assessment: [String: Any], _ name: String) throws -> String {
        let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try JSONSerialization.data(withJSONObject: assessment, options: options)
        return String(decoding: data, as: UTF8.self).replacing(name, with: "DOSSIER")
    }

    @Test(arguments: ["12-stad-med-villkor", "17-parkskotsel-word"])
    func `A folder and an archive of it give the same assessment`(name: String) throws {
        try TemporaryFolder.with { folder in
            let sample = Project.root + "/samples/" + name
            let names = try FileManager.default.contentsOfDirectory(atPath: sample)
            let parts = try names.map { name in
                ZipEditor.Part(
                    name: name, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: sample + "/" + name))))
            }
            let archive = try folder.write("x.zip", Data(try ZipEditor.replacing(parts, in: [])))
            #expect(try comparable(assessment(archive), archive) == comparable(assessment(sample), sample))
        }
    }

    @Test(.enabled(if: (try? PythonScript.run(["-c", "pass"])) == 0, "python3 is not installed here"))
    func `What is quoted stands in the original, by what other programs read there`() throws {
        let sample = Project.root + "/samples/17-parkskotsel-word"
        let run = try Program.run(
            ["check", sample, "--format", "json", "--fail-on", "never", "--rules-root", Project.rules.path])
        try TemporaryFolder.with { folder in
            let report = try folder.write("report.json", run.output)
            #expect(try PythonScript.run(["-c", Self.quotations, report]) == 0)
        }
    }

    /// Looks for every quotation in what pdftotext gives for a PDF, and in the text between the tags of a Word file.
    private static let quotations = """
        import json, re, subprocess, sys, zipfile
        def words(file):
            if file.endswith(".pdf"):
                text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
            else:
                part = zipfile.ZipFile(file).read("word/document.xml").decode()
                text = re.sub("<[^>]+>", "", part.replace("</w:p>", " "))
            return " ".join(text.split())
        found = set()
        for assessment in json.load(open(sys.argv[1])):
            for item in assessment["clauses"] + assessment["findings"]:
                file, quote = item["document"] or "", item["quote"]
                if quote and file.endswith((".pdf", ".docx")):
                    if quote not in words(file): sys.exit(file + ": " + quote)
                    found.add(file[-4:])
        sys.exit(0 if found == {".pdf", "docx"} else 1)
        """

    @Test func `What the files are is told, and an annex that is named and missing`() throws {
        try TemporaryFolder.with { folder in
            try folder.write(
                "Upphandlingsdokument.txt",
                "1 Krav\n\nKraven framgår av bilaga 1, bilaga 2 och bilaga 3 till LOU § 4.\n")
            try folder.write("Bilaga_2.txt", "Leverantören ska utföra städningen varje dag.\n")
            try folder.write("Avtalsmall.txt", "Avtalet gäller i två år. Priset framgår av bilaga 2.\n")
            let dossier = try #require(try assessment(folder.path)["dossier"] as? [String: Any])
            let documents = try #require(dossier["documents"] as? [[String: Any]])
            #expect(documents.map { $0["role"] as? String } == ["contract", "annex", "main"])
            let missing = try #require(dossier["missing"] as? [[String: Any]])
            #expect(missing.isEmpty, "a sentence that cites an act names no annex of the procurement")
            try folder.write("Upphandlingsdokument.txt", "1 Krav\n\nKraven framgår av bilaga 1 och bilaga 2.\n")
            let report = try Program.run(["check", folder.path, "--rules-root", Project.rules.path])
            #expect(report.output.contains("NÄMNS MEN SAKNAS (1)"))
            #expect(report.output.contains("- Bilaga 1:"))
        }
    }

    @Test func `Two versions are compared`() throws {
        try TemporaryFolder.with { folder in
            let head = "8 Särskilda kontraktsvillkor\n\n"
            let old = try folder.write(
                "1.txt", head + "Leverantören ska erbjuda två praktikplatser för personer som är långtidsarbetslösa.\n")
            let new = try folder.write(
                "2.txt", head + "Leverantören ska erbjuda fyra praktikplatser för personer som är långtidsarbetslösa.\n"
            )
            let run = try Program.run(["diff", old, new, "--rules-root", Project.rules.path])
            #expect(run.exit == 0, "\(run.errors)")
            #expect(run.output.contains("KLAUSULER SOM HAR ÄNDRATS"))
            #expect(run.output.contains("erbjuda fyra praktikplatser"))
            let same = try Program.run(["diff", old, old, "--format", "json", "--rules-root", Project.rules.path])
            #expect(same.output.contains("\"came\":[],\"went\":[],\"changed\":[]"))
        }
    }
}
