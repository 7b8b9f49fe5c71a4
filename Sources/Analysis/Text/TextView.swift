import Documents
import Matching
import Rules

/// A document as rules see it: sentences with what was found in them, in sections with a role.
struct TextView {
    let document: Document
    let folded: FoldedText
    let blocks: DistinctBlocks
    var sentences: [Sentence] = []
    private(set) var sections: [Section] = []
    /// By concept: the sentences that hold it, each with its strongest hit.
    private(set) var occurrences: [[Occurrence]]
    /// The sentences that may cite a section, and those that may name a standard.
    private(set) var citing: [Int] = []
    private(set) var standards: [Int] = []
    /// What was worked out for single sentences.
    let kept = KeptReadings()

    struct Sentence {
        /// In the folded text.
        let range: Range<Int>
        /// Position among the distinct blocks.
        let block: Int
        let isHeading: Bool
        var section = 0
        var hits: [Hit] = []
        /// The function words in it, as bits.
        var functions: UInt32 = 0
        var force = Force.information
    }

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

    struct Occurrence {
        let sentence: Int
        let hit: Hit
    }

    init(document: Document, folded: FoldedText, blocks: DistinctBlocks, concepts: Int) {
        self.document = document
        self.folded = folded
        self.blocks = blocks
        occurrences = Array(repeating: [], count: concepts)
    }

    // MARK: Cutting

    mutating func cutSentences() {
        for position in blocks.ranges.indices {
            let range = folded.ranges[position]
            if case .heading = document.blocks[blocks.indices[position]].kind {
                if !range.isEmpty { sentences.append(Sentence(range: range, block: position, isHeading: true)) }
                continue
            }
            for sentence in folded.sentences(in: range) where !sentence.isEmpty {
                sentences.append(Sentence(range: sentence, block: position, isHeading: false))
            }
        }
    }

    /// Puts sorted hits into the sentences in which they begin.
    mutating func place(_ hits: [Hit]) {
        var index = 0
        for hit in hits {
            while index < sentences.count, sentences[index].range.upperBound <= hit.range.lowerBound { index += 1 }
            guard index < sentences.count else { return }
            if sentences[index].range.contains(hit.range.lowerBound) { sentences[index].hits.append(hit) }
        }
    }

    mutating func cutSections(roles: [SectionRole?]) {
        var open: [Int] = []
        func begin(_ view: inout TextView, heading: Int?, level: Int, at sentence: Int, role: SectionRole?) {
            while let last = open.last, view.sections[last].level >= level { open.removeLast() }
            // What stands under a title of its own is not background only because the chapter begins with it.
            let inherited = open.last.flatMap { view.sections[$0].role }
            let role = role ?? (inherited == .background || inherited == .administrative ? nil : inherited)
            view.sections.append(
                Section(role: role, heading: heading, sentences: sentence..<sentence, parent: open.last, level: level))
            open.append(view.sections.count - 1)
        }
        for index in sentences.indices {
            let sentence = sentences[index]
            if sentence.isHeading {
                begin(&self, heading: index, level: level(of: sentence), at: index, role: role(of: sentence, roles))
            } else if sections.isEmpty || isNotice && isNewBlock(index) {
                open.removeAll()
                begin(&self, heading: nil, level: 9, at: index, role: isNotice ? noticeRole(of: sentence) : nil)
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
        let named = heading.hits.filter { roles[$0.concept] != nil }
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

    mutating func indexHits() {
        for index in sentences.indices {
            let signs = SentenceSigns(folded.bytes, sentences[index].range)
            if signs.mayCite { citing.append(index) }
            if signs.mayNameStandard { standards.append(index) }
        }
        for (index, sentence) in sentences.enumerated() {
            for hit in sentence.hits {
                if let last = occurrences[hit.concept].last, last.sentence == index {
                    if hit.strength > last.hit.strength {
                        occurrences[hit.concept][occurrences[hit.concept].count - 1] = Occurrence(
                            sentence: index, hit: hit)
                    }
                } else {
                    occurrences[hit.concept].append(Occurrence(sentence: index, hit: hit))
                }
            }
        }
    }

    // MARK: Looking around

    /// The concepts in the headings above a sentence, before sections are cut: those of the nearest heading.
    func headingConcepts(before index: Int) -> [Int] {
        var index = index
        while index > 0 {
            index -= 1
            if sentences[index].isHeading { return sentences[index].hits.map(\.concept) }
        }
        return []
    }

    /// The sentence that introduces the list an item belongs to.
    func leadIn(of index: Int) -> Int? {
        let block = document.blocks[blocks.indices[sentences[index].block]]
        guard case .listItem(let leadIn?) = block.kind, blocks.positions.indices.contains(leadIn) else { return nil }
        let position = blocks.positions[leadIn]
        return sentences[..<index].lastIndex { $0.block == position }
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
    func hits(of concept: Int) -> [String] {
        sentences.flatMap { $0.hits }.filter { $0.concept == concept }
            .map { String(decoding: folded.bytes[$0.range], as: UTF8.self) }
    }
}
