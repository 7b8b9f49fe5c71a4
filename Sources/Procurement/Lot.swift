/// The coded social fields of a lot: what the buyer ticked. Codes are those of eForms, also for TED_EXPORT.
package struct SocialDeclaration: Hashable, Sendable {
    /// A field that a rule can ask for.
    package enum Field: String, Sendable, CaseIterable {
        /// BT-71: `none`, `res-ws` (sheltered workshops), `res-pub-ser` (mission organisations).
        case reservedParticipation
        /// BT-736: performance in a sheltered employment programme: `yes`, `no`, `not-known`.
        case reservedExecution
        /// BT-06: `soc-obj`, `env-imp`, `inn-pur`, `none`.
        case strategic
        /// BT-775: the social objectives.
        case social
        /// BT-774: the environmental objectives.
        case environmental
        /// BT-776: the kinds of innovation.
        case innovation
        /// BT-754: `inc`, `n-inc`, `n-inc-just`.
        case accessibility
        /// BT-777: description of the strategic aim, free text.
        case strategicDescription
        /// BT-755: why accessibility criteria are left out, free text.
        case accessibilityReason
        /// BT-70: conditions for performance, free text.
        case performanceTerms
        /// BT-67: exclusion grounds.
        case exclusionGrounds

        /// The place of the field in the order of `allCases`.
        var position: Int {
            switch self {
            case .reservedParticipation: 0
            case .reservedExecution: 1
            case .strategic: 2
            case .social: 3
            case .environmental: 4
            case .innovation: 5
            case .accessibility: 6
            case .strategicDescription: 7
            case .accessibilityReason: 8
            case .performanceTerms: 9
            case .exclusionGrounds: 10
            }
        }

        /// The number of the business term ("BT-71").
        package var businessTerm: String {
            switch self {
            case .reservedParticipation: "BT-71"
            case .reservedExecution: "BT-736"
            case .strategic: "BT-06"
            case .social: "BT-775"
            case .environmental: "BT-774"
            case .innovation: "BT-776"
            case .accessibility: "BT-754"
            case .strategicDescription: "BT-777"
            case .accessibilityReason: "BT-755"
            case .performanceTerms: "BT-70"
            case .exclusionGrounds: "BT-67"
            }
        }
    }

    /// Codes, or texts for the fields of free text, by position of the field; empty until the first is added.
    private var values: [[String]] = []
    /// The fields that the form could hold. For a field outside this set silence says nothing; inside it, silence is "no".
    package var answerable: FieldSet = []

    package init() {}

    package subscript(field: Field) -> [String] {
        get { values.isEmpty ? [] : values[field.position] }
        set {
            if values.isEmpty {
                if newValue.isEmpty { return }
                values = Array(repeating: [], count: Field.allCases.count)
            }
            values[field.position] = newValue
        }
    }

    /// Adds a code or text unless it is there already.
    package mutating func add(_ value: String, to field: Field) {
        if !self[field].contains(value) { self[field].append(value) }
    }

    /// Whether nothing at all was declared.
    package var isEmpty: Bool { values.allSatisfy { $0.isEmpty } }
}

/// A set of social fields.
package struct FieldSet: Hashable, Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt16 = 0

    package init(arrayLiteral fields: SocialDeclaration.Field...) {
        for field in fields { insert(field) }
    }

    package func contains(_ field: SocialDeclaration.Field) -> Bool { bits & 1 << field.position != 0 }

    package mutating func insert(_ field: SocialDeclaration.Field) { bits |= 1 << field.position }

    package func union(_ other: FieldSet) -> FieldSet {
        var both = self
        both.bits |= other.bits
        return both
    }

    package var isEmpty: Bool { bits == 0 }
}

/// How long a contract runs.
package struct Term: Hashable, Sendable {
    /// Months without extensions; nil when not known.
    package var months: Int?
    /// Months with every extension used; nil when not known.
    package var longestMonths: Int?
    /// How many times the contract may be extended; 0 when the file says it may not be, nil when it says nothing.
    package var renewals: Int?
    package var start: CalendarDate?
    package var end: CalendarDate?
    /// The notice says that the term has no end.
    package var isUnlimited = false

    package init() {}

    /// The last day without extensions: the stated one, else start plus months.
    package var earliestEnd: CalendarDate? {
        if let end { return end }
        guard let start, let months else { return nil }
        return start.adding(months: months)?.previous
    }

    /// The last day with every extension; nil where their length is not known.
    package var latestEnd: CalendarDate? {
        if renewals == 0 { return earliestEnd }
        guard let start, let longestMonths else { return nil }
        return start.adding(months: longestMonths)?.previous
    }
}

/// A lot, a group of lots or a part of a prior information notice.
package struct Lot: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case lot, group, part
    }

    package var id: String
    package var kind: Kind
    package var title: String?
    package var nature: Nature?
    package var cpvMain: CPVCode?
    package var cpvAdditional: [CPVCode] = []
    package var value: Money?
    package var term = Term()
    /// BT-765 code ("none", "fa-wo-rc" …).
    package var framework: String?
    /// BT-766 code ("none", "dps-list" …).
    package var dynamicPurchasing: String?
    package var declared = SocialDeclaration()
    /// The element path of the lot.
    package var place: String

    package init(id: String, kind: Kind = .lot, place: String) {
        self.id = id
        self.kind = kind
        self.place = place
    }
}
