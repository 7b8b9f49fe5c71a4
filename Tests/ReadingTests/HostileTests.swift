import Documents
import Procurement
import Testing

@testable import Reading

@Suite("Hostile files end, with a reason")
struct HostileTests {
    @Test("An empty file is said to be empty")
    func empty() throws {
        #expect(try refusal([]).reason == Reasons.empty)
    }

    @Test("A file that is cut off is refused whole, with line and column")
    func truncated() throws {
        let whole = Array(Samples.eforms(body: Samples.lot(terms: Samples.reservation("res-ws"))).utf8)
        for count in stride(from: 100, to: whole.count - 1, by: 97) {
            let file = try refusal(Array(whole[..<count]))
            #expect(file.reason == XMLProblem.cut)
            #expect((file.line ?? 0) > 0 && (file.column ?? 0) > 0)
        }
    }

    @Test("XML that is wrongly written is refused with the line")
    func malformed() throws {
        let file = try refusal(Array("<?xml version=\"1.0\"?>\n<a>\n<b></c>\n</a>".utf8))
        #expect(file.reason == XMLProblem.malformed)
        #expect(file.line == 3)
    }

    @Test("A DOCTYPE is refused, with entities in itself or in other files")
    func doctype() throws {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
            <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><a>&d;</a>
            """
        let external = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>"
        #expect(try refusal(Array(bomb.utf8)).reason == Reasons.doctype)
        #expect(try refusal(Array(external.utf8)).reason == Reasons.doctype)
    }

    @Test("100,000 elements inside each other are refused")
    func depth() throws {
        let count = 100_000
        let xml = String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
        #expect(try refusal(Array(xml.utf8)).reason == LimitHit.depth(256).reason)
    }

    @Test("50 MB in one text node are refused, with and without signs that look like tags")
    func longText() throws {
        let text = "<a>" + String(repeating: "x", count: 50_000_000) + "</a>"
        #expect(try refusal(Array(text.utf8)).reason == LimitHit.betweenTags(256 << 10).reason)
        let line = "<![CDATA[" + String(repeating: "x", count: 1000) + "]]>"
        let pieces = "<a>" + String(repeating: line, count: 50_000) + "</a>"
        #expect(try refusal(Array(pieces.utf8)).reason == LimitHit.nodeText(10 << 20).reason)
    }

    @Test("200,000 attributes on one element are refused, and so are 2,000")
    func attributes() throws {
        let many = (0..<200_000).map { " a\($0)=\"\"" }.joined()
        #expect(try refusal(Array("<a\(many)/>".utf8)).reason == LimitHit.betweenTags(256 << 10).reason)
        let fewer = (0..<2_000).map { " a\($0)=\"\"" }.joined()
        #expect(try refusal(Array("<a\(fewer)/>".utf8)).reason == LimitHit.attributes(1000).reason)
    }

    @Test("Very many different paths are refused")
    func paths() throws {
        let elements = (0..<150_000).map { "<a\($0)/>" }.joined()
        #expect(try refusal(Array("<a>\(elements)</a>".utf8)).reason == LimitHit.paths(100_000).reason)
    }

    @Test("A file above the limit is refused with the limit's name and value")
    func fileSize() throws {
        var limits = ReadingLimits()
        limits.fileBytes = 2048
        let reason = try refusal([UInt8](repeating: 0x41, count: 2049), limits: limits).reason
        #expect(reason.en.contains("2 KiB (fileBytes)"))
    }

    @Test("Binary noise is refused")
    func noise() throws {
        var generator: UInt64 = 0x9E37_79B9_7F4A_7C15
        for _ in 0..<50 {
            let bytes = (0..<2000).map { _ -> UInt8 in
                generator = generator &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: generator >> 33)
            }
            _ = try refusal([0x01] + bytes)
        }
    }

    @Test("Text that is neither UTF-8 nor Windows-1252 is refused with the line")
    func invalidUTF8() throws {
        let file = try refusal(Array("Räkor\nÄrtor och ägg ".utf8) + [0xE5, 0x0A])
        #expect(file.reason == Reasons.notUTF8)
        #expect(file.line == 2)
    }

    @Test("After a hostile file the same reader reads the next as if nothing had happened")
    func readerGoesOn() throws {
        var reader = NoticeReader()
        let notice = Array(Samples.eforms(body: Samples.lot(terms: Samples.reservation("res-ws"))).utf8)
        let hostile = [
            Array("<a><b></a>".utf8), Array("<!DOCTYPE a []><a/>".utf8), [0x00, 0x01], Array(notice[..<900]),
            Array("<a>\((0..<150_000).map { "<a\($0)/>" }.joined())</a>".utf8),
        ]
        for bytes in hostile {
            _ = reader.read(bytes: bytes, name: "hostile")
            guard case .read(let document, let facts?) = reader.read(bytes: notice, name: "notice") else {
                throw Unexpected(what: "the notice was not read")
            }
            #expect(document.blocks.isEmpty)
            #expect(facts.lots[0].declared[.reservedParticipation] == ["res-ws"])
        }
    }
}
