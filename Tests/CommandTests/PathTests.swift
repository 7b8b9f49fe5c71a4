import Fixtures
import Foundation
import Testing

/// Files and folders as they are in the world.
struct PathTests {
    private func check(_ arguments: [String], input: String = "", in folder: String? = nil) throws -> Program.Outcome {
        try Program.run(["check", "--fail-on", "never", "--format", "json"] + arguments, input: input, in: folder)
    }

    private func names(_ run: Program.Outcome) throws -> [String] {
        try run.assessments().compactMap { ($0["dossier"] as? [String: Any])?["name"] as? String }
    }

    /// Three notices in a folder, `c.xml` in one of its own.
    private func with(_ body: (TemporaryFolder) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            for name in ["a.xml", "b.xml", "in/c.xml"] {
                try folder.write(name, SmallNotice.text(title: "Annons \(name)"))
            }
            try body(folder)
        }
    }

    @Test func `A missing path is told, and the others are reported`() throws {
        try with { folder in
            let run = try check(["a.xml", "saknas.xml", "b.xml"], in: folder.path)
            #expect(run.exit == 3)
            #expect(try names(run) == ["a.xml", "saknas.xml", "b.xml"])
            #expect(run.errors == "saknas.xml: error: Filen eller mappen finns inte. Kontrollera sökvägen.\n")
        }
    }

    @Test func `A dangling link is told as one`() throws {
        try with { folder in
            try folder.link("länk.xml", to: folder.file("borta.xml"))
            let run = try check(["länk.xml", "a.xml"], in: folder.path)
            #expect(run.exit == 3)
            #expect(run.errors.hasPrefix("länk.xml: error: Länken pekar på något som inte finns."))
            #expect(try names(run).count == 2)
        }
    }

    @Test func `A link back to its own folder ends`() throws {
        try with { folder in
            try folder.link("in/upp", to: folder.path)
            let run = try check(["--each", "."], in: folder.path)
            #expect(run.exit == 0, "\(run.errors)")
            #expect(try names(run).count == 3)
        }
    }

    @Test(.enabled(if: geteuid() != 0, "an administrator may read every folder"))
    func `A folder that may not be read is told`() throws {
        try with { folder in
            let closed = try folder.folder("stängd")
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
            defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed) }
            let run = try check(["stängd", "a.xml"], in: folder.path)
            #expect(run.exit == 3)
            #expect(run.errors.hasPrefix("stängd: error:"))
            #expect(try names(run) == ["stängd", "a.xml"])
        }
    }

    @Test func `A device is no file`() throws {
        let run = try check(["/dev/zero"])
        #expect(run.exit == 3)
        #expect(run.errors.contains("Det är ingen vanlig fil"))
    }

    @Test func `A folder is one procurement, and with --each every file is`() throws {
        try with { folder in
            let one = try names(check(["."], in: folder.path))
            let each = try names(check(["--each", "."], in: folder.path))
            #expect(one == ["."])
            #expect(each == ["./a.xml", "./b.xml", "./in/c.xml"])
        }
    }

    @Test func `Reports come in the order of the input, on any number of cores`() throws {
        try with { folder in
            for number in 1...40 {
                let length = number.isMultiple(of: 7) ? 200_000 : 10
                try folder.write("n\(number).xml", SmallNotice.text(inside: String(repeating: "\n", count: length)))
            }
            let files = (1...40).shuffled().map { "n\($0).xml" }
            for jobs in ["1", "2", "8"] {
                #expect(try names(check(files + ["--jobs", jobs, "--each"], in: folder.path)) == files)
            }
        }
    }

    @Test func `Paths may come from standard input and from a file`() throws {
        try with { folder in
            #expect(
                try names(check(["--files-from", "-"], input: "b.xml\na.xml\n", in: folder.path)) == ["b.xml", "a.xml"])
            try folder.write("lista.txt", "in/c.xml\nb.xml")
            #expect(
                try names(check(["a.xml", "--files-from", "lista.txt"], in: folder.path)) == [
                    "a.xml", "in/c.xml", "b.xml",
                ])
        }
    }

    @Test func `No paths at all are an empty report`() throws {
        let run = try check(["--files-from", "-"])
        #expect(run.exit == 0)
        #expect(try run.assessments().isEmpty)
    }

    @Test func `Files of tools and earlier results are not read`() throws {
        try with { folder in
            for name in [
                ".dold.xml", "in/hansyn.decisions.yaml", "expected.json", "~$a.xml", "Thumbs.db", "__MACOSX/a.xml",
            ] {
                try folder.write(name, SmallNotice.text())
            }
            #expect(try names(check(["--each", "."], in: folder.path)).count == 3)
        }
    }

    @Test func `A name may hold spaces, letters and quotation marks`() throws {
        try with { folder in
            let name = "Förfrågan \"å ä ö\" 'nr 1'.xml"
            try folder.write(name, SmallNotice.text())
            #expect(try names(check([name], in: folder.path)) == [name])
        }
    }
}
