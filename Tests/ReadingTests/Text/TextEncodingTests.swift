import Documents
import Testing

@testable import Reading

@Suite("Encodings of text files")
struct TextEncodingTests {
    private let text = "Städning på förskolor\noch äldreboenden – 12 § ”så”"

    @Test("UTF-8 is read with and without a byte order mark, and nothing is noted")
    func utf8() throws {
        let plain = try document(Array(text.utf8))
        let marked = try document([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        #expect(plain.text.bytes == Array(text.utf8))
        #expect(marked.text.bytes == Array(text.utf8))
        #expect(plain.note == nil && marked.note == nil)
    }

    @Test("UTF-16 is read in both byte orders", arguments: [true, false])
    func utf16(isLittleEndian: Bool) throws {
        var bytes: [UInt8] = isLittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
        for unit in (text + " 🚌").utf16 {
            let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
            bytes += isLittleEndian ? [low, high] : [high, low]
        }
        let document = try document(bytes)
        #expect(String(decoding: document.text.bytes, as: UTF8.self) == text + " 🚌")
        #expect(document.note == nil)
    }

    @Test("UTF-16 that is cut or has half a pair is read with a mark for what is missing")
    func brokenUTF16() throws {
        let document = try document([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00, 0x43])
        #expect(document.text[0..<document.text.bytes.count] == "A\u{FFFD}B\u{FFFD}")
    }

    @Test("Windows-1252 is guessed for Swedish text, and said")
    func windows1252() throws {
        let bytes: [UInt8] =
            Array("St".utf8) + [0xE4] + Array("dning p".utf8) + [0xE5] + Array(" f".utf8) + [0xF6]
            + Array("rskolor ".utf8) + [0x96] + Array(" 12 ".utf8) + [0xA7, 0x20, 0x94] + Array("s".utf8) + [
                0xE5, 0x94,
            ]
        let document = try document(bytes)
        #expect(document.text[0..<document.text.bytes.count] == "Städning på förskolor – 12 § ”så”")
        #expect(document.note == Reasons.guessedEncoding)
    }

    @Test("Line ends of all systems count lines, and no block holds a carriage return")
    func lineEnds() throws {
        for end in ["\n", "\r\n", "\r"] {
            let text =
                "Städningen omfattar samtliga lokaler i kommunens\(end)förskolor.\(end)\(end)Den utförs dagligen."
            let document = try document(Array(text.utf8))
            #expect(outline(document).count == 2)
            #expect(document.blocks.map(\.place) == [.line(1), .line(4)])
            #expect(!document.text.bytes.contains(0x0D))
        }
    }

    @Test("NUL bytes and control characters are no text")
    func binary() throws {
        #expect(try refusal(Array("Avtal\0om städning".utf8)).reason == Reasons.binary)
        #expect(try refusal([0xFF, 0xFE, 0x00, 0x00, 0x41, 0x00, 0x00, 0x00]).reason == Reasons.binary)
        #expect(try refusal(Array("ab\u{1}\u{2}\u{3}\u{4}cd".utf8)).reason == Reasons.binary)
    }

    @Test("Bytes above ASCII that are not Swedish are refused", arguments: [[0x86, 0x84, 0x94], [0xC3, 0x28, 0xFF]])
    func otherEncodings(bytes: [UInt8]) throws {
        #expect(try refusal(Array("Rad ett\nRad ".utf8) + bytes + Array(" slut".utf8)).line == 2)
    }

    @Test("A file with only blank lines is unreadable and says so")
    func blank() throws {
        for text in ["\n\n", " \t\r\n\u{C}\n", "\u{A0}\n"] {
            #expect(try refusal(Array(text.utf8)).reason == Reasons.onlyBlankLines)
        }
    }

    @Test("One line of a megabyte is one paragraph")
    func longLine() throws {
        let text = String(repeating: "städning av lokaler, ", count: 50_000)
        let blocks = try document(Array(text.utf8)).blocks
        #expect(blocks.map(\.kind) == [.paragraph])
        #expect(blocks.first.map { $0.range.count } == text.utf8.count - 1)
    }

    @Test("More lines than the limit are refused with the limit's name")
    func lineLimit() throws {
        var limits = ReadingLimits()
        limits.lines = 10
        let bytes = Array(String(repeating: "a\n\n", count: 11).utf8)
        #expect(try refusal(bytes, limits: limits).reason == LimitHit.lines(10).reason)
        #expect(try document(Array(bytes.dropLast(3))).blocks.count == 10)
    }
}
