import Documents
import Procurement

extension ParseState {
    /// The document and its facts, when the whole file has been read.
    mutating func finish(name: String) -> ReadResult {
        switch format {
        case .eforms: finishEForms(name: name)
        case .ted: finishTED(name: name)
        default: .read(document(name: name, language: nil, lots: []), nil)
        }
    }

    /// The collected texts as a document.
    mutating func document(name: String, language: String?, lots: [String]) -> Document {
        var builder = DocumentBuilder()
        var paths = ElementPaths()
        let kind: Block.Kind = format == .xml ? .paragraph : .field
        for entry in entries {
            let number = tree.number(entry.node, in: &paths)
            builder.add(
                text[entry.range], kind: kind, lot: lots.indices.contains(entry.lot) ? lots[entry.lot] : nil,
                place: .element(number))
        }
        return builder.finish(name: name, format: format, paths: paths, language: language)
    }

    /// A collected text as a string.
    func string(_ entry: TextEntry) -> String {
        String(decoding: text[entry.range], as: UTF8.self)
    }
}
