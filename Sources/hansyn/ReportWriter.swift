import Analysis
import ArgumentParser
import CLinux
import FoundationEssentials
import Glibc
import Reporting
import SystemPackage

/// Renders assessments in one format for one destination.
struct ReportWriter: Sendable {
    private let report: Report
    /// Nil is standard output.
    let file: String?

    init(_ format: ReportFormat, file: String?, _ context: ReportContext) {
        var context = context
        context.isColoured =
            file == nil && isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
        report = format.report(context)
        self.file = file
    }

    /// What a report keeps of one dossier until it is written.
    enum Piece: Sendable {
        case bytes([UInt8])
        case assessment(Assessment)
    }

    func piece(_ assessment: Assessment, number: Int) -> Piece {
        switch report {
        case .flowing(let report): .bytes(report.piece(assessment, number: number))
        case .whole: .assessment(assessment)
        }
    }

    func open() throws -> ReportStream { ReportStream(report, try ReportOutput(file: file)) }
}

/// A report that is being written.
struct ReportStream {
    private let report: Report
    private var output: ReportOutput
    private var isFirst = true
    /// What a report over all dossiers is made of at the end.
    private var assessments: [Assessment] = []

    init(_ report: Report, _ output: ReportOutput) {
        self.report = report
        self.output = output
    }

    mutating func append(_ piece: ReportWriter.Piece) throws {
        switch (piece, report) {
        case (.bytes(let bytes), .flowing(let report)):
            try output.append((isFirst ? report.opening : report.separator) + bytes)
            isFirst = false
        case (.assessment(let assessment), _): assessments.append(assessment)
        case (.bytes, .whole): break
        }
    }

    mutating func flush() throws { try output.flush() }

    mutating func finish(_ counts: RunCounts, isMany: Bool) throws {
        switch report {
        case .flowing(let report):
            try output.append((isFirst ? report.opening : []) + report.ending(counts, isMany: isMany))
        case .whole(let report):
            try output.append(report.file(assessments))
        }
        try output.finish()
    }
}

/// A destination that bytes are appended to: standard output, or a file that appears whole or not at all.
struct ReportOutput {
    private let file: String?
    private let handle: FileDescriptor
    /// The name that the file has until it is whole, in the same folder.
    private let temporary: String
    /// Whether the file has no name yet, so that nothing is left of it when the program is ended.
    private let isNameless: Bool
    private var buffer: [UInt8] = []

    private static let permissions: FilePermissions = [.ownerReadWrite, .groupRead, .otherRead]

    init(file: String?) throws {
        self.file = file
        guard let file else {
            (temporary, isNameless) = ("", false)
            handle = .standardOutput
            return
        }
        let folder = FilePath(file).removingLastComponent()
        let name = folder.appending(".hansyn-\(UUID().uuidString)")
        temporary = name.string
        let nameless = FileDescriptor.OpenOptions(rawValue: CInt(NAMELESS_FILE)).union(.closeOnExec)
        if let handle = try? FileDescriptor.open(
            folder.isEmpty ? "." : folder, .writeOnly, options: nameless, permissions: Self.permissions)
        {
            (self.handle, isNameless) = (handle, true)
            return
        }
        // Not every file system has such files.
        do {
            handle = try FileDescriptor.open(
                name, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: Self.permissions)
        } catch {
            throw OutputError.told(file)
        }
        isNameless = false
    }

    mutating func append(_ bytes: [UInt8]) throws {
        buffer += bytes
        if buffer.count > 1 << 20 { try flush() }
    }

    mutating func flush() throws {
        try handle.writeAll(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    mutating func finish() throws {
        try flush()
        guard let file else { return }
        if isNameless {
            let own = "/proc/self/fd/\(handle.rawValue)"
            guard unsafe linkat(AT_FDCWD, own, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 else {
                throw OutputError.told(file)
            }
        }
        try handle.close()
        guard unsafe rename(temporary, file) == 0 else {
            _ = unsafe unlink(temporary)
            throw OutputError.told(file)
        }
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
