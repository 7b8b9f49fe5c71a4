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

/// The formats of a plan.
enum PlanFormat: String, CaseIterable {
    case text, csv, json, jsonl
}

/// Screens every purchase of a plan: one row out for each row in.
struct ScreenList {
    let desk: Workbench
    let reader: TextReader
    let settings: UsedSettings
    /// What holds for every purchase that does not say otherwise.
    let flags: Facts
    let report: ReportOptions

    private var language: Language { report.language(settings) }

    func run(_ path: String, failOn: FailOn) throws -> ExitStatus {
        let rows: PlanRows
        switch CSVTable.read(path) {
        case .success(let table): rows = PlanRows(table, file: path)
        case .failure(let failure):
            Messages.print("\(path): error: \(failure.reason[language])")
            return .unreadable
        }
        let analyzer = settings.analyzer(desk, reader)
        var result = RunResult()
        let purchases = rows.rows.map { row in
            let assessment = analyzer.assess(
                Dossier(name: row.title), flags: facts(of: row), defaults: settings.defaults)
            result.add(assessment)
            return PlanReport.Purchase(row: row, assessment: assessment)
        }
        result.add(unreadable: rows.problems)
        let plan = PlanReport(
            purchases: purchases, problems: rows.problems, tool: desk.tool(settings: settings.files, off: settings.off),
            language: language)
        try write(plan)
        guard settings.variants.errors.isEmpty else {
            for error in settings.variants.errors { Messages.print(error.description) }
            return .invalidRules
        }
        return result.exitCode(failOn, language: language)
    }

    private func write(_ plan: PlanReport) throws {
        for (format, file) in report.destinations {
            let bytes =
                switch PlanFormat(rawValue: format.name) {
                case .text, nil: plan.text { desk.cpvNames.name(of: $0, language) }
                case .csv: plan.csv()
                case .json: plan.json()
                case .jsonl: plan.lines()
                }
            var output = try ReportOutput(file: file)
            try output.append(bytes)
            try output.finish()
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
