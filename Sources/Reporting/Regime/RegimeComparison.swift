package import Documents
import Law
import Procurement

/// Two days side by side (`hansyn law --compare`): what changes for the same procurement.
package struct RegimeComparison: Sendable {
    package let before: RegimeReport
    package let after: RegimeReport

    package init(before: RegimeReport, after: RegimeReport) {
        self.before = before
        self.after = after
    }

    /// A threshold that is not the same on both days; nil where there is none on that day.
    struct Change: Sendable {
        let label: Wording
        let before: ThresholdLine?
        let after: ThresholdLine?
    }

    var candidatesGone: [RegimeTag] { before.regime.candidates.subtracting(after.regime.candidates).tags }
    var candidatesNew: [RegimeTag] { after.regime.candidates.subtracting(before.regime.candidates).tags }
    var provisionsGone: [Provision] { Self.provisions(before, notIn: after) }
    var provisionsNew: [Provision] { Self.provisions(after, notIn: before) }

    /// The thresholds whose amount is another, in the order of the first day; then those that are new.
    var thresholds: [Change] {
        let changed = before.thresholds.compactMap { old -> Change? in
            let new = after.thresholds.first { $0.label == old.label }
            return new?.amount == old.amount ? nil : Change(label: old.label, before: old, after: new)
        }
        let added = after.thresholds.filter { new in !before.thresholds.contains { $0.label == new.label } }
        return changed + added.map { Change(label: $0.label, before: nil, after: $0) }
    }

    var isEmpty: Bool {
        before.regime.candidates == after.regime.candidates && thresholds.isEmpty && provisionsGone.isEmpty
            && provisionsNew.isEmpty
    }

    /// A provision whose text has changed has the same id and another first day.
    private static func provisions(_ report: RegimeReport, notIn other: RegimeReport) -> [Provision] {
        report.provisions.filter { provision in
            !other.provisions.contains { $0.id == provision.id && $0.from == provision.from }
        }
    }

    /// Appends the comparison as text: what changes, then the two days in full.
    package func appendText(tool: ToolState, language: Language, colour: Bool = false, to bytes: inout [UInt8]) {
        var page = Page(language, colour: colour)
        page.comparison(self)
        for report in [before, after] {
            page.regime(report.regime)
            page.thresholds(report.thresholds)
        }
        page.law(after.provisions)
        page.closing(tool, unreadable: nil)
        bytes.append(contentsOf: page.finish())
    }

    /// Appends the comparison as a JSON object: `{before, after, changes}`.
    package func appendJSON(language: Language, pretty: Bool = false, to bytes: inout [UInt8]) {
        JSONWriter.write(to: &bytes, pretty: pretty) { writer in
            writer.object { $0.fields(of: self, language) }
        }
    }
}
