package import Analysis
import Documents
import Procurement

extension ReportFormat {
    /// Plain text in lines of at most 80 characters.
    static let text = ReportFormat("text", endings: ["txt"]) { .flowing(TextReport($0)) }
    /// The same as Markdown, with every finding in full.
    static let markdown = ReportFormat("markdown", endings: ["md", "markdown"]) { context in
        .flowing(TextReport(context, isMarkdown: true))
    }
}

/// The report for the officer in words.
package struct TextReport: FlowingReport {
    private let context: ReportContext
    private let isMarkdown: Bool

    package init(_ context: ReportContext, isMarkdown: Bool = false) {
        self.context = context
        self.isMarkdown = isMarkdown
    }

    package func piece(_ assessment: Assessment, number: Int) -> [UInt8] {
        var page = page()
        page.unreadable(assessment.dossier.unreadable)
        page.missing(assessment.missingAnnexes)
        page.notes(assessment.dossier.documents)
        page.traces(assessment.traces)
        page.summary(of: assessment, reference: context.reference, cpvName: context.cpvName)
        page.decisions(assessment)
        if !context.omitsDecided { page.settled(assessment) }
        page.variants(assessment.variants)
        page.clauses(assessment)
        page.policy(assessment.policy)
        page.declarations(assessment.facts)
        page.contradictions(assessment.facts)
        page.notChecked(assessment.notChecked)
        page.regime(assessment.regime)
        page.fit(assessment.fit)
        page.law(assessment.law)
        page.closing(context, unreadable: assessment.dossier.unreadable.count)
        return page.finish()
    }

    /// A line between two reports.
    package var separator: [UInt8] {
        if isMarkdown { return Array("\n---\n\n".utf8) }
        let line = String(repeating: "=", count: Page.width)
        return Array("\n\(line)\n\n".utf8)
    }

    /// One line on a run over many dossiers.
    package func ending(_ counts: RunCounts, isMany: Bool) -> [UInt8] {
        guard isMany else { return [] }
        let line = Phrases.summary(
            procurements: counts.procurements, errors: counts.errors, warnings: counts.warnings, notes: counts.notes,
            unreadable: counts.unreadable)
        var page = page()
        page.paragraph(line[context.language], style: .strong)
        return separator + page.finish()
    }

    private func page() -> Page {
        isMarkdown ? Page(markdown: context.language) : Page(context.language, colour: context.isColoured)
    }
}
