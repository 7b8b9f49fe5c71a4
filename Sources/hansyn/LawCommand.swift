import Analysis
import ArgumentParser
import Documents
import Law
import Procurement
import Reporting
import Rules
import SystemPackage

/// `hansyn law`: which rules apply to a purchase on a day, and why.
struct LawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law",
        abstract: "Visar vilket regelverk som gäller ett inköp en viss dag, och varför.",
        discussion: """
            Exempel:
              hansyn law --date 2025-03-01 --cpv 55524000 --value 20000000 --buyer municipality
              hansyn law --cpv 90910000 --value 2420000 --compare 2025-12-01 2026-02-01
            """)

    @OptionGroup(title: "Om upphandlingen") var facts: FactOptions

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Jämför lagen två dagar för samma inköp.", valueName: "dag dag"))
    var compare: [String] = []

    @Option(name: .long, help: ArgumentHelp("Rapportens format: text eller json.", valueName: "format"))
    var format: ReportFormat = .text

    @Option(name: .long, help: "Rapportens språk.")
    var lang: Language = .sv

    @Option(name: .customLong("rules-root"), help: ArgumentHelp("Mappen med regler.", valueName: "mapp"))
    var rulesRoot: String?

    func validate() throws {
        try format.refuseTable()
        guard [0, 2].contains(compare.count) else {
            throw ValidationError("--compare: ange två dagar, till exempel --compare 2025-12-31 2026-01-01")
        }
        for text in compare where CalendarDate(text) == nil {
            throw ValidationError("--compare: '\(text)' är inte ett datum som finns; skriv till exempel 2026-03-31")
        }
    }

    func run() throws {
        let desk = try Workbench.openOrExit(rulesRoot)
        var bytes: [UInt8] = []
        let dates = compare.compactMap { CalendarDate($0) }
        if dates.count == 2 {
            let comparison = RegimeComparison(
                before: try report(desk, on: dates[0]), after: try report(desk, on: dates[1]))
            if format == .text {
                comparison.appendText(tool: desk.tool(), language: lang, to: &bytes)
            } else {
                comparison.appendJSON(language: lang, pretty: format == .json, to: &bytes)
            }
        } else {
            let report = try report(desk, on: nil)
            if format == .text {
                report.appendText(tool: desk.tool(), language: lang, to: &bytes)
            } else {
                report.appendJSON(language: lang, pretty: format == .json, to: &bytes)
            }
        }
        _ = try FileDescriptor.standardOutput.writeAll(bytes)
    }

    private func report(_ desk: Workbench, on date: CalendarDate?) throws -> RegimeReport {
        var facts = try facts.facts()
        if let date { facts.begun = Sourced(date, .flag, "--compare") }
        let today = Workbench.today() ?? desk.law.checked
        let regime = desk.law.regime(of: facts, today: today)
        return RegimeReport(
            regime: regime, thresholds: desk.thresholdLines(for: regime),
            provisions: desk.provisions(for: regime))
    }
}

extension Workbench {
    /// The amounts of the acts that may apply on the day.
    func thresholdLines(for regime: Regime) -> [ThresholdLine] {
        acts(of: regime).flatMap { act -> [ThresholdLine] in
            guard let scheme = law.schemes[act], act != .LOV else { return [] }
            let decisive = Set(regime.completions.map(\.atLeast) + regime.completions.compactMap(\.below))
            let thresholds = scheme.amounts.compactMap { law.threshold($0, on: regime.date) }.map { row in
                ThresholdLine(
                    label: law.amountNames[row.kind] ?? Wording(row.kind),
                    amount: "\(AmountText.kronor(row.sek)) (\(AmountText.grouped(row.eur)) EUR)", from: row.from,
                    to: row.to,
                    verified: row.sekVerified, applies: decisive.contains(row.sek))
            }
            let limits = [scheme.direct?.limit, scheme.direct?.annexLimit].compactMap { $0 }
                .compactMap { law.directAwardLimit($0, on: regime.date) }.map { row in
                    ThresholdLine(
                        label: law.amountNames[row.kind] ?? Wording(row.kind),
                        amount: AmountText.kronor(row.sek ?? row.certainBelow ?? 0), from: row.from, to: row.to,
                        verified: row.verified, applies: decisive.contains(row.sek ?? -1))
                }
            return thresholds + limits
        }
    }

    /// The provisions that decide the regime, then those that the rules for it rest on; in force on the day.
    func provisions(for regime: Regime) -> [Provision] {
        let acts = acts(of: regime)
        let deciding = acts.flatMap { law.schemes[$0]?.basis ?? [] }
        let resting = book.rules.filter { rule in
            rule.regimes.isEmpty || !rule.regimes.isDisjoint(with: regime.candidates)
        }.flatMap(\.basis)
        var seen: Set<String> = []
        return (deciding + resting).filter { seen.insert($0).inserted }.compactMap(law.provision).filter { provision in
            !acts.isEmpty && provision.isInForce(on: regime.date)
                && law.applies(provision, under: regime.candidates, on: regime.date)
        }
    }

    private func acts(of regime: Regime) -> [Act] {
        let acts = Set(regime.candidates.tags.map(\.act))
        return Act.allCases.filter(acts.contains)
    }
}
