import Documents
import Matching
import Rules

/// Says of each sentence how it binds: who must do what, or whether anyone must at all.
struct ForceReader {
    let functions: FunctionTable

    func judge(_ view: inout TextView) {
        for index in view.sentences.indices {
            view.sentences[index].force = force(of: index, in: view)
        }
        for index in view.sentences.indices where has(.question, view.sentences[index]) {
            if let answer = answer(to: index, in: view) { view.sentences[index].force = answer }
        }
    }

    private func has(_ word: FunctionWords, _ sentence: TextView.Sentence) -> Bool {
        sentence.functions & FunctionTable.bit(word) != 0
    }

    private func first(_ word: FunctionWords, _ sentence: TextView.Sentence) -> Hit? {
        guard has(word, sentence) else { return nil }
        let bit = FunctionTable.bit(word)
        return sentence.hits.first { functions[$0.concept] == bit }
    }

    private func force(of index: Int, in view: TextView) -> Force {
        let sentence = view.sentences[index]
        let role = view.sections[sentence.section].role
        if sentence.isHeading || [.contents, .lawList, .definition].contains(role) { return .information }
        if has(.question, sentence) || isAsked(sentence, in: view) { return .information }
        if has(.negation, sentence) { return .negated }
        if has(.must, sentence), !bindsBuyer(sentence) {
            if role == .policy { return .information }
            if role == .background, !has(.supplier, sentence) { return .information }
            return role == .award && has(.criterion, sentence) ? .criterion : .requirement
        }
        if has(.reserving, sentence) { return [.policy, .background].contains(role) ? .information : .reservation }
        if has(.criterion, sentence), role != .background, role != .policy { return .criterion }
        if has(.weak, sentence) { return .weak }
        if has(.defining, sentence) || has(.past, sentence) || [.policy, .background].contains(role) { return .information }
        if has(.must, sentence) { return .information }
        if let leadIn = view.leadIn(of: index) {
            let inherited = view.sentences[leadIn].force
            if inherited != .information { return inherited }
        }
        if has(.bindingPresent, sentence) || isSupplierDoing(sentence) { return .requirement }
        return .information
    }

    /// Whether the sentence ends with a question mark.
    private func isAsked(_ sentence: TextView.Sentence, in view: TextView) -> Bool {
        sentence.range.isEmpty ? false : view.folded.bytes[sentence.range.upperBound - 1] == UInt8(ascii: "?")
    }

    /// Whether the one who must is the buyer: the last one named before the first "ska".
    private func bindsBuyer(_ sentence: TextView.Sentence) -> Bool {
        guard let must = first(.must, sentence) else { return false }
        let before = sentence.hits.filter { $0.range.upperBound <= must.range.lowerBound }
        let named = FunctionTable.bit(.buyer) | FunctionTable.bit(.supplier)
        guard let last = before.last(where: { functions[$0.concept] & named != 0 }),
            functions[last.concept] == FunctionTable.bit(.buyer)
        else { return false }
        // "Kommunens leverantör ska": the buyer stands in the genitive; "hos beställaren ska": somebody else acts.
        return must.range.lowerBound - last.range.upperBound <= 12
    }

    /// Whether the sentence begins with the supplier, who then does something ("Leverantören redovisar …").
    private func isSupplierDoing(_ sentence: TextView.Sentence) -> Bool {
        guard let supplier = first(.supplier, sentence) else { return false }
        return supplier.range.lowerBound - sentence.range.lowerBound <= 24
    }

    /// How a question is answered: yes makes it a duty, no negates it; nil where the answer says neither.
    private func answer(to index: Int, in view: TextView) -> Force? {
        for next in view.sentences.indices.dropFirst(index).prefix(4) {
            let sentence = view.sentences[next]
            guard let answer = first(.answer, sentence) else { continue }
            let rest = view.folded.bytes[answer.range.upperBound..<sentence.range.upperBound].drop { $0 < UInt8(ascii: "a") }
            if rest.starts(with: "ja".utf8) { return .requirement }
            if rest.starts(with: "nej".utf8) || rest.starts(with: "no".utf8) { return .negated }
            if rest.starts(with: "yes".utf8) { return .requirement }
            return nil
        }
        return nil
    }
}
