/// What somebody answered to a comment that an earlier run put into a document.
package struct CommentAnswer: Sendable, Hashable {
    /// The codes of the comments that it may answer: one where that is clear.
    package let codes: [String]
    package let text: String
    /// Nil where it is written into the comment itself.
    package let author: String?
    /// As the file has it: `2026-11-20T10:00:00Z`.
    package let date: String?

    package init(codes: [String], text: String, author: String?, date: String?) {
        self.codes = codes
        self.text = text
        self.author = author
        self.date = date
    }
}

/// How a comment of ours is known again: by a short code at its end, as `[hänsyn 3f2a91c0]`. Marks of paragraphs and ids
/// are not kept by every editor.
package enum CommentMark {
    package static let author = "Hänsyn"

    package static func text(_ code: String) -> String { "\(opening)\(code)]" }

    /// The code of the first mark in a text, and where the mark stands.
    package static func find(in text: String) -> (code: String, range: Range<String.Index>)? {
        guard let start = text.firstRange(of: opening), let end = text[start.upperBound...].firstIndex(of: "]") else {
            return nil
        }
        return (String(text[start.upperBound..<end]), start.lowerBound..<text.index(after: end))
    }

    private static let opening = "[hänsyn "
}
