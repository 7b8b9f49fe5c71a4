import Analysis
import ArgumentParser
import Documents
import Procurement
import Reporting

/// `hansyn screen`: what could apply to a purchase that has no documents yet.
struct Screen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen", abstract: "Visar vad som skulle kunna gälla för ett planerat inköp, utan dokument.",
        discussion: """
            Exempel:
              hansyn screen --cpv 98310000 --value 900000 --months 24 --buyer municipality
              hansyn screen --list inkopsplan.csv --buyer municipality --format csv
            """)

    @Option(name: .long, help: ArgumentHelp("Inköpets namn.", valueName: "text"))
    var title: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "En inköpsplan i CSV med kolumnerna titel, cpv, värde, månader, köpare, datum: en rad ut för varje inköp.",
            valueName: "fil"))
    var list: String?

    @OptionGroup(title: "Om upphandlingen") var facts: FactOptions
    @OptionGroup(title: "Egna beslut och policy") var settings: SettingsOptions
    @OptionGroup(title: "Rapporten") var report: ReportOptions

    func validate() throws {
        if list != nil {
            let formats = report.destinations.map(\.format.name)
            let known = PlanFormat.allCases.map(\.rawValue)
            guard let other = formats.first(where: { !known.contains($0) }) else { return }
            throw ValidationError(
                "--list: en inköpsplan skrivs inte som \(other); använd \(known.joined(separator: ", "))")
        }
        guard facts.cpv != nil || facts.value != nil else {
            throw ValidationError(
                "Ange minst --cpv eller --value, till exempel: hansyn screen --cpv 98310000 --value 900000")
        }
    }

    func run() async throws {
        let configuration = try settings.configuration()
        let (desk, reader) = try Workbench.ready(report, packs: settings.packs(configuration))
        var facts = try facts.facts()
        facts.title = title.map { Sourced($0, .flag, "--title") }
        facts.stage = Sourced(.planning, .flag, "screen")
        // Nothing is published yet, so nothing is reserved yet: the form's silence is a no.
        var lot = Lot(id: "LOT-0000", place: "")
        lot.declared.answerable = [.reservedParticipation, .reservedExecution, .social]
        facts.lots = [lot]
        let settings = try UsedSettings(settings, configuration, desk: desk)
        if let list {
            let screen = ScreenList(desk: desk, reader: reader, settings: settings, flags: facts, report: report)
            throw try screen.run(list, failOn: report.failOn(settings))
        }
        let run = Run(
            desk: desk, reader: reader, settings: settings, flags: facts, report: report,
            jobs: 1, isMany: false)
        let result = try await run.judge([Unit(name: title ?? "screen", files: [], problems: [])])
        throw result.exitCode(report.failOn(settings), language: report.language(settings))
    }
}
