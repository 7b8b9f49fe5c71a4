/// A day in the Gregorian calendar, without time or zone.
package struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil for a day that does not exist (2023-02-29).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.daysInMonth(month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2024-03-01`, with or without a zone or time after it (`2024-03-01+01:00`), and `20240301`.
    package init?(_ text: String) {
        var digits: [Int] = []
        digits.reserveCapacity(8)
        for byte in text.utf8 {
            if let digit = Self.digit(byte) {
                digits.append(digit)
                if digits.count == 8 { break }
            } else if byte != UInt8(ascii: "-") || (digits.count != 4 && digits.count != 6) {
                return nil
            }
        }
        guard digits.count == 8 else { return nil }
        self.init(
            year: digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3], month: digits[4] * 10 + digits[5],
            day: digits[6] * 10 + digits[7])
    }

    /// The same day `months` later; the last day of the month where that day does not exist. Nil outside year 1–9999.
    package func adding(months: Int) -> CalendarDate? {
        guard months.magnitude < 120_000 else { return nil }
        let index = year * 12 + (month - 1) + months
        let year = index / 12
        let month = index % 12 + 1
        guard index >= 12, year <= 9999 else { return nil }
        return CalendarDate(year: year, month: month, day: min(day, Self.daysInMonth(month, of: year)))
    }

    /// The day before.
    package var previous: CalendarDate? {
        if day > 1 { return CalendarDate(year: year, month: month, day: day - 1) }
        if month > 1 {
            return CalendarDate(year: year, month: month - 1, day: Self.daysInMonth(month - 1, of: year))
        }
        return CalendarDate(year: year - 1, month: 12, day: 31)
    }

    /// Whole months from `start` to this day, where both days are part of the period, rounded up:
    /// 2024-01-01 to 2026-12-31 is 36.
    package func months(from start: CalendarDate) -> Int {
        let whole = (year - start.year) * 12 + (month - start.month)
        let days = day - start.day + 1
        return days > 0 ? whole + 1 : whole
    }

    /// Days from another day to this one.
    package func days(since start: CalendarDate) -> Int { number - start.number }

    /// The day counted from one far back, after the calendar's own rule of leap years.
    private var number: Int {
        let years = month > 2 ? year : year - 1
        let months = month > 2 ? month - 3 : month + 9
        return 365 * years + years / 4 - years / 100 + years / 400 + (153 * months + 2) / 5 + day
    }

    package var description: String {
        let zero = UInt8(ascii: "0")
        let dash = UInt8(ascii: "-") &- zero
        let digits = [
            UInt8(year / 1000), UInt8(year / 100 % 10), UInt8(year / 10 % 10), UInt8(year % 10), dash,
            UInt8(month / 10), UInt8(month % 10), dash, UInt8(day / 10), UInt8(day % 10),
        ]
        return String(decoding: digits.map { $0 &+ zero }, as: UTF8.self)
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func digit(_ byte: UInt8) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
    }

    private static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
