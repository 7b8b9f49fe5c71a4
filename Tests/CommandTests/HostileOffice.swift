import Containers
import Foundation

/// Archives, office files and long texts that mean harm or are broken.
extension HostileFile {
    static let office: [HostileFile] = [
        HostileFile("bomb", says: "(ratio)") { zip([("a.txt", Data(repeating: 0x20, count: 60 << 20))]) },
        HostileFile("nested", says: "(depth)") {
            (0..<6).reduce(zip([("a.txt", Data("Text.".utf8))])) { inner, _ in zip([("a.zip", inner)]) }
        },
        HostileFile("many-entries", says: "(entries)") { zip((0..<20_001).map { ("\($0)", Data("x".utf8)) }) },
        HostileFile("cut-word", says: "skadat eller avhugget") {
            let file = word("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>")
            return file.prefix(file.count / 2)
        },
        HostileFile("word-entities", says: "DOCTYPE") {
            word("<w:p><w:r><w:t>&e20;</w:t></w:r></w:p>", head: entities)
        },
        HostileFile("opendocument-entities", says: "DOCTYPE") {
            zip([
                ("mimetype", Data("application/vnd.oasis.opendocument.text".utf8)),
                ("content.xml", Data("\(entities)<a>&e20;</a>".utf8)),
            ])
        },
        HostileFile("workbook-entities", says: "DOCTYPE") {
            package(main: "xl/workbook.xml", "\(entities)<workbook>&e20;</workbook>")
        },
        HostileFile("deep-page", says: "(depth)") {
            Data(("<html>" + String(repeating: "<div>", count: 100_000) + "text").utf8)
        },
        HostileFile("long-line", says: "64 MiB (fileBytes)") { Data(repeating: UInt8(ascii: "x"), count: 200_000_000) },
    ]

    static func zip(_ files: [(name: String, content: Data)]) -> Data {
        let parts = files.map { ZipEditor.Part(name: $0.name, bytes: Array($0.content)) }
        return (try? ZipEditor.replacing(parts, in: [])).map { Data($0) } ?? Data()
    }

    /// A Word file with a body.
    static func word(_ body: String, head: String = "") -> Data {
        let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        return package(
            main: "word/document.xml", "\(head)<w:document xmlns:w=\"\(space)\"><w:body>\(body)</w:body></w:document>")
    }

    private static func package(main: String, _ content: String) -> Data {
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        let space = "http://schemas.openxmlformats.org/package/2006/relationships"
        return zip([
            ("[Content_Types].xml", Data("<Types/>".utf8)),
            (
                "_rels/.rels",
                Data(
                    """
                    <Relationships xmlns="\(space)"><Relationship Id="a" Type="\(relation)" Target="\(main)"/></Relationships>
                    """.utf8)
            ), (main, Data(content.utf8)),
        ])
    }

    /// A document type whose entities would fill any memory.
    private static let entities: String = {
        let layers = (1...20).map { "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);\">" }
        return "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"ha\">\(layers.joined())]>"
    }()
}
