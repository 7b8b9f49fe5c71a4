import Foundation
import Reporting
import Testing

struct JSONWriterTests {
    private func written(pretty: Bool = false, _ body: (inout JSONWriter) -> Void) -> String {
        var bytes: [UInt8] = []
        JSONWriter.write(to: &bytes, pretty: pretty, body)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `Quotation marks, backslashes and control characters are escaped, other text is not`() throws {
        let text = "a\"b\\c\n\r\t\u{01}\u{1F}å\u{2028}/\u{7F}"
        let json = written { $0.array([text]) { $0.string($1) } }
        #expect(json == #"["a\"b\\c\n\r\t\u0001\u001få"# + "\u{2028}/\u{7F}\"]")
        let read = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String])
        #expect(read == [text])
    }

    @Test func `What must be escaped is found wherever it stands`() throws {
        for byte in UInt8(0)...0x7F {
            for place in 0..<20 {
                var bytes = Array(repeating: UInt8(ascii: "!"), count: 19)
                bytes.insert(byte, at: place)
                let text = String(decoding: bytes, as: UTF8.self)
                let json = written { $0.array([text]) { $0.string($1) } }
                #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String] == [text])
            }
        }
    }

    @Test func `Commas stand between values and nowhere else`() {
        let json = written { writer in
            writer.object {
                $0.key("a")
                $0.array([1, 2]) { $0.integer($1) }
                $0.key("b")
                $0.object { _ in }
                $0.key("c")
                $0.array([Int64]()) { $0.integer($1) }
                $0.key("d")
                $0.null()
                $0.key("e")
                $0.boolean(true)
                $0.key("f")
                $0.integer(.min)
            }
        }
        #expect(json == #"{"a":[1,2],"b":{},"c":[],"d":null,"e":true,"f":-9223372036854775808}"#)
    }

    @Test func `Pretty printing puts each value on a line of its own and leaves empty lists alone`() {
        let json = written(pretty: true) { writer in
            writer.object {
                $0.key("a")
                $0.array([1, 2]) { $0.integer($1) }
                $0.key("b")
                $0.array([Int64]()) { $0.integer($1) }
            }
        }
        #expect(json == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": []\n}")
    }

    @Test func `What is in the bytes already stays in front`() {
        var bytes = Array("x".utf8)
        JSONWriter.write(to: &bytes, pretty: false) { $0.null() }
        #expect(bytes == Array("xnull".utf8))
    }
}
