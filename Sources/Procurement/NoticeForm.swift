/// What a notice form is for and which social fields it can hold, by the form's number.
///
/// The numbers are those of the eForms regulation (1–40, E1–E6, T01, T02, CEI); national numbers begin with N.
package enum NoticeForm {
    /// The stage that an eForms subtype stands for; nil for a number that is not known.
    package static func stage(subtype: String) -> Stage? {
        switch subtype {
        case "E1", "E2", "T01": return .planning
        case "E3", "CEI": return .competition
        case "E4", "E5", "T02": return .award
        case "E6": return .modification
        default: break
        }
        switch number(subtype) {
        case 1...9: return .planning
        case 10...24: return .competition
        case 25...28: return .direct
        case 29...37: return .award
        case 38...40: return .modification
        default: return nil
        }
    }

    /// The stage by eForms form type (the list name of the notice type code).
    package static func stage(formType: String) -> Stage? {
        switch formType {
        case "planning", "consultation": .planning
        case "competition": .competition
        case "dir-awa-pre": .direct
        case "result", "completion": .award
        case "cont-modif": .modification
        default: nil
        }
    }

    /// The social fields that an eForms subtype can hold, after the field list of SDK 1.15.
    package static func answerable(subtype: String) -> FieldSet {
        let reservation: FieldSet = [.reservedParticipation, .reservedExecution]
        let strategy: FieldSet = [
            .strategic, .strategicDescription, .social, .environmental, .innovation, .accessibility,
            .accessibilityReason,
        ]
        switch subtype {
        case "E2": return reservation
        case "E3": return reservation.union(strategy).union([.performanceTerms, .exclusionGrounds])
        case "E4", "E5": return strategy
        case "E6": return strategy.union([.performanceTerms])
        case "CEI": return [.reservedExecution, .performanceTerms, .exclusionGrounds]
        default: break
        }
        switch number(subtype) {
        case 4...6: return reservation
        case 7...22: return reservation.union(strategy).union([.performanceTerms, .exclusionGrounds])
        case 23...24: return strategy.union([.exclusionGrounds])
        case 25...37: return strategy
        case 38...40: return strategy.union([.performanceTerms, .reservedExecution])
        default: return []
        }
    }

    /// 16 for "16" and "N16", 0 for anything that is not a number.
    private static func number(_ subtype: String) -> Int {
        Int(subtype) ?? Int(subtype.dropFirst(subtype.hasPrefix("N") ? 1 : 0)) ?? 0
    }
}
