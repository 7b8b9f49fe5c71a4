import Documents
import Matching
package import Rules

/// Makes documents ready for questions: folds the text, finds every phrase of the lexicon in one pass, cuts sentences and
/// sections, and says how each sentence binds. Made once for a run.
package final class TextReader: Sendable {
    package let lexicon: Lexicon
    private let phrases: PhraseTable
    let functions: FunctionTable
    private let company: Company
    /// By concept: the role that it names in a title.
    private let roles: [SectionRole?]

    package convenience init(lexicon: Lexicon) {
        self.init(lexicon: lexicon, phrases: Self.table(of: lexicon))
    }

    init(lexicon: Lexicon, phrases: PhraseTable) {
        self.lexicon = lexicon
        functions = FunctionTable(lexicon)
        company = Company(lexicon)
        roles = lexicon.concepts.map(\.role)
        let hasDemands = lexicon.concepts.map { !$0.voidNear.isEmpty || !$0.needsNear.isEmpty }
        let senses = lexicon.phrases.map { phrase in
            let (concept, strength) = (phrase.concept, phrase.strength)
            return Sense(concept: concept, strength: strength, isPlain: strength > 0 && !hasDemands[concept])
        }
        self.phrases = phrases.tagged(senses.map(\.tag))
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
        var stops: [Int] = []
        for hit in phrases.matches(in: folded, stops: &stops) { body(hit, folded) }
    }

    /// Cuts the sentences and puts every phrase into its own, but for what means something else there.
    private func find(in draft: inout TextDraft) {
        var stops: [Int] = []
        stops.reserveCapacity(draft.folded.bytes.count / 40)
        var found = phrases.matches(in: draft.folded, stops: &stops)
        draft.cutSentences(stops)
        draft.place(&found, functions, company)
    }
}
