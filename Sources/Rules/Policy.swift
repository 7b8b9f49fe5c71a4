package import Documents
package import Procurement

/// What a municipality has promised itself. One YAML file of `rules/policies` each, or a file of the user's own. Never law.
package struct Policy: Sendable {
    package let id: String
    package let title: Wording
    package let municipality: String
    /// Where it was adopted and how it was read.
    package let source: Wording
    /// Nil where the policy bears no day.
    package let from: CalendarDate?
    /// The last day; nil for a policy without an end.
    package let to: CalendarDate?
    package let parameters: [Parameter]
    package let commitments: [Commitment]
    package let file: String

    package struct Commitment: Sendable {
        package let id: String
        package let modality: Modality
        package let about: Subject
        package let text: Wording
        /// When it is about this procurement; nil for always.
        package let applies: Condition?
        /// When it is kept; nil for what only a person can tell.
        package let met: Condition?
        /// What a person has to answer where it is not kept, or cannot be told.
        package let ask: Wording?
        /// The rules whose findings are about the same.
        package let rules: [String]
        /// The parameters without a value that its conditions need; a condition that needs one is not read.
        package let missing: [Parameter]
        package let isPerLot: Bool

        /// What a decision on it is about, as the subject of a sentence.
        package var subject: Wording { Wording(sv: "Åtagandet ”\(text.sv)”", en: "The commitment “\(text.en)”") }
    }

    /// How strongly it is promised: ska, bör, kan.
    package enum Modality: String, Sendable, CaseIterable {
        case shall, should, may
    }

    /// What it is about: one procurement, or the whole organisation.
    package enum Subject: String, Sendable, CaseIterable {
        case procurement, organisation
    }
}
