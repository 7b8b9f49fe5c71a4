/// Readings of sentences that more than one rule asks for.
final class KeptReadings {
    /// By sentence.
    private var numbers: [[Numbers.Found]?] = []
    private var tokens: [[String]?] = []
    private let sentences: Int

    init(sentences: Int) {
        self.sentences = sentences
    }

    private var lots: [[String]]?

    /// The lots of a block, from a table that is made once.
    func lots(of block: Int, _ read: () -> [[String]]) -> [String] {
        let table = lots ?? read()
        lots = table
        return table.indices.contains(block) ? table[block] : []
    }

    func numbers(_ sentence: Int, _ read: () -> [Numbers.Found]) -> [Numbers.Found] {
        if numbers.isEmpty { numbers = Array(repeating: nil, count: sentences) }
        if let known = numbers[sentence] { return known }
        let found = read()
        numbers[sentence] = found
        return found
    }

    func tokens(_ sentence: Int, _ read: () -> [String]) -> [String] {
        if tokens.isEmpty { tokens = Array(repeating: nil, count: sentences) }
        if let known = tokens[sentence] { return known }
        let found = read()
        tokens[sentence] = found
        return found
    }
}
