/// What a rule says of a procurement. The folder of a rule file is named for its kind.
package enum RuleKind: String, Sendable, CaseIterable {
    case used, opportunity, obligation, flaw, mismatch

    /// The folder under `rules/` that holds the rules of this kind.
    package var folder: String {
        switch self {
        case .used: "used"
        case .opportunity: "opportunities"
        case .obligation: "obligations"
        case .flaw: "flaws"
        case .mismatch: "mismatches"
        }
    }
}

/// How much a finding weighs. `none` never counts for `--fail-on`.
package enum Severity: String, Sendable, CaseIterable, Comparable {
    case error, warning, note, none

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    /// 3 for an error down to 0 for none.
    package var rank: Int {
        switch self {
        case .error: 3
        case .warning: 2
        case .note: 1
        case .none: 0
        }
    }

    /// One step down, never below a note.
    package var steppedDown: Severity {
        switch self {
        case .error: .warning
        case .warning, .note: .note
        case .none: .none
        }
    }
}

/// True, false or unknown, after Kleene: a missing fact is unknown, and unknown is never a finding.
package enum Truth: String, Sendable, CaseIterable {
    case yes = "true"
    case no = "false"
    case unknown

    package static prefix func ! (value: Truth) -> Truth {
        switch value {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    package init(_ value: Bool) {
        self = value ? .yes : .no
    }
}

/// How sure a rule can be of what it saw.
package enum Confidence: String, Sendable, CaseIterable {
    case high, medium, low
}
