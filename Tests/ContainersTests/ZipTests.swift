import Testing

@testable import Containers

/// An archive of texts.
func zip(_ files: KeyValuePairs<String, String>) throws -> [UInt8] {
    try ZipEditor.replacing(files.map { ZipEditor.Part(name: $0, bytes: Array($1.utf8)) }, in: [])
}

struct ZipTests {
    private func names(_ bytes: [UInt8], limits: ContainerLimits = ContainerLimits()) throws -> [String] {
        var budget = ContainerBudget(limits)
        return try ZipArchive.open(bytes[...], budget: &budget).entries.map(\.name)
    }

    private func text(_ name: String, in bytes: [UInt8], limits: ContainerLimits = ContainerLimits()) throws -> String?
    {
        var budget = ContainerBudget(limits)
        let archive = try ZipArchive.open(bytes[...], budget: &budget)
        guard let entry = archive.entry(name) else { return nil }
        return String(decoding: try archive.read(entry, budget: &budget), as: UTF8.self)
    }

    @Test func `What is put into an archive comes out of it`() throws {
        let archive = try zip(["a/Frågor.txt": "Går det?", "b.txt": "Ja."])
        #expect(try names(archive) == ["a/Frågor.txt", "b.txt"])
        #expect(try text("a/Frågor.txt", in: archive) == "Går det?")
    }

    @Test func `The same files give the same bytes`() throws {
        #expect(try zip(["a": "1", "b": "2"]) == zip(["a": "1", "b": "2"]))
    }

    @Test func `Replacing one entry leaves the bytes of the others as they were`() throws {
        let long = String(repeating: "sociala hänsyn ", count: 500)
        let before = try zip(["a": long, "b": "2", "c": long])
        let after = try ZipEditor.replacing(
            [ZipEditor.Part(name: "b", bytes: [0x33]), ZipEditor.Part(name: "d", bytes: [0x34])], in: before)
        #expect(try names(after) == ["a", "b", "c", "d"])
        #expect(try text("b", in: after) == "3")
        // The first entry stands first in both, byte for byte, with its header.
        let second = try #require(
            before[...].indices.first { before[$0...].starts(with: [0x50, 0x4B, 3, 4]) && $0 > 0 })
        #expect(before[..<second] == after[..<second])
    }

    @Test func `Entries beyond the limit are refused`() throws {
        var limits = ContainerLimits()
        limits.entries = 2
        #expect(throws: ContainerError.limit(.entries(2))) {
            try names(zip(["a": "", "b": "", "c": ""]), limits: limits)
        }
    }

    @Test func `An entry is stopped while it is unpacked, whatever its header says`() throws {
        let archive = try ZipEditor.replacing(
            [ZipEditor.Part(name: "bomb", bytes: [UInt8](repeating: 0, count: 32 << 20))], in: [])
        #expect(archive.count < 64 << 10)
        #expect(throws: ContainerError.limit(.ratio(400))) { try text("bomb", in: archive) }
        var limits = ContainerLimits()
        limits.entryBytes = 1 << 20
        #expect(throws: ContainerError.limit(.entryBytes(1 << 20))) { try text("bomb", in: archive, limits: limits) }
    }

    @Test func `A cut or broken archive is damaged`() throws {
        let archive = try zip(["a": String(repeating: "text ", count: 400)])
        #expect(throws: ContainerError.damaged) { try names(Array(archive[..<(archive.count / 2)])) }
        var broken = archive
        broken[45] ^= 0xFF
        #expect(throws: ContainerError.damaged) { try text("a", in: broken) }
    }
}
