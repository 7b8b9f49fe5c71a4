import Analysis
import Documents

extension Page {
    /// The social terms and reservations that are used, each category with how whole it is.
    mutating func clauses(_ assessment: Assessment) {
        heading(Phrases.used)
        if assessment.clauses.isEmpty { paragraph(Phrases.nothingUsed[language]) }
        var measured: Set<String> = []
        var told: Set<[String?]> = []
        for (index, clause) in assessment.clauses.enumerated() {
            // Several rules may find the same words.
            let words = [clause.category, clause.evidence.document, clause.evidence.place, clause.evidence.quote]
            let isNew = clause.category == nil || told.insert(words).inserted
            let category = clause.category.map(Phrases.category) ?? Phrases.otherClause
            if isNew {
                item("\(category[language]) (\(Phrases.force(clause.force)[language]))")
                if let place = place(clause.evidence, lots: clause.lots, assessment.facts) {
                    paragraph(place, indent: 2)
                }
            }
            // The clauses of a category are measured together, after the last of them.
            let isLast = !assessment.clauses.dropFirst(index + 1).contains { $0.category == clause.category }
            if isLast, let name = clause.category, measured.insert(name).inserted, let whole = clause.completeness {
                completeness(whole)
            }
        }
        for mention in assessment.weak {
            item("\(Phrases.category(mention.category)[language]): \(Phrases.bindsNobody[language])")
            if let place = place(mention.evidence, lots: [], assessment.facts) { paragraph(place, indent: 2) }
        }
    }

    /// The score, the core and other parts that are missing, and annexes that are not at hand.
    private mutating func completeness(_ whole: Completeness) {
        let score = Phrases.coreParts(found: whole.core.found, of: whole.core.total)[language]
        paragraph("\(score) (\(whole.title[language]))", indent: 2)
        for part in whole.missing where part.level == "core" {
            labelled(Phrases.lacks(part.label), part.write[language], indent: 4)
        }
        let should = whole.missing.filter { $0.level == "should" }.map { $0.label[language] }
        if !should.isEmpty { labelled(Phrases.couldSay, should.joined(separator: "; "), indent: 4) }
        let away = whole.annexes.filter { $0.document == nil }.map(\.name)
        if !away.isEmpty, !whole.missing.isEmpty {
            paragraph(Phrases.annexAway(away.joined(separator: ", "))[language], indent: 4)
        }
    }
}
