import Analysis
package import Documents
package import Procurement
package import Rules

/// What every report of a run goes by, beside the assessments.
package struct ReportContext: Sendable {
    package let tool: ToolState
    package let language: Language
    /// Whether the report goes to a terminal that shows colour.
    package var isColoured = false
    /// Whether somebody has called the report final; else it says that it is working material.
    package var isFinal = false
    /// The reference number (diarienummer) that the report is filed under.
    package var reference: String?
    /// Whether findings that are decided or known are left out.
    package var omitsDecided = false
    /// The least severity that fails the run; nil where none does.
    package var failing: Severity? = .error
    /// Whether CSV begins with a byte order mark, which some spreadsheet programs need to see that it is UTF-8.
    package var marksByteOrder = false
    /// All rules of the run, for formats that list them.
    package var rules: [Rule] = []
    /// The name of a CPV code in the language of the report.
    package var cpvName: @Sendable (CPVCode) -> String? = { _ in nil }
    /// The draft text with an id.
    package var draft: @Sendable (String) -> ClauseTemplate? = { _ in nil }

    package init(tool: ToolState, language: Language) {
        self.tool = tool
        self.language = language
    }

    /// What a procurement is called: its title, else the name of what was handed over.
    func title(of assessment: Assessment) -> String {
        if let title = assessment.facts.title?.value { return title }
        let name = assessment.dossier.name
        return name.allSatisfy { $0 == "." || $0 == "/" } ? Phrases.noTitle[language] : name
    }

    /// Whether an open finding of this severity fails the run.
    func fails(_ severity: Severity) -> Bool { failing.map { severity >= $0 } ?? false }
}
