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
        let meanings = NumberWords.meanings
        let shares = Shares(words: words, meanings: meanings, persons: persons)
        var found: [Found] = []
        var index = 0
        while index < words.count {
            // Most words have nothing to do with numbers.
            guard words[index].meaning != NumberWords.nothing else {
                index += 1
                continue
            }
            if let (share, next) = shares.share(at: index) {
                found.append(Found(value: share, unit: .percent))
                index = next
                continue
            }
            guard let (value, next) = value(at: index, words, meanings, text) else {
                index += 1
                continue
            }
            for offset in 0..<4 where next + offset < words.count {
                let word = words[next + offset]
                if let unit = meanings[word.meaning].unit {
                    found.append(Found(value: value * unit.factor, unit: unit.unit))
                    break
                }
                if persons.contains(word.range.lowerBound) {
                    found.append(Found(value: value, unit: .persons))
                    break
                }
                if Self.value(at: next + offset, words, meanings, text) != nil { break }
            }
            index = max(next, index + 1)
        }
        return found
    }

    /// The value at a word and the index after it: digits with thousands apart and decimals, or a number word.
    private static func value(
        at index: Int, _ words: [NumberWords.Word], _ meanings: [NumberWords.Meaning], _ text: ArraySlice<UInt8>
    ) -> (Double, Int)? {
        let word = words[index]
        guard word.meaning == NumberWords.digits else {
            let named = meanings[word.meaning].number
            return named > 0 ? (named, index + 1) : nil
        }
        guard var value = amount(text[word.range]) else { return nil }
        var next = index + 1
        // Thousands: groups of three digits.
        var digits = word.range.count
        guard digits <= 3, text[word.range].allSatisfy(\.isDigit) else { return (value, next) }
        while next < words.count, words[next].range.count == 3, digits <= 12,
            text[words[next].range].allSatisfy(\.isDigit), let group = amount(text[words[next].range])
        {
            value = value * 1_000 + group
            digits += 3
            next += 1
        }
        return (value, next)
    }

    /// The value of digits with at most one decimal comma or point; a point before three digits sets thousands apart.
    private static func amount(_ digits: ArraySlice<UInt8>) -> Double? {
        let comma = UInt8(ascii: ",")
        let point = UInt8(ascii: ".")
        var (whole, places): (Double, Double) = (0, 1)
        var mark: Int?
        for index in digits.indices {
            let byte = digits[index]
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
        let isThousands =
            digits[mark] == point && digits.endIndex - mark == 4 && mark - digits.startIndex <= 3
        return isThousands ? whole : whole / places
    }
}
