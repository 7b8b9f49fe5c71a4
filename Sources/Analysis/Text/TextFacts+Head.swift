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
        occurrences(id, view).prefix { $0.sentence < count }.flatMap { occurrence in
            view.hits[view.sentences[occurrence.sentence].hits].filter { $0.concept == view.hits[occurrence.hit].concept }
                .map { (occurrence.sentence, $0) }
        }
    }

    /// The cell below a label that heads a column.
    private func cellBelow(_ sentence: Int, _ view: TextView) -> Range<Int>? {
        let label = view.blocks.indices[view.sentences[sentence].block]
        return view.document.blocks.first { $0.kind == .cell(header: label) }?.range
    }

    /// Where the value of a label may stand.
    private func values(_ found: (sentence: Int, hit: Hit), _ view: TextView, afterComma: Bool = false) -> [Range<Int>]
    {
        let fields = LabelledFields(view)
        return fields.values(of: view.folded.original(found.hit.range), afterComma: afterComma)
            + [cellBelow(found.sentence, view)].compactMap(\.self)
    }

    // MARK: Buyer

    /// The buyer that a label names, else the one that a sentence begins with.
    func buyer(_ view: TextView) -> Sourced<Buyer>? {
        for found in hits("fact-buyer", view) {
            for value in values(found, view) {
                guard let buyer = names.buyer(in: view.document.text.line(value)) else { continue }
                return Sourced(buyer, .text, place(found.sentence, view))
            }
        }
        for (sentence, hit) in hits("fact-buyer-inviting", view) {
            let words = view.original(sentence).lowerBound..<view.folded.original(hit.range).lowerBound
            guard let buyer = names.buyer(in: view.document.text.line(words)) else { continue }
            return Sourced(buyer, .text, place(sentence, view))
        }
        return nil
    }

    // MARK: Reference

    /// The number beside the word for it, else the one above the day of publication, as portals print it.
    func reference(_ view: TextView) -> Sourced<String>? {
        let text = view.document.text.bytes
        for found in hits("fact-reference", view) where !isOtherNumber(found.sentence, view) {
            for value in values(found, view, afterComma: found.sentence < Self.head) {
                guard let number = ReferenceNumber.read(text[value]) else { continue }
                return Sourced(number, .text, place(found.sentence, view))
            }
        }
        for (sentence, hit) in hits("fact-published", view, within: Self.head) {
            guard let above = LabelledFields(view).above(view.folded.original(hit.range)),
                let number = ReferenceNumber.only(text[above])
            else { continue }
            return Sourced(number, .text, place(sentence, view))
        }
        return nil
    }

    /// Whether a sentence, or the heading above it, is about numbers on invoices and in earlier contracts.
    private func isOtherNumber(_ sentence: Int, _ view: TextView) -> Bool {
        guard let other = lexicon.number("fact-reference-other") else { return false }
        return ([sentence] + view.headings(above: sentence)).contains { index in
            view.hits[view.sentences[index].hits].contains { $0.concept == other }
        }
    }

    // MARK: Procedure

    /// The procedure in a labelled field or as a title, else the one that a sentence says is used.
    func procedure(_ view: TextView) -> Sourced<String>? {
        for found in hits("fact-procedure-label", view) {
            for value in values(found, view) {
                let named = Set(reader.forms(in: view.document.text.line(value)).compactMap { procedures[$0.concept] })
                if let code = named.first, named.count == 1 {
                    return Sourced(code, .text, place(found.sentence, view))
                }
            }
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
        if role == .background || role == .definition || role == .contents || role == .lawList { return nil }
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
