import Analysis
package import Documents
package import Rules

/// Finds out where in a Word file a finding is told, and where a text that would clear it belongs.
package struct FindingPlaces {
    private let document: Document
    /// Where sections of a role begin.
    private let sections: [SectionRole: Place]
    /// By their description: the places of the document, to find what a finding is about.
    private var places: [String: Place] = [:]

    /// Where a section has not the role that is wanted, what is missing is told in the first of these that is there.
    private static let usual: [SectionRole] = [.contractTerm, .requirement, .administrative]

    package init(_ document: Document, sections: [SectionRole: Place]) {
        self.document = document
        self.sections = sections
        for block in document.blocks {
            let words = document.describe(block.place)
            if places[words] == nil { places[words] = block.place }
        }
    }

    /// Whether it belongs into this file: what another file says belongs there.
    func holds(_ finding: Finding) -> Bool {
        finding.evidence.document == nil || finding.evidence.document == document.name
    }

    /// What a comment on the finding is tied to: its words, else the section that a text about it belongs into.
    func anchor(_ finding: Finding, for draft: ClauseTemplate?) -> WordComment.Anchor {
        if let quote = finding.evidence.quote, let number = paragraph(finding) {
            return .quote(quote, paragraph: number)
        }
        return section(for: draft).flatMap { body(document.blocks[$0]) }.map { .paragraph($0) } ?? .start
    }

    /// Where a draft is put in: at the end of the section that speaks of it, else of the section that it belongs into, else
    /// at the end of the text.
    func point(for draft: ClauseTemplate, clearing finding: Finding) -> WordInsertion.Point {
        let blocks = document.blocks
        if let number = paragraph(finding), let start = blocks.firstIndex(where: { body($0) == number }) {
            let title = blocks[...start].lastIndex { Self.level($0) != nil }
            return point(before: end(of: title ?? start), title: title)
        }
        guard let start = section(for: draft) else { return point(before: blocks.count, title: nil) }
        let end = end(of: start)
        // A chapter's sections are the pattern for one more; one without sections is itself.
        let titles = (start..<end).filter { Self.level(blocks[$0]) != nil }
        let upper = titles.dropFirst().compactMap { Self.level(blocks[$0]) }.min()
        return point(before: end, title: titles.last { Self.level(blocks[$0]) == upper } ?? start)
    }

    /// Where the section of a title ends, with the sections below it; for what is no title, where the next begins.
    private func end(of title: Int) -> Int {
        let blocks = document.blocks
        let level = Self.level(blocks[title]) ?? 10
        return blocks[(title + 1)...].firstIndex { (Self.level($0) ?? 11) <= level } ?? blocks.count
    }

    private func point(before end: Int, title: Int?) -> WordInsertion.Point {
        let blocks = document.blocks[..<end]
        let text = blocks.last { $0.kind == .paragraph && body($0) != nil }
        return WordInsertion.Point(
            after: blocks.last { body($0) != nil }.flatMap(body), likeTitle: title.flatMap { body(blocks[$0]) },
            likeText: text.flatMap(body))
    }

    /// The paragraph of the finding's words.
    private func paragraph(_ finding: Finding) -> Int? {
        guard let words = finding.evidence.place, case .paragraph(let number, part: 0)? = places[words] else {
            return nil
        }
        return number
    }

    /// The block that is the title of the section a draft belongs into.
    private func section(for draft: ClauseTemplate?) -> Int? {
        let roles = (draft.map { [$0.section] } ?? []) + Self.usual
        let place = roles.lazy.compactMap { sections[$0] }.first
        return place.flatMap { place in document.blocks.firstIndex { $0.place == place && body($0) != nil } }
    }

    /// The number of a paragraph of the body.
    private func body(_ block: Block) -> Int? {
        if case .paragraph(let number, part: 0) = block.place { return number }
        return nil
    }

    private static func level(_ block: Block) -> Int? {
        if case .heading(let level) = block.kind { return level }
        return nil
    }
}
