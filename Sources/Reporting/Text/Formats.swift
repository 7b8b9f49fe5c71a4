import Documents
import Procurement

/// Facts as a person writes them.
enum Formats {
    /// "18 400 000 kr", "300 000 EUR"; hundredths only where there are any.
    static func money(_ money: Money, _ language: Language) -> String {
        let (whole, rest) = money.hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        var text = money.hundredths < 0 ? "-" : ""
        text += grouped(whole)
        if rest > 0 {
            text += (language == .sv ? "," : ".") + (rest < 10 ? "0" : "") + String(rest)
        }
        let isKronor = language == .sv && money.currency == "SEK"
        return text + " " + (isKronor ? "kr" : money.currency)
    }

    static func value(_ value: ProcurementValue, _ language: Language) -> String {
        let amount = money(value.money, language)
        guard let includesVAT = value.includesVAT else { return amount }
        return amount + " " + (includesVAT ? Phrases.withVAT : Phrases.withoutVAT)[language]
    }

    /// What is known of a term: its months, its extensions and its last days.
    static func term(_ term: Term, _ language: Language) -> [String] {
        var parts: [String] = []
        if term.isUnlimited { parts.append(Phrases.unlimited[language]) }
        if let months = term.months { parts.append(Phrases.months(months)[language]) }
        if let renewals = extensions(of: term, language) { parts.append(renewals) }
        if let earliest = term.earliestEnd {
            var ends = Phrases.ends(earliest.description)[language]
            if let latest = term.latestEnd, latest != earliest {
                ends += ", " + Phrases.endsLatest(latest.description)[language]
            }
            parts.append(ends)
        }
        return parts
    }

    private static func extensions(of term: Term, _ language: Language) -> String? {
        guard term.renewals != 0 else { return Phrases.notRenewable[language] }
        let times = term.renewals.map { Phrases.renewals($0)[language] }
        let longest = term.longestMonths.flatMap { $0 == term.months ? nil : Phrases.atMost($0)[language] }
        switch (times, longest) {
        case (let times?, let longest?): return "\(times) (\(longest))"
        default: return times ?? longest
        }
    }

    /// Digits in groups of three with an ordinary space between.
    private static func grouped(_ number: UInt64) -> String {
        let digits = String(number)
        var text = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.utf8.count - position).isMultiple(of: 3) { text += " " }
            text.append(digit)
        }
        return text
    }
}
