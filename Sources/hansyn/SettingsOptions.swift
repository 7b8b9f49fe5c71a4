import ArgumentParser
import Documents
import FoundationEssentials
import Knowledge
import Procurement
import Reading
import Rules
import Settings

/// What the organisation has decided for itself: earlier decisions and its policy.
struct SettingsOptions: ParsableArguments {
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

/// Settings as they were read, with the files they came from.
struct UsedSettings: Sendable {
    var decisions = Decisions()
    var policy: Policy?
    let variants: VariantBook
    /// Nil where no file was named.
    var history: [PastAward]?
    /// The files that were read.
    var files: [String] = []

    /// Reads the settings; a wrong file is told on standard error and ends with exit code 4.
    init(_ options: SettingsOptions, desk: Workbench) throws {
        variants =
            options.guide == nil
            ? desk.variants : VariantBook(root: desk.root, law: desk.law, book: desk.book, guide: options.guide)
        do {
            if let guide = options.guide {
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
            let folder = FileManager.default.currentDirectoryPath
            if let given = options.decisions, !FileManager.default.fileExists(atPath: given) {
                throw ValidationError("--decisions: filen '\(given)' finns inte")
            }
            if let path = options.decisions ?? DecisionFile.nearest(from: folder) {
                decisions = Decisions(try DecisionFile(path: path).decisions)
                files.append(path)
            }
            if let name = options.policy {
                let file = try Self.policyFile(name, desk)
                policy = try desk.book.policy(file)
                files.append(file)
            }
        } catch let errors as KnowledgeErrors {
            Messages.print(errors.description)
            throw ExitCode.invalidRules
        }
    }

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
