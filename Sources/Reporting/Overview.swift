import Analysis
import Documents
import Law
import Procurement
import Rules

/// An assessment as a person goes through it: what to decide first, what could be better, what is settled, what is used
/// and what was looked for in vain.
struct Overview {
    /// Open findings that weigh, the most pressing first.
    let toDecide: [Finding]
    /// Open notes: possibilities and questions.
    let toImprove: [Finding]
    /// What somebody has decided, and what is known from before.
    let settled: [Finding]
    /// The clauses by category, in the order of their first.
    let used: [Use]
    /// Categories that nothing was found of.
    let notFound: [String]

    /// The clauses of a category.
    struct Use {
        let category: String?
        let clauses: [Clause]

        var completeness: Completeness? { clauses.lazy.compactMap(\.completeness).first }
    }

    init(_ assessment: Assessment) {
        let open = FindingOrder.toDecide(assessment)
        toDecide = open.filter { $0.severity >= .warning }
        toImprove = open.filter { $0.severity < .warning }
        settled = assessment.findings.filter { $0.kind != .used && !FindingOrder.isOpen($0) }
        var categories: [String?] = []
        for clause in assessment.clauses where !categories.contains(clause.category) {
            categories.append(clause.category)
        }
        used = categories.map { category in
            Use(category: category, clauses: assessment.clauses.filter { $0.category == category })
        }
        let found = Set(assessment.used + assessment.weak.map(\.category))
        notFound = Phrases.categoryNames.filter { !found.contains($0) }
    }
}
