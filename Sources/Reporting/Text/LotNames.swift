import Documents
import Procurement

/// Names lots in a line of text.
enum LotNames {
    /// The lots as text; nil where there is nothing to tell apart, because the procurement is one lot or none is named.
    static func text(_ ids: [String], of facts: Facts, _ language: Language) -> String? {
        guard !ids.isEmpty, facts.lots.count > 1 else { return nil }
        if Set(ids).isSuperset(of: facts.lots.map(\.id)) {
            return "\(Phrases.allLots[language]) (\(facts.lots.count))"
        }
        return ids.joined(separator: ", ")
    }
}
