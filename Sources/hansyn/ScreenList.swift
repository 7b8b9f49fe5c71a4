import Analysis
import ArgumentParser
import Documents
import Knowledge
import Law
import Procurement
import Reading
import Reporting
import Rules
import SystemPackage

/// Screens every purchase of a plan: one row out for each row in.
struct ScreenList {
    let desk: Workbench
    let reader: TextReader
    let settings: UsedSettings
    /// What holds for every purchase that does not say otherwise.
    let flags: Facts
    let report: ReportOptions

    func run(_ path: String, failOn: FailOn) throws -> ExitStatus {
        let rows: PlanRows
        switch CSVTable.read(path) {
        case .success(let table): rows = PlanRows(table, file: path)
        case .failure(let failure):
            Messages.print("\(path): error: \(failure.reason[report.lang])")
            return .unreadable
        }
        let analyzer = Analyzer(
            law: desk.law, rules: desk.book.rules, reader: reader, today: Workbench.today() ?? desk.law.checked,
            decisions: settings.decisions, policy: settings.policy, variants: settings.variants,
            history: settings.history)
        var result = RunResult()
        let purchases = rows.rows.map { row in
            let assessment = analyzer.assess(Dossier(name: row.title), flags: facts(of: row))
            result.add(assessment)
            return PlanReport.Purchase(row: row, assessment: assessment)
        }
        result.add(unreadable: rows.problems)
        let plan = PlanReport(
            purchases: purchases, problems: rows.problems, tool: desk.tool(settings: settings.files),
            language: report.lang)
        try write(plan)
        guard settings.variants.errors.isEmpty else {
            for error in settings.variants.errors { Messages.print(error.description) }
            return .invalidRules
        }
        return result.exitCode(failOn, language: report.lang)
    }

    private func write(_ plan: PlanReport) throws {
        let destinations: [(ReportFormat, String?)] =
            report.output.isEmpty
            ? [(report.format, nil)]
            : report.output.compactMap { file in ReportFormat(fileName: file).map { ($0, file) } }
        for (format, file) in destinations {
            let bytes =
                switch format {
                case .text: plan.text { desk.cpvNames.name(of: $0, report.lang) }
                case .csv: plan.csv()
                case .json: plan.json()
                case .jsonl: plan.lines()
                }
            var output = try ReportOutput(file: file, opening: [], separator: [])
            try output.append(bytes)
            try output.finish(with: [])
        }
    }

    private func facts(of row: PlanRow) -> Facts {
        var facts = flags
        let place = "rad \(row.line)"
        facts.title = row.title.isEmpty ? nil : Sourced(row.title, .flag, place)
        if let cpv = row.cpv { facts.cpvMain = Sourced(cpv, .flag, place) }
        if let value = row.value { facts.value = Sourced(ProcurementValue(value, includesVAT: false), .flag, place) }
        if let term = row.term { facts.term = Sourced(term, .flag, place) }
        if let date = row.date { facts.begun = Sourced(date, .flag, place) }
        return facts
    }
}
