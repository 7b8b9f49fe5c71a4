/// A Swedish procurement act.
package enum Act: String, Sendable, CaseIterable {
    case LOU, LUF, LUK, LUFS, LOV
}

/// How far a procurement has come.
package enum Stage: String, Sendable, CaseIterable {
    case planning, competition, callOff, award, modification, direct, draft
}

/// The kind of buyer, as far as thresholds and duties depend on it.
package enum BuyerKind: String, Sendable, CaseIterable {
    /// A central government authority (statlig myndighet).
    case state
    case municipality
    case region
    /// A municipality or a region: older codes do not tell which.
    case local
    /// A body governed by public law (offentligt styrt organ).
    case publicBody
    /// A public undertaking or a holder of special rights in the utilities sector.
    case utility
}

/// What is bought.
package enum Nature: String, Sendable, CaseIterable {
    case works, supplies, services
}
