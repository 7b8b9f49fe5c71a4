import Analysis
import Documents
import Law
import Procurement
import Rules

extension ReportFormat {
    /// A row for each finding, after RFC 4180.
    static let csv = ReportFormat("csv", endings: ["csv"]) { .flowing(CSVReport(context: $0)) }
}

/// The findings as a table. The columns are named as in the JSON report.
struct CSVReport: FlowingReport {
    let context: ReportContext

    private static let columns = [
        "dossier", "rule", "kind", "severity", "status", "layer", "title", "message", "onlyIf", "basis", "lots",
        "document", "place", "line", "quote", "because", "clears", "confidence", "fingerprint", "decision",
    ]

    var opening: [UInt8] {
        (context.marksByteOrder ? CSVText.byteOrderMark : []) + CSVText.row(Self.columns)
    }

    func piece(_ assessment: Assessment, number: Int) -> [UInt8] {
        let locations = FileLocations(assessment)
        return context.listed(assessment).flatMap { finding in
            CSVText.row(cells(finding, locations[finding.evidence], assessment))
        }
    }

    private func cells(
        _ finding: Finding, _ location: FileLocations.Location, _ assessment: Assessment
    ) -> [String] {
        let language = context.language
        return [
            assessment.dossier.name, finding.rule, finding.kind.rawValue, finding.severity.rawValue,
            finding.status.rawValue, finding.layer.rawValue, finding.title[language], finding.message[language],
            finding.onlyIf?[language] ?? "", finding.basis.map(\.label).joined(separator: "; "),
            finding.lots.joined(separator: " "), location.path, finding.evidence.place ?? "",
            location.start.map { String($0.line) } ?? "", finding.evidence.quote ?? "",
            finding.because.map { $0[language] }.joined(separator: "; "), finding.clears[language],
            finding.confidence.rawValue, finding.fingerprint, finding.note?[language] ?? "",
        ]
    }
}
