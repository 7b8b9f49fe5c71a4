import Documents

/// The comments of a Word file, and which of them answer comments of earlier runs.
///
/// Word ties an answer to a comment in a part of its own. LibreOffice has no such part: its answer is a comment at the same
/// place, which repeats the text that it answers.
struct WordComments {
    private struct Comment {
        let id: String
        let author: String?
        let date: String?
        /// One line for each paragraph.
        var text = ""
        /// The mark of its last paragraph, by which an answer refers to it.
        var paragraph: String?

        var code: String? { CommentMark.find(in: text)?.code }
    }

    /// Bytes of text before the words that a comment is about, and before its reference.
    private struct Reach: Hashable {
        let start: Int
        let end: Int
    }

    private var comments: [Comment] = []

    var count: Int { comments.count }

    init(_ bytes: [UInt8], limits: ReadingLimits) throws(PartFailure) {
        var cursor = try XMLCursor<WordName>.open(bytes[...], limits: limits)
        var text: [UInt8] = []
        var isInText = false
        reading: while true {
            switch try cursor.next() {
            case .start(.comment):
                comments.append(
                    Comment(
                        id: cursor.attribute("id") ?? "", author: cursor.attribute("author"),
                        date: cursor.attribute("date")))
            case .start(.paragraph):
                guard let last = comments.indices.last else { continue }
                comments[last].paragraph = cursor.attribute("paraId")
                if !comments[last].text.isEmpty { comments[last].text += "\n" }
            case .start(.lineBreak): if let last = comments.indices.last { comments[last].text += "\n" }
            case .start(.text): isInText = true
            case .text: if isInText { cursor.appendText(to: &text) }
            case .end(.text):
                isInText = false
                if let last = comments.indices.last { comments[last].text += String(decoding: text, as: UTF8.self) }
                text.removeAll()
            case .finished: break reading
            default: break
            }
        }
    }

    /// The answers to comments of ours. `extended` is the part that ties answers to comments, where there is one.
    func answers(document: [UInt8], extended: [UInt8]?, limits: ReadingLimits) throws(PartFailure) -> [CommentAnswer] {
        guard comments.contains(where: { $0.code != nil }) else { return [] }
        let ties = try extended.map { bytes throws(PartFailure) in try Self.ties(bytes, limits) } ?? [:]
        let reaches = try Self.reaches(document, limits)
        return comments.compactMap { comment in
            if let code = comment.code {
                // Written into ours, or an answer that repeats it.
                guard let text = Self.answer(beside: comment.text) else { return nil }
                let author = comment.author == CommentMark.author ? nil : comment.author
                return CommentAnswer(
                    codes: [code], text: text, author: author, date: author == nil ? nil : comment.date)
            }
            let codes = codes(answeredBy: comment, ties, reaches)
            guard !codes.isEmpty else { return nil }
            let lines = comment.text.split(whereSeparator: \.isWhitespace)
            return CommentAnswer(
                codes: codes, text: lines.joined(separator: " "), author: comment.author, date: comment.date)
        }
    }

    /// The comments of ours that a comment is tied to; else those at the same place, where it begins as an answer does.
    private func codes(answeredBy comment: Comment, _ ties: [String: String], _ reaches: [String: Reach]) -> [String] {
        if let parent = comment.paragraph.flatMap({ ties[$0] }) {
            return comments.first { $0.paragraph == parent }?.code.map { [$0] } ?? []
        }
        guard Self.isAnswer(comment.text[...]), let reach = reaches[comment.id] else { return [] }
        let near = comments.filter { $0.code != nil && reaches[$0.id]?.end == reach.end }
        let same = near.filter { reaches[$0.id] == reach }
        return Array(Set((same.isEmpty ? near : same).compactMap(\.code))).sorted()
    }

    /// What is written into a comment of ours: from a line that begins with OK to the end or to the mark.
    private static func answer(beside text: String) -> String? {
        guard let mark = CommentMark.find(in: text) else { return nil }
        for part in [text[..<mark.range.lowerBound], text[mark.range.upperBound...]] {
            let lines = part.split(separator: "\n")
            guard let first = lines.firstIndex(where: isAnswer) else { continue }
            return lines[first...].joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return nil
    }

    /// Whether a text begins with the word OK.
    private static func isAnswer(_ text: Substring) -> Bool {
        let words = text.drop { $0.isWhitespace }
        return words.prefix(2).uppercased() == "OK" && words.dropFirst(2).first?.isLetter != true
    }

    /// By the mark of an answer: the mark of what it answers.
    private static func ties(_ bytes: [UInt8], _ limits: ReadingLimits) throws(PartFailure) -> [String: String] {
        var cursor = try XMLCursor<WordName>.open(bytes[...], limits: limits)
        var ties: [String: String] = [:]
        while true {
            switch try cursor.next() {
            case .start(.commentTie):
                if let own = cursor.attribute("paraId"), let parent = cursor.attribute("paraIdParent") {
                    ties[own] = parent
                }
            case .finished: return ties
            default: break
            }
        }
    }

    /// Where the comments stand in the text.
    private static func reaches(_ bytes: [UInt8], _ limits: ReadingLimits) throws(PartFailure) -> [String: Reach] {
        var cursor = try XMLCursor<WordName>.open(bytes[...], limits: limits)
        var starts: [String: Int] = [:]
        var reaches: [String: Reach] = [:]
        var text: [UInt8] = []
        while true {
            switch try cursor.next() {
            case .start(.commentStart): cursor.attribute("id").map { starts[$0] = text.count }
            case .start(.commentReference):
                guard let id = cursor.attribute("id") else { continue }
                reaches[id] = Reach(start: starts[id] ?? text.count, end: text.count)
            case .start(.paragraph): text.append(UInt8(ascii: "\n"))
            case .text: cursor.appendText(to: &text)
            case .finished: return reaches
            default: break
            }
        }
    }
}
