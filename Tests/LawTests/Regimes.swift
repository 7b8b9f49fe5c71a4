import Fixtures
import Law
import Procurement

/// The tags that facts lead to, in the order of the list of tags.
func tags(_ facts: Facts) throws -> [RegimeTag] {
    try regime(facts).candidates.tags
}

/// The regime of facts; a day that is not given is 21 November 2026.
func regime(_ facts: Facts) throws -> Regime {
    try Project.law().regime(of: facts, today: day("2026-11-21"))
}
