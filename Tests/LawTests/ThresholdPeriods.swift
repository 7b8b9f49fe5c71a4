import Law
import Procurement

/// The days for which an amount of one kind is entered.
struct AmountPeriod {
    let kind: String
    let from: CalendarDate
    /// Nil where it holds until further notice.
    let to: CalendarDate?
}

extension LawBook {
    /// Every amount with its days: thresholds and direct-award limits.
    var amountPeriods: [AmountPeriod] {
        thresholds.map { AmountPeriod(kind: "threshold \($0.kind)", from: $0.from, to: $0.to) }
            + directAwardLimits.map { AmountPeriod(kind: "limit \($0.kind)", from: $0.from, to: $0.to) }
    }
}

extension [AmountPeriod] {
    var kinds: [String] { Set(map(\.kind)).sorted() }

    /// The kinds for which no amount is entered on a day that counts by then: the day itself and, from 1 December, the
    /// first of January.
    func missing(on today: CalendarDate) -> [String] {
        var days = [today]
        if today.month == 12 { days += CalendarDate(year: today.year + 1, month: 1, day: 1).map { [$0] } ?? [] }
        return days.flatMap { day in
            kinds.filter { kind in !contains { $0.kind == kind && $0.covers(day) } }.map { "\($0) on \(day)" }
        }
    }

    /// Where a period does not begin on the day after the one before it.
    var breaks: [String] {
        kinds.flatMap { kind in
            let periods = filter { $0.kind == kind }.sorted { $0.from < $1.from }
            return zip(periods, periods.dropFirst()).filter { $0.to == nil || $0.to != $1.from.previous }
                .map { "\(kind) before \($1.from)" }
        }
    }
}

extension AmountPeriod {
    func covers(_ day: CalendarDate) -> Bool {
        from <= day && (to.map { day <= $0 } ?? true)
    }
}
