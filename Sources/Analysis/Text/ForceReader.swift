import Documents
import Matching
import Rules

/// Says of each sentence how it binds: who must do what, or whether anyone must at all.
struct ForceReader {
    let functions: FunctionTable

    func judge(_ view: inout TextDraft) {
        var asked: [Int] = []
        for index in view.sentences.indices {
            view.sentences[index].force = force(of: index, in: view)
            if isQuestion(view.sentences[index], in: view) { asked.append(index) }
        }
        for index in asked {
            if let answer = answer(to: index, in: view) { view.sentences[index].force = answer }
        }
    }

    private func has(_ word: FunctionWords, _ sentence: TextView.Sentence) -> Bool {
        sentence.functions & FunctionTable.bit(word) != 0
    }

    private func first(_ word: FunctionWords, _ sentence: TextView.Sentence, in view: TextDraft) -> Hit? {
        guard has(word, sentence) else { return nil }
        let bit = FunctionTable.bit(word)
        let hits = view.hits.span
        for index in sentence.hits where functions[hits[index].concept] == bit { return hits[index] }
        return nil
    }

    private func force(of index: Int, in view: TextDraft) -> Force {
        let sentence = view.sentences[index]
        if sentence.isHeading { return .information }
        let role = view.sections[sentence.section].role
        var (isBackground, isPolicy) = (false, false)
        switch role {
        case .contents, .lawList, .definition: return .information
        case .background: isBackground = true
        case .policy: isPolicy = true
        default: break
        }
        if isQuestion(sentence, in: view) { return .information }
        if has(.negation, sentence), !has(.upheld, sentence), !isAside(.negation, sentence, in: view) {
            return .negated
        }
        if demands(sentence), !bindsBuyer(sentence, in: view) {
            // A policy or a background binds nobody else, unless it says that the supplier must.
            if isPolicy || isBackground, !has(.supplier, sentence) { return .information }
            guard case .award = role, has(.criterion, sentence) else { return .requirement }
            return .criterion
        }
        if has(.reserving, sentence) {
            // An introduction often says first that the purchase is reserved.
            let isTold = isPolicy || isBackground && has(.past, sentence)
            return isTold ? .information : .reservation
        }
        if has(.criterion, sentence), !isBackground, !isPolicy { return .criterion }
        if has(.weak, sentence) { return .weak }
        if has(.defining, sentence) || has(.past, sentence) || isPolicy || isBackground { return .information }
        if demands(sentence) { return .information }
        if let leadIn = sentence.leadIn {
            let inherited = view.sentences[leadIn].force
            guard case .information = inherited else { return inherited }
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
        switch role {
        case .contractTerm, .requirement: break
        default: return false
        }
        guard let label = opening(with: .formLabel, sentence, in: view) else { return false }
        let word = Self.firstWord(of: view.folded.bytes[label.range.upperBound..<sentence.range.upperBound])
        return !word.isEmpty && !Self.nothing.contains(word)
    }

    private static let nothing: ByteWords = ["nej", "ingen", "inget", "inga", "no", "none"]

    private static func firstWord(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x80 || byte.isDigit }
        return bytes.drop { !isWord($0) }.prefix(while: isWord)
    }

    /// Whether the sentence asks: by its words, or as it ends with a question mark.
    private func isQuestion(_ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        let range = sentence.range
        return has(.question, sentence)
            || !range.isEmpty && view.folded.bytes[range.upperBound - 1] == UInt8(ascii: "?")
    }

    /// Whether the sentence says that someone must, or that only some may.
    private func demands(_ sentence: TextView.Sentence) -> Bool {
        has(.must, sentence) || has(.exclusively, sentence) && has(.permitted, sentence)
    }

    /// Whether the one who must is the buyer: the subject right before the first "ska", or right after it ("därför ska
    /// kommunen") where no supplier is named before.
    private func bindsBuyer(_ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        guard let must = first(.must, sentence, in: view) else { return false }
        let (buyer, supplier) = (FunctionTable.bit(.buyer), FunctionTable.bit(.supplier))
        guard sentence.functions & (buyer | supplier) != 0 else { return false }
        let hits = view.hits.span
        var (last, next): (Hit?, Hit?)
        for index in sentence.hits where functions[hits[index].concept] & (buyer | supplier) != 0 {
            let subject = hits[index]
            if subject.range.upperBound <= must.range.lowerBound {
                last = subject
            } else if next == nil, subject.range.lowerBound >= must.range.upperBound {
                next = subject
            }
        }
        if let last {
            return functions[last.concept] == buyer && must.range.lowerBound - last.range.upperBound <= 12
                && isSubject(last, sentence, in: view)
        }
        guard let next else { return false }
        return functions[next.concept] == buyer && next.range.lowerBound - must.range.upperBound <= 1
            && isSubject(next, sentence, in: view)
    }

