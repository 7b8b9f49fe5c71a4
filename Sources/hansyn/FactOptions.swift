import ArgumentParser
import Documents
import Law
import Procurement

/// What the user says of the procurement; it wins over what the files say.
struct FactOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Dag då upphandlingen påbörjades (ÅÅÅÅ-MM-DD).", valueName: "dag"))
    var date: String?

    @Option(name: .long, help: ArgumentHelp("Lag: LOU, LUF, LUK, LUFS eller LOV.", valueName: "lag"))
    var act: String?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp(
            "Hela värdet utan moms, med optioner och alla delar: 900000, 900000SEK eller 300000EUR.",
            valueName: "belopp"))
    var value: String?

    @Option(name: .long, help: ArgumentHelp("Avtalstid i månader, utan förlängningar.", valueName: "antal"))
    var months: Int?

    @Option(name: .long, help: ArgumentHelp("Huvudsaklig CPV-kod.", valueName: "kod"))
    var cpv: String?

    @Option(
        name: .long, help: ArgumentHelp("Köparens slag: state, municipality, region eller utility.", valueName: "slag"))
    var buyer: String?

    @Option(name: .long, help: ArgumentHelp("Köparens land med tre bokstäver (SWE).", valueName: "land"))
    var country: String?

    mutating func validate() throws { _ = try facts() }

    /// The facts that the flags state.
    func facts() throws -> Facts {
        var facts = Facts()
        facts.begun = try sourced("--date", date) { text in
            guard let date = CalendarDate(text), date.description == text || text.utf8.count == 8 else {
                throw ValidationError("--date: '\(text)' är inte ett datum som finns; skriv till exempel 2026-03-31")
            }
            return date
        }
        facts.act = try sourced("--act", act) { text in
            guard let act = Act(rawValue: text.uppercased()) else {
                throw ValidationError("--act: '\(text)' är ingen av LOU, LUF, LUK, LUFS och LOV")
            }
            return act
        }
        facts.value = try sourced("--value", value) { ProcurementValue(try Self.money($0), includesVAT: false) }
        facts.cpvMain = try sourced("--cpv", cpv) { text in
            guard let code = CPVCode(text) else {
                throw ValidationError("--cpv: '\(text)' är ingen CPV-kod; skriv åtta siffror, till exempel 90910000")
            }
            return code
        }
        facts.buyerKind = try sourced("--buyer", buyer) { text in
            guard let kind = BuyerKind(rawValue: text), ![.local, .publicBody].contains(kind) else {
                throw ValidationError("--buyer: '\(text)' är ingen av state, municipality, region och utility")
            }
            return kind
        }
        facts.country = try sourced("--country", country) { text in
            guard text.utf8.count == 3 || text.uppercased() == "SE" else {
                throw ValidationError("--country: '\(text)' är ingen landskod; skriv tre bokstäver, till exempel SWE")
            }
            return text.uppercased() == "SE" ? "SWE" : text.uppercased()
        }
        facts.term = try sourced("--months", months) { months in
            guard months > 0, months <= 1200 else {
                throw ValidationError(
                    "--months: \(months) är ingen avtalstid; skriv ett antal månader från 1 till 1200")
            }
            var term = Term()
            term.months = months
            return term
        }
        return facts
    }

    private func sourced<Text, Value>(
        _ flag: String, _ text: Text?, _ read: (Text) throws -> Value
    ) throws -> Sourced<Value>? {
        guard let text else { return nil }
        return Sourced(try read(text), .flag, flag)
    }

    /// "900000", "900 000 SEK", "300000EUR".
    static func money(_ text: String) throws -> Money {
        let compact = text.filter { !$0.isWhitespace }
        let letters = compact.suffix(while: { $0.isLetter })
        let currency = letters.isEmpty ? "SEK" : letters.uppercased() == "KR" ? "SEK" : letters.uppercased()
        guard ["SEK", "EUR"].contains(currency),
            let money = Money(String(compact.dropLast(letters.count)), currency: currency)
        else {
            throw ValidationError(
                "--value: '\(text)' är inget belopp; skriv till exempel 900000, 900000SEK eller 300000EUR")
        }
        guard money.hundredths >= 0 else { throw ValidationError("--value: värdet kan inte vara negativt (\(text))") }
        return money
    }
}

extension String {
    /// The longest ending whose characters all satisfy a test.
    fileprivate func suffix(while isWanted: (Character) -> Bool) -> Substring {
        var start = endIndex
        while start > startIndex, isWanted(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
