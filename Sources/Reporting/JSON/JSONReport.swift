import Analysis

extension ReportFormat {
    /// One array of assessments.
    static let json = ReportFormat("json", endings: ["json"]) { context in
        .flowing(JSONReport(context: context, opening: "[", separator: ",\n", closing: "]\n"))
    }
    /// One assessment a line.
    static let jsonl = ReportFormat("jsonl", endings: ["jsonl", "ndjson"]) { context in
        .flowing(JSONReport(context: context, opening: "", separator: "\n", closing: "\n"))
    }
}

/// Assessments as JSON, in an array or a line each.
struct JSONReport: FlowingReport {
    private let context: ReportContext
    let opening: [UInt8]
    let separator: [UInt8]
    private let closing: String

    init(context: ReportContext, opening: String, separator: String, closing: String) {
        self.context = context
        self.opening = Array(opening.utf8)
        self.separator = Array(separator.utf8)
        self.closing = closing
    }

    func piece(_ assessment: Assessment, number: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        // Most reports have room in that, and are not moved while they are written.
        bytes.reserveCapacity(8 << 10)
        AssessmentJSON.append(assessment, tool: context.tool, language: context.language, to: &bytes)
        return bytes
    }

    /// No lines at all stay no lines.
    func ending(_ counts: RunCounts, isMany: Bool) -> [UInt8] {
        opening.isEmpty && counts.procurements == 0 ? [] : Array(closing.utf8)
    }
}
