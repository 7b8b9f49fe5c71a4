import Documents

/// A comment to be put into a Word file.
package struct WordComment: Sendable {
    /// What it is tied to.
    package enum Anchor: Sendable {
        /// These words in a paragraph of the body, counted from 1.
        case quote(String, paragraph: Int)
        case paragraph(Int)
        /// The first paragraph with text.
        case start
    }

    /// Eight hexadecimal digits, by which the comment is known again.
    package let code: String
    /// The first is its title.
    package let lines: [String]
    package let anchor: Anchor

    package init(code: String, lines: [String], anchor: Anchor) {
        self.code = code
        self.lines = lines
        self.anchor = anchor
    }

    /// The comment as an element of `comments.xml`.
    func element(id: Int, _ stamp: WordStamp) -> String {
        let paragraphs = (lines + [CommentMark.text(code)]).enumerated().map { index, line in
            let bold = index == 0 ? "<w:rPr><w:b/></w:rPr>" : ""
            return "<w:p><w:r>\(bold)<w:t xml:space=\"preserve\">\(Markup.escaped(line))</w:t></w:r></w:p>"
        }
        return """
            <w:comment w:id="\(id)" \(stamp.attributes) w:initials="H">\(paragraphs.joined())</w:comment>
            """
    }
}
