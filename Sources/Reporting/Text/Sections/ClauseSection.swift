import Analysis
import Documents

extension Page {
    /// The social terms and reservations that are used.
    mutating func clauses(_ assessment: Assessment) {
        heading(Phrases.used)
        guard !assessment.clauses.isEmpty else { return paragraph(Phrases.nothingUsed[language]) }
        for clause in assessment.clauses {
            let category = clause.category.map(Phrases.category) ?? Phrases.otherClause
            item("\(category[language]) (\(Phrases.force(clause.force)[language]))")
            if let place = place(clause.evidence, lots: clause.lots, assessment.facts) {
                paragraph(place, indent: 2)
            }
        }
    }
}
