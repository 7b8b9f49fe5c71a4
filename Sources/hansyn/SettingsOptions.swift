import Analysis
import ArgumentParser
import Documents
import FoundationEssentials
import Knowledge
import Law
import Procurement
import Reading
import Rules
import Settings

/// What the organisation has decided for itself: earlier decisions and its policy.
struct SettingsOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Filen med inställningar; annars \(Configuration.name) i arbetsmappen eller ovanför.", valueName: "fil"))
    var config: String?

    @Option(
        name: .long,
        help: ArgumentHelp("En mapp med egna regler, som läggs till. Kan anges flera gånger.", valueName: "mapp"))
    var rules: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("Kommunens egen policy: ett namn under rules/policies eller en fil.", valueName: "policy"))
    var policy: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Tidigare reserverade tilldelningar i CSV: leverantör, cpv, datum.", valueName: "fil"))
    var awards: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Fil med egna riktvärden, se rules/variants/guide.yaml.", valueName: "fil"))
    var guide: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Filen med beslut; annars \(DecisionFile.name) i arbetsmappen eller ovanför.", valueName: "fil"))
    var decisions: String?
}

extension SettingsOptions {
    /// The configuration that is in force; a wrong file is told on standard error and ends with exit code 4.
    func configuration() throws -> Configuration? { try Self.configuration(config) }

    /// The same, for who takes no other settings.
    static func configuration(_ config: String?) throws -> Configuration? {
        if let config, !FileManager.default.fileExists(atPath: config) {
            throw ValidationError("--config: filen '\(config)' finns inte")
        }
        guard let path = config ?? Configuration.nearest(from: FileManager.default.currentDirectoryPath) else {
            return nil
        }
        do {
            return try Configuration(path: path)
        } catch {
            Messages.print(error.description)
            throw ExitCode.invalidRules
        }
    }

    /// The folders with rules of one's own.
    func packs(_ configuration: Configuration?) -> [String] { (configuration?.rules?.value ?? []) + rules }
}

/// Settings as they were read, with the files they came from.
struct UsedSettings: Sendable {
    let configuration: Configuration?
    /// The rules that are asked, with the weights of the organisation.
    private(set) var rules: [Rule]
    private(set) var decisions = Decisions()
    private(set) var policy: Policy?
    let variants: VariantBook
    /// Nil where no file was named.
    private(set) var history: [PastAward]?
    /// What is taken where neither files nor flags say it.
    private(set) var defaults = Facts()
    /// The files that were read.
    private(set) var files: [String] = []
    /// The file of decisions, also where it is not there yet.
    private(set) var decisionPath: String

    /// Reads the settings; a wrong file is told on standard error and ends with exit code 4.
    init(_ options: SettingsOptions, _ configuration: Configuration?, desk: Workbench) throws {
        self.configuration = configuration
        rules = desk.book.rules
        let guide = options.guide ?? configuration?.guide?.value
        variants =
            guide == nil
            ? desk.variants : VariantBook(root: desk.root, law: desk.law, book: desk.book, guide: guide)
        let nearest = DecisionFile.nearest(from: FileManager.default.currentDirectoryPath)
        decisionPath =
            options.decisions ?? configuration?.decisions?.value ?? nearest
            ?? configuration.map { $0.file(DecisionFile.name) } ?? DecisionFile.name
        if let configuration { files.append(configuration.path) }
        files += desk.root.packs.map(\.file)
        do {
            try apply(configuration)
            if let guide {
                guard FileManager.default.fileExists(atPath: guide) else {
                    throw ValidationError("--guide: filen '\(guide)' finns inte")
                }
                try variants.load()
                files.append(guide)
            }
            if let awards = options.awards {
                history = try Self.awards(awards)
                files.append(awards)
            }
            try readDecisions(isGiven: options.decisions != nil)
            if let name = options.policy ?? configuration?.policy?.value {
                let file = try Self.policyFile(name, desk)
                policy = try desk.book.policy(file)
                files.append(file)
            }
        } catch let errors as KnowledgeErrors {
            Messages.print(errors.description)
            throw ExitCode.invalidRules
        }
    }

