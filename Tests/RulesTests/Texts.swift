import Documents
import Reading

/// Texts of examples, read as a run reads a file.
enum Texts {
    @Sendable
    static func document(_ markdown: String) -> Document? {
        var reader = NoticeReader()
        guard case .read(let document, _) = reader.read(bytes: Array(markdown.utf8), name: "stycke.md") else {
            return nil
        }
        return document
    }
}
