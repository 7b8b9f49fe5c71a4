import Documents
import Rules

/// The text of a clause: the sections in which it was found with what stands below them, the chapter around them where
/// its title names the clause, and the annexes and chapters that these refer to.
struct ClauseExtent {
    /// Stretches of sentences of one document each, none twice.
    private(set) var parts: [Part] = []
    private(set) var annexes: [Completeness.Annex] = []

    struct Part: Hashable {
        let view: Int
        let sentences: Range<Int>
    }

    init(_ anchors: [TextIndex.Anchor], in text: TextIndex, naming concepts: Set<Int>) {
        for anchor in anchors {
            let view = text.views[anchor.view]
            let section = view.chapter(around: view.sentences[anchor.sentence].section, naming: concepts)
            add(Part(view: anchor.view, sentences: view.sentencesBelow(section)))
        }
        let references = References(parts.map { ($0.view, $0.sentences) }, in: text)
        for (view, section) in references.chapters {
            add(Part(view: view, sentences: text.views[view].sentencesBelow(section)))
        }
        for annex in references.annexes {
            for (view, sentences) in annex.targets { add(Part(view: view, sentences: sentences)) }
            annexes.append(
                Completeness.Annex(
                    name: annex.name, document: annex.targets.first.map { text.views[$0.view].document.name }))
        }
    }

    private mutating func add(_ part: Part) {
        let isCovered = parts.contains { other in
            other.view == part.view && other.sentences.lowerBound <= part.sentences.lowerBound
                && part.sentences.upperBound <= other.sentences.upperBound
        }
        if !isCovered { parts.append(part) }
    }
}

extension TextView {
    /// The section itself, or the outermost of those around it in an unbroken row whose titles name one of the concepts.
    func chapter(around section: Int, naming concepts: Set<Int>) -> Int {
        var outermost = section
        var current = section
        while let parent = sections[current].parent {
            current = parent
            guard let heading = sections[current].heading,
                hits[sentences[heading].hits].contains(where: { concepts.contains($0.concept) && $0.strength >= 2 })
            else { break }
            outermost = current
        }
        return outermost
    }

    /// The sentences of a section and of the sections below it.
    func sentencesBelow(_ section: Int) -> Range<Int> {
        let level = sections[section].level
        let next = sections.indices.dropFirst(section + 1).first { sections[$0].level <= level }
        let end = next.map { sections[$0].sentences.lowerBound } ?? sentences.count
        return sections[section].sentences.lowerBound..<end
    }
}
