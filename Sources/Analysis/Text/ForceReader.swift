import Documents
import Matching
import Rules

/// Says of each sentence how it binds: who must do what, or whether anyone must at all.
struct ForceReader {
    let functions: FunctionTable

    func judge(_ view: inout TextDraft) {
        for index in view.sentences.indices { view.sentences[index].force = force(of: index, in: view) }
        for index in view.sentences.indices where has(.question, view.sentences[index]) {
            if let answer = answer(to: index, in: view) { view.sentences[index].force = answer }
        }
    }

    private func has(_ word: FunctionWords, _ sentence: TextView.Sentence) -> Bool {
        sentence.functions & FunctionTable.bit(word) != 0
    }

    private func first(_ word: FunctionWords, _ sentence: TextView.Sentence, in view: TextDraft) -> Hit? {
        guard has(word, sentence) else { return nil }
        let bit = FunctionTable.bit(word)
        return sentence.hits.first { functions[view.hits[$0].concept] == bit }.map { view.hits[$0] }
    }

    private func force(of index: Int, in view: TextDraft) -> Force {
        let sentence = view.sentences[index]
        let role = view.sections[sentence.section].role
        if sentence.isHeading || [.contents, .lawList, .definition].contains(role) { return .information }
        if has(.question, sentence) || isAsked(sentence, in: view) { return .information }
        if has(.negation, sentence), !has(.upheld, sentence) { return .negated }
        if demands(sentence), !bindsBuyer(sentence, in: view) {
            // A policy or a background binds nobody else, unless it says that the supplier must.
            if role == .policy || role == .background, !has(.supplier, sentence) { return .information }
            return role == .award && has(.criterion, sentence) ? .criterion : .requirement
        }
        if has(.reserving, sentence) { return [.policy, .background].contains(role) ? .information : .reservation }
        if has(.criterion, sentence), role != .background, role != .policy { return .criterion }
        if has(.weak, sentence) { return .weak }
        if has(.defining, sentence) || has(.past, sentence) || [.policy, .background].contains(role) {
            return .information
        }
        if demands(sentence) { return .information }
        if let leadIn = sentence.leadIn {
            let inherited = view.sentences[leadIn].force
            if inherited != .information { return inherited }
        }
        if has(.bindingPresent, sentence) || isSupplierDoing(sentence, in: view) { return .requirement }
        return .information
    }

    /// Whether the sentence ends with a question mark.
    private func isAsked(_ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        sentence.range.isEmpty ? false : view.folded.bytes[sentence.range.upperBound - 1] == UInt8(ascii: "?")
    }

    /// Whether the sentence says that someone must, or that only some may.
    private func demands(_ sentence: TextView.Sentence) -> Bool {
        has(.must, sentence) || has(.exclusively, sentence) && has(.permitted, sentence)
    }

    /// Whether the one who must is the buyer: the subject right before the first "ska", or right after it ("därför ska
    /// kommunen") where no supplier is named before.
    private func bindsBuyer(_ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        guard let must = first(.must, sentence, in: view) else { return false }
        let named = FunctionTable.bit(.buyer) | FunctionTable.bit(.supplier)
        let subjects = view.hits[sentence.hits].filter { functions[$0.concept] & named != 0 }
        if let last = subjects.last(where: { $0.range.upperBound <= must.range.lowerBound }) {
            return functions[last.concept] == FunctionTable.bit(.buyer)
                && must.range.lowerBound - last.range.upperBound <= 12 && isSubject(last, sentence, in: view)
        }
        guard let next = subjects.first(where: { $0.range.lowerBound >= must.range.upperBound }) else { return false }
        return functions[next.concept] == FunctionTable.bit(.buyer)
            && next.range.lowerBound - must.range.upperBound <= 1 && isSubject(next, sentence, in: view)
    }

    /// Whether a name can be the subject: not in the genitive ("kommunens lokaler") and not after a preposition.
    private func isSubject(_ hit: Hit, _ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        let bytes = view.folded.bytes
        if bytes[hit.range.upperBound - 1] == UInt8(ascii: "s") { return false }
        let before = bytes[sentence.range.lowerBound..<hit.range.lowerBound].split(separator: UInt8(ascii: " "))
        guard let word = before.last else { return true }
        return !Self.prepositions.contains { word.elementsEqual($0.utf8) }
    }

    private static let prepositions = [
        "i", "på", "hos", "för", "av", "till", "från", "inom", "åt", "vid", "med", "mot", "enligt", "at", "by", "of",
        "for",
        "to", "from", "with", "in",
    ]

    /// Whether the sentence begins with the supplier, who then does something ("Leverantören redovisar …"); a condition
    /// ("Om leverantören …") is no duty.
    private func isSupplierDoing(_ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        guard let supplier = first(.supplier, sentence, in: view) else { return false }
        guard supplier.range.lowerBound - sentence.range.lowerBound <= 24 else { return false }
        let opening = view.folded.bytes[sentence.range.lowerBound..<supplier.range.lowerBound]
        return !["om ", "när ", "ifall ", "if ", "where "].contains { opening.starts(with: $0.utf8) }
    }

    /// How a question is answered: yes makes it a duty, no negates it; nil where the answer says neither.
    private func answer(to index: Int, in view: TextDraft) -> Force? {
        for next in view.sentences.indices.dropFirst(index).prefix(4) {
            let sentence = view.sentences[next]
            guard let answer = first(.answer, sentence, in: view) else { continue }
            let rest = view.folded.bytes[answer.range.upperBound..<sentence.range.upperBound].drop {
                $0 < UInt8(ascii: "a")
            }
            if rest.starts(with: "ja".utf8) { return .requirement }
            if rest.starts(with: "nej".utf8) || rest.starts(with: "no".utf8) {
                // "Nej, kravet kvarstår": what is refused is to give the demand up.
                return has(.upheld, sentence) ? .requirement : .negated
            }
            if rest.starts(with: "yes".utf8) { return .requirement }
            return nil
        }
        return nil
    }
}
