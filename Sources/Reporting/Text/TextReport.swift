package import Analysis
package import Documents
package import Procurement

/// The report for the officer: plain text in lines of at most 80 characters.
package struct TextReport {
    /// How many findings are told in full.
    static let shown = 5

    private let tool: ToolState
    private let language: Language
    private let isColoured: Bool
    private let cpvName: (CPVCode) -> String?

    /// `cpvName` gives the name of a CPV code in the language of the report.
    package init(
        tool: ToolState, language: Language, colour: Bool = false,
        cpvName: @escaping (CPVCode) -> String? = { _ in nil }
    ) {
        self.tool = tool
        self.language = language
        self.isColoured = colour
        self.cpvName = cpvName
    }

    /// Appends the report on one assessment.
    package func append(_ assessment: Assessment, to bytes: inout [UInt8]) {
        var page = Page(language, colour: isColoured)
        page.unreadable(assessment.dossier.unreadable)
        page.missing(assessment.missingAnnexes)
        page.notes(assessment.dossier.documents)
        page.traces(assessment.traces)
        page.summary(of: assessment, cpvName: cpvName)
        page.decisions(assessment)
        page.settled(assessment)
        page.variants(assessment.variants)
        page.clauses(assessment)
        page.policy(assessment.policy)
        page.declarations(assessment.facts)
        page.contradictions(assessment.facts)
        page.notChecked(assessment.notChecked)
        page.regime(assessment.regime)
        page.fit(assessment.fit)
        page.law(assessment.law)
        page.closing(tool, unreadable: assessment.dossier.unreadable.count)
        bytes.append(contentsOf: page.finish())
    }

    /// Appends the line that stands between two reports.
    package func appendSeparator(to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: "="), count: Page.width))
        bytes.append(contentsOf: "\n\n".utf8)
    }

    /// Appends one line on a run over many dossiers.
    package func appendSummary(_ counts: RunCounts, to bytes: inout [UInt8]) {
        let line = Phrases.summary(
            procurements: counts.procurements, errors: counts.errors, warnings: counts.warnings, notes: counts.notes,
            unreadable: counts.unreadable)
        var page = Page(language, colour: isColoured)
        page.paragraph(line[language], style: .strong)
        bytes.append(contentsOf: page.finish())
    }
}
