import Analysis
import Procurement
import Rules

/// Which findings a person has to decide on, and which of them come first.
enum FindingOrder {
    /// The findings that wait for a decision: notes after all others, then duties first, then by weight,
    /// certainty and the money they concern.
    static func toDecide(_ assessment: Assessment) -> [Finding] {
        let facts = assessment.facts
        return assessment.findings.enumerated()
            .filter { waits($0.element) }
            .map { (key: key($0.element, facts) + [$0.offset], finding: $0.element) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.finding)
    }

    /// Whether a finding counts as open: nobody has decided, or the decision has expired.
    static func isOpen(_ finding: Finding) -> Bool {
        finding.status == .open || finding.status == .expired
    }

    private static func waits(_ finding: Finding) -> Bool {
        finding.kind != .used && isOpen(finding)
    }

    /// Smaller comes first.
    private static func key(_ finding: Finding, _ facts: Facts) -> [Int] {
        [
            finding.severity == .note ? 1 : 0, duty(finding.kind), -finding.severity.rank,
            finding.onlyIf == nil ? 0 : 1,
            doubt(finding.confidence), -max(0, hundredths(of: finding.lots, facts)),
        ]
    }

    private static func duty(_ kind: RuleKind) -> Int {
        switch kind {
        case .obligation: 0
        case .flaw: 1
        case .mismatch: 2
        case .opportunity: 3
        case .used: 4
        }
    }

    private static func doubt(_ confidence: Confidence) -> Int {
        switch confidence {
        case .high: 0
        case .medium: 1
        case .low: 2
        }
    }

    /// The value of the lots, or of the whole procurement where no lot is named or priced; 0 when not known.
    private static func hundredths(of lots: [String], _ facts: Facts) -> Int {
        let priced = facts.lots.filter { lots.contains($0.id) }.compactMap { $0.value?.hundredths }
        guard priced.isEmpty else {
            return priced.reduce(0) { sum, amount in
                let (total, overflows) = sum.addingReportingOverflow(Int(clamping: amount))
                return overflows ? .max : total
            }
        }
        return Int(clamping: facts.value?.value.money.hundredths ?? 0)
    }
}
