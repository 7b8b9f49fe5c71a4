import Analysis
import Documents
import Rules

extension ReportContext {
    /// The findings of a list for programs: everything that a rule has found wrong or possible.
    func listed(_ assessment: Assessment) -> [Finding] {
        assessment.findings.filter { $0.kind != .used && (!omitsDecided || FindingOrder.isOpen($0)) }
    }

    /// A finding in one line: what it is and what to do.
    func line(_ finding: Finding) -> String {
        let words = [finding.title[language], finding.onlyIf?[language], finding.clears[language]].compactMap { $0 }
        return Wrapping.words(of: words.map(Wrapping.sentence).joined(separator: " ")).joined(separator: " ")
    }
}
