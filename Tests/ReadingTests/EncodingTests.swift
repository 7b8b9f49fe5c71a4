import Documents
import Procurement
import Testing

@testable import Reading

@Suite("Encoding")
struct EncodingTests {
    private static let sample = Samples.eforms(
        body:
            "<cac:ProcurementProject><cbc:Name languageID=\"SWE\">Städning åt äldre</cbc:Name></cac:ProcurementProject>"
    )

    private static func declaring(_ encoding: String) -> String {
        sample.replacing("encoding=\"UTF-8\"", with: "encoding=\"\(encoding)\"")
    }

    private func title(_ bytes: [UInt8]) throws -> String {
        let document = try document(bytes)
        return document.text[document.blocks[0].range]
    }

    @Test("UTF-8 is read with and without a byte order mark")
    func utf8() throws {
        #expect(try title(Array(Self.sample.utf8)) == "Städning åt äldre")
        #expect(try title([0xEF, 0xBB, 0xBF] + Array(Self.sample.utf8)) == "Städning åt äldre")
    }

    @Test("UTF-16 is read in both byte orders", arguments: [true, false])
    func utf16(isLittleEndian: Bool) throws {
        var bytes: [UInt8] = isLittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
        for unit in Self.declaring("UTF-16").utf16 {
            let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
            bytes += isLittleEndian ? [low, high] : [high, low]
        }
        #expect(try title(bytes) == "Städning åt äldre")
    }

    @Test("Latin-1 is read where it is declared")
    func latin1() throws {
        let bytes = Self.declaring("ISO-8859-1").unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(try title(bytes) == "Städning åt äldre")
    }

    @Test("Latin-1 that says nothing is refused with a line")
    func undeclaredLatin1() throws {
        let bytes = Self.sample.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(try refusal(bytes).line != nil)
    }

    @Test("Text is reported as it stands: no-break spaces, decomposed letters and soft hyphens inside are kept")
    func originalText() throws {
        let text = "Sta\u{308}dning\u{A0}och fo\u{AD}nster"
        let bytes = Array(Self.sample.replacing("Städning åt äldre", with: "\u{A0} \(text)\n\t").utf8)
        let document = try document(bytes)
        #expect(Array(document.text.bytes[document.blocks[0].range]) == Array(text.utf8))
    }

    @Test("Escaped signs, character references and CDATA become text")
    func references() throws {
        let text = "Mat &amp; dryck &#229;t <![CDATA[<barn>]]>"
        #expect(
            try title(Array(Self.sample.replacing("Städning åt äldre", with: text).utf8)) == "Mat & dryck åt <barn>")
    }

    @Test("A file on a single line has places all the same")
    func singleLine() throws {
        let notice = try read(Self.sample.split(separator: "\n").joined())
        #expect(notice.document.describe(notice.document.blocks[0].place) == "/ContractNotice/ProcurementProject/Name")
    }
}

@Suite("Other formats")
struct OtherFormatTests {
    @Test("Any XML is text with element paths, and inline elements do not break it")
    func otherXML() throws {
        let document = try document(Array("<r><a>Ett <b>stycke</b> text</a><a> </a><c><d>Nästa</d></c></r>".utf8))
        #expect(document.format == .xml)
        #expect(document.blocks.map { document.text[$0.range] } == ["Ett stycke text", "Nästa"])
        #expect(document.blocks.map { document.describe($0.place) } == ["/r/a", "/r/c/d"])
    }

    @Test("A text file has a block for each line that is not empty, with its number")
    func text() throws {
        let document = try document(Array("\u{FEFF}Rubrik\r\n\r\n  Brödtext åäö \n".utf8))
        #expect(document.format == .text)
        #expect(document.blocks.map { document.text[$0.range] } == ["Rubrik", "Brödtext åäö"])
        #expect(document.blocks.map(\.place) == [.line(1), .line(3)])
    }

    @Test(
        "A format that is not read is named, with the command that makes it one that is",
        arguments: [
            ("{\\rtf1 …", "--convert-to docx"), ("WordDocument", "--convert-to docx"),
            ("Workbook", "--convert-to xlsx"),
            ("EncryptedPackage", "password"), ("__substg1.0_", "mail"), ("\u{89}PNG", "ocrmypdf"), ("Rar!", "rar"),
        ])
    func unreadFormats(content: String, words: String) throws {
        let compound: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
            + content.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }
        let bytes: [UInt8] =
            switch content.prefix(1) {
            case "{", "R": Array(content.utf8)
            case "\u{89}": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]
            default: compound
            }
        #expect(try refusal(bytes).reason.en.contains(words))
    }

    @Test("A cut PDF, zip or gzip is damaged", arguments: ["%PDF-1.7 …", "PK\u{3}\u{4}…", "\u{1F}\u{8B}"])
    func cutFiles(content: String) throws {
        let bytes = content.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(try refusal(bytes).reason.en.contains("damaged"))
    }
}
