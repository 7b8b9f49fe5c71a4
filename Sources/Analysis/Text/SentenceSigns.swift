import Documents
import Rules

/// What the bytes of a sentence rule out, so that only few sentences are taken apart for citations and standards.
struct SentenceSigns {
    /// "kap", a section sign, or a colon between digits.
    private(set) var mayCite = false
    /// "iso", "iec", "din", "ss-" or "en " before a digit.
    private(set) var mayNameStandard = false

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        guard range.count > 3 else { return }
        var hasDigit = false
        var hasStandardWord = false
        var previous: UInt8 = 0
        var beforeThat: UInt8 = 0
        for index in range {
            let byte = bytes[index]
            let isDigit = byte &- 0x30 < 10
            if isDigit {
                hasDigit = true
                if previous == 0x3A, beforeThat &- 0x30 < 10 { mayCite = true }
            } else if byte == 0xA7, previous == 0xC2 {
                mayCite = true
            } else if byte == UInt8(ascii: "p"), previous == UInt8(ascii: "a"), beforeThat == UInt8(ascii: "k") {
                mayCite = true
            } else if Self.endsStandardWord(beforeThat, previous, byte) {
                hasStandardWord = true
            }
            beforeThat = previous
            previous = byte
        }
        mayNameStandard = hasDigit && hasStandardWord
    }

    private static func endsStandardWord(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (UInt8(ascii: "i"), UInt8(ascii: "s"), UInt8(ascii: "o")),
            (UInt8(ascii: "i"), UInt8(ascii: "e"), UInt8(ascii: "c")),
            (UInt8(ascii: "d"), UInt8(ascii: "i"), UInt8(ascii: "n")),
            (UInt8(ascii: "s"), UInt8(ascii: "s"), UInt8(ascii: "-")),
            (UInt8(ascii: "s"), UInt8(ascii: "s"), UInt8(ascii: " ")),
            (UInt8(ascii: "e"), UInt8(ascii: "n"), UInt8(ascii: " ")),
            (UInt8(ascii: "n"), UInt8(ascii: "s"), UInt8(ascii: "i")):
            true
        default: false
        }
    }
}

/// Readings of sentences that more than one rule asks for.
final class KeptReadings {
    private var numbers: [Int: [Numbers.Found]] = [:]
    private var tokens: [Int: [String]] = [:]

    private var lots: [[String]]?
    private var roles: [Place: SectionRole] = [:]

    /// The role of a notice's field, told from its path once.
    func role(of place: Place, _ read: () -> SectionRole) -> SectionRole {
        if let known = roles[place] { return known }
        let role = read()
        roles[place] = role
        return role
    }

    /// The lots of a block, from a table that is made once.
    func lots(of block: Int, _ read: () -> [[String]]) -> [String] {
        let table = lots ?? read()
        lots = table
        return table.indices.contains(block) ? table[block] : []
    }

    func numbers(_ sentence: Int, _ read: () -> [Numbers.Found]) -> [Numbers.Found] {
        if let known = numbers[sentence] { return known }
        let found = read()
        numbers[sentence] = found
        return found
    }

    func tokens(_ sentence: Int, _ read: () -> [String]) -> [String] {
        if let known = tokens[sentence] { return known }
        let found = read()
        tokens[sentence] = found
        return found
    }
}
