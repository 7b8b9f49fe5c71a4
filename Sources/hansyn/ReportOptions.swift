import ArgumentParser
import Documents
import Rules

/// A format of the report on assessments.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
    /// Only for lists of purchases.
    case csv

    /// The format that a file name asks for by its ending.
    init?(fileName: String) {
        switch fileName.split(separator: ".").last {
        case "txt": self = .text
        case "json": self = .json
        case "jsonl", "ndjson": self = .jsonl
        case "csv": self = .csv
        default: return nil
        }
    }
}

extension ReportFormat {
    func refuseTable() throws {
        guard self != .csv else {
            throw ValidationError("csv finns bara för hansyn screen --list; använd text, json eller jsonl")
        }
    }
}

extension Language: ExpressibleByArgument {}

/// The severity from which findings make the run fail.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never

    func includes(_ severity: Severity) -> Bool {
        switch self {
        case .error: severity >= .error
        case .warning: severity >= .warning
        case .note: severity >= .note
        case .never: false
        }
    }
}

/// How and where the report is written.
struct ReportOptions: ParsableArguments {
    @Option(name: .long, help: "Rapportens format på skärmen.")
    var format: ReportFormat = .text

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Skriv rapporten till en fil i stället; ändelsen väljer format. Kan anges flera gånger.", valueName: "fil"))
    var output: [String] = []

    @Option(name: .long, help: "Rapportens språk.")
    var lang: Language = .sv

    @Option(name: .customLong("rules-root"), help: ArgumentHelp("Mappen med regler.", valueName: "mapp"))
    var rulesRoot: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Visa hur en regel kom fram till sitt svar. Kan anges flera gånger.", valueName: "regel"))
    var why: [String] = []

    /// Refuses tables, which are only for lists of purchases.
    func refuseTables() throws {
        for format in [format] + output.compactMap(ReportFormat.init(fileName:)) { try format.refuseTable() }
    }

    func validate() throws {
        for file in output where ReportFormat(fileName: file) == nil {
            throw ValidationError(
                "--output: '\(file)' har ingen ändelse som säger formatet; använd .txt, .json, .jsonl eller .csv")
        }
    }
}
