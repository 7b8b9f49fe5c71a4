import Documents
import Matching
import Procurement
import Rules

/// Facts from the head of a document and its first pages: buyer, reference number, procedure.
extension TextFacts {
    /// So many sentences are the first pages, where a label is about the procurement itself and not about a reference
    /// assignment or an invoice.
    private static let firstPages = 120
    /// So many sentences are the head.
    private static let head = 25

    /// The hits of a concept in the first sentences.
    private func hits(_ id: String, _ view: TextView, within count: Int = firstPages) -> [(sentence: Int, hit: Hit)] {
        var found: [(sentence: Int, hit: Hit)] = []
        for occurrence in occurrences(id, view) {
            guard occurrence.sentence < count else { break }
            for index in view.sentences[occurrence.sentence].hits
            where view.hits[index].concept == view.hits[occurrence.hit].concept {
                found.append((occurrence.sentence, view.hits[index]))
            }
        }
        return found
    }

    /// What is read from the first value of a label from which anything can be read: beside or below it, else in the cell
    /// below it.
    private func first<Value>(
        _ found: (sentence: Int, hit: Hit), _ view: TextView, _ fields: LabelledFields, afterComma: Bool = false,
        _ read: (Range<Int>) -> Value?
    ) -> Value? {
        for range in fields.values(of: view.folded.original(found.hit.range), afterComma: afterComma) {
            if let value = read(range) { return value }
        }
        let label = view.blocks.indices[view.sentences[found.sentence].block]
        return fields.cell(below: label).flatMap(read)
    }

    // MARK: Buyer

    /// The buyer that a label names, else the one that a sentence begins with.
    func buyer(_ view: TextView, _ fields: LabelledFields) -> Sourced<Buyer>? {
        for found in hits("fact-buyer", view) {
            if let buyer = first(found, view, fields, { names.buyer(in: $0, of: view.document.text) }) {
                return Sourced(buyer, .text, place(found.sentence, view))
            }
        }
        for (sentence, hit) in hits("fact-buyer-inviting", view) {
            let words = view.original(sentence).lowerBound..<view.folded.original(hit.range).lowerBound
            guard let buyer = names.buyer(in: words, of: view.document.text) else { continue }
            return Sourced(buyer, .text, place(sentence, view))
        }
        return nil
    }

    // MARK: Reference

    /// The number beside the word for it, else the one above the day of publication, as portals print it.
    func reference(_ view: TextView, _ fields: LabelledFields) -> Sourced<String>? {
        let text = view.document.text.bytes
        for found in hits("fact-reference", view) where !isOtherNumber(found.sentence, view) {
            let isInHead = found.sentence < Self.head
            if let number = first(found, view, fields, afterComma: isInHead, { ReferenceNumber.read(text[$0]) }) {
                return Sourced(number, .text, place(found.sentence, view))
            }
        }
        for (sentence, hit) in hits("fact-published", view, within: Self.head) {
            guard let above = fields.above(view.folded.original(hit.range)),
                let number = ReferenceNumber.only(text[above])
            else { continue }
            return Sourced(number, .text, place(sentence, view))
        }
        return nil
    }

    /// Whether a sentence, or the heading above it, is about numbers on invoices and in earlier contracts.
    private func isOtherNumber(_ sentence: Int, _ view: TextView) -> Bool {
        guard let other = lexicon.number("fact-reference-other") else { return false }
        func isOther(_ index: Int) -> Bool { view.hits[view.sentences[index].hits].contains { $0.concept == other } }
        return isOther(sentence) || view.hasHeading(above: sentence, where: isOther)
    }

    // MARK: Procedure

    /// The procedure in a labelled field or as a title, else the one that a sentence says is used.
    func procedure(_ view: TextView, _ fields: LabelledFields) -> Sourced<String>? {
        for found in hits("fact-procedure-label", view) {
            let code = first(found, view, fields) { value -> String? in
                let named = Set(reader.forms(in: view.document.text.line(value)).compactMap { procedures[$0.concept] })
                return named.count == 1 ? named.first : nil
            }
            if let code { return Sourced(code, .text, place(found.sentence, view)) }
        }
        let sentences = procedures.concepts.flatMap { concept in
            view.occurrences[concept].prefix { $0.sentence < 2 * Self.firstPages }.map(\.sentence)
        }
        for sentence in Set(sentences).sorted() {
            if let code = procedureUsed(in: sentence, view) { return Sourced(code, .text, place(sentence, view)) }
        }
        return nil
    }

    /// The one procedure that a sentence is about: it says that it is used, or is a title of nothing else.
    private func procedureUsed(in index: Int, _ view: TextView) -> String? {
        let sentence = view.sentences[index]
        let hits = view.hits[sentence.hits]
        // "Öppet" alone names a procedure beside a label only.
        let named = hits.filter { $0.strength == 3 }.compactMap { hit in
            procedures[hit.concept].map { (code: $0, range: hit.range) }
        }
        guard let first = named.first, named.allSatisfy({ $0.code == first.code }) else { return nil }
        let role = view.sections[sentence.section].role
        if role == .definition || role == .contents || role == .lawList { return nil }
        // An introduction says what is used too, but its titles name what it tells of.
        if role == .background, sentence.isHeading { return nil }
        if sentence.isHeading {
            // But for its number, the title says nothing else; the first title of all may say what is bought too.
            let before = view.folded.bytes[sentence.range.lowerBound..<first.range.lowerBound]
            let isBare =
                first.range.upperBound == sentence.range.upperBound
                && before.allSatisfy { $0.isDigit || $0 == 0x20 || $0 == UInt8(ascii: ".") }
            return isBare || index == 0 ? first.code : nil
        }
        let chosen = lexicon.number("fact-procedure-chosen")
        return hits.contains { $0.concept == chosen } ? first.code : nil
    }
}
