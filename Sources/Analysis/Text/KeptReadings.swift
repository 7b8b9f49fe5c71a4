/// Readings of sentences that more than one rule asks for.
final class KeptReadings {
    private var numbers = Readings<[Numbers.Found]>()
    private var tokens = Readings<[String]>()
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

/// Readings of a few of many sentences.
private struct Readings<Reading> {
    private var all: [Reading] = []
    /// By sentence: where its reading is in the list, plus one; 0 for none. Empty as long as nothing is kept.
    private var places: [Int32] = []

    subscript(sentence: Int) -> Reading? {
        guard !places.isEmpty, places[sentence] > 0 else { return nil }
        return all[Int(places[sentence]) - 1]
    }

    mutating func keep(_ reading: Reading, _ sentence: Int, of sentences: Int) {
        if places.isEmpty { places = [Int32](repeating: 0, count: sentences) }
        all.append(reading)
        places[sentence] = Int32(truncatingIfNeeded: all.count)
    }
}
