import Procurement

/// Lengths of time as notices give them.
enum Duration {
    /// Whole months, rounded up; nil for a unit that is not known. A day and a half too much is not another month:
    /// 31 days are one month and 366 days twelve.
    static func months(_ text: String, unit: String) -> Int? {
        guard let number = Double(text), number >= 0, number < 100_000 else { return nil }
        let months: Double
        switch CodeList.normal(unit) {
        case "month", "months", "mon": months = number
        case "year", "years", "ann": months = number * 12
        case "week", "weeks", "wee": months = number * 7 / 30.4375 - 0.05
        case "day", "days": months = number / 30.4375 - 0.05
        default: return nil
        }
        return number == 0 ? 0 : max(1, Int(months.rounded(.up)))
    }
}

extension Term {
    /// The term with its months worked out from its first and last day, where only those are given.
    var completed: Term {
        guard months == nil, let start, let end, start < end else { return self }
        var term = self
        term.months = end.months(from: start)
        return term
    }
}
