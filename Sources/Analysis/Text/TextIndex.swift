import Documents
import Matching
import Procurement
import Rules

/// All readable documents of a dossier, ready for text tests; answers are kept, so that a test is run once.
final class TextIndex {
    let views: [TextView]
    /// The position of each view's document in the dossier.
    private let positions: [Int]
    /// What each document is, in the order of the dossier.
    let roles: [DocumentRole]
    /// The annexes that are named and not there.
    private(set) var missingAnnexes: [MissingAnnex] = []
    private let hasAllFiles: Bool
    /// Of all files, also those that could not be read.
    private let names: [String]
    /// The value of the procurement in kronor, which amounts in the text are held against; set before any test is asked.
    var value: Double?
    /// By number of the test.
    private var answers = FewOfMany<[Anchor]>()
    /// By category: where the clauses stand.
    private var clauses: [String: [Anchor]] = [:]

    /// A place where something stands.
    struct Anchor {
        let view: Int
        let sentence: Int
    }

    let functions: FunctionTable
    /// What the documents hold.
    let held: HeldConcepts

    /// Whether what is not found can be said to be missing: there is a document beside the notice, every file could be
    /// read, and every annex that is named is there.
    var isComplete: Bool { hasAllFiles && missingAnnexes.isEmpty }

    init(_ dossier: Dossier, reader: TextReader) {
        let documents = dossier.documents
        functions = reader.functions
        let read = documents.enumerated().compactMap { position, document in
            reader.view(of: document).map { (position, $0) }
        }
        positions = read.map(\.0)
        views = read.map(\.1)
        held = HeldConcepts(Self.strongest(views, concepts: reader.lexicon.concepts.count), functions)
        hasAllFiles = dossier.unreadable.isEmpty && documents.contains { !$0.format.isNotice && !$0.blocks.isEmpty }
        roles = DocumentRoles(reader).roles(of: documents)
        names = documents.map(\.name) + dossier.unreadable.map(\.name)
    }

    private static func strongest(_ views: [TextView], concepts: Int) -> [UInt8] {
        if views.count == 1, !views[0].occurrences.strongest.isEmpty { return views[0].occurrences.strongest }
        var strongest = [UInt8](repeating: 0, count: concepts)
        for view in views {
            for (concept, strength) in view.occurrences.strongest.enumerated() {
                strongest[concept] = max(strongest[concept], strength)
            }
        }
        return strongest
    }

    /// Finds the annexes that are named and not there, before any test is asked. `hasOtherFramework`: a framework agreement
    /// that the documents speak of is not the one that is procured.
    func findMissingAnnexes(hasOtherFramework: Bool, reader: TextReader) {
        // A notice names annexes that are published elsewhere.
        guard views.contains(where: { !$0.document.format.isNotice }) else { return }
        missingAnnexes = NamedAnnexes.missing(
            in: self, names: names, hasOtherFramework: hasOtherFramework, reader: reader)
    }

    /// Records where a clause of a category was found, so that later rules can refer to it.
    func add(_ category: String, _ anchors: [Anchor]) {
        clauses[category, default: []] += anchors
    }

    /// Whether an atom may stand in the documents, by their words; `least` is the strength where the atom asks for none.
    func mayHold(_ atom: TextAtom, least: Int) -> Bool {
        held.mayHold(atom, least: least) { categories in categories.contains { clauses[$0] != nil } }
    }

    /// The places where a test holds.
    func anchors(_ test: TextTest) -> [Anchor] {
        // Most tests ask for words that are nowhere: to ask again costs less than to keep that, unless clauses come to it.
        if !test.asksForClauses, !test.mayHold(in: self) { return [] }
        if let known = answers[test.number] { return known }
        guard !test.asksForClauses || test.mayHold(in: self) else {
            answers.keep([], test.number, of: 0)
            return []
        }
        var found: [Anchor] = []
        for view in views.indices {
            let search = TextSearch(view: views[view], index: self, number: view)
            found += search.sentences(test).map { Anchor(view: view, sentence: $0) }
        }
        answers.keep(found, test.number, of: 0)
        return found
    }

    /// The sentences of a document that hold a function word.
    func sentences(with word: FunctionWords, in view: TextView) -> [Int] {
        functions.concept(word).map { view.occurrences[$0].map(\.sentence) } ?? []
    }

    /// Where a function word stands in a sentence.
    func hits(of word: FunctionWords, at sentence: Int, in view: TextView) -> [Hit] {
        guard let concept = functions.concept(word) else { return [] }
        return view.hits[view.sentences[sentence].hits].filter { $0.concept == concept }
    }

    /// Where the clauses of a category were found.
    func clauseAnchors(_ category: String) -> [Anchor] { clauses[category] ?? [] }

    /// A sentence as evidence.
    func evidence(at anchor: Anchor) -> Evidence {
        let view = views[anchor.view]
        return Evidence(
            quote: view.quote(anchor.sentence), document: view.document.name, place: view.place(anchor.sentence),
            span: TextSpan(document: positions[anchor.view], range: view.original(anchor.sentence)))
    }

    /// How the sentence binds that is quoted as evidence; nil where it stands in no document.
    func force(of evidence: Evidence) -> Force? {
        guard let span = evidence.span, let view = positions.firstIndex(of: span.document).map({ views[$0] }) else {
            return nil
        }
        return view.sentences.indices.first { view.original($0) == span.range }.map { view.sentences[$0].force }
    }

    /// Where the forms of a function word begin in a sentence.
    func places(of word: FunctionWords, _ sentence: Int, in view: TextView) -> [Int] {
        let bit = FunctionTable.bit(word)
        return view.sentences[sentence].hits.compactMap { hit in
            functions[view.hits[hit].concept] == bit ? view.hits[hit].range.lowerBound : nil
        }
    }

    /// The sentences of one document that belong to clauses of these categories.
    func clauseSentences(_ categories: [String], view: Int) -> [Int] {
        categories.flatMap { clauses[$0] ?? [] }.filter { $0.view == view }.map(\.sentence)
    }

    /// The places of tests that are wanted, as evidence, one for each section: that of the first test which finds it.
    func proofs(_ tests: [TextTest], where isWanted: (Anchor) -> Bool) -> [Proof] {
        var seen: Set<[Int]> = []
        // A sentence that says it is better evidence than the title above it.
        let all = tests.flatMap(anchors).filter(isWanted)
        let sentences = all.filter { !views[$0.view].sentences[$0.sentence].isHeading }
        let titles = all.filter { views[$0.view].sentences[$0.sentence].isHeading }
        return (sentences + titles).filter {
            seen.insert([$0.view, views[$0.view].sentences[$0.sentence].section]).inserted
        }
        .prefix(20).map { anchor in
            Proof(evidence: evidence(at: anchor), lots: views[anchor.view].lots(anchor.sentence), anchor: anchor)
        }
    }
}

/// Evidence, the lots it names and where in the text it stands.
struct Proof {
    let evidence: Evidence
    let lots: [String]
    let anchor: TextIndex.Anchor?
}
