import Fixtures
import Foundation
import Testing

/// What comes out of a portal may be hostile in ways that no notice is.
struct HostileOfficeTests {
    @Test func `Names of entries in old encodings and with line breaks are readable, one to a line`() throws {
        try TemporaryFolder.with { folder in
            var archive = RawZip()
            // "å" of code page 850, "ä" of Windows-1252, a line break, a way out of the folder.
            let bad: [[UInt8]] = [
                [0x86] + Array("tg.pdf".utf8), Array("kl".utf8) + [0xE4] + Array("der.pdf".utf8),
                Array("a\nb: error: c.pdf".utf8), Array("../../x.pdf".utf8), Array("/etc/y.pdf".utf8),
            ]
            for name in bad { archive.add(name: name, Data("%PDF-1.4 cut".utf8)) }
            try folder.write("bad.zip", archive.bytes)
            let run = try Program.run(["check", "bad.zip", "--fail-on", "never"], in: folder.path, limit: 20)
            #expect(run.exit == 3)
            let names = run.errors.split(separator: "\n").compactMap { $0.components(separatedBy: ": error: ").first }
            #expect(
                Set(names).isSuperset(of: ["bad.zip/åtg.pdf", "bad.zip/kläder.pdf", "bad.zip//etc/y.pdf"]),
                "\(run.errors)")
            #expect(run.errors.contains("bad.zip/a\u{FFFD}b: error: c.pdf"))
            #expect(try folder.names() == ["bad.zip"])
        }
    }

    @Test func `Entries that share their bytes are unpacked to the limit, and no more`() throws {
        try TemporaryFolder.with { folder in
            var archive = RawZip()
            let content = archive.add(name: Array("0.txt".utf8), Data(repeating: 0, count: 128 << 10))
            for number in 1..<4200 { archive.list(Array("\(number).txt".utf8), content) }
            try folder.write("bad.zip", archive.bytes)
            try folder.write("good.xml", SmallNotice.text())
            let run = try Program.run(
                ["check", "bad.zip", "good.xml", "--format", "json", "--fail-on", "never"], in: folder.path, limit: 60)
            #expect(run.exit == 3)
            #expect(run.output.contains("512 MiB (unpackedBytes)"))
            #expect(run.peakMemory < 200 << 10, "\(run.peakMemory) KiB")
            #expect(try run.assessments().count == 2)
        }
    }

    @Test func `A Word file with very many runs in one paragraph is read, in bounded memory`() throws {
        try TemporaryFolder.with { folder in
            let words = ["leverantören", "ska", "anställa", "enligt", "kollektivavtal", "kommunen", "30", "procent"]
            // The same words in every test, in an order that does not pack too well.
            var state: UInt64 = 1
            let runs = (0..<100_000).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return "<w:r><w:t>\(words[Int(state >> 61)]) </w:t></w:r>"
            }
            try folder.write("runs.docx", HostileFile.word("<w:p>\(runs.joined())</w:p>"))
            let run = try Program.run(["check", "runs.docx", "--fail-on", "never"], in: folder.path, limit: 120)
            #expect(!run.isOvertime)
            #expect(run.exit == 0, "\(run.errors)")
            #expect(run.peakMemory < 300 << 10, "\(run.peakMemory) KiB")
        }
    }

    @Test func `A converter that writes without end is stopped, and the other file is reported`() throws {
        try TemporaryFolder.with { folder in
            let converter = try folder.write("bin/pdftohtml", "#!/bin/sh\nexec yes '<page><text>x</text></page>'\n")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: converter)
            try folder.write("bad.pdf", "%PDF-1.7")
            try folder.write("good.xml", SmallNotice.text())
            let run = try Program.run(
                ["check", "bad.pdf", "good.xml", "--format", "json", "--fail-on", "never"], in: folder.path,
                environment: ["PATH": folder.file("bin") + ":/usr/bin:/bin"], limit: 60)
            #expect(run.exit == 3)
            #expect(run.errors.contains("bad.pdf: error: "))
            #expect(run.errors.contains("(helper.output)"))
            #expect(try run.assessments().count == 2)
        }
    }
}
