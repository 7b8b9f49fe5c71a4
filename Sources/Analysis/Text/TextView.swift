import Documents
import Matching
import Rules

/// A document as rules see it: sentences with what was found in them, in sections with a role. A class, as every rule
/// looks at it and none changes it once it is made.
final class TextView {
    let document: Document
    let folded: FoldedText
    let blocks: DistinctBlocks
    private(set) var sentences: [Sentence] = []
    private(set) var sections: [Section] = []
    /// Everything that was found, in the order of the text.
    private(set) var hits: [Hit] = []
    /// The sentences that hold a concept, by concept.
    private(set) var occurrences = Occurrences()
    /// What was worked out for single sentences.
    let kept = KeptReadings()

    struct Sentence {
        /// In the folded text.
        let range: Range<Int>
        /// Position among the distinct blocks.
        let block: Int
        let isHeading: Bool
        var section = 0
        /// In `hits` of the view.
        var hits: Range<Int> = 0..<0
        /// The function words in it, as bits.
        var functions: UInt32 = 0
        var force = Force.information
    }

    typealias Occurrence = Occurrences.Occurrence

    struct Section {
        let role: SectionRole?
        /// The sentence that is the heading; nil for text before the first.
        let heading: Int?
        /// Sentences, the heading included.
        var sentences: Range<Int>
        /// The section one level up.
        let parent: Int?
        let level: Int
    }

    init(document: Document, folded: FoldedText, blocks: DistinctBlocks) {
        self.document = document
        self.folded = folded
        self.blocks = blocks
        cutSentences()
    }

    // MARK: Making

    private func cutSentences() {
        sentences.reserveCapacity(folded.bytes.count / 60)
        for position in blocks.ranges.indices {
            let range = folded.ranges[position]
            if case .heading = document.blocks[blocks.indices[position]].kind {
                if !range.isEmpty { sentences.append(Sentence(range: range, block: position, isHeading: true)) }
                continue
            }
            folded.sentences(in: range) { sentences.append(Sentence(range: $0, block: position, isHeading: false)) }
        }
    }

    /// Takes what was found, in the order of the text. `keep` is asked for each sentence that holds something, with its
    /// hits and the concepts of the heading above it, and returns those that count there.
    func place(_ found: [Hit], keep: (ArraySlice<Hit>, _ heading: ArraySlice<Hit>) -> ArraySlice<Hit>) {
        hits.reserveCapacity(found.count)
        var index = 0
        var heading = 0..<0
        for sentence in sentences.indices {
            let range = sentences[sentence].range
            while index < found.count, found[index].range.lowerBound < range.lowerBound { index += 1 }
            let first = index
            while index < found.count, found[index].range.lowerBound < range.upperBound { index += 1 }
            let start = hits.count
            if index > first { hits += keep(found[first..<index], hits[heading]) }
            sentences[sentence].hits = start..<hits.count
            if sentences[sentence].isHeading { heading = start..<hits.count }
        }
    }

    func setFunctions(_ bits: (Hit) -> UInt32) {
        for index in sentences.indices {
            var all: UInt32 = 0
            for hit in sentences[index].hits { all |= bits(hits[hit]) }
            sentences[index].functions = all
        }
    }

    func setForce(_ force: Force, of sentence: Int) { sentences[sentence].force = force }

    func indexHits(concepts: Int) { occurrences = Occurrences(sentences, hits, concepts: concepts) }

    func cutSections(roles: [SectionRole?]) {
        var open: [Int] = []
        func begin(heading: Int?, level: Int, at sentence: Int, role: SectionRole?) {
            while let last = open.last, sections[last].level >= level { open.removeLast() }
            // What stands under a title of its own is not background only because the chapter begins with it.
            let inherited = open.last.flatMap { sections[$0].role }
            let role = role ?? (inherited == .background || inherited == .administrative ? nil : inherited)
            sections.append(
                Section(role: role, heading: heading, sentences: sentence..<sentence, parent: open.last, level: level))
            open.append(sections.count - 1)
        }
        for index in sentences.indices {
            let sentence = sentences[index]
            if sentence.isHeading {
                begin(heading: index, level: level(of: sentence), at: index, role: role(of: sentence, roles))
            } else if sections.isEmpty || isNotice && isNewBlock(index) {
                open.removeAll()
                begin(heading: nil, level: 9, at: index, role: isNotice ? noticeRole(of: sentence) : nil)
            }
            let last = sections.count - 1
            sections[last].sentences = sections[last].sentences.lowerBound..<(index + 1)
            sentences[index].section = last
        }
    }

    private var isNotice: Bool { document.format == .eforms || document.format == .ted }

    private func isNewBlock(_ index: Int) -> Bool {
        index == 0 || sentences[index - 1].block != sentences[index].block
    }

    private func level(of sentence: Sentence) -> Int {
        if case .heading(let level) = document.blocks[blocks.indices[sentence.block]].kind { return level }
        return 9
    }

    /// The role that a title names: of the longest form found in it.
    private func role(of heading: Sentence, _ roles: [SectionRole?]) -> SectionRole? {
        let named = hits[heading.hits].filter { roles[$0.concept] != nil }
        return named.max { $0.range.count < $1.range.count }.flatMap { roles[$0.concept] }
    }

    /// The role of a notice's field, by its element.
    private func noticeRole(of sentence: Sentence) -> SectionRole {
        let place = document.blocks[blocks.indices[sentence.block]].place
        return kept.role(of: place) { Self.role(ofPath: document.describe(place)) }
    }

    private static func role(ofPath path: String) -> SectionRole {
        if path.contains("ContractExecutionRequirement") || path.contains("PERFORMANCE_CONDITIONS") {
            return .contractTerm
        }
        if path.contains("AwardingCriterion") || path.contains("/AC/") { return .award }
        if path.contains("exclusion") { return .exclusion }
        if path.contains("Qualification") || path.contains("SelectionCriteria") || path.contains("LEFTI") {
            return .qualification
        }
        return .notice
    }

    // MARK: Looking around

    /// The sentences that may cite a section of an act.
    var citing: [Int] { signs.citing }

    /// The sentences that may name a numbered standard.
    var standards: [Int] { signs.standards }

    /// Read when it is first asked for.
    private lazy var signs = TextSigns(sentences.map(\.range), folded.bytes)

    /// The sentence that introduces the list an item belongs to.
    func leadIn(of index: Int) -> Int? {
        let block = document.blocks[blocks.indices[sentences[index].block]]
        guard case .listItem(let leadIn?) = block.kind, blocks.positions.indices.contains(leadIn) else { return nil }
        let position = blocks.positions[leadIn]
        return sentences[..<index].lastIndex { $0.block == position }
    }

    /// The sentences of the block that a sentence stands in, within its section.
    func block(of index: Int) -> Range<Int> {
        let section = sections[sentences[index].section].sentences
        let block = sentences[index].block
        var (start, end) = (index, index + 1)
        while start > section.lowerBound, sentences[start - 1].block == block { start -= 1 }
        while end < section.upperBound, sentences[end].block == block { end += 1 }
        return start..<end
    }

    /// The headings above a sentence, nearest first.
    func headings(above index: Int) -> [Int] {
        var headings: [Int] = []
        var section: Int? = sentences[index].section
        while let current = section {
            if let heading = sections[current].heading { headings.append(heading) }
            section = sections[current].parent
        }
        return headings
    }

    /// The original text of a sentence, in one line and of at most 400 bytes.
    func quote(_ index: Int) -> String {
        let text = document.text[folded.original(sentences[index].range)]
        let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
        guard words.utf8.count > 400 else { return words }
        return words.prefix(380) + " …"
    }

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
