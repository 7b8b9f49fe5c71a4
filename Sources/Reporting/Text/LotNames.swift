import Documents
import Procurement

/// Names lots in a line of text.
enum LotNames {
    /// The lots as text; nil where there is nothing to tell apart, because the procurement is one lot or none is named.
    static func text(_ ids: [String], of facts: Facts, _ language: Language) -> String? {
        guard !ids.isEmpty, facts.lots.count > 1 else { return nil }
        let named = Set(ids)
        // A group holds lots that are listed themselves.
        let single = facts.lots.filter { $0.kind != .group }
        if !single.isEmpty, named.isSuperset(of: single.map(\.id)) {
            return "\(Phrases.allLots[language]) (\(single.count))"
        }
        let known = Set(facts.lots.map(\.id))
        return (runs(of: named, in: facts.lots) + ids.filter { !known.contains($0) }).joined(separator: ", ")
    }

    /// The named lots in the order of the procurement, three or more in a row as first and last.
    private static func runs(of named: Set<String>, in lots: [Lot]) -> [String] {
        lots.split { !named.contains($0.id) }.flatMap { run -> [String] in
            guard run.count > 2, let first = run.first, let last = run.last else { return run.map(\.id) }
            return ["\(first.id)–\(last.id)"]
        }
    }
}
