import Rules

/// Tells which of the forms found in a sentence count there: not those that touch a false friend of their concept, and of
/// concepts that look at their company only those that are in the right one.
struct Company: Sendable {
    /// By concept: the concepts that void it, and those of which it needs one.
    private let voidNear: [[Int]]
    private let needsNear: [[Int]]

    init(_ lexicon: Lexicon) {
        voidNear = lexicon.concepts.map { $0.voidNear.compactMap(lexicon.number) }
        needsNear = lexicon.concepts.map { $0.needsNear.compactMap(lexicon.number) }
    }

    /// Adds to `kept` the hits that end before `end`, but for false friends and what touches one.
    static func appendTrue(_ hits: Span<Hit>, before end: Int, to kept: inout [Hit]) {
        /// The first and the last false friend; most sentences hold none or one.
        var friends: ClosedRange<Int>?
        for index in hits.indices {
            guard hits[index].strength == 0, hits[index].upperBound <= end else { continue }
            friends = (friends?.lowerBound ?? index)...index
        }
        for index in hits.indices {
            let hit = hits[index]
            guard hit.strength > 0, hit.upperBound <= end else { continue }
            if let friends, hits.hold(friendOf: hit, before: end, friends) { continue }
            kept.append(hit)
        }
    }

    /// Whether a hit counts beside the others of its sentence, of which none is a false friend, and below a heading.
    func suits(_ hit: Hit, _ others: Span<Hit>, heading: Span<Hit>) -> Bool {
        if hit.sense.isPlain { return true }
        if others.hold(voidNear[hit.concept]) { return false }
        let needs = needsNear[hit.concept]
        return needs.isEmpty || others.hold(needs) || heading.hold(needs)
    }
}

extension Span<Hit> {
    /// Whether one of them is of one of the concepts.
    fileprivate func hold(_ concepts: [Int]) -> Bool {
        guard !concepts.isEmpty else { return false }
        for index in indices where concepts.contains(self[index].concept) { return true }
        return false
    }

    /// Whether a hit touches a false friend of its concept that ends before `end`, among those of a range.
    fileprivate func hold(friendOf hit: Hit, before end: Int, _ range: ClosedRange<Int>) -> Bool {
        for index in range {
            let other = self[index]
            if other.strength == 0, other.concept == hit.concept, other.upperBound <= end,
                other.lowerBound < hit.upperBound, hit.lowerBound < other.upperBound
            {
                return true
            }
        }
        return false
    }
}
