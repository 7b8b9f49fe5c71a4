import Analysis
import Documents
import Law
import Procurement
import Rules
import Settings

extension ReportFormat {
    /// Findings, clauses, facts and procurements as sheets.
    static let xlsx = ReportFormat("xlsx", endings: ["xlsx"]) { .whole(ExcelReport(context: $0)) }
}

/// A workbook for those who count and sort.
struct ExcelReport: WholeReport {
    let context: ReportContext

    func file(_ assessments: [Assessment]) throws(ReportError) -> [UInt8] {
        try ExcelBook.bytes([
            sheet(Phrases.sheetFindings, Phrases.findingColumns, assessments.flatMap(findings)),
            sheet(Phrases.sheetClauses, Phrases.clauseColumns, assessments.flatMap(clauses)),
            sheet(Phrases.sheetFacts, Phrases.factColumns, assessments.flatMap(facts)),
            sheet(Phrases.sheetDossiers, Phrases.dossierColumns, assessments.map(dossier)),
        ])
    }

    private func sheet(_ name: Wording, _ columns: [(Wording, Double)], _ rows: [[ExcelBook.Cell]]) -> ExcelBook.Sheet {
        let columns = columns.map { ExcelBook.Column(title: $0.0[context.language], width: $0.1) }
        return ExcelBook.Sheet(name: name[context.language], columns: columns, rows: rows)
    }

    private func text(_ wording: Wording?) -> ExcelBook.Cell { text(wording?[context.language]) }

    private func text(_ text: String?) -> ExcelBook.Cell {
        guard let text, !text.isEmpty else { return .empty }
        return .text(text)
    }

    private func number(_ number: Int?) -> ExcelBook.Cell { number.map { .number(Double($0)) } ?? .empty }

    private func lots(_ ids: [String], _ assessment: Assessment) -> ExcelBook.Cell {
        text(LotNames.text(ids, of: assessment.facts, context.language))
    }

    private func findings(_ assessment: Assessment) -> [[ExcelBook.Cell]] {
        let own = FindingOrder.toDecide(assessment) + Overview(assessment).settled
        return own.filter { !context.omitsDecided || FindingOrder.isOpen($0) }.map { finding in
            [
                text(assessment.dossier.name), text(Phrases.severity(finding.severity)),
                text(Phrases.kind(finding.kind)),
                text(Phrases.status(finding.status)), text(finding.title), text(finding.message), text(finding.onlyIf),
                text(finding.clears), text(finding.evidence.quote), text(finding.evidence.document),
                text(finding.evidence.place), lots(finding.lots, assessment),
                text(finding.basis.map(\.label).joined(separator: "; ")), text(Phrases.confidence(finding.confidence)),
                text(finding.note), text(finding.rule), text(finding.fingerprint),
            ]
        }
    }

    private func clauses(_ assessment: Assessment) -> [[ExcelBook.Cell]] {
        assessment.clauses.map { clause in
            let missing = (clause.completeness?.missing ?? []).filter { $0.level == "core" }
            return [
                text(assessment.dossier.name), text(clause.category.map(Phrases.category) ?? Phrases.otherClause),
                text(Phrases.force(clause.force)), number(clause.completeness?.core.found),
                number(clause.completeness?.core.total),
                text(missing.map { $0.label[context.language] }.joined(separator: "; ")), text(clause.evidence.quote),
                text(clause.evidence.document), text(clause.evidence.place), lots(clause.lots, assessment),
            ]
        }
    }

    private func facts(_ assessment: Assessment) -> [[ExcelBook.Cell]] {
        let facts = assessment.facts
        let language = context.language
        let rows: [FactRow?] = [
            FactRow("title", facts.title) { $0 },
            FactRow("reference", facts.reference) { $0 },
            FactRow("country", facts.country) { $0 },
            FactRow("act", facts.act) { $0.rawValue },
            FactRow("stage", facts.stage) { Phrases.stage($0)[language] },
            FactRow("subtype", facts.subtype) { $0 },
            FactRow("procedure", facts.procedure) { $0 },
            FactRow("nature", facts.nature) { Phrases.nature($0)[language] },
            FactRow("cpv.main", facts.cpvMain) { $0.description },
            FactRow("value", facts.value) { Formats.value($0, language) },
            FactRow("awardedValue", facts.awardedValue) { Formats.value($0, language) },
            FactRow("months", facts.term) { Formats.term($0, language).joined(separator: ", ") },
            FactRow("dates.begun", facts.begun) { $0.description },
            FactRow("dates.dispatched", facts.dispatched) { $0.description },
            FactRow("dates.published", facts.published) { $0.description },
            FactRow("dates.tenderDeadline", facts.tenderDeadline) { $0.description },
        ]
        return rows.compactMap(\.self).map { row in
            [
                text(assessment.dossier.name), text(Phrases.fact(row.name)), text(row.value),
                text(Phrases.source(row.source)), text(row.place),
            ]
        }
    }

    private func dossier(_ assessment: Assessment) -> [ExcelBook.Cell] {
        let facts = assessment.facts
        let overview = Overview(assessment)
        let errors = overview.toDecide.count { $0.severity == .error }
        let value = facts.value?.value.money
        let uses = assessment.used.map { Phrases.category($0)[context.language] }
        return [
            text(assessment.dossier.name), text(facts.title?.value),
            text(facts.buyers.map(\.name).joined(separator: "; ")),
            text(assessment.regime.candidates.tags.map(\.rawValue).joined(separator: Phrases.or[context.language])),
            text(assessment.regime.date.description),
            value.map { .number(Double($0.hundredths) / 100) } ?? .empty, text(value?.currency),
            number(facts.wholeTerm?.months), text(facts.cpvMain?.value.description),
            text(facts.cpvMain.flatMap { context.cpvName($0.value) }), number(errors),
            number(overview.toDecide.count - errors), number(overview.toImprove.count), number(overview.settled.count),
            text(uses.joined(separator: "; ")), number(assessment.dossier.unreadable.count),
            text(assessment.dossier.unreadable.map(\.name).joined(separator: "; ")), text(context.reference),
            text(context.isFinal ? Phrases.finalReport : Phrases.working), text(context.tool.lawState),
        ]
    }
}

/// A fact that is known, as a row.
private struct FactRow {
    let name: String
    let value: String
    let source: FactSource
    let place: String

    init?<Value>(_ name: String, _ fact: Sourced<Value>?, _ format: (Value) -> String) {
        guard let fact else { return nil }
        self.name = name
        value = format(fact.value)
        source = fact.source
        place = fact.place
    }
}
