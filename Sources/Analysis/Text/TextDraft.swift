import Documents
import Matching
import Rules

/// A view of a document in the making.
struct TextDraft {
    typealias Sentence = TextView.Sentence
    typealias Section = TextView.Section

    let document: Document
    let folded: FoldedText
    let blocks: DistinctBlocks
    var sentences: [Sentence] = []
    private(set) var sections: [Section] = []
    private(set) var hits: [Hit] = []
    /// The roles of a notice's fields, told from their paths once.
    private var fieldRoles: [Place: SectionRole] = [:]

    init(_ document: Document, blocks: DistinctBlocks) {
        self.document = document
        self.blocks = blocks
        folded = FoldedText(document.text.bytes, ranges: blocks.ranges)
    }

    /// `stops` are the places in the folded text where a sentence may end.
    mutating func cutSentences(_ stops: [Int]) {
        var sentences: [Sentence] = []
        sentences.reserveCapacity(stops.count + blocks.ranges.count)
        let (folded, document, blocks) = (folded, document, blocks)
        let (ranges, indices, positions) = (folded.ranges.span, blocks.indices.span, blocks.positions.span)
        let kinds = document.blocks.span
        var nextStop = 0
        /// By distinct block: its last sentence; -1 for none.
        var lastSentence = [Int32](repeating: -1, count: ranges.count)
        for position in ranges.indices {
            let range = ranges[position]
            let first = sentences.count
            switch kinds[indices[position]].kind {
            case .heading:
                guard !range.isEmpty else { continue }
                sentences.append(Sentence(range: range, block: position, isHeading: true, leadIn: nil))
            case let kind:
                var leadIn: Int?
                if case .listItem(let block?) = kind, positions.indices.contains(block) {
                    let last = lastSentence[positions[block]]
                    if last >= 0 { leadIn = Int(last) }
                }
                while nextStop < stops.count, stops[nextStop] < range.lowerBound { nextStop += 1 }
                let firstStop = nextStop
                while nextStop < stops.count, stops[nextStop] < range.upperBound { nextStop += 1 }
                folded.sentences(in: range, stops: stops[firstStop..<nextStop]) {
                    sentences.append(Sentence(range: $0, block: position, isHeading: false, leadIn: leadIn))
                }
            }
            if sentences.count > first { lastSentence[position] = Int32(truncatingIfNeeded: sentences.count - 1) }
        }
        self.sentences = sentences
    }

    /// Takes what was found, in the order of the text: what counts is put into its sentence.
    mutating func place(_ found: inout [Hit], _ functions: FunctionTable, _ company: Company) {
        let end = Self.place(&found, in: &sentences, functions, company)
        found.removeLast(found.count - end)
        swap(&hits, &found)
    }

    /// Moves what counts to the beginning of the hits; where it ends.
    private static func place(
        _ hits: inout [Hit], in sentences: inout [Sentence], _ functions: FunctionTable, _ company: Company
    ) -> Int {
        var hits = hits.mutableSpan
        var sentences = sentences.mutableSpan
        let count = hits.count
        var (index, end) = (0, 0)
        var heading = 0..<0
        /// The hits of a sentence that holds something that may not count.
        var own: [Hit] = []
        for sentence in sentences.indices {
            let range = sentences[sentence].range
            while index < count, hits[index].lowerBound < range.lowerBound { index += 1 }
            let (first, start) = (index, end)
            var isPlain = true
            var bits: UInt32 = 0
            while index < count, hits[index].lowerBound < range.upperBound {
                let hit = hits[index]
                // A phrase may lie across the cut of a sentence that is too long.
                if !hit.sense.isPlain || hit.upperBound > range.upperBound { isPlain = false }
                bits |= functions[hit.concept]
                index += 1
            }
            if isPlain {
                if start < first { for own in first..<index { hits[start + own - first] = hits[own] } }
                end = start + index - first
            } else {
                own.removeAll(keepingCapacity: true)
                Company.appendTrue(hits.span.extracting(first..<index), before: range.upperBound, to: &own)
                bits = 0
                for hit in own
                where company.suits(hit, own.span, heading: hits.span.extracting(heading)) {
                    hits[end] = hit
                    bits |= functions[hit.concept]
                    end += 1
                }
            }
            sentences[sentence].hits = start..<end
            sentences[sentence].functions = bits
            if sentences[sentence].isHeading { heading = start..<end }
        }
        return end
    }

