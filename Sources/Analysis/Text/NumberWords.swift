import Rules

/// Words as numbers are read from them: what each means for a number, looked up once by a hash of its bytes.
enum NumberWords {
    struct Word {
        let range: Range<Int>
        /// In `meanings`.
        let meaning: Int
    }

    /// A unit, and by what a number before it is multiplied.
    struct Unit {
        let unit: NumberUnit
        let factor: Double
    }

    /// What a word means for a number; a number it does not stand for is 0.
    struct Meaning {
        /// "tre".
        var number = 0.0
        /// "tredje" after "var".
        var ordinal = 0.0
        /// "tredjedelar".
        var part = 0.0
        /// "thirds", which is a share only before "of".
        var englishPart = 0.0
        var unit: Unit?
        var signs: Signs = []
    }

    /// Small words of shares.
    struct Signs: OptionSet {
        let rawValue: UInt8
        static let half = Signs(rawValue: 1)
        static let englishHalf = Signs(rawValue: 2)
        static let every = Signs(rawValue: 4)
        static let article = Signs(rawValue: 8)
        static let outOf = Signs(rawValue: 16)
        static let of = Signs(rawValue: 32)
        static let ofOrThe = Signs(rawValue: 64)
        static let time = Signs(rawValue: 128)
    }

    /// The words of a text without the punctuation after them; a per cent sign is a word of its own.
    static func words(of text: ArraySlice<UInt8>) -> [Word] {
        let table = table
        let first = text.startIndex
        let bytes = text.span
        var words: [Word] = []
        words.reserveCapacity(bytes.count / 4)
        var start = 0
        func add(_ range: Range<Int>) {
            let meaning =
                bytes[range.lowerBound].isDigit ? digits : table.meaning(of: bytes.extracting(range))
            words.append(
                Word(range: (first + range.lowerBound)..<(first + range.upperBound), meaning: meaning))
        }
        func close(_ end: Int) {
            var end = end
            while end > start, isPunctuation(bytes[end - 1]) { end -= 1 }
            guard end > start else { return }
            if end - start > 1, bytes[end - 1] == UInt8(ascii: "%") {
                add(start..<(end - 1))
                add((end - 1)..<end)
            } else {
                add(start..<end)
            }
        }
        for index in bytes.indices where isBlank(bytes[index]) {
            close(index)
            start = index + 1
        }
        close(bytes.count)
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

    // MARK: Meanings

    /// The meaning of a word that has none, and of one that begins with a digit.
    static let (nothing, digits) = (0, 1)
    /// What words mean.
    static var meanings: [Meaning] { table.meanings }

    private static let table = Table()

    /// Finds what a word means, by a hash with room around each.
    private struct Table {
        private(set) var meanings = [Meaning(), Meaning()]
        private var keys = [UInt64](repeating: 0, count: size)
        private var numbers = [Int](repeating: nothing, count: size)
        /// By first and last byte and length: whether there is such a word. Nearly all other words are known by that.
        private var hasShape = [Bool](repeating: false, count: 4096)

        private static let size = 1024

        init() {
            for (number, word) in NumberWords.numbers { add(word) { $0.number = number } }
            for (number, word) in NumberWords.ordinals { add(word) { $0.ordinal = number } }
            for (number, word) in NumberWords.parts { add(word) { $0.part = number } }
            for (number, word) in NumberWords.englishParts { add(word) { $0.englishPart = number } }
            for (unit, factor, words) in NumberWords.units {
                add(words) { $0.unit = Unit(unit: unit, factor: factor) }
            }
            for (sign, words) in NumberWords.signs { add(words) { $0.signs.insert(sign) } }
        }

        private mutating func add(_ words: String, _ set: (inout Meaning) -> Void) {
            for word in words.split(separator: " ") {
                let key = word.utf8.hash64
                let slot = slot(of: key)
                if keys[slot] == 0 {
                    keys[slot] = key
                    numbers[slot] = meanings.count
                    meanings.append(Meaning())
                    hasShape[shape(of: Array(word.utf8).span)] = true
                }
                set(&meanings[numbers[slot]])
            }
        }

        func meaning(of word: Span<UInt8>) -> Int {
            hasShape[shape(of: word)] ? numbers[slot(of: word.hash64)] : nothing
        }

        /// Words are not empty.
        private func shape(of word: Span<UInt8>) -> Int {
            (Int(word[0] & 0x1F) << 7) ^ (Int(word[word.count - 1] & 0x3F) << 4) ^ (word.count & 0xFFF)
        }

        /// Where a key is, or where there is room for it.
        private func slot(of key: UInt64) -> Int {
            var slot = Int(truncatingIfNeeded: key) & (Self.size - 1)
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (Self.size - 1) }
            return slot
        }
    }

    private static let numbers: [(Double, String)] = [
        (1, "en ett one"), (2, "två two"), (3, "tre three"), (4, "fyra four"), (5, "fem five"), (6, "sex six"),
        (7, "sju seven"), (8, "åtta eight"), (9, "nio nine"), (10, "tio ten"), (11, "elva"), (12, "tolv twelve"),
        (13, "tretton"), (14, "fjorton"), (15, "femton fifteen"), (16, "sexton"), (17, "sjutton"), (18, "arton"),
        (19, "nitton"), (20, "tjugo twenty"), (24, "tjugofyra"), (25, "tjugofem"), (30, "trettio thirty"),
        (36, "trettiosex"), (40, "fyrtio forty"), (48, "fyrtioåtta"), (50, "femtio fifty"), (60, "sextio"),
        (70, "sjuttio"), (80, "åttio"), (90, "nittio"), (100, "hundra hundred"),
    ]

    private static let ordinals: [(Double, String)] = [
        (3, "tredje third"), (4, "fjärde fourth"), (5, "femte fifth"), (6, "sjätte sixth"), (7, "sjunde"),
        (8, "åttonde"), (9, "nionde"), (10, "tionde tenth"), (20, "tjugonde twentieth"),
    ]

    private static let parts: [(Double, String)] = [
        (3, "tredjedel tredjedelar"), (4, "fjärdedel fjärdedelar"), (5, "femtedel femtedelar"), (6, "sjättedel"),
        (8, "åttondel"), (10, "tiondel tiondelar"),
    ]

    private static let englishParts: [(Double, String)] = [
        (3, "third thirds"), (4, "quarter quarters"), (5, "fifth fifths"), (10, "tenth tenths"),
    ]

    private static let units: [(NumberUnit, Double, String)] = [
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

    private static let signs: [(Signs, String)] = [
        (.half, "hälften"), (.englishHalf, "half"), (.every, "var every"), (.article, "a"),
        (.outOf, "av på in of out"), (.of, "of"), (.ofOrThe, "of the"), (.time, "gång kvartal time quarter"),
    ]
}
