import Rules

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
        func word(_ range: Range<Int>) -> Word { Word(range: range, key: text[range].hash64) }
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

    static let named = table([
        "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
        "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18,
        "nitton": 19, "tjugo": 20, "tjugofyra": 24, "tjugofem": 25, "trettio": 30, "trettiosex": 36, "fyrtio": 40,
        "fyrtioåtta": 48, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90, "hundra": 100,
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100,
    ])

    static let units: [UInt64: Unit] = {
        var units: [UInt64: Unit] = [:]
        for (unit, factor, words) in unitWords {
            for word in words.split(separator: " ") { units[word.utf8.hash64] = Unit(unit: unit, factor: factor) }
        }
        return units
    }()

    /// The keys of words with spaces between.
    static func keys(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { $0.utf8.hash64 }) }

    static func table(_ values: [String: Double]) -> [UInt64: Double] {
        Dictionary(values.map { ($0.utf8.hash64, $1) }, uniquingKeysWith: { first, _ in first })
    }

    private static let unitWords: [(NumberUnit, Double, String)] = [
        (.percent, 1, "% procent percent cent"),
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
        (.references, 1, "referenser referensuppdrag referensobjekt referensprojekt references"),
        (.tiers, 1, "led nivåer steg tiers levels tier level"),
        (.conventions, 1, "kärnkonventioner kärnkonventionerna konventioner conventions grundläggande"),
    ]
}
