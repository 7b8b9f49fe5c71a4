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
        self = tags.reduce(into: []) { $0.formUnion(RegimeSet($1)) }
    }

    package init(_ tag: RegimeTag) {
        let position = RegimeTag.allCases.firstIndex(of: tag) ?? 0
        self.init(rawValue: 1 << UInt16(position))
    }

    /// The tags in the order of `RegimeTag.allCases`.
    package var tags: [RegimeTag] {
        RegimeTag.allCases.filter { contains(RegimeSet($0)) }
    }
}
