package import Analysis
package import Documents
import Law
package import Procurement
import Rules

/// A purchase in a procurement plan, as its row says.
package struct PlanRow: Sendable {
    /// In the file, from 1.
    package let line: Int
    package let title: String
    package let buyer: String?
    package var cpv: CPVCode?
    package var value: Money?
    package var term: Term?
    package var date: CalendarDate?

    package init(line: Int, title: String, buyer: String?) {
        self.line = line
        self.title = title
        self.buyer = buyer
    }
}

/// What could apply to the purchases of a plan: one row each.
package struct PlanReport {
    package struct Purchase: Sendable {
        let row: PlanRow
        let assessment: Assessment

        package init(row: PlanRow, assessment: Assessment) {
            self.row = row
            self.assessment = assessment
        }

        /// The ways that suit; the first is proposed.
        var suiting: [VariantAnswer] { assessment.variants.filter { $0.answer == .yes } }

        /// The ways that wait for a fact.
        var open: [VariantAnswer] { assessment.variants.filter { $0.answer == .unknown } }

        /// The facts that the open ways wait for, each once.
        func needs(_ language: Language) -> [String] {
            open.flatMap(\.needs).reduce(into: []) { needs, need in
                if !needs.contains(need[language]) { needs.append(need[language]) }
            }
        }

        /// What somebody has to do by law, or should look into.
        var duties: [Finding] { assessment.findings.filter { $0.kind == .obligation } }

        var regime: String { assessment.regime.candidates.tags.map(\.rawValue).joined(separator: " / ") }
    }

    private let purchases: [Purchase]
    private let problems: [UnreadableFile]
    private let tool: ToolState
    private let language: Language

    package init(purchases: [Purchase], problems: [UnreadableFile], tool: ToolState, language: Language) {
        self.purchases = purchases
        self.problems = problems
        self.tool = tool
        self.language = language
    }

    // MARK: Text

    /// A few lines for each purchase.
    package func text(cpvName: (CPVCode) -> String?) -> [UInt8] {
        var page = Page(language, colour: false)
        page.unreadable(problems)
        page.paragraph(Phrases.plan(purchases.count)[language], style: .strong)
        page.paragraph(Phrases.guideMeans[language])
        for purchase in purchases {
            page.blank()
            append(purchase, to: &page, cpvName)
        }
        page.closing(tool, unreadable: nil)
        return page.finish()
    }

    private func append(_ purchase: Purchase, to page: inout Page, _ cpvName: (CPVCode) -> String?) {
        let row = purchase.row
        page.paragraph(row.title.isEmpty ? "-" : row.title, lead: "\(row.line).", style: .strong, hanging: 3)
        var parts: [String] = [purchase.regime]
        if let cpv = row.cpv { parts.append(cpvName(cpv).map { "\(cpv) \($0)" } ?? "\(cpv)") }
        if let value = row.value { parts.append(Formats.money(value, language)) }
        if let months = row.term?.months { parts.append(Phrases.months(months)[language]) }
        if let buyer = row.buyer { parts.append(buyer) }
        page.paragraph(parts.filter { !$0.isEmpty }.joined(separator: "; "), indent: 3)
        if let proposed = purchase.suiting.first {
            page.labelled(Phrases.first, proposed.variant.title[language], indent: 3)
            let because = proposed.because.map { $0[language] }.joined(separator: "; ")
            if !because.isEmpty { page.labelled(Phrases.because, because, indent: 3) }
            page.labelled(Phrases.limit, proposed.variant.limit[language], indent: 3)
        } else if purchase.open.isEmpty {
            page.paragraph(Phrases.noVariant[language], indent: 3)
        }
        let others = purchase.suiting.dropFirst().map { $0.variant.title[language] }
        if !others.isEmpty { page.labelled(Phrases.also, others.joined(separator: "; "), indent: 3) }
        if !purchase.open.isEmpty {
            let ways = purchase.open.map { $0.variant.title[language] }.joined(separator: "; ")
            let needs = purchase.needs(language).joined(separator: ", ")
            page.labelled(Phrases.openWay, "\(ways) (\(Phrases.dependsOn[language].lowercased()) \(needs))", indent: 3)
        }
        for duty in purchase.duties { page.labelled(Phrases.severity(duty.severity), duty.title[language], indent: 3) }
    }

    // MARK: CSV

    /// One row for each purchase, cells apart by semicolons.
    package func csv() -> [UInt8] {
        let header = Phrases.planColumns.map { $0[language] }
        let rows = purchases.map { purchase -> [String] in
            let row = purchase.row
            let first = purchase.suiting.first
            return [
                String(row.line), row.title, row.buyer ?? "", row.cpv?.description ?? "",
                row.value.map { Formats.money($0, language) } ?? "", row.term?.months.map { String($0) } ?? "",
                purchase.regime, first?.variant.title[language] ?? "",
                purchase.suiting.dropFirst().map { $0.variant.title[language] }.joined(separator: " | "),
                first?.because.map { $0[language] }.joined(separator: " | ") ?? "",
                first?.variant.limit[language] ?? "",
                first?.variant.asks.map { $0[language] }.joined(separator: " | ") ?? "",
                purchase.needs(language).joined(separator: " | "),
                purchase.duties.map { $0.title[language] }.joined(separator: " | "),
            ]
        }
        let text = ([header] + rows).map { $0.map(Self.cell).joined(separator: ";") + "\r\n" }.joined()
        // The mark makes spreadsheets read the letters right.
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }

    /// A cell in quotes where it needs them; one that a spreadsheet would read as a formula is kept as text.
    private static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t".contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    // MARK: JSON

    /// One object a line.
    package func lines() -> [UInt8] {
        purchases.flatMap { purchase -> [UInt8] in
            var bytes: [UInt8] = []
            JSONWriter.write(to: &bytes, pretty: false) { $0.purchase(purchase, language) }
            return bytes + [UInt8(ascii: "\n")]
        }
    }

    /// One array.
    package func json() -> [UInt8] {
        var bytes: [UInt8] = []
        JSONWriter.write(to: &bytes, pretty: false) { writer in
            writer.array(purchases) { $0.purchase($1, language) }
        }
        return bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    fileprivate mutating func purchase(_ purchase: PlanReport.Purchase, _ language: Language) {
        let row = purchase.row
        object {
            $0.field("row", row.line)
            $0.field("title", row.title)
            $0.field("buyer", row.buyer)
            $0.field("cpv", row.cpv)
            $0.key("value")
            if let value = row.value {
                $0.object {
                    $0.amount(value)
                    $0.field("currency", value.currency)
                }
            } else {
                $0.null()
            }
            $0.field("months", row.term?.months)
            $0.field("date", row.date)
            $0.strings("regime", purchase.assessment.regime.candidates.tags.map(\.rawValue))
            $0.field("proposed", purchase.suiting.first?.variant.id)
            $0.variants(purchase.assessment.variants, language)
            $0.findings(purchase.assessment.findings, language)
        }
    }
}
