import Rules

/// Finds numbers with units in folded text: "30 procent", "minst 30 %", "tre år", "12 msek", "två led".
enum Numbers {
    struct Found {
        let value: Double
        let unit: NumberUnit
    }

    static func contains(_ test: NumberTest, in numbers: [Found]) -> Bool {
        numbers.contains { found in
            found.unit == test.unit && (test.atLeast.map { found.value >= $0 } ?? true)
                && (test.below.map { found.value < $0 } ?? true)
        }
    }

    /// Whether a text can hold a number with the unit at all: a part of one of its words is there.
    static func mayHold(_ unit: NumberUnit, in text: ArraySlice<UInt8>) -> Bool {
        stems(unit).contains { stem in text.firstIndex(of: stem) != nil }
    }

    private static let stemTable: [NumberUnit: [[UInt8]]] = [
        .percent: ["%", "procent", "percent", " cent", "del"], .kronor: ["kr", "sek", "miljon", "million"],
        .months: ["mån", "month"], .years: ["år", "year"], .weeks: ["veck", "week"],
        .days: ["dag", "dygn", "day"], .hours: ["tim", " h", "hour"], .km: ["km", "kilomet", "mil"],
        .tiers: ["led", "nivå", "steg", "tier", "level"], .conventions: ["konvention", "convention", "grundläggande"],
    ].mapValues { $0.map { Array($0.utf8) } }

    /// Parts of the words of a unit; persons have too many words, and any text may hold them.
    private static func stems(_ unit: NumberUnit) -> [[UInt8]] { stemTable[unit] ?? [[]] }

    /// Every number that a unit follows (with at most two small words between).
    static func all(in text: ArraySlice<UInt8>) -> [Found] {
        let words = words(of: text)
        var found: [Found] = []
        var index = 0
        while index < words.count {
            guard let (value, next) = value(at: index, words) else {
                index += 1
                continue
            }
            for offset in 0..<4 where next + offset < words.count {
                let word = words[next + offset]
                if let (unit, factor) = unit(word) {
                    found.append(Found(value: value * factor, unit: unit))
                    break
                }
                if Self.value(at: next + offset, words) != nil { break }
            }
            index = max(next, index + 1)
        }
        return found
    }

    /// The value at a word and the index after it: digits with thousands apart and decimals, or a number word.
    private static func value(at index: Int, _ words: [Substring]) -> (Double, Int)? {
        let word = words[index]
        if let share = share(at: index, words) { return share }
        if let named = named[String(word)] { return (named, index + 1) }
        guard let first = word.utf8.first, isDigit(first) else { return nil }
        var digits = String(word)
        var next = index + 1
        // Thousands: groups of three digits.
        while next < words.count, words[next].utf8.count == 3, words[next].utf8.allSatisfy(isDigit),
            digits.utf8.count <= 12, digits.utf8.allSatisfy(isDigit), digits.utf8.count <= 3 || next > index + 1
        {
            digits += words[next]
            next += 1
        }
        let parts = digits.split { $0 == "," || $0 == "." }
        if parts.count == 2, parts[1].count == 3, parts[0].count <= 3, !digits.contains(",") {
            return Double(parts.joined()).map { ($0, next) }
        }
        return Double(digits.replacing(",", with: ".")).map { ($0, next) }
    }

    /// "en tredjedel", "hälften", "var fjärde": shares as per cent. The unit is read at the same word.
    private static func share(at index: Int, _ words: [Substring]) -> (Double, Int)? {
        guard index + 1 < words.count, let part = parts[String(words[index + 1])] else { return nil }
        guard let count = named[String(words[index])] else { return nil }
        return (count * part, index + 1)
    }

    private static let parts: [String: Double] = [
        "tredjedel": 33.3, "tredjedelar": 33.3, "fjärdedel": 25, "femtedel": 20, "tiondel": 10,
    ]

    private static let named: [String: Double] = [
        "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
        "elva": 11, "tolv": 12, "femton": 15, "arton": 18, "tjugo": 20, "tjugofem": 25, "trettio": 30, "fyrtio": 40,
        "femtio": 50, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10,
        "twelve": 12,
        "twenty": 20, "thirty": 30,
    ]

    private static func unit(_ word: Substring) -> (NumberUnit, Double)? {
        switch word {
        case "%", "procent", "percent", "cent", "fjärdedel", "tredjedel", "tredjedelar", "femtedel", "tiondel":
            (.percent, 1)
        case "kr", "kronor", "sek": (.kronor, 1)
        case "tkr", "ksek": (.kronor, 1_000)
        case "mkr", "msek", "mnkr", "miljoner", "miljon", "million": (.kronor, 1_000_000)
        case "månad", "månader", "mån", "months", "month", "heltidsmånader": (.months, 1)
        case "år", "års", "years", "year", "åriga", "årig": (.years, 1)
        case "vecka", "veckor", "veckors", "weeks", "week": (.weeks, 1)
        case "dag", "dagar", "dagars", "arbetsdagar", "dygn", "days", "day": (.days, 1)
        case "km", "kilometer": (.km, 1)
        case "mil": (.km, 10)
        case "personer", "person", "individer", "praktikanter", "praktikplatser", "platser", "lärlingar", "ungdomar",
            "anställda", "kandidater", "feriearbetare", "sommarjobb", "sommarjobbare", "traineer", "deltagare",
            "persons",
            "people", "apprentices", "trainees", "places", "plats", "lärling", "praktikant", "praktikplats",
            "lärlingsplatser", "anställningar", "tjänster", "visstidsanställningar", "candidates":
            (.persons, 1)
        case "långtidsarbetslösa", "långtidsarbetslös", "arbetslösa", "arbetssökande", "nyanlända", "elever",
            "studerande",
            "traineeplatser", "traineetjänster", "praktikantplatser", "sommarjobbsplatser", "feriearbeten", "feriejobb",
            "feriepraktikanter", "lärlingsplats", "lärlingsanställningar", "arbetstillfällen", "utbildningsplatser",
            "yrkesarbetare", "apprenticeships", "apprenticeship", "placements", "placement", "internships", "jobs",
            "job",
            "jobseekers", "pupils", "students", "traineeships":
            (.persons, 1)
        case "timme", "timmar", "tim", "h", "hours", "hour", "lärlingstimmar", "praktiktimmar": (.hours, 1)
        case "led", "nivåer", "steg", "tiers", "levels", "tier", "level": (.tiers, 1)
        case "kärnkonventioner", "kärnkonventionerna", "konventioner", "conventions", "grundläggande": (.conventions, 1)
        default: nil
        }
    }

    private static func words(of text: ArraySlice<UInt8>) -> [Substring] {
        let string = String(decoding: text, as: UTF8.self)
        var words: [Substring] = []
        for word in string.split(whereSeparator: { " \n()[]/;\"'".contains($0) }) {
            var word = word
            while let last = word.last, ".,:!?".contains(last) { word.removeLast() }
            if word.last == "%", word.count > 1 {
                words.append(word.dropLast())
                words.append("%")
            } else if !word.isEmpty {
                words.append(word)
            }
        }
        return words
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
