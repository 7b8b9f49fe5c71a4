package import Documents

/// A document as it was read, block by block, before anything is judged.
package struct DocumentOutline {
    private let document: Document
    private let headingsOnly: Bool

    package init(_ document: Document, headingsOnly: Bool) {
        self.document = document
        self.headingsOnly = headingsOnly
    }

    private var blocks: [Block] {
        document.blocks.filter { block in
            if headingsOnly, case .heading = block.kind { true } else { !headingsOnly }
        }
    }

    /// Appends one line for each block, with signs as in Markdown.
    package func appendText(to bytes: inout [UInt8], places: Bool) {
        bytes += Array("== \(document.name)\n".utf8)
        for block in blocks {
            let text = document.text.line(block.range)
            let place = places ? "   [\(document.describe(block.place))]" : ""
            bytes += Array("\(sign(block.kind))\(text)\(place)\n".utf8)
        }
    }

    private func sign(_ kind: Block.Kind) -> String {
        switch kind {
        case .heading(let level): String(repeating: "#", count: level) + " "
        case .listItem: "- "
        case .cell: "| "
        case .paragraph, .field: ""
        }
    }

    /// Appends one JSON object on a line for each block.
    package func appendJSONLines(to bytes: inout [UInt8]) {
        for block in blocks {
            JSONWriter.write(to: &bytes, pretty: false) { writer in
                writer.object {
                    $0.field("document", document.name)
                    $0.field("kind", name(block.kind))
                    if case .heading(let level) = block.kind { $0.field("level", level) }
                    $0.field("place", document.describe(block.place))
                    $0.field("text", document.text[block.range])
                }
            }
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    private func name(_ kind: Block.Kind) -> String {
        switch kind {
        case .heading: "heading"
        case .listItem: "item"
        case .cell: "cell"
        case .paragraph: "paragraph"
        case .field: "field"
        }
    }
}