    /// Whether a name can be the subject: not in the genitive ("kommunens lokaler") and not after a preposition.
    private func isSubject(_ hit: Hit, _ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        let bytes = view.folded.bytes
        if bytes[hit.range.upperBound - 1] == UInt8(ascii: "s") { return false }
        let word = Self.lastWord(of: bytes[sentence.range.lowerBound..<hit.range.lowerBound])
        return !Self.prepositions.contains(word)
    }

    /// What stands after the last space between two words; empty where there is no word.
    private static func lastWord(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let space = UInt8(ascii: " ")
        var end = bytes.endIndex
        while end > bytes.startIndex, bytes[end - 1] == space { end -= 1 }
        var start = end
        while start > bytes.startIndex, bytes[start - 1] != space { start -= 1 }
        return bytes[start..<end]
    }

    private static let prepositions: ByteWords = [
        "i", "på", "hos", "för", "av", "till", "från", "inom", "åt", "vid", "med", "mot", "enligt", "at", "by", "of",
        "for",
        "to", "from", "with", "in",
    ]
    /// What begins a condition.
    private static let conditions: ByteWords = ["om", "när", "ifall", "if", "where"]

    /// Whether the sentence says what the supplier does: it begins with the supplier ("Leverantören redovisar …"), or with
    /// something else and then the verb ("Inför varje avrop kontrollerar leverantören …"). A condition ("Om leverantören
    /// …") is no duty.
    private func isSupplierDoing(_ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        guard let supplier = first(.supplier, sentence, in: view) else { return false }
        let hits = view.hits.span
        var isServed = false
        for index in sentence.hits where has(.dutyVerb, sentence) {
            let verb = hits[index]
            guard functions[verb.concept] == FunctionTable.bit(.dutyVerb), isBeforeSupplier(verb, sentence, in: view)
            else { continue }
            if isInverted(verb, sentence, in: view) { return true }
            if verb.range.upperBound < supplier.range.lowerBound { isServed = true }
        }
        // Where a verb stands right before the supplier, somebody else does it for the supplier.
        if isServed { return false }
        guard supplier.range.lowerBound - sentence.range.lowerBound <= 24 else { return false }
        let opening = view.folded.bytes[sentence.range.lowerBound..<supplier.range.lowerBound]
        guard let space = opening.firstIndex(of: UInt8(ascii: " ")) else { return true }
        return !Self.conditions.contains(opening[..<space])
    }

    private func isBeforeSupplier(_ verb: Hit, _ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        let hits = view.hits.span
        for index in sentence.hits {
            let hit = hits[index]
            if functions[hit.concept] == FunctionTable.bit(.supplier),
                hit.range.lowerBound == verb.range.upperBound + 1, isDefinite(hit, in: view)
            {
                return true
            }
        }
        return false
    }

    /// "leverantören", not "leverantör" or "leverantörens".
    private func isDefinite(_ hit: Hit, in view: TextDraft) -> Bool {
        switch UnicodeScalar(view.folded.bytes[hit.range.upperBound - 1]) {
        case "n", "t", "a": true
        default: false
        }
    }

    /// Whether what stands before a verb leaves its subject to come: a sign of time or place of two words or more, or an
    /// adverb. A buyer or "som" right before the verb is its subject.
    private func isInverted(_ verb: Hit, _ sentence: TextView.Sentence, in view: TextDraft) -> Bool {
        let before = view.folded.bytes[sentence.range.lowerBound..<verb.range.lowerBound]
        let last = Self.lastWord(of: before)
        guard !last.isEmpty, !last.elementsEqual("som".utf8) else { return false }
        if before[..<last.startIndex].allSatisfy({ $0 == UInt8(ascii: " ") }) {
            return opening(with: .opening, sentence, in: view) != nil
        }
        return !view.hits[sentence.hits].contains {
            functions[$0.concept] == FunctionTable.bit(.buyer) && $0.range.upperBound + 1 == verb.range.lowerBound
        }
    }

    private static let (yes, no): (ByteWords, ByteWords) = (["ja", "yes"], ["nej", "no"])

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
            if Self.yes.contains(word) {
                return isRelief ? .negated : .requirement
            }
            if Self.no.contains(word) {
                // "Nej, kravet kvarstår": what is refused is to give the demand up, or to be content with less.
                return isRelief || isEnough || has(.upheld, sentence) ? .requirement : .negated
            }
            return nil
        }
        return nil
    }
}
