package import Documents
package import Procurement

/// Something taken for granted because it is not known.
package struct Assumption: Sendable, Hashable {
    /// The fact, as named in the JSON report ("act", "date", "country").
    package let fact: String
    package let value: String
    package let reason: Wording

    package init(fact: String, value: String, reason: Wording) {
        self.fact = fact
        self.value = value
        self.reason = reason
    }
}

/// One way in which the unknown facts may turn out, and the tag that follows.
package struct Completion: Sendable, Hashable {
    package let tag: RegimeTag
    /// The values (SEK, whole kronor) for which it holds; the upper bound is not included, nil is unbounded.
    package let atLeast: Int64
    package let below: Int64?
    /// Whether the service is one of annex 2 in this way; nil where it does not matter or is known.
    package let isAnnex2: Bool?
    /// The nature taken in this way; nil where it is known.
    package let isWorks: Bool?
    /// Whether the buyer is a state authority in this way; nil where it is known.
    package let isState: Bool?

    package init(
        tag: RegimeTag, atLeast: Int64, below: Int64?, isAnnex2: Bool?, isWorks: Bool?, isState: Bool?
    ) {
        self.tag = tag
        self.atLeast = atLeast
        self.below = below
        self.isAnnex2 = isAnnex2
        self.isWorks = isWorks
        self.isState = isState
    }
}

/// The regimes that a procurement may follow: the set of tags over all completions of the facts that are not known.
package struct Regime: Sendable {
    package let candidates: RegimeSet
    package let completions: [Completion]
    /// The day whose law is used.
    package let date: CalendarDate
    package let dateSource: FactSource
    /// eForms country code.
    package let country: String
    /// Steps that a reader can follow, in order.
    package let reasons: [Wording]
    package let assumptions: [Assumption]
    /// The direct-award limit in SEK where one tag follows from the facts, as text for the reader; nil if none applies.
    package let directAward: Wording?

    package init(
        candidates: RegimeSet, completions: [Completion], date: CalendarDate, dateSource: FactSource, country: String,
        reasons: [Wording], assumptions: [Assumption], directAward: Wording?
    ) {
        self.candidates = candidates
        self.completions = completions
        self.date = date
        self.dateSource = dateSource
        self.country = country
        self.reasons = reasons
        self.assumptions = assumptions
        self.directAward = directAward
    }

    /// Whether exactly one tag is possible.
    package var isCertain: Bool { candidates.rawValue.nonzeroBitCount == 1 }
}
