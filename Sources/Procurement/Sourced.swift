/// Where a fact comes from, in falling order of trust.
package enum FactSource: String, Hashable, Sendable, CaseIterable {
    /// Given on the command line.
    case flag
    /// A coded field of a notice.
    case field
    /// Stated in running text.
    case text
    /// Not known; taken for granted and listed among the assumptions.
    case assumption
}

/// A fact and where it was read.
package struct Sourced<Value: Sendable>: Sendable {
    package let value: Value
    package let source: FactSource
    /// The element path, flag or place in words ("/ContractNotice/cbc:RegulatoryDomain", "--act").
    package let place: String

    package init(_ value: Value, _ source: FactSource, _ place: String) {
        self.value = value
        self.source = source
        self.place = place
    }
}

extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}

/// A fact that was read more than once with different values. The one of most trust, then the first, is used; all are shown.
package struct Contradiction: Sendable, Hashable {
    /// The fact's name as in the JSON report ("act", "cpv.main", "strategic").
    package let fact: String
    /// The lot that it concerns, where it is about one.
    package let lot: String?
    /// The values as text, each with its place; the one that is used comes first.
    package let readings: [Reading]

    package struct Reading: Sendable, Hashable {
        package let value: String
        package let place: String

        package init(value: String, place: String) {
            self.value = value
            self.place = place
        }
    }

    package init(fact: String, lot: String? = nil, readings: [Reading]) {
        self.fact = fact
        self.lot = lot
        self.readings = readings
    }
}
