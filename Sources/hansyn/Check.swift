import Analysis
import ArgumentParser
import Documents
import FoundationEssentials
import Procurement
import Reading
import SystemPackage

/// `hansyn check`: judges the files of procurements.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Granskar annonser och dokument.",
        discussion: """
            En mapp är en upphandling, en fil är en. Med --each är varje fil en upphandling för sig.
            Flaggor om upphandlingen (--value, --date …) går före det som står i filerna.
            """)

    @Argument(help: ArgumentHelp("Filer eller mappar.", valueName: "sökväg"))
    var paths: [String] = []

    @Flag(name: .long, help: "Varje fil är en egen upphandling.")
    var each = false

    @Option(
        name: .customLong("files-from"),
        help: ArgumentHelp("Läs sökvägar från en fil, en per rad; - är standard in.", valueName: "fil"))
    var filesFrom: String?

    @Option(name: .long, help: ArgumentHelp("Hur många kärnor som används.", valueName: "antal"))
    var jobs: Int?

    @Option(
        name: .long,
        help: ArgumentHelp("Bara det som ändrats sedan en revision i git rör vid.", valueName: "revision"))
    var since: String?

    @Flag(
        name: .customLong("strict-baseline"), help: "Slutkod 1 också när beslut har gått ut eller inget längre träffar."
    )
    var strictBaseline = false

    @OptionGroup(title: "Om upphandlingen") var facts: FactOptions
    @OptionGroup(title: "Egna beslut och policy") var settings: SettingsOptions
    @OptionGroup(title: "Sekretess") var privacy: PrivacyOptions
    @OptionGroup(title: "Rapporten") var report: ReportOptions

    func validate() throws {
        guard !paths.isEmpty || filesFrom != nil else {
            throw ValidationError("Ange minst en fil eller mapp att granska, till exempel: hansyn check annons.xml")
        }
        if since != nil, strictBaseline {
            throw ValidationError("--strict-baseline: med --since granskas inte allt; ta bort den ena")
        }
        if let jobs, jobs < 1 { throw ValidationError("--jobs: ange minst 1") }
    }

    func run() async throws {
        let configuration = try settings.configuration()
        let (desk, reader) = try Workbench.ready(report, packs: settings.packs(configuration))
        let used = try UsedSettings(settings, configuration, desk: desk)
        let changes = try since.map(GitChanges.init(since:))
        let units = Units(paths: try allPaths(), each: each).all.filter { changes?.touches($0) ?? true }
        if let since, units.isEmpty {
            Messages.print("inget av det som skulle granskas har ändrats sedan \(since)")
        }
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let run = Run(
            desk: desk, reader: reader, settings: used, flags: try facts.facts(), report: report,
            jobs: min(jobs ?? cores, max(1, units.count)), isMany: each || units.count > 1,
            disclosure: privacy.disclosure(used), changes: changes)
        let result = try await run.judge(units)
        let exit = result.exitCode(report.failOn(used), language: report.language(used))
        guard strictBaseline, exit == .success || exit == .findings else { throw exit }
        throw BaselineState(result, used).told() ? exit : .findings
    }

    private func allPaths() throws -> [String] {
        guard let filesFrom else { return paths }
        // Opened and not looked at first, as it may be a pipe (--files-from <(find …)).
        guard filesFrom != "-" else { return paths + lines(of: .standardInput) }
        guard let file = try? FileDescriptor.open(FilePath(filesFrom), .readOnly) else {
            throw ValidationError("--files-from: '\(filesFrom)' går inte att läsa")
        }
        return try file.closeAfter { paths + lines(of: file) }
    }

    private func lines(of file: FileDescriptor) -> [String] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while let count = try? unsafe buffer.withUnsafeMutableBytes({ unsafe try file.read(into: $0) }), count > 0 {
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
}

/// The files of one dossier, still unread.
struct Unit: Sendable {
    let name: String
    let files: [SourceFile]
    let problems: [UnreadableFile]
}

/// Turns paths into dossiers.
struct Units {
    let all: [Unit]

    private static let emptyFolder = Wording(
        sv: "mappen innehåller inga filer att läsa; kontrollera sökvägen",
        en: "the folder holds no files to read; check the path")

    init(paths: [String], each: Bool) {
        all = paths.flatMap { path in
            var finder = SourceFinder()
            finder.add(path)
            if finder.files.isEmpty, finder.problems.isEmpty {
                return [Unit(name: path, files: [], problems: [UnreadableFile(name: path, reason: Self.emptyFolder)])]
            }
            guard each else { return [Unit(name: path, files: finder.files, problems: finder.problems)] }
            return finder.files.map { Unit(name: $0.name, files: [$0], problems: []) }
                + finder.problems.map { Unit(name: $0.name, files: [], problems: [$0]) }
        }
    }
}
