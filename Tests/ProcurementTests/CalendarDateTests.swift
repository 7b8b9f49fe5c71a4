import Procurement
import Testing

struct CalendarDateTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test(arguments: [
        "2023-02-29", "2025-02-30", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "2024-01-32",
        "0000-01-01", "2024-1-1", "24-01-01", "2024/01/01", "2024-01", "", "imorgon", "2024-01-0a",
    ])
    func `A day that does not exist is refused`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test(arguments: [("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"), ("20240301", "2024-03-01")])
    func `A day that exists is read`(text: String, expected: String) throws {
        #expect(try day(text).description == expected)
    }

    @Test(arguments: ["2024-03-01+01:00", "2024-03-01Z", "2024-03-01T23:59:00+01:00", "2024-03-01-05:00"])
    func `Zone and time after the day are left out`(text: String) throws {
        #expect(try day(text).description == "2024-03-01")
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"),
        ("2024-11-15", 2, "2025-01-15"), ("2024-05-31", 0, "2024-05-31"), ("2024-03-31", -1, "2024-02-29"),
        ("2024-01-10", -1, "2023-12-10"),
    ])
    func `Adding months keeps the day, or takes the last of the month`(start: String, months: Int, end: String) throws {
        #expect(try day(start).adding(months: months)?.description == end)
    }

    @Test func `Adding months ends at the first and the last year`() throws {
        #expect(try day("9999-12-01").adding(months: 1) == nil)
        #expect(try day("0001-01-01").adding(months: -1) == nil)
        #expect(try day("2026-01-01").adding(months: .max) == nil)
    }

    @Test(arguments: [
        ("2024-01-01", "2026-12-31", 36), ("2024-01-15", "2024-02-14", 1), ("2024-01-15", "2024-02-15", 2),
        ("2024-01-01", "2024-01-31", 1), ("2024-02-01", "2024-02-29", 1), ("2024-01-31", "2024-02-29", 1),
        ("2024-06-01", "2028-05-31", 48), ("2024-06-01", "2028-06-01", 49), ("2024-05-05", "2024-05-05", 1),
    ])
    func `Months of a period count both days and are rounded up`(start: String, end: String, months: Int) throws {
        #expect(try day(end).months(from: day(start)) == months)
    }

    @Test(arguments: [("2024-03-01", "2024-02-29"), ("2024-01-01", "2023-12-31"), ("2024-05-10", "2024-05-09")])
    func `The day before is found over months and years`(text: String, previous: String) throws {
        #expect(try day(text).previous?.description == previous)
    }

    @Test func `Days are in order`() throws {
        #expect(try day("2023-12-31") < day("2024-01-01"))
        #expect(try day("2024-01-31") < day("2024-02-01"))
    }
}

/// Days between two days.
struct DayCountTests {
    @Test(arguments: [
        ("2024-03-01", "2024-02-28", 2), ("2023-03-01", "2023-02-28", 1), ("2025-01-01", "2024-01-01", 366),
        ("2026-11-20", "2026-11-20", 0), ("2000-03-01", "1999-12-31", 61),
    ])
    func `Days are counted over leap years`(last: String, first: String, days: Int) throws {
        let (last, first) = (try #require(CalendarDate(last)), try #require(CalendarDate(first)))
        #expect(last.days(since: first) == days)
    }
}