    mutating func cutSections(roles: [SectionRole?]) {
        var open: [Int] = []
        func begin(_ draft: inout TextDraft, heading: Int?, level: Int, at sentence: Int, role: SectionRole?) {
            draft.endSection(before: sentence)
            while let last = open.last, draft.sections[last].level >= level { open.removeLast() }
            let role = role ?? open.last.flatMap { draft.sections[$0].inheritedRole }
            draft.sections.append(
                Section(role: role, heading: heading, sentences: sentence..<sentence, parent: open.last, level: level))
            open.append(draft.sections.count - 1)
        }
        let isNotice = document.format.isNotice
        var start = 0
        for index in sentences.indices {
            if sentences[index].isHeading {
                let heading = sentences[index]
                begin(&self, heading: index, level: level(of: heading), at: index, role: role(of: heading, roles))
                start = index
            } else if sections.isEmpty || isNotice && isNewBlock(index) {
                open.removeAll()
                begin(&self, heading: nil, level: 9, at: index, role: isNotice ? noticeRole(of: sentences[index]) : nil)
                start = index
            } else if index - start >= Self.longestSection {
                endSection(before: index)
                sections.append(sections[sections.count - 1].continued(at: index))
                start = index
            }
            sentences[index].section = sections.count - 1
        }
        endSection(before: sentences.count)
    }

    /// Lets the last section go on up to a sentence.
    private mutating func endSection(before sentence: Int) {
        guard let last = sections.indices.last else { return }
        sections[last].sentences = sections[last].sentences.lowerBound..<sentence
    }

    /// Sentences are held against the others of their section: a text without headings goes on in sections of this many.
    private static let longestSection = 1_000

    private func isNewBlock(_ index: Int) -> Bool {
        index == 0 || sentences[index - 1].block != sentences[index].block
    }

    private func level(of sentence: Sentence) -> Int {
        if case .heading(let level) = document.blocks[blocks.indices[sentence.block]].kind { return level }
        return 9
    }

    /// The role that a title names: of the longest form found in it. In "Språk och bakgrund" the background is that of
    /// persons.
    private func role(of heading: Sentence, _ roles: [SectionRole?]) -> SectionRole? {
        let named = hits[heading.hits].filter { hit in
            guard let role = roles[hit.concept] else { return false }
            return role != .background || !isSecond(hit, in: heading)
        }
        return named.max { $0.range.count < $1.range.count }.flatMap { roles[$0.concept] }
    }

    /// Whether a word stands after "och" or "and".
    private func isSecond(_ hit: Hit, in heading: Sentence) -> Bool {
        let before = folded.bytes[heading.range.lowerBound..<hit.range.lowerBound].split(separator: UInt8(ascii: " "))
        return before.last.map { $0.elementsEqual("och".utf8) || $0.elementsEqual("and".utf8) } ?? false
    }

    /// The role of a notice's field, by its element.
    private mutating func noticeRole(of sentence: Sentence) -> SectionRole {
        let place = document.blocks[blocks.indices[sentence.block]].place
        if let known = fieldRoles[place] { return known }
        let role = Self.role(ofPath: Array(document.describe(place).utf8)[...])
        fieldRoles[place] = role
        return role
    }

    private static func role(ofPath path: ArraySlice<UInt8>) -> SectionRole {
        pathRoles.first { path.firstIndex(of: $0.sign) != nil }?.role ?? .notice
    }

    /// What the names of elements, in eForms and in the older forms, say of the text in them.
    private static let pathRoles: [(sign: [UInt8], role: SectionRole)] = [
        (Array("ContractExecutionRequirement".utf8), .contractTerm),
        (Array("PERFORMANCE_CONDITIONS".utf8), .contractTerm),
        (Array("AwardingCriterion".utf8), .award), (Array("/AC/".utf8), .award), (Array("exclusion".utf8), .exclusion),
        (Array("Qualification".utf8), .qualification), (Array("SelectionCriteria".utf8), .qualification),
        (Array("LEFTI".utf8), .qualification),
    ]
}
