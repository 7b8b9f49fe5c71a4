package import Analysis
import Procurement
import Rules

/// What a run over many dossiers comes to; only findings that wait for a decision count.
package struct RunCounts: Sendable, Hashable {
    package private(set) var procurements = 0
    package private(set) var errors = 0
    package private(set) var warnings = 0
    package private(set) var notes = 0
    package private(set) var unreadable = 0

    package init() {}

    /// Adds the counts of another part of the run.
    package mutating func add(_ other: RunCounts) {
        procurements += other.procurements
        errors += other.errors
        warnings += other.warnings
        notes += other.notes
        unreadable += other.unreadable
    }

    package mutating func add(_ assessment: Assessment) {
        procurements += 1
        unreadable += assessment.dossier.unreadable.count
        for finding in assessment.findings where FindingOrder.isOpen(finding) {
            switch finding.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .note: notes += 1
            case .none: break
            }
        }
    }
}
