import Procurement

extension TEDForm {
    /// Takes a value about time: how long the contract runs, when the notice was sent, when tenders are due.
    mutating func takeTime(_ field: TEDField, _ text: String, _ code: String?, _ place: String) {
        switch field {
        case .duration: takeMonths(text, unit: code ?? "MONTH")
        case .months, .frameworkMonths: takeMonths(text, unit: "MONTH")
        case .frameworkYears: takeMonths(text, unit: "YEAR")
        case .days: takeMonths(text, unit: "DAY")
        case .startDate: updateTerm { $0.start = CalendarDate(text) }
        case .endDate: updateTerm { $0.end = CalendarDate(text) }
        case .startParts: updateTerm { [date = parts.date] in $0.start = date }
        case .endParts: updateTerm { [date = parts.date] in $0.end = date }
        // The form says only that the contract may be extended; 1 stands for "at least once".
        case .renewal: updateTerm { $0.renewals = 1 }
        case .noRenewal: updateTerm { $0.renewals = 0 }
        case .dispatched: facts.dispatched = CalendarDate(text).map { Sourced($0, .field, place) }
        case .deadline: takeDeadline(CalendarDate(text), place)
        case .dispatchParts: facts.dispatched = parts.date.map { Sourced($0, .field, place) }
        case .deadlineParts: takeDeadline(parts.date, place)
        case .day: parts.day = Int(text) ?? 0
        case .month: parts.month = Int(text) ?? 0
        case .year: parts.year = Int(text) ?? 0
        default: break
        }
    }

    private mutating func takeDeadline(_ date: CalendarDate?, _ place: String) {
        guard let date else { return }
        facts.tenderDeadline = facts.tenderDeadline ?? Sourced(date, .field, place)
    }

    private mutating func takeMonths(_ text: String, unit: String) {
        guard let months = Duration.months(text, unit: unit), months > 0 else { return }
        updateTerm { $0.months = $0.months ?? months }
    }
}
