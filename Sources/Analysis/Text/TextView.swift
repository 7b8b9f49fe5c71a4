import Documents
import Matching
import Rules

/// A document as rules see it: sentences with what was found in them, in sections with a role. A class, as every rule
/// looks at it.
final class TextView {
    let document: Document
    let folded: FoldedText
    let blocks: DistinctBlocks
    let sentences: [Sentence]
    let sections: [Section]
    /// Everything that was found, in the order of the text.
    let hits: [Hit]
    /// The sentences that hold a concept, by concept.
    let occurrences: Occurrences
    /// What was worked out for single sentences.
    let kept: KeptReadings

    struct Section {
        let role: SectionRole?
        /// The sentence that is the heading; nil for text before the first.
        let heading: Int?
        /// Sentences, the heading included.
        var sentences: Range<Int>
        /// The section one level up.
        let parent: Int?
        let level: Int

        /// The role of a section below that has none of its own. What stands under a title of its own is not background
        /// only because the chapter begins with it.
        var inheritedRole: SectionRole? {
            switch role {
            case .background, .administrative: nil
            default: role
            }
        }

        /// The same section going on.
        func continued(at sentence: Int) -> Section {
            Section(role: role, heading: heading, sentences: sentence..<sentence, parent: parent, level: level)
        }
    }

    typealias Occurrence = Occurrences.Occurrence

    /// Whether it is a notice, which sums up what the documents say.
    var isNotice: Bool { document.format == .eforms || document.format == .ted }

    init(_ draft: TextDraft, concepts: Int) {
        document = draft.document
        folded = draft.folded
        blocks = draft.blocks
        sentences = draft.sentences
        sections = draft.sections
        hits = draft.hits
        kept = KeptReadings(sentences: draft.sentences.count)
        occurrences = Occurrences(draft.sentences, draft.hits, concepts: concepts)
    }

    // MARK: Looking around

    /// The sentences of the block that a sentence stands in, within its section.
    func block(of index: Int) -> Range<Int> {
        let section = sections[sentences[index].section].sentences
        let block = sentences[index].block
        var (start, end) = (index, index + 1)
        while start > section.lowerBound, sentences[start - 1].block == block { start -= 1 }
        while end < section.upperBound, sentences[end].block == block { end += 1 }
        return start..<end
    }

    /// Whether one of the headings above a sentence, the nearest first, meets a condition.
    func hasHeading(above index: Int, where condition: (Int) -> Bool) -> Bool {
        var section: Int? = sentences[index].section
        while let current = section {
            if let heading = sections[current].heading, condition(heading) { return true }
            section = sections[current].parent
        }
        return false
    }

    /// The bytes of a sentence in the document.
    func original(_ index: Int) -> Range<Int> { folded.original(sentences[index].range) }

    /// Where a sentence stands.
    func blockPlace(_ index: Int) -> Place { document.blocks[blocks.indices[sentences[index].block]].place }

    /// Where a sentence stands, in words.
    func place(_ index: Int) -> String {
        document.describe(document.blocks[blocks.indices[sentences[index].block]].place)
    }

    /// The lots of a sentence: those of every block that holds this text.
    func lots(_ index: Int) -> [String] {
        kept.lots(of: sentences[index].block) {
            var lots: [[String]] = Array(repeating: [], count: blocks.ranges.count)
            for (block, position) in blocks.positions.enumerated() where lots.indices.contains(position) {
                // Blocks come lot by lot, so that a repeat is the last one.
                if let lot = document.blocks[block].lot, lots[position].last != lot { lots[position].append(lot) }
            }
            return lots
        }
    }

    /// The folded words found for a concept.
    func words(of concept: Int) -> [String] {
        hits.filter { $0.concept == concept }.map { String(decoding: folded.bytes[$0.range], as: UTF8.self) }
    }
}
