import Analysis
import ArgumentParser
import Documents
import FoundationEssentials
import Knowledge
import Law
import Procurement
import Reading
import Reporting
import Rules
import Settings
import Synchronization

/// Judges many dossiers on several cores and writes the reports in the order of the inputs.
struct Run: Sendable {
    let flags: Facts
    let jobs: Int
    let isMany: Bool
    private let analyzer: Analyzer
    private let defaults: Facts
    /// What a change touches, where only that is asked for.
    private let changes: GitChanges?
    private let clauses: ClauseBook
    private let variants: VariantBook
    private let writers: [ReportWriter]
    private let disclosure: Disclosure
    private let language: Language

    init(
        desk: Workbench, reader: TextReader, settings: UsedSettings, flags: Facts, report: ReportOptions, jobs: Int,
        isMany: Bool, disclosure: Disclosure = Disclosure(), changes: GitChanges? = nil
    ) {
        self.disclosure = disclosure
        self.flags = flags
        self.jobs = jobs
        self.isMany = isMany
        self.changes = changes
        analyzer = settings.analyzer(desk, reader, traced: Set(report.why.compactMap { desk.book.rule($0)?.id }))
        defaults = settings.defaults
        variants = settings.variants
        clauses = desk.clauses
        let language = report.language(settings)
        self.language = language
        var context = ReportContext(tool: desk.tool(settings: settings.files, off: settings.off), language: language)
        context.isFinal = report.final
        context.reference = report.reference
        context.omitsDecided = report.newOnly
        context.marksByteOrder = report.csvBOM
        context.failing = report.failOn(settings).severity
        context.rules = settings.rules
        let (names, drafts) = (desk.cpvNames, desk.clauses)
        context.cpvName = { names.name(of: $0, language) }
        context.draft = { id in (try? drafts.all())?.first { $0.id == id } }
        writers = report.destinations.map { ReportWriter($0.format, file: $0.file, context) }
    }

    /// For judging single dossiers, without reports.
    init(
        desk: Workbench, reader: TextReader, settings: UsedSettings, flags: Facts,
        disclosure: Disclosure = Disclosure(),
        language: Language = .sv
    ) {
        self.flags = flags
        self.disclosure = disclosure
        self.language = language
        (jobs, isMany, writers) = (1, false, [])
        changes = nil
        analyzer = settings.analyzer(desk, reader, traced: [])
        defaults = settings.defaults
        variants = settings.variants
        clauses = desk.clauses
    }

    /// Where the first section of each role begins in a document.
    func sections(of document: Document) -> [SectionRole: Place] { analyzer.sections(of: document) }

    /// What a dossier came to: its pieces of the reports, one for each writer, and what counts for the exit code.
    private struct Judged: Sendable {
        var pieces: [ReportWriter.Piece] = []
        var counts = RunCounts()
        var result = RunResult()
    }

    /// Dossiers are judged in batches, so that finished reports never pile up behind a slow one.
    private static let batch = 128

    func judge(_ units: [Unit]) async throws -> RunResult {
        var result = RunResult()
        var counts = RunCounts()
        var outputs = try writers.map { try $0.open() }
        let progress = Progress(total: units.count)
        var reader = NoticeReader()
        for start in stride(from: 0, to: units.count, by: Self.batch) {
            let batch = units[start..<min(start + Self.batch, units.count)]
            let judged = jobs == 1 ? batch.indices.map { judge(batch[$0], $0, &reader) } : await inParallel(batch)
            for dossier in judged {
                counts.add(dossier.counts)
                result.add(dossier.result)
                for (index, piece) in dossier.pieces.enumerated() { try outputs[index].append(piece) }
            }
            for index in outputs.indices { try outputs[index].flush() }
            progress.show(min(start + Self.batch, units.count))
        }
        progress.clear()
        for index in outputs.indices { try outputs[index].finish(counts, isMany: isMany) }
        // Templates are read when the first clause is found, so that a wrong file shows itself here.
        let errors = clauses.errors + variants.errors
        guard errors.isEmpty else {
            Messages.print(KnowledgeErrors(errors).description)
            throw ExitCode.invalidRules
        }
        return result
    }

    private func inParallel(_ batch: ArraySlice<Unit>) async -> [Judged] {
        let next = Counter(batch.startIndex)
        return await withTaskGroup(of: [(Int, Judged)].self) { group in
            for _ in 0..<jobs {
                group.addTask {
                    var reader = NoticeReader()
                    var done: [(Int, Judged)] = []
                    while true {
                        let index = next.take()
                        guard index < batch.endIndex else { return done }
                        done.append((index, judge(batch[index], index, &reader)))
                    }
                }
            }
            var all: [(Int, Judged)] = []
            for await part in group { all += part }
            return all.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Judges one dossier by itself.
    func assess(_ unit: Unit) -> Assessment {
        var reader = NoticeReader()
        let dossier = disclosure.applied(to: reader.dossier(unit))
        return disclosure.applied(to: analyzer.assess(dossier, flags: flags, defaults: defaults), in: language)
    }

    private func judge(_ unit: Unit, _ index: Int, _ reader: inout NoticeReader) -> Judged {
        let dossier = disclosure.applied(to: reader.dossier(unit))
        var assessment = analyzer.assess(dossier, flags: flags, defaults: defaults)
        if let changes { assessment = changes.touched(assessment) }
        assessment = disclosure.applied(to: assessment, in: language)
        var judged = Judged()
        judged.pieces = writers.map { $0.piece(assessment, number: index + 1) }
        judged.counts.add(assessment)
        judged.result.add(assessment)
        return judged
    }
}

/// Hands out numbers to workers, each once.
private final class Counter: Sendable {
    private let next: Mutex<Int>

    init(_ first: Int) {
        next = Mutex(first)
    }

    func take() -> Int {
        next.withLock { number in
            defer { number += 1 }
            return number
        }
    }
}

/// What counts for the exit code of a run.
struct RunResult: Sendable {
    private var worst = Severity.none
    private var unreadable: [UnreadableFile] = []
    /// The fingerprints whose decisions were met.
    private(set) var met: Set<String> = []
    private(set) var expired: [Finding] = []

    mutating func add(_ assessment: Assessment) {
        met.formUnion(assessment.findings.compactMap(\.decision?.fingerprint))
        met.formUnion(assessment.policy?.commitments.compactMap(\.decision?.fingerprint) ?? [])
        expired += assessment.findings.filter { $0.status == .expired }
        for finding in assessment.findings where [.open, .expired].contains(finding.status) {
            worst = max(worst, finding.severity)
        }
        unreadable += assessment.dossier.unreadable
    }

    mutating func add(unreadable files: [UnreadableFile]) { unreadable += files }

    mutating func add(_ other: RunResult) {
        worst = max(worst, other.worst)
        unreadable += other.unreadable
        met.formUnion(other.met)
        expired += other.expired
    }

    /// Tells of the files that could not be read on standard error, and gives the exit code.
    func exitCode(_ failOn: FailOn, language: Language = .sv) -> ExitStatus {
        for file in unreadable.prefix(20) {
            let place = [file.line, file.column].compactMap { $0 }.map { ":\($0)" }.joined()
            Messages.print("\(file.name)\(place): error: \(file.reason[language])")
        }
        if unreadable.count > 20 { Messages.print("… och \(unreadable.count - 20) filer till som inte kunde läsas") }
        if !unreadable.isEmpty { return .unreadable }
        return failOn.severity.map { worst >= $0 } ?? false ? .findings : .success
    }
}
