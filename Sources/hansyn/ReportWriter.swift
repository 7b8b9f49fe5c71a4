import Analysis
import ArgumentParser
import Documents
import FoundationEssentials
import Glibc
import Law
import Procurement
import Reporting
import SystemPackage

/// Renders assessments in one format for one destination.
struct ReportWriter: Sendable {
    let format: ReportFormat
    /// Nil is standard output.
    let file: String?
    let desk: Workbench
    /// The files of settings that were used.
    let settings: [String]
    let language: Language

    var tool: ToolState { desk.tool(settings: settings) }

    /// The report on one assessment, without what stands between reports.
    func report(_ assessment: Assessment) -> [UInt8] {
        var bytes: [UInt8] = []
        switch format {
        case .text, .csv: textReport.append(assessment, to: &bytes)
        case .json, .jsonl: AssessmentJSON.append(assessment, tool: tool, language: language, to: &bytes)
        }
        return bytes
    }

    private var textReport: TextReport {
        TextReport(tool: tool, language: language, colour: isColoured) { code in
            desk.cpvNames.name(of: code, language)
        }
    }

    private var isColoured: Bool {
        file == nil && isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }

    func open() throws -> ReportOutput {
        switch format {
        case .text, .csv:
            var line: [UInt8] = []
            textReport.appendSeparator(to: &line)
            return try ReportOutput(file: file, opening: [], separator: line)
        case .json:
            return try ReportOutput(file: file, opening: Array("[".utf8), separator: Array(",\n".utf8))
        case .jsonl:
            return try ReportOutput(file: file, opening: [], separator: Array("\n".utf8))
        }
    }

    /// What stands after the last report.
    func ending(_ counts: RunCounts, isMany: Bool) -> [UInt8] {
        switch format {
        case .text, .csv:
            guard isMany else { return [] }
            var bytes: [UInt8] = []
            textReport.appendSeparator(to: &bytes)
            textReport.appendSummary(counts, to: &bytes)
            return bytes
        case .json: return Array("]\n".utf8)
        case .jsonl: return counts.procurements == 0 ? [] : Array("\n".utf8)
        }
    }
}

/// A destination that reports are appended to: standard output, or a file that appears whole or not at all.
struct ReportOutput {
    private let file: String?
    private let temporary: String?
    private let handle: FileDescriptor
    private let separator: [UInt8]
    private var buffer: [UInt8]
    private var isFirst = true

    init(file: String?, opening: [UInt8], separator: [UInt8]) throws {
        self.file = file
        self.separator = separator
        buffer = opening
        guard let file else {
            temporary = nil
            handle = .standardOutput
            return
        }
        let folder = FilePath(file).removingLastComponent()
        let name = folder.appending(".hansyn-\(UUID().uuidString)")
        do {
            handle = try FileDescriptor.open(
                name, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            throw OutputError.told(file)
        }
        temporary = name.string
    }

    mutating func append(_ report: [UInt8]) throws {
        if !isFirst { buffer += separator }
        isFirst = false
        buffer += report
        if buffer.count > 1 << 20 { try flush() }
    }

    mutating func flush() throws {
        try handle.writeAll(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func finish(with ending: [UInt8]) throws {
        buffer += ending
        try flush()
        guard let file, let temporary else { return }
        try handle.close()
        guard unsafe rename(temporary, file) == 0 else { throw OutputError.told(file) }
    }
}

/// A report that could not be written: told at once, and the command was used wrongly.
enum OutputError {
    static func told(_ file: String) -> ExitCode {
        Messages.print(
            "\(file): error: rapporten kunde inte skrivas; kontrollera att mappen finns och går att skriva i")
        return .wrongUsage
    }
}
