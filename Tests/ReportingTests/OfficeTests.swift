import Analysis
import Documents
import Foundation
import Procurement
import Reporting
import Settings
import Testing

/// The note in Word and the workbook.
struct OfficeTests {
    private func file(_ format: String, _ assessments: [Assessment], _ context: ReportContext = context()) throws
        -> [UInt8]
    {
        try #require(ReportFormat(name: format)).report(context).file(assessments)
    }

    /// A part of an Office file.
    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        try TemporaryFile.with(bytes) { path in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [
                "python3", "-c",
                "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))", path,
                name,
            ]
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            let data = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return String(decoding: data, as: UTF8.self)
        }
    }

    @Test func `The note tells what to decide and has a box for the decision`() throws {
        let body = try part("word/document.xml", of: file("docx", [Samples.full()]))
        for text in [
            "Beslutsunderlag", "Arbetsmaterial", "Stadning 2024", "svTitle", "svClears", "Villkor tas in", "Avstås",
            "Skäl: ",
        ] {
            #expect(body.contains(text), "\(text)")
        }
        #expect(body.contains("avtal.pdf"))
    }

    @Test func `The note is short however much there is to tell`() throws {
        let findings = (0..<1000).map { Samples.finding("flaw-\($0)") }
        let body = try part("word/document.xml", of: file("docx", [Samples.assessment(findings: findings)]))
        #expect(body.contains("5. svTitle"))
        #expect(!body.contains("6. svTitle"))
        #expect(body.contains("Ytterligare 995 står i den fullständiga rapporten."))
    }

    @Test func `The same procurements give the same note`() throws {
        #expect(try file("docx", [Samples.full()]) == file("docx", [Samples.full()]))
    }

    @Test func `Each procurement has its own page, with the reference number, and is final when called so`() throws {
        var final = context()
        final.isFinal = true
        final.reference = "KS <1>"
        let body = try part("word/document.xml", of: file("docx", [Samples.full(), Samples.assessment()], final))
        #expect(body.components(separatedBy: "<w:pageBreakBefore/>").count == 2)
        #expect(body.contains("Diarienummer: KS &lt;1&gt;"))
        #expect(!body.contains("Arbetsmaterial"))
    }

    @Test func `A decision that is written stands in the box`() throws {
        let body = try part("word/document.xml", of: file("docx", [Samples.assessment(findings: [Samples.decided])]))
        #expect(body.contains("Reserverad upphandling övervägdes. Avstods därför att marknaden saknas"))
    }

    @Test func `The workbook has four sheets, with heads that stay and can be filtered`() throws {
        let bytes = try file("xlsx", [Samples.full()])
        let book = try part("xl/workbook.xml", of: bytes)
        for name in ["Fynd", "Klausuler", "Uppgifter", "Upphandlingar"] { #expect(book.contains("name=\"\(name)\"")) }
        for number in 1...4 {
            let sheet = try part("xl/worksheets/sheet\(number).xml", of: bytes)
            #expect(sheet.contains("state=\"frozen\""))
            #expect(sheet.contains("<autoFilter"))
        }
    }

    @Test func `No cell is a formula`() throws {
        let bytes = try file("xlsx", [Samples.assessment(findings: [Samples.finding("flaw-a", quote: "=1+1\u{1}")])])
        #expect(try !part("xl/worksheets/sheet1.xml", of: bytes).contains("<f>"))
        #expect(try part("xl/sharedStrings.xml", of: bytes).contains("=1+1<"))
    }

    @Test func `A report on nothing can be opened too`() throws {
        #expect(try part("xl/workbook.xml", of: file("xlsx", [])).contains("Fynd"))
        #expect(try part("word/document.xml", of: file("docx", [])).contains("<w:sectPr>"))
    }
}

/// A file that is gone afterwards.
private enum TemporaryFile {
    static func with<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path)
    }
}
