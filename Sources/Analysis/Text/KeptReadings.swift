/// Readings of sentences that more than one rule asks for.
final class KeptReadings {
    private var numbers = FewOfMany<[Numbers.Found]>()
    private var tokens = FewOfMany<[String]>()
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
        if let known = numbers[sentence] { return known }
        let found = read()
        numbers.keep(found, sentence, of: sentences)
        return found
    }

    func tokens(_ sentence: Int, _ read: () -> [String]) -> [String] {
        if let known = tokens[sentence] { return known }
        let found = read()
        tokens.keep(found, sentence, of: sentences)
        return found
    }
}
