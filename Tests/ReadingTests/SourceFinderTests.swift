import Documents
import Glibc
import Procurement
import Testing

@testable import Reading

@Suite("Finding files")
struct SourceFinderTests {
    @Test("A folder stands for its files in byte order, without those of tools")
    func order() throws {
        let folder = try TemporaryFolder()
        for name in [
            "b.txt", "a.xml", "Z.txt", ".hidden", "hansyn.yaml", "expected.json", "~$doc", "Thumbs.db", "sub/c.txt",
            "__MACOSX/d.txt",
        ] {
            folder.write(name, "text")
        }
        var finder = SourceFinder()
        finder.add(folder.path)
        #expect(
            finder.files.map { $0.name.dropFirst(folder.path.utf8.count + 1) } == [
                "Z.txt", "a.xml", "b.txt", "sub/c.txt",
            ])
        #expect(finder.problems.isEmpty)
    }

    @Test("A missing path and a dangling link are problems with what to do")
    func missing() throws {
        let folder = try TemporaryFolder()
        folder.link("nowhere", to: "not-there")
        var finder = SourceFinder()
        finder.add(folder.path + "/missing.xml")
        finder.add(folder.path)
        #expect(finder.files.isEmpty)
        #expect(finder.problems.map(\.reason) == [Reasons.missing, Reasons.danglingLink])
    }

    @Test("Links that lead back up end")
    func loops() throws {
        let folder = try TemporaryFolder()
        folder.write("sub/a.txt", "text")
        folder.link("sub/up", to: "..")
        folder.link("self", to: "self")
        var finder = SourceFinder()
        finder.add(folder.path)
        #expect(finder.files.count == 1)
        #expect(finder.problems.map(\.reason) == [Reasons.danglingLink])
    }

    @Test("A folder that is named twice stands for its files twice")
    func twice() throws {
        let folder = try TemporaryFolder()
        folder.write("a.txt", "text")
        var finder = SourceFinder()
        finder.add(folder.path)
        finder.add(folder.path + "/")
        #expect(finder.files.map(\.name) == [folder.path + "/a.txt", folder.path + "/a.txt"])
    }

    @Test(
        "A folder that may not be read is a problem", .enabled(if: getuid() != 0, "the superuser may read everything"))
    func closedFolder() throws {
        let folder = try TemporaryFolder()
        folder.write("closed/a.txt", "text")
        folder.close("closed")
        var finder = SourceFinder()
        finder.add(folder.path)
        #expect(finder.problems.map(\.reason) == [Reasons.closedFolder])
    }

    @Test("A file is found and read though its name is not UTF-8")
    func oddName() throws {
        let folder = try TemporaryFolder()
        folder.write(bytes: Array("Fr".utf8) + [0x86] + Array("gor.txt".utf8), "Texten")
        var finder = SourceFinder()
        finder.add(folder.path)
        var reader = NoticeReader()
        let file = try #require(finder.files.first)
        var dossier = Dossier(name: "")
        reader.read(file, into: &dossier)
        let document = try #require(dossier.documents.first)
        #expect(document.text[document.blocks[0].range] == "Texten")
        #expect(document.name.hasSuffix("Frågor.txt"))
    }

    @Test("Reading a path that is missing or a folder is refused in words")
    func readingPaths() throws {
        let folder = try TemporaryFolder()
        var reader = NoticeReader()
        guard case .unreadable(let missing) = reader.read(path: folder.path + "/a", name: "a"),
            case .unreadable(let directory) = reader.read(path: folder.path, name: "b")
        else { throw Unexpected(what: "it was read") }
        #expect(missing.reason == Reasons.missing)
        #expect(directory.reason == Reasons.notAFile)
    }
}
