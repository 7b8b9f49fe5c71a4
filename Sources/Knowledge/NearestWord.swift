/// The known word that a misspelt one stands for.
package enum NearestWord {
    /// The known word that differs least from `text`, if it differs by no more than a third of its length.
    package static func find(_ text: String, among known: [String]) -> String? {
        let best = known.map { ($0, distance(text, $0)) }.min { $0.1 < $1.1 }
        guard let best, best.1 <= max(1, text.count / 3) else { return nil }
        return best.0
    }

    /// Levenshtein distance.
    private static func distance(_ first: String, _ second: String) -> Int {
        let target = Array(second)
        var row = Array(0...target.count)
        for (i, character) in first.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in target.enumerated() {
                let change = diagonal + (character == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[target.count]
    }
}
