import Testing

@testable import Documents

/// Text in one line, and words in bytes.
struct LineTests {
    @Test(arguments: [
        "Lokalvård", "  Två  ord\n\tpå\u{0B}rad \r\n", "", " \n ", "”Åtgärd” – 5 § • ½…", "Fast\u{A0}mellanslag",
        "Rad\u{2028}byte och\u{3000}brett", "A\u{30A} löst sammansatt", "mellanslag \u{301}accent",
        "\u{85}ny rad\u{85}",
        "emoji 👩‍👩‍👧 här", "mjukt\u{AD}streck", "abc\u{200B}def", "slut \u{C2}", "Ελληνικά  ord",
    ])
    func `A line is the words with one space between`(text: String) {
        let source = SourceText(bytes: Array(text.utf8))
        let expected = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(Array(source.line(0..<text.utf8.count).utf8) == Array(expected.utf8))
    }

    @Test(
        arguments: [[0x61, 0xC3], [0xC3, 0x20, 0x61], [0x80, 0x61], [0xE2, 0x80], [0xC2, 0x0A, 0x62]] as [[UInt8]])
    func `A line of bytes that are no text is mended like any other text`(bytes: [UInt8]) {
        let expected = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        #expect(SourceText(bytes: bytes).line(bytes.indices) == expected)
    }

    @Test func `A word is found where it first stands, counted as the bytes are`() {
        let bytes = Array("en bilaga, en bilaga till".utf8)
        #expect(bytes[...].firstIndex(of: Array("bilaga".utf8)) == 3)
        #expect(bytes[5...].firstIndex(of: Array("bilaga".utf8)) == 14)
        #expect(bytes[5..<19].firstIndex(of: Array("bilaga".utf8)) == nil)
        #expect(bytes[..<2].firstIndex(of: Array("bilaga".utf8)) == nil)
        #expect(bytes[4...].firstIndex(of: []) == 4)
    }
}
