import Fixtures
import Foundation
import Knowledge
import Testing

/// What one run leaves for the next is used only while nothing has changed.
struct PreparedFileTests {
    private func prepared(_ folder: TemporaryFolder, of files: [String] = ["a.yaml"]) -> PreparedFile? {
        PreparedFile(
            "test", of: files.map { folder.file($0) }, root: RulesRoot(path: folder.path),
            environment: ["HANSYN_CACHE": folder.file("cache")])
    }

    @Test func `What was left is there for the next run`() throws {
        try TemporaryFolder.with { folder in
            try folder.write("a.yaml", "one")
            let parts: [[UInt8]] = [[1, 2, 3], [], Array(repeating: 7, count: 1_001)]
            #expect(prepared(folder)?.read() == nil)
            prepared(folder)?.write(parts)
            #expect(prepared(folder)?.read()?.map { Array($0) } == parts)
        }
    }

    @Test func `A changed file, another file, or one more makes it worthless`() throws {
        try TemporaryFolder.with { folder in
            try folder.write("a.yaml", "one")
            try folder.write("b.yaml", "one")
            prepared(folder)?.write([[1]])
            #expect(prepared(folder, of: ["b.yaml"])?.read() == nil)
            #expect(prepared(folder, of: ["a.yaml", "b.yaml"])?.read() == nil)
            #expect(prepared(folder)?.read() == [[1]])
            try folder.write("a.yaml", "three")
            #expect(prepared(folder)?.read() == nil)
        }
    }

    @Test func `A cut or altered file is not used`() throws {
        try TemporaryFolder.with { folder in
            try folder.write("a.yaml", "one")
            prepared(folder)?.write([[1, 2, 3, 4, 5, 6, 7, 8, 9]])
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.file("cache"))
            let file = URL(fileURLWithPath: folder.file("cache/\(try #require(names.first))"))
            let whole = try Data(contentsOf: file)
            for length in [0, 5, 20, 30, whole.count - 1] {
                try whole.prefix(length).write(to: file)
                #expect(prepared(folder)?.read() == nil)
            }
            var altered = whole
            altered[whole.count - 2] ^= 1
            try altered.write(to: file)
            #expect(prepared(folder)?.read() == nil)
        }
    }

    @Test func `It can be turned off, and needs no home`() {
        let root = RulesRoot(path: "/nowhere")
        #expect(PreparedFile("test", of: [], root: root, environment: ["HANSYN_CACHE": "off", "HOME": "/home"]) == nil)
        #expect(PreparedFile("test", of: [], root: root, environment: [:]) == nil)
    }
}
