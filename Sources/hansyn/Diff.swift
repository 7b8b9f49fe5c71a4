import Analysis
import ArgumentParser
import Documents
import Procurement
import Reading
import Reporting
import SystemPackage

/// `hansyn diff`: what came, went or changed between two versions of a procurement.
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Visar klausuler och fynd som har tillkommit, tagits bort eller ändrats mellan två versioner.",
        discussion: "Exempel: hansyn diff utkast-1.docx utkast-2.docx. En mapp eller ett arkiv är en version.")

    @Argument(help: ArgumentHelp("Den tidigare versionen.", valueName: "tidigare"))
    var old: String

    @Argument(help: ArgumentHelp("Den nya versionen.", valueName: "ny"))
    var new: String

    @OptionGroup(title: "Om upphandlingen") var facts: FactOptions
    @OptionGroup(title: "Egna beslut och policy") var settings: SettingsOptions
    @OptionGroup(title: "Sekretess") var privacy: PrivacyOptions

    @Option(name: .long, help: "Format: text eller json.")
    var format: ListFormat = .text

    @Option(name: .long, help: "Språk.")
    var lang: Language = .sv

    @Option(name: .customLong("rules-root"), help: ArgumentHelp("Mappen med regler.", valueName: "mapp"))
    var rulesRoot: String?

    func run() async throws {
        let configuration = try settings.configuration()
        let (desk, reader) = try Workbench.withReader(rulesRoot, packs: settings.packs(configuration))
        let used = try UsedSettings(settings, configuration, desk: desk)
        let run = Run(
            desk: desk, reader: reader, settings: used, flags: try facts.facts(),
            disclosure: privacy.disclosure(used), language: lang)
        let assessments = Units(paths: [old, new], each: false).all.map(run.assess)
        let comparison = Comparison(old: assessments[0], new: assessments[1])
        var result = RunResult()
        assessments.forEach { result.add(unreadable: $0.dossier.unreadable) }
        let outline = ComparisonReport(comparison, old: old, new: new, language: lang)
        var bytes: [UInt8] = []
        switch format {
        case .text:
            let unreadable = assessments.reduce(0) { $0 + $1.dossier.unreadable.count }
            outline.appendText(to: &bytes, tool: desk.tool(), unreadable: unreadable)
        case .json: outline.appendJSON(to: &bytes)
        }
        _ = try FileDescriptor.standardOutput.writeAll(bytes)
        throw result.exitCode(.never, language: lang)
    }
}
