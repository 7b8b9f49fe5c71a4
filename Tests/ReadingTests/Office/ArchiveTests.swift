import Containers
import Documents
import Procurement
import Testing

@testable import Reading

struct ArchiveTests {
    private func dossier(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> Dossier {
        var reader = NoticeReader(limits: limits)
        var dossier = Dossier(name: "x.zip")
        reader.read(bytes: bytes, name: "x.zip", into: &dossier)
        return dossier
    }

    private func zip(_ files: KeyValuePairs<String, [UInt8]>) throws -> [UInt8] {
        try ZipEditor.replacing(files.map { ZipEditor.Part(name: $0, bytes: $1) }, in: [])
    }

    private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `An archive is read like the folder: in the same order, without the files of tools`() throws {
        let archive = try zip([
            "mapp/b.txt": text("B."), "mapp/a/c.txt": text("C."), "mapp-2/x.txt": text("X."),
            "__MACOSX/mapp/._b.txt": text("x"), "mapp/~$avtal.docx": text("x"), "mapp/.dold": text("x"),
            "mapp/hansyn.yaml": text("x"),
        ])
        #expect(
            dossier(archive).documents.map(\.name) == ["x.zip/mapp/a/c.txt", "x.zip/mapp/b.txt", "x.zip/mapp-2/x.txt"])
    }

    @Test func `Archives in archives are read to the limit, and the limit is told`() throws {
        var archive = try zip(["inre.txt": text("Längst in.")])
        for _ in 0..<3 { archive = try zip(["a.zip": archive]) }
        #expect(dossier(archive).documents.map(\.name) == ["x.zip/a.zip/a.zip/a.zip/inre.txt"])
        archive = try zip(["a.zip": archive, "b.txt": text("Ute.")])
        let result = dossier(archive)
        #expect(result.documents.map(\.name) == ["x.zip/b.txt"])
        #expect(result.unreadable.map(\.name) == ["x.zip/a.zip/a.zip/a.zip/a.zip"])
        #expect(result.unreadable[0].reason.en.contains("(depth)"))
    }

    @Test func `An office file in an archive is one document`() throws {
        let word = try OfficeFile.word(OfficeFile.p("Kommunen köper städning."))
        let result = dossier(try zip(["avtal.docx": word, "tom.docx": try OfficeFile.word("")]))
        #expect(result.documents.map(\.format) == [.docx])
        #expect(result.unreadable.map(\.name) == ["x.zip/tom.docx"])
    }

    @Test func `Names that lead out of the folder are only names`() throws {
        let result = dossier(try zip(["../../etc/passwd.txt": text("Text."), "/rot/a.txt": text("Text.")]))
        // What begins with dots is left out like every such name.
        #expect(result.documents.map(\.name) == ["x.zip//rot/a.txt"])
    }

    @Test func `One bad entry leaves the others`() throws {
        let result = dossier(try zip(["a.pdf": text("%PDF-1.4 cut"), "b.txt": text("Text."), "c.xml": text("<a>")]))
        #expect(result.documents.map(\.name) == ["x.zip/b.txt"])
        #expect(result.unreadable.map(\.name) == ["x.zip/a.pdf", "x.zip/c.xml"])
    }

    @Test func `10,000 entries are read within the limit and refused beyond it`() throws {
        let many = try ZipEditor.replacing(
            (0..<10_000).map { ZipEditor.Part(name: "\($0).txt", bytes: text("Text \($0).")) }, in: [])
        #expect(dossier(many).documents.count == 10_000)
        var limits = ReadingLimits()
        limits.containers.entries = 9_999
        #expect(dossier(many, limits: limits).unreadable[0].reason.en.contains("more than 9999 files (entries)"))
    }

    @Test func `A bomb is stopped while it is unpacked`() throws {
        let bomb = try zip(["a.txt": [UInt8](repeating: 0x20, count: 60 << 20)])
        #expect(dossier(bomb).unreadable[0].reason.en.contains("(ratio)"))
        let nested = try zip(["a.zip": bomb, "b.zip": bomb])
        #expect(dossier(nested).unreadable.count == 2)
    }

    @Test func `Texts beyond the limit are not unpacked, and the limit is told once`() throws {
        var limits = ReadingLimits()
        limits.containers.text = 1 << 20
        let long = text(String(repeating: "Text och mer text. ", count: 40_000))
        let result = dossier(
            try zip(["a.txt": long, "b.zip": zip(["b.txt": long]), "c.txt": long, "d.txt": long]), limits: limits)
        #expect(result.documents.map(\.name) == ["x.zip/a.txt", "x.zip/b.zip/b.txt"])
        #expect(result.unreadable.map(\.name) == ["x.zip"])
        #expect(result.unreadable[0].reason.en.contains("more than 1 MiB of text (text)"))
    }

    @Test func `Line breaks in names do not break the report's lines`() throws {
        #expect(dossier(try zip(["a\nerror: b.txt": text("Text.")])).documents[0].name == "x.zip/a\u{FFFD}error: b.txt")
    }

    @Test func `A million runs are read`() throws {
        let run = "<w:r><w:t>ord </w:t></w:r>"
        let paragraph = "<w:p>" + String(repeating: run, count: 1000) + "</w:p>"
        let word = try OfficeFile.word(String(repeating: paragraph, count: 1000))
        var limits = ReadingLimits()
        limits.containers.ratio = 100_000
        #expect(dossier(word, limits: limits).documents.first?.blocks.count == 1000)
    }
}
