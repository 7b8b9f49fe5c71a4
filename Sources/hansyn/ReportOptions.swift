import ArgumentParser
import Documents
import Rules
import Settings
package import Reporting

extension ReportFormat: ExpressibleByArgument {
    package init?(argument: String) { self.init(name: argument) }

    package static var allValueStrings: [String] { all.map(\.name) }

    package var defaultValueDescription: String { name }
}

/// A format of lists that are not reports on assessments.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

extension Language: ExpressibleByArgument {}

/// The severity from which findings make the run fail.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note, never

    /// The least severity that fails the run; nil where none does.
    var severity: Severity? { Severity(rawValue: rawValue) }
}

/// How and where the report is written.
struct ReportOptions: ParsableArguments {
    @Option(name: .long, help: "Rapportens format på skärmen.")
    var format: ReportFormat = .standard

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Skriv rapporten till en fil i stället; ändelsen väljer format. Kan anges flera gånger.", valueName: "fil"))
    var output: [String] = []

    @Option(name: .customLong("fail-on"), help: "Lägsta allvar som ger slutkod 1; annars error.")
    var failOn: FailOn?

    @Option(name: .long, help: ArgumentHelp("Diarienummer att skriva i rapporten.", valueName: "dnr"))
    var reference: String?

    @Flag(name: .long, help: "Rapporten är färdig; annars kallas den arbetsmaterial.")
    var final = false

    @Flag(name: .customLong("new-only"), help: "Visa bara det som varken är beslutat eller känt.")
    var newOnly = false

    @Flag(name: .customLong("csv-bom"), help: "Börja csv med ett märke som visar att texten är UTF-8.")
    var csvBOM = false

    @Option(name: .long, help: "Rapportens språk; annars sv.")
    var lang: Language?

    @Option(name: .customLong("rules-root"), help: ArgumentHelp("Mappen med regler.", valueName: "mapp"))
    var rulesRoot: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Visa hur en regel kom fram till sitt svar. Kan anges flera gånger.", valueName: "regel"))
    var why: [String] = []

    func validate() throws {
        for file in output where ReportFormat(fileName: file) == nil {
            let endings = ReportFormat.all.flatMap(\.endings).map { "." + $0 }
            throw ValidationError(
                "--output: '\(file)' har ingen ändelse som säger formatet; använd \(endings.joined(separator: ", "))")
        }
    }

    /// The severity that fails the run: the flag, else the settings, else an error.
    func failOn(_ settings: UsedSettings) -> FailOn {
        failOn ?? settings.configuration?.failOn.flatMap { FailOn(rawValue: $0.value) } ?? .error
    }

    /// The language of the report: the flag, else the settings, else Swedish.
    func language(_ settings: UsedSettings) -> Language { lang ?? settings.configuration?.language?.value ?? .sv }

    /// The formats that are asked for, each with its file; nil is standard output.
    var destinations: [(format: ReportFormat, file: String?)] {
        guard !output.isEmpty else { return [(format, nil)] }
        return output.compactMap { file in ReportFormat(fileName: file).map { ($0, file) } }
    }
}