    private mutating func readDecisions(isGiven: Bool) throws {
        let exists = FileManager.default.fileExists(atPath: decisionPath)
        if isGiven, !exists { throw ValidationError("--decisions: filen '\(decisionPath)' finns inte") }
        let decided = exists ? try DecisionFile(path: decisionPath).decisions : []
        decisions = Decisions(decided, exceptions: configuration?.exceptions?.value ?? [])
        if exists { files.append(decisionPath) }
    }

    /// Turns rules off and gives them other weights, as the configuration says.
    private mutating func apply(_ configuration: Configuration?) throws(KnowledgeErrors) {
        guard let configuration else { return }
        let known = rules.map(\.id)
        let off = configuration.off?.value.map(\.rule) ?? []
        let excepted = configuration.exceptions?.value.flatMap(\.rules) ?? []
        let weighed = configuration.severities?.value ?? [:]
        let named = [
            (configuration.off?.line, off), (configuration.exceptions?.line, excepted),
            (configuration.severities?.line, weighed.keys.sorted()),
        ]
        let errors = named.flatMap { line, ids in
            ids.filter { !known.contains($0) }.map { id in
                let hint =
                    NearestWord.find(id, among: known).map { "; did you mean '\($0)'?" } ?? "; see hansyn rules list"
                return KnowledgeError(
                    file: configuration.path, line: line, column: 1, message: "there is no rule '\(id)'\(hint)")
            }
        }
        guard errors.isEmpty else { throw KnowledgeErrors(errors) }
        rules = rules.filter { !off.contains($0.id) }.map { rule in
            var rule = rule
            rule.ownSeverity = weighed[rule.id].flatMap(Severity.init(rawValue:))
            return rule
        }
        defaults.buyerKind = configuration.buyer.map { Sourced($0.value, .assumption, configuration.path) }
        defaults.act = configuration.act.map { Sourced($0.value, .assumption, configuration.path) }
    }

    /// The analyzer for a run with these settings.
    func analyzer(_ desk: Workbench, _ reader: TextReader, traced: Set<String> = []) -> Analyzer {
        Analyzer(
            law: desk.law, rules: rules, reader: reader, today: Workbench.today() ?? desk.law.checked, traced: traced,
            clauses: desk.clauses, decisions: decisions, answers: configuration?.answers?.value ?? false,
            policy: policy,
            variants: variants, history: history)
    }

    /// Whether what points at single persons is masked.
    var masks: Bool { configuration?.mask?.value ?? false }

    /// The rules that are turned off, as the reports tell them.
    var off: [String] { configuration?.off?.value.map { "\($0.rule) (\($0.reason))" } ?? [] }

    /// Reads earlier awards; a row that cannot be read is wrong usage, as the rule would else be silently blind.
    private static func awards(_ path: String) throws -> [PastAward] {
        let table: CSVTable
        switch CSVTable.read(path) {
        case .success(let read): table = read
        case .failure(let failure): throw ValidationError("--awards: \(path): \(failure.reason.sv)")
        }
        return try table.rows.dropFirst().map { row in
            guard row.cells.count >= 3, let cpv = CPVCode(row.cells[1]), let date = CalendarDate(row.cells[2]) else {
                throw ValidationError(
                    "--awards: \(path):\(row.line): skriv leverantör;cpv;datum, till exempel Föreningen Hjälp;85311300;2025-03-01"
                )
            }
            return PastAward(supplier: row.cells[0], cpv: cpv, date: date)
        }
    }

    /// The file that a policy's name or path leads to.
    private static func policyFile(_ name: String, _ desk: Workbench) throws -> String {
        if name.contains("/") || name.hasSuffix(".yaml") {
            guard FileManager.default.fileExists(atPath: name) else {
                throw ValidationError("--policy: filen '\(name)' finns inte")
            }
            return name
        }
        let known = RuleBook.policyNames(in: desk.root)
        guard known.contains(name) else {
            let hint = Nearest.hint(name, known) ?? "; det finns \(known.joined(separator: ", "))"
            throw ValidationError("--policy: det finns ingen policy '\(name)'\(hint)")
        }
        return desk.root.file("policies/\(name).yaml")
    }
}
