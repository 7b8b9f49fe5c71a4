import Documents
import Testing

@testable import Reading

/// A text as the reader's blocks: "H1 Titel", "P text", "L0 punkt" (0 is the lead-in, - is none), "C2 cell".
func outline(_ text: String) throws -> [String] {
    try outline(document(Array(text.utf8)))
}

/// The blocks of a document in one line each; line breaks inside a block show as "/".
func outline(_ document: Document) -> [String] {
    document.blocks.map { block in
        let text = document.text[block.range].replacing("\n", with: "/")
        return switch block.kind {
        case .heading(let level): "H\(level) \(text)"
        case .paragraph, .field: "P \(text)"
        case .listItem(let leadIn): "L\(leadIn.map(String.init) ?? "-") \(text)"
        case .cell(let header): "C\(header.map(String.init) ?? "-") \(text)"
        }
    }
}
