package import Documents
package import Procurement

/// How well a fact of law is verified. Everything but `primary` is marked in the list of law.
package enum Verification: String, Sendable, CaseIterable {
    /// Read in the text of a statute or judgment.
    case primary
    /// Read on the page of an authority.
    case guidance
    /// Read in a secondary source only.
    case secondary
    /// Worked out from verified text.
    case derived
    /// From memory.
    case memory
}

/// On what authority a rule speaks. Guidance and policy never make a duty.
package enum Layer: String, Sendable, CaseIterable {
    case law, guidance, policy
}

/// A rule of law (or of guidance) that the product leans on, with the days it is in force.
package struct Provision: Sendable {
    /// "LOU-4-18": act, chapter, section.
    package let id: String
    /// The act or source it belongs to, as in `acts.yaml` ("LOU", "UFO", "eForms").
    package let act: String
    /// How a lawyer cites it: "4 kap. 18 § LOU".
    package let label: String
    /// First day in force; nil where it is older than the product's time.
    package let from: CalendarDate?
    /// Last day in force; nil where it still is.
    package let to: CalendarDate?
    /// The regimes it holds under, where its chapter does not tell; empty otherwise.
    package let regimes: RegimeSet
    package let layer: Layer
    package let verified: Verification
    /// What it says, in our own words.
    package let summary: Wording
    /// Where it was read.
    package let source: String

    package init(
        id: String, act: String, label: String, from: CalendarDate?, to: CalendarDate?, regimes: RegimeSet = [],
        layer: Layer,
        verified: Verification, summary: Wording, source: String
    ) {
        self.id = id
        self.act = act
        self.label = label
        self.from = from
        self.to = to
        self.regimes = regimes
        self.layer = layer
        self.verified = verified
        self.summary = summary
        self.source = source
        procurementAct = Act(rawValue: act)
        let parts = id.split(separator: "-")
        chapter = parts.count >= 3 && parts[1].first?.isNumber == true ? String(parts[1]) : nil
    }

    /// The procurement act that it stands in; nil for ordinances, directives, forms and guidance.
    package let procurementAct: Act?
    /// The chapter in the id ("19a" of "LOU-19a-2"); nil where the id holds none.
    package let chapter: String?

    package func isInForce(on date: CalendarDate) -> Bool { date.lies(from: from, to: to) }
}

extension CalendarDate {
    /// Whether the day lies between two others, themselves included; without one the time is open on that side.
    package func lies(from: CalendarDate?, to: CalendarDate?) -> Bool {
        if let from, self < from { return false }
        if let to, self > to { return false }
        return true
    }
}
