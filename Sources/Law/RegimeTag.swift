package import Procurement

/// Which set of rules a procurement follows: the act, and the part of it that value and kind of service decide.
package enum RegimeTag: String, Sendable, CaseIterable {
    /// At or above the EU threshold (direktivstyrd upphandling).
    case LOUD = "LOU-D"
    /// Below the threshold (annonspliktig upphandling).
    case LOU19 = "LOU-19"
    /// A service of annex 2 (bilaga 2), whatever its value.
    case LOUB2 = "LOU-B2"
    /// Below the direct-award limit (direktupphandling).
    case LOU19a = "LOU-19a"
    case LUFD = "LUF-D"
    case LUF19 = "LUF-19"
    case LUFB2 = "LUF-B2"
    case LUF19a = "LUF-19a"
    case LUKD = "LUK-D"
    case LUK15 = "LUK-15"
    case LUFSD = "LUFS-D"
    case LUFS15 = "LUFS-15"
    case LOV = "LOV"

    /// All of them, in their order.
    static let all = allCases

    /// The place of the tag among all.
    var position: Int {
        switch self {
        case .LOUD: 0
        case .LOU19: 1
        case .LOUB2: 2
        case .LOU19a: 3
        case .LUFD: 4
        case .LUF19: 5
        case .LUFB2: 6
        case .LUF19a: 7
        case .LUKD: 8
        case .LUK15: 9
        case .LUFSD: 10
        case .LUFS15: 11
        case .LOV: 12
        }
    }

    /// Whether it is the part on direct award (direktupphandling).
    package var isDirectAward: Bool { self == .LOU19a || self == .LUF19a }

    package var act: Act {
        switch self {
        case .LOUD, .LOU19, .LOUB2, .LOU19a: .LOU
        case .LUFD, .LUF19, .LUFB2, .LUF19a: .LUF
        case .LUKD, .LUK15: .LUK
        case .LUFSD, .LUFS15: .LUFS
        case .LOV: .LOV
        }
    }
}

/// A set of regime tags.
package struct RegimeSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    package init(_ tags: some Sequence<RegimeTag>) {
        self.init(rawValue: tags.reduce(0) { $0 | RegimeSet($1).rawValue })
    }

    /// Most sets that are written out are empty; every rule begins with one.
    package init(arrayLiteral sets: RegimeSet...) {
        self.init(rawValue: sets.reduce(0) { $0 | $1.rawValue })
    }

    package init(_ tag: RegimeTag) {
        self.init(rawValue: 1 << UInt16(tag.position))
    }

    /// Without a way through the protocols of sets, as rules ask it often.
    package var isEmpty: Bool { rawValue == 0 }

    package func isDisjoint(with other: RegimeSet) -> Bool { rawValue & other.rawValue == 0 }

    /// The tags in the order of `RegimeTag.allCases`.
    package var tags: [RegimeTag] { RegimeTag.all.filter { contains(RegimeSet($0)) } }

    /// Whether one of the tags belongs to an act.
    package func holds(_ act: Act) -> Bool { RegimeTag.all.contains { $0.act == act && contains(RegimeSet($0)) } }
}
