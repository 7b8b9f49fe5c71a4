import Matching
import Testing

@Suite("Folding")
struct FoldingTests {
    @Test(
        "Letters become lower case and keep their signs",
        arguments: [
            ("ÅÄÖ ÉÜØÆ Ñ", "åäö éüøæ ñ"), ("Sysselsättning", "sysselsättning"), ("ŠŽŁĐ ŞĞİ Ÿ ẞ", "šžłđ şği ÿ ß"),
            ("× ÷ § 5 €", "× ÷ § 5 €"), ("Ѐ Ω 漢", "Ѐ Ω 漢"), ("K Å", "k å"),
        ])
    func letters(text: String, folded: String) {
        #expect(fold(text) == folded)
    }

    @Test(
        "Letters and their combining marks become one",
        arguments: [
            ("a\u{30A}a\u{308}o\u{308}", "\u{E5}\u{E4}\u{F6}"), ("A\u{30A}RE", "\u{E5}re"), ("ide\u{301}", "id\u{E9}"),
            ("c\u{327}S\u{30C}", "\u{E7}\u{161}"),
        ])
    func composition(text: String, folded: String) {
        #expect(Array(fold(text).utf8) == Array(folded.utf8))
    }

    @Test("A mark that makes no letter is kept, at the start of a block too")
    func strayMarks() {
        #expect(Array(fold("x\u{308}y \u{30A}a").utf8) == Array("x\u{308}y \u{30A}a".utf8))
        #expect(Array(fold("\u{30A}").utf8) == Array("\u{30A}".utf8))
    }

    @Test(
        "Spaces of all kinds become one, and none at the ends",
        arguments: [
            ("  a \t b\r\n\r\nc \n", "a b c"), ("4\u{A0}kap.\u{2009}18\u{202F}§", "4 kap. 18 §"), ("\u{A0}", ""),
            ("", ""),
            ("a \u{200B} b", "a b"), ("• a\n• b \u{F0B7} c", "a b c"), ("a\u{0}b", "a b"),
            ("a\u{3000}b\u{2028}c", "a b c"),
        ])
    func spaces(text: String, folded: String) {
        #expect(fold(text) == folded)
    }

    @Test("Soft hyphens, zero-width characters and byte order marks are removed")
    func invisible() {
        #expect(fold("\u{FEFF}fö\u{AD}n\u{200B}ster\u{2060}\u{200D} ") == "fönster")
    }

    @Test("Dashes, quotation marks, ligatures and ellipses become ASCII")
    func signs() {
        #expect(fold("2020–2021 — a\u{2011}b −1") == "2020-2021 - a-b -1")
        #expect(fold("”ja” ’nej’ «kanske» „då“") == "\"ja\" 'nej' \"kanske\" \"då\"")
        #expect(fold("ﬁnansiera ﬂytta eﬀekt ﬃ ﬄ …") == "finansiera flytta effekt ffi ffl ...")
    }

    @Test(
        "A word divided at the end of a line is joined",
        arguments: [
            ("kollektiv-\navtal", "kollektivavtal"), ("kollektiv- \r\n  avtal", "kollektivavtal"),
            ("sysselsätt\u{2010}\nning", "sysselsättning"), ("sysselsätt\u{AD}\nning", "sysselsättning"),
            ("upphandlingar-\näldre", "upphandlingaräldre"), ("Å-\nbo a-\n\u{F6}", "å-bo aö"),
            ("för-\n\u{C}delning", "fördelning"),
        ])
    func divided(text: String, folded: String) {
        #expect(fold(text) == folded)
    }

    @Test(
        "A hyphen that stands for a part of a word, or that is none of division, is kept",
        arguments: [
            ("upphandlings-\noch avtal", "upphandlings- och avtal"), ("lärlings- och", "lärlings- och"),
            ("varu-\neller", "varu- eller"), ("drift-\nsamt", "drift- samt"),
            ("drift-\nrespektive", "drift- respektive"),
            ("drift-\nochra", "driftochra"), ("IT-\nsystem", "it-system"), ("Svensk-\nFinsk", "svensk- finsk"),
            ("a -\nb", "a - b"), ("avtal-\n\nnästa", "avtal- nästa"), ("avtal-\n• nästa", "avtal- nästa"),
            ("5-\nårig", "5- årig"), ("-\na", "- a"), ("avtal-\n", "avtal-"), ("avtal–\nnästa", "avtal- nästa"),
        ])
    func hyphens(text: String, folded: String) {
        #expect(fold(text) == folded)
    }

    @Test("Blocks are folded apart with one line feed between two, and what lies between them is left out")
    func blocks() {
        let bytes = Array("Ett block-\n nästa\u{A0}|  |TRE".utf8)
        let text = FoldedText(bytes, ranges: [0..<10, 11..<20, 21..<23, 24..<27])
        #expect(text.string == "ett block-\nnästa\n\ntre")
        #expect(text.ranges.map { text.string($0) } == ["ett block-", "nästa", "", "tre"])
        #expect(text.ranges.map { text.original($0) } == [0..<10, 12..<18, 23..<23, 24..<27])
    }

    @Test("Blocks without a byte between them are folded too, and ranges outside the text are cut")
    func adjacentBlocks() {
        let text = FoldedText(Array("ABCD".utf8), ranges: [0..<1, 1..<2, 2..<3, 3..<9])
        #expect(text.string == "a\nb\nc\nd")
        #expect(text.ranges.map { text.original($0) } == [0..<1, 1..<2, 2..<3, 3..<4])
        #expect(text.original(1..<2) == 1..<1)
        #expect(FoldedText([], ranges: []).bytes.isEmpty)
        #expect(FoldedText([]).original(0..<0) == 0..<0)
    }

    @Test("A block that breaks off inside a character does not read the next")
    func cutCharacter() {
        let text = FoldedText(Array("aåb".utf8), ranges: [0..<2, 2..<4])
        #expect(text.string == "a\nb")
    }

    @Test("Bytes that are not UTF-8 become spaces")
    func invalid() {
        let bad: [[UInt8]] = [
            [0xFF], [0xC3], [0xC3, 0x20], [0xE2, 0x80], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80], [0x80],
            [0xF0, 0x9F],
        ]
        for bytes in bad {
            #expect(FoldedText([0x61] + bytes + [0x62]).string == "a b")
            #expect(FoldedText([0x61, 0x20] + bytes + [0x20, 0x62]).string == "a b")
            #expect(FoldedText(bytes).string == "")
        }
    }

    @Test("Random bytes are folded to UTF-8 without double spaces")
    func randomBytes() {
        var random = RandomNumbers(seed: 7)
        let bytes: [UInt8] = [
            0x61, 0x41, 0x20, 0x0A, 0x2D, 0xC3, 0xA5, 0xCC, 0x8A, 0xC2, 0xAD, 0xE2, 0x80, 0x90, 0xEF, 0xAC,
        ]
        for _ in 0..<3_000 {
            let source = (0..<random.next(24)).map { _ in bytes[random.next(bytes.count)] }
            let cut = random.next(source.count + 1)
            let text = FoldedText(source, ranges: [0..<cut, cut..<source.count])
            #expect(String(validating: text.bytes, as: UTF8.self) != nil, "\(source)")
            #expect(!text.string.contains("  "), "\(source)")
            for end in text.bytes.indices { _ = text.original(0..<end) }
        }
    }
}
