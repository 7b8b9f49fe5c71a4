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

    /// Every number that a unit follows (with at most two small words between).
    static func all(in text: ArraySlice<UInt8>) -> [Found] {
        let words = NumberWords.words(of: text)
        var found: [Found] = []
        var index = 0
        while index < words.count {
            guard let (value, next) = value(at: index, words, text) else {
                index += 1
                continue
            }
            for offset in 0..<4 where next + offset < words.count {
                if let unit = NumberWords.units[words[next + offset].key] {
                    found.append(Found(value: value * unit.factor, unit: unit.unit))
                    break
                }
                if Self.value(at: next + offset, words, text) != nil { break }
            }
            index = max(next, index + 1)
        }
        return found
    }

    /// The value at a word and the index after it: digits with thousands apart and decimals, or a number word.
    private static func value(
        at index: Int, _ words: [NumberWords.Word], _ text: ArraySlice<UInt8>
    ) -> (Double, Int)? {
        let word = words[index]
        if let named = NumberWords.named[word.key] {
            // "en tredjedel", "tre fjärdedelar": shares as per cent. The unit is read at the same word.
            if index + 1 < words.count, let part = NumberWords.parts[words[index + 1].key] {
                return (named * part, index + 1)
            }
            return (named, index + 1)
        }
        guard isDigit(text[word.range.lowerBound]) else { return nil }
        var digits = Array(text[word.range])
        var next = index + 1
        // Thousands: groups of three digits.
        while next < words.count, words[next].range.count == 3, text[words[next].range].allSatisfy(isDigit),
            digits.count <= 12, digits.allSatisfy(isDigit), digits.count <= 3 || next > index + 1
        {
            digits += text[words[next].range]
            next += 1
        }
        return amount(digits).map { ($0, next) }
    }

    /// The value of digits with at most one decimal comma or point; a point before three digits sets thousands apart.
    private static func amount(_ digits: [UInt8]) -> Double? {
        let comma = UInt8(ascii: ",")
        let point = UInt8(ascii: ".")
        var (whole, places): (Double, Double) = (0, 1)
        var mark: Int?
        for (index, byte) in digits.enumerated() {
            if byte == comma || byte == point {
                guard mark == nil else { return nil }
                mark = index
            } else if isDigit(byte) {
                whole = whole * 10 + Double(byte - UInt8(ascii: "0"))
                if mark != nil { places *= 10 }
            } else {
                return nil
            }
        }
        guard let mark else { return whole }
        let isThousands = digits[mark] == point && digits.count - mark == 4 && mark <= 3
        return isThousands ? whole : whole / places
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

/// Words as numbers are read from them, looked up by a hash of their bytes.
enum NumberWords {
    struct Word {
        let range: Range<Int>
        let key: UInt64
    }

    /// A unit, and by what a number before it is multiplied.
    struct Unit {
        let unit: NumberUnit
        let factor: Double
    }

    /// The words of a text without the punctuation after them; a per cent sign is a word of its own.
    static func words(of text: ArraySlice<UInt8>) -> [Word] {
        var words: [Word] = []
        var start = text.startIndex
        func close(_ end: Int) {
            var end = end
            while end > start, isPunctuation(text[end - 1]) { end -= 1 }
            guard end > start else { return }
            if end - start > 1, text[end - 1] == UInt8(ascii: "%") {
                words.append(word(start..<(end - 1)))
                words.append(word((end - 1)..<end))
            } else {
                words.append(word(start..<end))
            }
        }
        func word(_ range: Range<Int>) -> Word { Word(range: range, key: key(text[range])) }
        for index in text.indices where isBlank(text[index]) {
            close(index)
            start = index + 1
        }
        close(text.endIndex)
        return words
    }

    /// Between words: blanks, brackets, quotation marks, slashes, semicolons.
    private static func isBlank(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x0A, 0x28, 0x29, 0x5B, 0x5D, 0x2F, 0x3B, 0x22, 0x27: true
        default: false
        }
    }

    /// What may stand after a word: . , : ! ?
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2E, 0x2C, 0x3A, 0x21, 0x3F: true
        default: false
        }
    }

    private static func key(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    static let named = table([
        "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
        "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18,
        "nitton": 19, "tjugo": 20, "tjugofyra": 24, "tjugofem": 25, "trettio": 30, "trettiosex": 36, "fyrtio": 40,
        "fyrtioåtta": 48, "femtio": 50, "sextio": 60, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "eight": 8, "ten": 10,
        "twelve": 12, "twenty": 20, "thirty": 30,
    ])

    static let parts = table(["tredjedel": 33.3, "tredjedelar": 33.3, "fjärdedel": 25, "femtedel": 20, "tiondel": 10])

    static let units: [UInt64: Unit] = {
        var units: [UInt64: Unit] = [:]
        for (unit, factor, words) in unitWords {
            for word in words.split(separator: " ") { units[key(word.utf8)] = Unit(unit: unit, factor: factor) }
        }
        return units
    }()

    private static func table(_ values: [String: Double]) -> [UInt64: Double] {
        Dictionary(values.map { (key($0.utf8), $1) }, uniquingKeysWith: { first, _ in first })
    }

    private static let unitWords: [(NumberUnit, Double, String)] = [
        (.percent, 1, "% procent percent cent fjärdedel tredjedel tredjedelar femtedel tiondel"),
        (.kronor, 1, "kr kronor sek"),
        (.kronor, 1_000, "tkr ksek"),
        (.kronor, 1_000_000, "mkr msek mnkr miljoner miljon million"),
        (.months, 1, "månad månader månaders månaderna mån months month heltidsmånader"),
        (.years, 1, "år års åren years year åriga årig"),
        (.weeks, 1, "vecka veckor veckors veckorna weeks week"),
        (.days, 1, "dag dagar dagars dagarna arbetsdagar kalenderdagar dygn days day"),
        (.km, 1, "km kilometer"),
        (.km, 10, "mil"),
        (.hours, 1, "timme timmar tim h hours hour lärlingstimmar praktiktimmar"),
        (.tiers, 1, "led nivåer steg tiers levels tier level"),
        (.conventions, 1, "kärnkonventioner kärnkonventionerna konventioner conventions grundläggande"),
        (.persons, 1, "personer person individer deltagare kandidater candidates persons people anställda"),
        (.persons, 1, "praktikanter praktikant praktikplatser praktikplats platser plats placements placement"),
        (.persons, 1, "praktikantplatser internships places lärlingar lärling lärlingsplatser lärlingsplats"),
        (.persons, 1, "lärlingsanställningar apprentices apprenticeships apprenticeship ungdomar feriearbetare"),
        (.persons, 1, "sommarjobb sommarjobbare sommarjobbsplatser feriearbeten feriejobb feriepraktikanter"),
        (.persons, 1, "traineer traineeplatser traineetjänster trainees traineeships anställningar tjänster"),
        (.persons, 1, "visstidsanställningar arbetstillfällen utbildningsplatser yrkesarbetare jobs job"),
        (.persons, 1, "långtidsarbetslösa långtidsarbetslös arbetslösa arbetssökande nyanlända jobseekers"),
        (.persons, 1, "elever studerande pupils students"),
    ]
}
