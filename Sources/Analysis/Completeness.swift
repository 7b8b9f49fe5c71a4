package import Documents
import Rules

/// How much of what a clause should say is there. Never a legal approval.
package struct Completeness: Sendable, Hashable {
    /// Id of the template it was measured by.
    package let template: String
    package let title: Wording
    package let found: [Found]
    package let missing: [Missing]
    /// The annexes that the clause names.
    package let annexes: [Annex]
    /// Core parts: those found, and all.
    package let core: Score

    package init(
        template: String, title: Wording, found: [Found], missing: [Missing], annexes: [Annex], core: Score
    ) {
        self.template = template
        self.title = title
        self.found = found
        self.missing = missing
        self.annexes = annexes
        self.core = core
    }

    package struct Found: Sendable, Hashable {
        package let part: String
        package let level: String
        package let label: Wording
        package let evidence: Evidence

        package init(part: String, level: String, label: Wording, evidence: Evidence) {
            self.part = part
            self.level = level
            self.label = label
            self.evidence = evidence
        }
    }

    package struct Missing: Sendable, Hashable {
        package let part: String
        package let level: String
        package let label: Wording
        /// What to write.
        package let write: Wording

        package init(part: String, level: String, label: Wording, write: Wording) {
            self.part = part
            self.level = level
            self.label = label
            self.write = write
        }
    }

    package struct Annex: Sendable, Hashable {
        /// As the clause names it ("bilaga 3").
        package let name: String
        /// Where it was read; nil where it is not among the files, so that what is missing may stand there.
        package let document: String?

        package init(name: String, document: String?) {
            self.name = name
            self.document = document
        }
    }

    package struct Score: Sendable, Hashable {
        package let found: Int
        package let total: Int

        package init(found: Int, total: Int) {
            self.found = found
            self.total = total
        }
    }
}

/// A category of which only wishes are found: the wording binds nobody.
package struct WeakMention: Sendable, Hashable {
    package let category: String
    package let rule: String
    package let evidence: Evidence

    package init(category: String, rule: String, evidence: Evidence) {
        self.category = category
        self.rule = rule
        self.evidence = evidence
    }
}

/// Measures the clauses of a dossier against their templates.
struct CompletenessReader {
    let text: TextIndex
    let book: ClauseBook
    /// The concepts that name the clause, so that a chapter under such a title is one clause.
    let naming: Set<Int>

    /// What is there of the clause of a category; nil where nothing of it stands in a document beside the notice, or no
    /// template measures it.
    func completeness(of category: String) -> Completeness? {
        let anchors = text.clauseAnchors(category).filter { !text.views[$0.view].isNotice }
        guard !anchors.isEmpty else { return nil }
        let templates = book.templates(of: category)
        guard !templates.isEmpty else { return nil }
        let extent = ClauseExtent(anchors, in: text, naming: naming)
        let template = templates.first { template in
            template.recognised.map { sentence(holding: $0, in: extent) != nil } ?? true
        }
        return template.map { measure($0, extent) }
    }

    private func measure(_ template: ClauseTemplate, _ extent: ClauseExtent) -> Completeness {
        var found: [Completeness.Found] = []
        var missing: [Completeness.Missing] = []
        for part in template.parts {
            if let anchor = sentence(holding: part.present, in: extent) {
                found.append(
                    Completeness.Found(
                        part: part.id, level: part.level.rawValue, label: part.label,
                        evidence: text.evidence(at: anchor)
                    ))
            } else {
                missing.append(
                    Completeness.Missing(
                        part: part.id, level: part.level.rawValue, label: part.label, write: part.write))
            }
        }
        let core = ClauseTemplate.Level.core.rawValue
        let coreFound = found.count { $0.level == core }
        return Completeness(
            template: template.id, title: template.title, found: found, missing: missing, annexes: extent.annexes,
            core: Completeness.Score(found: coreFound, total: coreFound + missing.count { $0.level == core }))
    }

    /// The first sentence of the clause in which something stands; one that binds comes before one that informs. A title
    /// says nothing by itself.
    private func sentence(holding relation: TextRelation, in extent: ClauseExtent) -> TextIndex.Anchor? {
        var informing: TextIndex.Anchor?
        for part in extent.parts {
            let view = text.views[part.view]
            let search = TextSearch(view: view, index: text, number: part.view)
            for sentence in part.sentences where !view.sentences[sentence].isHeading {
                let force = view.sentences[sentence].force
                guard relation.forces.isEmpty || relation.forces.contains(force),
                    search.stands(relation.atom, in: sentence)
                else { continue }
                let anchor = TextIndex.Anchor(view: part.view, sentence: sentence)
                if force != .information { return anchor }
                if informing == nil { informing = anchor }
            }
        }
        return informing
    }
}
