import Containers
import Documents

@testable import Reading

/// Small office files, put together from parts.
enum OfficeFile {
    /// A Word file with this body; `parts` are "styles", "numbering", "footnotes", "header1" … with the content of their root.
    static func word(_ body: String, parts: KeyValuePairs<String, String> = [:]) throws -> [UInt8] {
        var files = [
            part(
                "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            ),
            part("_rels/.rels", relations([("officeDocument", "word/document.xml")])),
            part("word/document.xml", root("document", "<w:body>\(body)</w:body>")),
            part(
                "word/_rels/document.xml.rels",
                relations(parts.map { (String($0.key.prefix { !$0.isNumber }), "\($0.key).xml") })),
        ]
        for (name, content) in parts {
            files.append(part("word/\(name).xml", root(String(name.prefix { !$0.isNumber }), content)))
        }
        return try ZipEditor.replacing(files, in: [])
    }

    private static let roots = ["header": "hdr", "footer": "ftr"]

    private static func root(_ name: String, _ content: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:\(roots[name] ?? name) xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
        xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\(content)</w:\(roots[name] ?? name)>
        """
    }

    static func relations(_ all: [(kind: String, target: String)]) -> String {
        let items = all.enumerated().map { index, one in
            """
            <Relationship Id="rId\(index + 1)" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(one.kind)" Target="\(one.target)"/>
            """
        }
        return """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(items.joined())\
            </Relationships>
            """
    }

    static func part(_ name: String, _ text: String) -> ZipEditor.Part {
        ZipEditor.Part(name: name, bytes: Array(text.utf8))
    }

    /// A paragraph with one run.
    static func p(_ text: String, style: String? = nil, properties: String = "", run: String = "") -> String {
        let styled = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        return """
            <w:p><w:pPr>\(styled)\(properties)</w:pPr><w:r><w:rPr>\(run)</w:rPr>\
            <w:t xml:space="preserve">\(text)</w:t></w:r></w:p>
            """
    }

    /// A table of rows of cells.
    static func table(_ rows: [[String]]) -> String {
        let text = rows.map { row in "<w:tr>\(row.map { "<w:tc>\($0)</w:tc>" }.joined())</w:tr>" }
        return "<w:tbl>\(text.joined())</w:tbl>"
    }
}

/// A Word body as blocks.
func outline(word body: String, parts: KeyValuePairs<String, String> = [:]) throws -> [String] {
    try outline(document(OfficeFile.word(body, parts: parts)))
}
