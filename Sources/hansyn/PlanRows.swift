import Documents
import Procurement
import Reading
import Reporting

/// The rows of a procurement plan: what is to be bought, for how much and how long.
struct PlanRows {
    private(set) var rows: [PlanRow] = []
    /// Rows that could not be read, and why.
    private(set) var problems: [UnreadableFile] = []

    /// A column, and how its title may begin, in lower case.
    private enum Column: CaseIterable {
        case cpv, title, value, months, buyer, date

        var beginnings: [String] {
            switch self {
            case .cpv: ["cpv"]
            case .title: ["titel", "benämning", "namn", "inköp", "upphandling", "rubrik", "title", "name"]
            case .value: ["värde", "uppskattat", "beräknat", "belopp", "value", "amount"]
            case .months: ["månad", "avtalstid", "löptid", "mån", "months", "term"]
            case .buyer: ["köpare", "enhet", "förvaltning", "beställare", "buyer", "unit"]
            case .date: ["datum", "start", "annons", "date"]
            }
        }
    }

    init(_ table: CSVTable, file: String) {
        guard let header = table.rows.first else { return }
        let columns = Self.columns(of: header.cells)
        guard columns[.cpv] != nil || columns[.value] != nil else {
            problems = [
                UnreadableFile(
                    name: file,
                    reason: Wording(
                        sv: "rubrikraden har varken cpv eller värde; skriv till exempel titel;cpv;värde;månader",
                        en: "the header has neither cpv nor value; write for example title;cpv;value;months"),
                    line: header.line)
            ]
            return
        }
        for row in table.rows.dropFirst() {
            switch Self.row(row, columns) {
            case .success(let read): rows.append(read)
            case .failure(let problem):
                problems.append(UnreadableFile(name: file, reason: problem.reason, line: row.line))
            }
        }
    }

    /// The first column whose title begins as one of the known.
    private static func columns(of header: [String]) -> [Column: Int] {
        var columns: [Column: Int] = [:]
        for (index, title) in header.enumerated() {
            let name = title.lowercased()
            let column = Column.allCases.first { column in
                columns[column] == nil && column.beginnings.contains(where: name.hasPrefix)
            }
            if let column { columns[column] = index }
        }
        return columns
    }

    private struct Problem: Error {
        let reason: Wording
    }

    private static func row(_ row: CSVTable.Row, _ columns: [Column: Int]) -> Result<PlanRow, Problem> {
        func cell(_ column: Column) -> String? {
            guard let index = columns[column], index < row.cells.count, !row.cells[index].isEmpty else { return nil }
            return row.cells[index]
        }
        func wrong(_ text: String, _ sv: String, _ en: String) -> Result<PlanRow, Problem> {
            .failure(Problem(reason: Wording(sv: "'\(text)' \(sv)", en: "'\(text)' \(en)")))
        }
        var read = PlanRow(line: row.line, title: cell(.title) ?? "", buyer: cell(.buyer))
        if let text = cell(.cpv) {
            guard let code = CPVCode(text.filter { !$0.isWhitespace }) else {
                return wrong(text, "är ingen CPV-kod; skriv åtta siffror", "is no CPV code; write eight digits")
            }
            read.cpv = code
        }
        if let text = cell(.value) {
            guard let money = PlanText.money(text) else {
                return wrong(
                    text, "är inget belopp; skriv till exempel 1 200 000 eller 1,2 mkr",
                    "is no amount; write for example 1 200 000 or 1,2 mkr")
            }
            read.value = money
        }
        if let text = cell(.months) {
            guard let term = PlanText.term(text) else {
                return wrong(
                    text, "är ingen avtalstid; skriv månader, till exempel 24 eller 24+12",
                    "is no term; write months, for example 24 or 24+12")
            }
            read.term = term
        }
        if let text = cell(.date) {
            guard let date = PlanText.date(text) else {
                return wrong(
                    text, "är inget datum; skriv till exempel 2026-03-31", "is no date; write for example 2026-03-31")
            }
            read.date = date
        }
        guard read.cpv != nil || read.value != nil else {
            return .failure(
                Problem(
                    reason: Wording(
                        sv: "raden har varken CPV-kod eller värde", en: "the row has neither CPV code nor value")))
        }
        return .success(read)
    }
}

/// Amounts, terms and days as people write them in a plan.
enum PlanText {
    /// "1 200 000", "1.200.000 kr", "1,2 mkr", "900 tkr", "300 000 EUR".
    static func money(_ text: String) -> Money? {
        let compact = text.lowercased().filter { !$0.isWhitespace && $0 != "\u{202F}" }
        var number = compact.prefix { $0.isNumber || $0 == "," || $0 == "." }
        let unit = compact.dropFirst(number.count)
        let units: [String: (Double, String)] = [
            "": (1, "SEK"), "kr": (1, "SEK"), "sek": (1, "SEK"), "kronor": (1, "SEK"), ":-": (1, "SEK"),
            "tkr": (1e3, "SEK"), "ksek": (1e3, "SEK"), "tsek": (1e3, "SEK"), "mkr": (1e6, "SEK"),
            "msek": (1e6, "SEK"), "mnkr": (1e6, "SEK"), "milj": (1e6, "SEK"), "miljoner": (1e6, "SEK"),
            "miljonerkr": (1e6, "SEK"), "eur": (1, "EUR"), "euro": (1, "EUR"), "€": (1, "EUR"),
        ]
        guard let (factor, currency) = units[String(unit)] else { return nil }
        // Signs before groups of three digits keep thousands apart; one sign before another number of digits is a decimal.
        let groups = number.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        let isGrouped = groups.count > 2 || groups.count == 2 && groups[1].count == 3 && factor == 1
        if isGrouped {
            guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
            number = Substring(groups.joined())
        }
        guard let value = Double(number.replacing(",", with: ".")), value >= 0, value * factor < 1e14 else {
            return nil
        }
        return Money(hundredths: Int64((value * factor * 100).rounded()), currency: currency)
    }

    /// "24", "24 månader", "2 år", "24+12" and "2+1+1 år" with extensions.
    static func term(_ text: String) -> Term? {
        let compact = text.lowercased().filter { !$0.isWhitespace }
        let numbers = compact.prefix { $0.isNumber || $0 == "+" }
        let unit = compact.dropFirst(numbers.count)
        let factor = unit.hasPrefix("år") || unit.hasPrefix("year") ? 12 : 1
        guard unit.isEmpty || factor == 12 || unit.hasPrefix("m") else { return nil }
        let parts = numbers.split(separator: "+", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = parts.first, let months = first, months > 0, months <= 1200,
            parts.allSatisfy({ ($0 ?? -1) >= 0 && ($0 ?? 0) <= 1200 })
        else { return nil }
        var term = Term()
        term.months = months * factor
        if parts.count > 1 {
            term.longestMonths = parts.compactMap { $0 }.reduce(0, +) * factor
            term.renewals = parts.count - 1
        }
        return term
    }

    /// "2026-03-31", and "2026-03" for the first of the month.
    static func date(_ text: String) -> CalendarDate? {
        let date = text.count == 7 ? CalendarDate(text + "-01") : CalendarDate(text)
        return text.count <= 10 ? date : nil
    }
}
