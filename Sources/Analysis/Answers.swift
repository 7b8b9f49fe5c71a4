import Documents
import Procurement
import Settings

/// Answers to findings that stand in the documents, as `<!-- hansyn-ok: RULE reason; until 2027-06-30 -->`. One holds for
/// what the rule finds in the paragraph it stands in, or in the next.
struct Answers {
    private struct Answer {
        let rule: String
        let decision: Decision
        let document: Int
        let range: Range<Int>
    }

    private var answers: [Answer] = []

    init() {}

    init(in documents: [Document]) {
        for (index, document) in documents.enumerated() { add(document, index) }
    }

    /// The answer to what a rule finds at a place. What is nowhere in the text is answered anywhere in it.
    func decision(on rule: String, _ evidence: Evidence) -> Decision? {
        guard !answers.isEmpty else { return nil }
        return answers.first { answer in
            guard answer.rule == rule else { return false }
            guard let span = evidence.span else { return true }
            return span.document == answer.document && answer.range.overlaps(span.range)
        }?.decision
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

    /// The rule, the reason and the last day; nil where there is no reason.
    private static func answer(_ text: String, _ place: String) -> (rule: String, decision: Decision)? {
        let parts = text.split(separator: ";", maxSplits: 1)
        let words = (parts.first ?? "").split(whereSeparator: \.isWhitespace)
        guard let rule = words.first, words.count > 1 else { return nil }
        var until: CalendarDate?
        if parts.count > 1 {
            let ending = parts[1].split(whereSeparator: \.isWhitespace)
            guard ending.count == 2, ending[0] == "until", let date = CalendarDate(String(ending[1])) else {
                return nil
            }
            until = date
        }
        return (
            String(rule),
            Decision(
                fingerprint: "", rule: String(rule), exit: .reason, reason: words.dropFirst().joined(separator: " "),
                function: "", date: nil, until: until, place: place)
        )
    }
}
