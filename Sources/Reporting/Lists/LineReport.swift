import Analysis
import Documents
import Procurement
import Rules

extension ReportFormat {
    /// `path:line:column: severity: [rule] text`, for editors and terminals.
    static let line = ReportFormat("line", endings: []) { .flowing(LineReport(context: $0)) }
    /// Annotations as GitHub Actions reads them from a log.
    static let github = ReportFormat("github", endings: []) { .flowing(GitHubReport(context: $0)) }
}

/// A line for each open finding and each file that could not be read.
struct LineReport: FlowingReport {
    let context: ReportContext

    func piece(_ assessment: Assessment, number: Int) -> [UInt8] {
        let locations = FileLocations(assessment)
        var text = ""
        for file in assessment.dossier.unreadable {
            text += "\(file.name):\(file.line ?? 1):\(file.column ?? 1): error: \(file.reason[context.language])\n"
        }
        for finding in context.listed(assessment) where FindingOrder.isOpen(finding) {
            let location = locations[finding.evidence]
            text += "\(location.path):\(location.start?.line ?? 1):\(location.start?.column ?? 1): "
            text += "\(finding.severity.rawValue): [\(finding.rule)] \(context.line(finding))\n"
        }
        return Array(text.utf8)
    }
}

/// A workflow command for each open finding and each file that could not be read.
struct GitHubReport: FlowingReport {
    let context: ReportContext

    func piece(_ assessment: Assessment, number: Int) -> [UInt8] {
        let locations = FileLocations(assessment)
        var text = ""
        for file in assessment.dossier.unreadable {
            let start = file.line.map { FileLocations.Position(line: $0, column: file.column ?? 1) }
            text += Self.command("error", file.name, start, nil, Phrases.notReadable[context.language])
            text += Self.message(file.reason[context.language])
        }
        for finding in context.listed(assessment) where FindingOrder.isOpen(finding) {
            let location = locations[finding.evidence]
            text += Self.command(
                Self.level(finding.severity), location.path, location.start, location.end,
                "\(finding.title[context.language]) [\(finding.rule)]")
            text += Self.message(
                [finding.onlyIf, finding.message, finding.clears].compactMap { $0?[context.language] }
                    .joined(separator: "\n"))
        }
        return Array(text.utf8)
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note, .none: "notice"
        }
    }

    private static func command(
        _ level: String, _ path: String, _ start: FileLocations.Position?, _ end: FileLocations.Position?,
        _ title: String
    ) -> String {
        var fields = ["file=\(escaped(path, inField: true))"]
        if let start { fields.append("line=\(start.line)") }
        if let end, end.line != start?.line { fields.append("endLine=\(end.line)") }
        if let start, end == nil || end?.line == start.line { fields.append("col=\(start.column)") }
        fields.append("title=\(escaped(title, inField: true))")
        return "::\(level) \(fields.joined(separator: ","))::"
    }

    private static func message(_ text: String) -> String { escaped(text, inField: false) + "\n" }

    /// What the runner takes for its own signs, as percent codes.
    private static func escaped(_ text: String, inField: Bool) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where inField: escaped += "%3A"
            case "," where inField: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
