import Documents
import Procurement
import Settings

/// Answers to findings that stand in the documents, as `<!-- hansyn-ok: RULE reason; until 2027-06-30 -->` or as an answer
/// to a comment in a Word file. One of the first kind holds for what the rule finds in the paragraph it stands in, or in
/// the next; one of the second for the finding that the comment was about.
struct Answers {
    private struct Answer {
        let rule: String
        let decision: Decision
        let document: Int
        let range: Range<Int>
    }

    private var answers: [Answer] = []
    /// By the code of the comment.
    private var toComments: [String: Decision] = [:]

    init() {}

    init(in documents: [Document]) {
        for (index, document) in documents.enumerated() {
            add(document, index)
            for answer in document.answers { add(answer, in: document.name) }
        }
    }

    /// The answer to what a rule finds at a place. What is nowhere in the text is answered anywhere in it.
    func decision(on rule: String, _ evidence: Evidence, fingerprints: [String]) -> Decision? {
        if !toComments.isEmpty,
            let decision = fingerprints.lazy.compactMap({ toComments[Finding.code(of: $0)] }).first
        {
            return decision
        }
        guard !answers.isEmpty else { return nil }
        return answers.first { answer in
            guard answer.rule == rule else { return false }
            guard let span = evidence.span else { return true }
            return span.document == answer.document && answer.range.overlaps(span.range)
        }?.decision
    }

    private mutating func add(_ answer: CommentAnswer, in name: String) {
        guard answer.codes.count == 1, let text = AnswerText(toComment: answer.text) else { return }
        toComments[answer.codes[0]] = Decision(
            fingerprint: "", rule: nil, exit: .reason, reason: text.reason, function: "",
            date: answer.date.flatMap { CalendarDate($0) }, until: text.until, place: name)
    }

    private static let mark = Array("<!-- hansyn-ok:".utf8)
    private static let end = Array("-->".utf8)

    private mutating func add(_ document: Document, _ index: Int) {
        let bytes = document.text.bytes
        var position = bytes.startIndex
        while let start = bytes[position...].firstIndex(of: Self.mark) {
            let inside = start + Self.mark.count
            guard let stop = bytes[inside...].firstIndex(of: Self.end) else { return }
            position = stop + Self.end.count
            let place = document.blocks.firstIndex { $0.range.contains(start) }.map {
                document.describe(document.blocks[$0].place)
            }
            guard let (rule, decision) = Self.answer(document.text[inside..<stop], place ?? document.name) else {
                continue
            }
            // The paragraph after the one that the answer ends in.
            let next = document.blocks.first { $0.range.lowerBound >= position }
            let own = document.blocks.last { $0.range.lowerBound < position }
            let last = max(next?.range.upperBound ?? position, own?.range.upperBound ?? position)
            let first = min(start, own?.range.lowerBound ?? start)
            answers.append(Answer(rule: rule, decision: decision, document: index, range: first..<last))
        }
    }

    /// The rule and what is decided; nil where there is no reason.
    private static func answer(_ text: String, _ place: String) -> (rule: String, decision: Decision)? {
        let words = text.drop { $0.isWhitespace }
        let rule = words.prefix { !$0.isWhitespace }
        guard !rule.isEmpty, let answer = AnswerText(words.dropFirst(rule.count)) else { return nil }
        return (
            String(rule),
            Decision(
                fingerprint: "", rule: String(rule), exit: .reason, reason: answer.reason, function: "", date: nil,
                until: answer.until, place: place)
        )
    }
}
