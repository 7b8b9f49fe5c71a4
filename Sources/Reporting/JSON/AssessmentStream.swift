package import Analysis
package import Documents

/// Many assessments as one JSON text, appended one by one as they are made.
package struct AssessmentStream: Sendable {
    package enum Form: Sendable {
        /// One array (`--format json`).
        case array
        /// One object a line (`--format jsonl`).
        case lines
    }

    private let form: Form
    private let tool: ToolState
    private let language: Language
    private var isFirst = true

    package init(_ form: Form, tool: ToolState, language: Language) {
        self.form = form
        self.tool = tool
        self.language = language
    }

    /// Appends the next assessment with what must stand before it.
    package mutating func append(_ assessment: Assessment, to bytes: inout [UInt8]) {
        if form == .array { bytes.append(contentsOf: (isFirst ? "[" : ",\n").utf8) }
        isFirst = false
        AssessmentJSON.append(assessment, tool: tool, language: language, to: &bytes)
        if form == .lines { bytes.append(UInt8(ascii: "\n")) }
    }

    /// Appends what must stand after the last; an empty stream of form `array` is `[]`.
    package consuming func finish(to bytes: inout [UInt8]) {
        guard form == .array else { return }
        bytes.append(contentsOf: (isFirst ? "[]\n" : "]\n").utf8)
    }
}
