/// A text to be put into a Word file as a tracked insertion.
package struct WordInsertion: Sendable {
    /// Where it is put in. Paragraphs of the body are counted from 1.
    package struct Point: Sendable, Equatable {
        /// Behind this paragraph, or behind the table or content control that holds it; nil for the end of the text.
        let after: Int?
        /// The paragraphs whose form its titles and its text take.
        let likeTitle: Int?
        let likeText: Int?
    }

    /// The id of the draft.
    package let id: String
    let lines: [DraftText.Line]
    let point: Point

    /// The bookmark by which it is known again, also when it has been accepted.
    var bookmark: String {
        "_hansyn_" + String(id.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }.prefix(32))
    }
}
