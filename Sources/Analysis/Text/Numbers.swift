import Rules

/// Finds numbers with units in folded text: "30 procent", "minst 30 %", "tre år", "12 msek", "två led", "var femte".
enum Numbers {
    struct Found {
        let value: Double
        let unit: NumberUnit
    }

    /// Whether one of the numbers meets a test; `value` is that of the procurement in kronor.
    static func contains(_ test: NumberTest, in numbers: [Found], value: Double?) -> Bool {
        numbers.contains { found in
            found.unit == test.unit && (test.atLeast.map { found.value >= $0 } ?? true)
                && (test.below.map { found.value < $0 } ?? true)
                && (test.aboveTimesValue.map { times in value.map { found.value > times * $0 } ?? false } ?? true)
        }
    }

    /// Every number that a unit follows (with at most two small words between), and every share. `persons` are the places
    /// where words for persons that are counted begin; the lexicon holds them.
    static func all(in text: ArraySlice<UInt8>, persons: [Int] = []) -> [Found] {
        let words = NumberWords.words(of: text)
        let shares = Shares(words: words, persons: persons)
        var found: [Found] = []
        var index = 0
        while index < words.count {
            if let (share, next) = shares.share(at: index) {
                found.append(Found(value: share, unit: .percent))
                index = next
                continue
            }
            guard let (value, next) = value(at: index, words, text) else {
                index += 1
                continue
            }
            for offset in 0..<4 where next + offset < words.count {
                let word = words[next + offset]
                if let unit = NumberWords.units[word.key] {
                    found.append(Found(value: value * unit.factor, unit: unit.unit))
                    break
                }
                if persons.contains(word.range.lowerBound) {
                    found.append(Found(value: value, unit: .persons))
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
        if let named = NumberWords.named[word.key] { return (named, index + 1) }
        guard text[word.range.lowerBound].isDigit else { return nil }
        var digits = Array(text[word.range])
        var next = index + 1
        // Thousands: groups of three digits.
        while next < words.count, words[next].range.count == 3, text[words[next].range].allSatisfy({ $0.isDigit }),
            digits.count <= 12, digits.allSatisfy({ $0.isDigit }), digits.count <= 3 || next > index + 1
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
            } else if byte.isDigit {
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

}
