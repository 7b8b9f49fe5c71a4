import Documents
import Matching
import Rules

/// Says of each sentence how it binds: who must do what, or whether anyone must at all.
struct ForceReader {
    let functions: FunctionTable

    func judge(_ view: inout TextDraft) {
        for index in view.sentences.indices { view.sentences[index].force = force(of: index, in: view) }
        for index in view.sentences.indices
        where has(.question, view.sentences[index]) || isAsked(view.sentences[index], in: view) {
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
        if has(.negation, sentence), !has(.upheld, sentence), !isAside(.negation, sentence, in: view) {
            return .negated
        }
        if demands(sentence), !bindsBuyer(sentence, in: view) {
            // A policy or a background binds nobody else, unless it says that the supplier must.
            if role == .policy || role == .background, !has(.supplier, sentence) { return .information }
            return role == .award && has(.criterion, sentence) ? .criterion : .requirement
        }
        if has(.reserving, sentence) {
            // An introduction often says first that the purchase is reserved.
            let isTold = role == .policy || role == .background && has(.past, sentence)
            return isTold ? .information : .reservation
        }
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
        let isBinding =
            has(.bindingPresent, sentence) || isSupplierDoing(sentence, in: view)
            || opening(with: .imperative, sentence, in: view) != nil || isBan(sentence, in: view)
            || isFilledIn(sentence, role, in: view)
        return isBinding ? .requirement : .information
    }

    /// The function word that a sentence begins with, after numbers and signs; nil where it begins with none.
    private func opening(with word: FunctionWords, _ sentence: TextView.Sentence, in view: TextDraft) -> Hit? {
        guard let hit = first(word, sentence, in: view) else { return nil }
        let before = view.folded.bytes[sentence.range.lowerBound..<hit.range.lowerBound]
        return before.contains(where: Self.isLetter) ? nil : hit
    }

    /// A letter of Swedish or English; dashes and bullets begin with other bytes.
    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == 0xC3
    }

    /// Whether all of a function word stands after a semicolon, and a demand before it: "… ska 30 procent vara …; resten
    /// saknar betydelse".
    private func isAside(_ word: FunctionWords, _ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        guard let aside = first(word, sentence, in: view), let must = first(.must, sentence, in: view) else {
            return false
        }
        return must.range.upperBound < aside.range.lowerBound
            && view.folded.bytes[must.range.upperBound..<aside.range.lowerBound].contains(UInt8(ascii: ";"))
    }

    /// Whether the sentence bans: "Ingen släpps in utan legitimation"; ", utan" means "but".
    private func isBan(_ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        guard opening(with: .noOne, sentence, in: view) != nil, let unless = first(.unless, sentence, in: view) else {
            return false
        }
        return !view.folded.bytes[sentence.range.lowerBound..<unless.range.lowerBound].suffix(2).elementsEqual(
            ", ".utf8)
    }

    /// Whether the sentence is a line of a form among the terms: "Antal: 2 per år". "Krav: nej" is none.
    private func isFilledIn(_ sentence: TextView.Sentence, _ role: SectionRole?, in view: TextDraft) -> Bool {
        guard role == .contractTerm || role == .requirement,
            let label = opening(with: .formLabel, sentence, in: view)
        else { return false }
        let word = Self.firstWord(of: view.folded.bytes[label.range.upperBound..<sentence.range.upperBound])
        return !word.isEmpty
            && !["nej", "ingen", "inget", "inga", "no", "none"].contains { word.elementsEqual($0.utf8) }
    }

    private static func firstWord(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x80 || byte.isDigit }
        return bytes.drop { !isWord($0) }.prefix(while: isWord)
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

    /// Whether the sentence says what the supplier does: it begins with the supplier ("Leverantören redovisar …"), or with
    /// something else and then the verb ("Inför varje avrop kontrollerar leverantören …"). A condition ("Om leverantören
    /// …") is no duty.
    private func isSupplierDoing(_ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        guard let supplier = first(.supplier, sentence, in: view) else { return false }
        let verbs = has(.dutyVerb, sentence) ? verbsBeforeSupplier(sentence, in: view) : []
        if verbs.contains(where: { isInverted($0, sentence, in: view) }) { return true }
        // Where a verb stands right before the supplier, somebody else does it for the supplier.
        if verbs.contains(where: { $0.range.upperBound < supplier.range.lowerBound }) { return false }
        guard supplier.range.lowerBound - sentence.range.lowerBound <= 24 else { return false }
        let opening = view.folded.bytes[sentence.range.lowerBound..<supplier.range.lowerBound]
        return !["om ", "när ", "ifall ", "if ", "where "].contains { opening.starts(with: $0.utf8) }
    }

    private func verbsBeforeSupplier(_ sentence: TextView.Sentence, in view: TextDraft) -> [Hit] {
        let hits = view.hits[sentence.hits]
        return hits.filter { verb in
            functions[verb.concept] == FunctionTable.bit(.dutyVerb)
                && hits.contains {
                    functions[$0.concept] == FunctionTable.bit(.supplier)
                        && $0.range.lowerBound == verb.range.upperBound + 1 && isDefinite($0, in: view)
                }
        }
    }

    /// "leverantören", not "leverantör" or "leverantörens".
    private func isDefinite(_ hit: Hit, in view: TextDraft) -> Bool {
        ["n", "t", "a"].contains { view.folded.bytes[hit.range].last == $0.utf8.first }
    }

    /// Whether what stands before a verb leaves its subject to come: a sign of time or place of two words or more, or an
    /// adverb. A buyer or "som" right before the verb is its subject.
    private func isInverted(_ verb: Hit, _ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        let before = view.folded.bytes[sentence.range.lowerBound..<verb.range.lowerBound].split(
            separator: UInt8(ascii: " "))
        guard let last = before.last, !last.elementsEqual("som".utf8) else { return false }
        if before.count == 1 { return opening(with: .opening, sentence, in: view) != nil }
        return !view.hits[sentence.hits].contains {
            functions[$0.concept] == FunctionTable.bit(.buyer) && $0.range.upperBound + 1 == verb.range.lowerBound
        }
    }

    /// How a question is answered: yes makes it a duty, no negates it; nil where the answer says neither. Where the
    /// question asks to be spared, it is the other way round.
    private func answer(to index: Int, in view: TextDraft) -> Force? {
        var (isRelief, isEnough) = (false, false)
        for next in view.sentences.indices.dropFirst(index).prefix(4) {
            let sentence = view.sentences[next]
            guard let answer = first(.answer, sentence, in: view) else {
                isRelief = isRelief || has(.reliefAsked, sentence)
                isEnough = isEnough || has(.enoughAsked, sentence)
                continue
            }
            let word = Self.firstWord(of: view.folded.bytes[answer.range.upperBound..<sentence.range.upperBound])
            if ["ja", "yes"].contains(where: { word.elementsEqual($0.utf8) }) {
                return isRelief ? .negated : .requirement
            }
            if ["nej", "no"].contains(where: { word.elementsEqual($0.utf8) }) {
                // "Nej, kravet kvarstår": what is refused is to give the demand up, or to be content with less.
                return isRelief || isEnough || has(.upheld, sentence) ? .requirement : .negated
            }
            return nil
        }
        return nil
    }
}
