import Testing

@testable import Containers

struct EntryNameTests {
    @Test(arguments: [
        ("Frågor och svar.docx", Array("Frågor och svar.docx".utf8)),
        ("Frågor", [0x46, 0x72, 0x86, 0x67, 0x6F, 0x72]),
        ("Frågor", [0x46, 0x72, 0xE5, 0x67, 0x6F, 0x72]),
        ("Åtgärd", [0x8F, 0x74, 0x67, 0x84, 0x72, 0x64]),
    ])
    func `Names are decoded from UTF-8, the old consoles' code page and Windows-1252`(name: String, bytes: [UInt8]) {
        #expect(EntryName.text(of: bytes) == name)
    }

    @Test func `Line breaks and steering signs in names are shown as unknown signs`() {
        #expect(EntryName.text(of: Array("a\nb\u{1B}[2Jc\u{202E}d".utf8)) == "a\u{FFFD}b\u{FFFD}[2Jc\u{FFFD}d")
    }

    @Test func `A backslash separates folders`() {
        #expect(EntryName.path(of: Array(#"mapp\annons.xml"#.utf8)) == "mapp/annons.xml")
    }
}
