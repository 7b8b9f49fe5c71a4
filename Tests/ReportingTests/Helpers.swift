import Analysis
import Documents
import Foundation
import Reporting
import Testing

/// The report for people as text.
func text(
    _ assessment: Assessment, _ language: Language = .sv, colour: Bool = false
) -> String {
    var context = context(language)
    context.isColoured = colour
    return String(decoding: TextReport(context).piece(assessment, number: 1), as: UTF8.self)
}

/// What reports go by in the tests.
func context(_ language: Language = .sv) -> ReportContext {
    var context = ReportContext(tool: Samples.tool, language: language)
    context.cpvName = { _ in "Städtjänster" }
    return context
}

/// A report in one of the formats, as text.
func report(_ format: String, _ assessments: [Assessment], _ context: ReportContext = context()) throws -> String {
    let format = try #require(ReportFormat(name: format))
    return String(decoding: try format.report(context).file(assessments), as: UTF8.self)
}

/// The JSON report as bytes.
func json(_ assessment: Assessment, _ language: Language = .sv, pretty: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    AssessmentJSON.append(assessment, tool: Samples.tool, language: language, pretty: pretty, to: &bytes)
    return bytes
}

/// An object read back by an independent reader.
func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

extension [String: Any] {
    /// A nested object.
    func object(_ name: String) throws -> [String: Any] {
        try #require(self[name] as? [String: Any], "\(name) is not an object")
    }

    /// A list of objects.
    func objects(_ name: String) throws -> [[String: Any]] {
        try #require(self[name] as? [[String: Any]], "\(name) is not a list of objects")
    }
}
