package import Documents
package import Law
package import Procurement

/// A threshold or limit as a line for the reader.
package struct ThresholdLine: Sendable, Hashable {
    /// What it is for ("Tröskelvärde, varor och tjänster, kommuner").
    package let label: Wording
    /// The amount as written ("2 389 585 kr").
    package let amount: String
    package let from: CalendarDate?
    package let to: CalendarDate?
    package let verified: Verification
    /// Whether it is one that decides the regime at hand.
    package let applies: Bool

    package init(
        label: Wording, amount: String, from: CalendarDate?, to: CalendarDate?, verified: Verification, applies: Bool
    ) {
        self.label = label
        self.amount = amount
        self.from = from
        self.to = to
        self.verified = verified
        self.applies = applies
    }
}
