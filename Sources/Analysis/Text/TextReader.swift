import Documents
import Matching
package import Rules

/// Makes documents ready for questions: folds the text, finds every phrase of the lexicon in one pass, cuts sentences and
/// sections, and says how each sentence binds. Made once for a run.
package final class TextReader: Sendable {
    package let lexicon: Lexicon
    private let phrases: PhraseTable
    let functions: FunctionTable
    /// By concept: the concepts that void it, and those of which it needs one.
    private let voidNear: [[Int]]
    private let needsNear: [[Int]]
    /// By concept: the role that it names in a title.
    private let roles: [SectionRole?]
    /// By concept: whether it looks at its company.
    private let hasDemands: [Bool]

    package convenience init(lexicon: Lexicon) {
        self.init(lexicon: lexicon, phrases: Self.table(of: lexicon))
    }

    init(lexicon: Lexicon, phrases: PhraseTable) {
        self.lexicon = lexicon
        self.phrases = phrases
        functions = FunctionTable(lexicon)
        voidNear = lexicon.concepts.map { $0.voidNear.compactMap(lexicon.number) }
        needsNear = lexicon.concepts.map { $0.needsNear.compactMap(lexicon.number) }
        roles = lexicon.concepts.map(\.role)
        hasDemands = lexicon.concepts.map { !$0.voidNear.isEmpty || !$0.needsNear.isEmpty }
    }

    static func table(of lexicon: Lexicon) -> PhraseTable {
        PhraseTable(lexicon.phrases.indices.map(lexicon.text))
    }

    /// The languages that the lexicon holds; a document in another language is not searched.
    private static let languages: Set<String> = ["sv", "en"]

    /// A document ready for questions; nil where it holds no text in a language of the lexicon.
    func view(of document: Document) -> TextView? {
        if let language = document.language, !Self.languages.contains(language) { return nil }
        let blocks = DistinctBlocks(document)
        guard !blocks.ranges.isEmpty else { return nil }
        var draft = TextDraft(document, blocks: blocks)
        find(in: &draft)
        draft.cutSections(roles: roles)
        ForceReader(functions: functions).judge(&draft)
        return TextView(draft, concepts: lexicon.concepts.count)
    }

    /// The concepts named in a short text such as a file name.
    func concepts(in text: String) -> Set<Int> {
        var found: Set<Int> = []
        scan(text) { hit, _ in found.insert(hit.concept) }
        return found
    }

    /// The forms found in a short text, false friends aside, each with its bytes of that text.
    func forms(in text: String) -> [(concept: Int, range: Range<Int>)] {
        var found: [(concept: Int, range: Range<Int>)] = []
        scan(text) { hit, folded in
            if hit.strength > 0 { found.append((hit.concept, folded.original(hit.range))) }
        }
        return found
    }

    /// The numbers of the annexes that a short text names.
    func annexNumbers(in text: String) -> Set<String> {
        var numbers: Set<String> = []
        guard let concept = functions.concept(.annexReference) else { return [] }
        scan(text) { hit, folded in
            guard hit.concept == concept, let number = AnnexNumber.after(hit.range.upperBound, in: folded.bytes[...])
            else { return }
            numbers.insert(number)
        }
        return numbers
    }

    private func scan(_ text: String, _ body: (Hit, FoldedText) -> Void) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { return }
        let folded = FoldedText(bytes, ranges: [bytes.indices])
        let entries = lexicon.phrases
        phrases.scan(folded) { phrase, range in
            let entry = entries[phrase]
            body(
                Hit(concept: entry.concept, strength: entry.strength, phrase: phrase, range: range, isPlain: true),
                folded)
        }
    }

    /// Cuts the sentences and puts every phrase into its own, but for what means something else there.
    private func find(in draft: inout TextDraft) {
        var stops: [Int] = []
        stops.reserveCapacity(draft.folded.bytes.count / 40)
        let entries = lexicon.phrases
        let found = phrases.matches(in: draft.folded, stops: &stops).map { match in
            let entry = entries[match.phrase]
            return Hit(
                concept: entry.concept, strength: entry.strength, phrase: match.phrase, range: match.range,
                isPlain: entry.strength > 0 && !hasDemands[entry.concept])
        }
        draft.cutSentences(stops)
        draft.place(found, functions) { hits, heading in inCompany(withoutFriends(hits), heading) }
    }

    /// The hits without false friends: a form that touches a false friend of its concept does not count.
    private func withoutFriends(_ hits: ArraySlice<Hit>) -> ArraySlice<Hit> {
        guard hits.contains(where: { $0.strength == 0 }) else { return hits }
        return hits.filter { hit in
            hit.strength > 0
                && !hits.contains {
                    $0.strength == 0 && $0.concept == hit.concept && $0.range.overlaps(hit.range)
                }
        }[...]
    }

    /// The hits without those that other concepts void, and those that miss the company they need in the sentence or in
    /// the heading above it.
    private func inCompany(_ hits: ArraySlice<Hit>, _ heading: ArraySlice<Hit>) -> ArraySlice<Hit> {
        guard hits.contains(where: { hasDemands[$0.concept] }) else { return hits }
        return hits.filter { hit in
            guard hasDemands[hit.concept] else { return true }
            let voids = voidNear[hit.concept]
            if hits.contains(where: { voids.contains($0.concept) }) { return false }
            let needs = needsNear[hit.concept]
            return needs.isEmpty || hits.contains { needs.contains($0.concept) }
                || heading.contains { needs.contains($0.concept) }
        }[...]
    }
}

/// The function words of the lexicon as bits, so that a sentence is asked for many of them at once.
struct FunctionTable: Sendable {
    /// By concept: the bit of the function word; 0 for all other concepts.
    private let bits: [UInt32]
    private let lexicon: Lexicon

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        var bits = [UInt32](repeating: 0, count: lexicon.concepts.count)
        for word in FunctionWords.allCases {
            if let number = lexicon.number(word.rawValue) { bits[number] = Self.bit(word) }
        }
        self.bits = bits
    }

    /// The number of a function word's concept.
    func concept(_ word: FunctionWords) -> Int? { lexicon.number(word.rawValue) }

    /// The bit of a concept.
    subscript(concept: Int) -> UInt32 { bits[concept] }

    /// The bit of a function word.
    static func bit(_ word: FunctionWords) -> UInt32 {
        let position: UInt32 =
            switch word {
            case .must: 0
            case .weak: 1
            case .negation: 2
            case .supplier: 3
            case .buyer: 4
            case .criterion: 5
            case .reserving: 6
            case .bindingPresent: 7
            case .past: 8
            case .defining: 9
            case .question: 10
            case .answer: 11
            case .annexReference: 12
            case .upheld: 13
            case .exclusively: 14
            case .permitted: 15
            case .citationSign: 16
            case .standardSign: 17
            case .imperative: 18
            case .noOne: 19
            case .unless: 20
            case .dutyVerb: 21
            case .opening: 22
            case .formLabel: 23
            case .reliefAsked: 24
            case .enoughAsked: 25
            case .countedPerson: 26
            case .annexElsewhere: 27
            }
        return 1 << position
    }
}
