package import Documents
package import Law
package import Procurement

/// A rule: under what conditions, on what legal basis, it says what. One YAML file each.
package struct Rule: Sendable {
    /// The id of the catalogue, also the file's name.
    package let id: String
    package let kind: RuleKind
    /// The weight before certainty is taken into account.
    package let severity: Severity
    /// For rules of kind `used`: the category of the clause; nil for a used rule without one.
    package let category: String?
    /// For rules of kind `used`: "requirement", "criterion" or "reservation".
    package let force: String
    package let confidence: Confidence
    package let title: Wording
    package let message: Wording
    package let clears: Wording
    /// What the rule cannot see: printed by `rules explain`.
    package let limits: Wording?
    /// What is weighed where the rule speaks, as the subject of a sentence in the file note ("Reserverad upphandling").
    package let considered: Wording?
    /// Empty for a rule that holds under every regime.
    package let regimes: RegimeSet
    package let stages: [Stage]
    /// The days for which the rule speaks, beside those of its provisions.
    package let from: CalendarDate?
    package let to: CalendarDate?
    /// Ids of provisions. A rule speaks only where one of them is in force.
    package let basis: [String]
    /// The day whose law the rule goes by: for rules on what a notice must say, the notice's own day.
    package let clock: Clock
    /// Earlier ids of the rule, so that decisions about it stay valid.
    package let formerly: [String]
    package let condition: Condition
    package let file: String

    /// Whether the condition is about a lot, so that it is asked for each.
    package let isPerLot: Bool
    /// Whether the condition leans on CPV codes: a duty inferred from them is at most a warning.
    package let leansOnCPV: Bool
    /// Whether the condition asks for regimes beside the rule's own list.
    package let asksRegime: Bool
    /// Whether the condition reads documents.
    package let readsText: Bool
    /// Whether the condition reads documents and nothing else.
    package let readsOnlyText: Bool

    /// What a decision is about, as the subject of a sentence.
    package var subject: Wording { considered ?? Self.subject(titled: title) }

    package static func subject(titled title: Wording) -> Wording {
        Wording(sv: "Frågan ”\(title.sv)”", en: "The question “\(title.en)”")
    }
}

/// Which day decides whether a rule and its provisions are in force.
package enum Clock: String, Sendable, CaseIterable {
    /// The day the procurement was begun.
    case begun
    /// The day the notice was sent.
    case notice
}

/// The stages that a rule holds for when it names none.
extension Rule {
    /// What is used is told at every stage; what is wrong in a text also in a call-off, where duties depend on its framework.
    package static func defaultStages(of kind: RuleKind) -> [Stage] {
        switch kind {
        case .used: Stage.allCases
        case .flaw, .mismatch: [.planning, .competition, .draft, .callOff]
        case .obligation, .opportunity: [.planning, .competition, .draft]
        }
    }
}
