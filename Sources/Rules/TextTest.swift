import Documents

/// Looks for words in the documents of a dossier. A class, as every dossier asks it.
package final class TextTest: Sendable {
    /// What is looked for; each place where it stands is tried.
    package let atom: TextAtom
    /// How the sentence must bind; empty for any force.
    package let forces: [Force]
    /// The roles of sections in which it counts; empty for all.
    package let roles: [SectionRole]
    /// The roles of sections in which it does not count.
    package let notRoles: [SectionRole]
    /// What must stand near.
    package let with: [TextRelation]
    /// What must not stand near.
    package let without: [TextRelation]
    /// Whether the answer depends on the clauses that other rules have found so far.
    package let asksForClauses: Bool
    /// Number of the test among all tests of all rules, so that a dossier is searched once for each.
    package let number: Int

    package init(
        atom: TextAtom, forces: [Force], roles: [SectionRole], notRoles: [SectionRole], with: [TextRelation],
        without: [TextRelation], number: Int
    ) {
        self.atom = atom
        self.forces = forces
        self.roles = roles
        self.notRoles = notRoles
        self.with = with
        self.without = without
        self.number = number
        asksForClauses = atom.asksForClauses || with.contains { $0.atom.asksForClauses }
    }
}

/// Something that can stand in a text.
package indirect enum TextAtom: Sendable {
    /// One of these concepts (by number). Without a strength: one form of strength 3, or two different ones of 2 in the section.
    case concept([Int], strength: Int?)
    /// A clause of one of these categories, found by a rule of kind `used`.
    case clause([String])
    case citation(CitationTest)
    case number(NumberTest)
    /// A numbered standard: SS-EN, EN, ISO, IEC with a number.
    case standard
    /// One of several.
    case any([TextAtom])

    fileprivate var asksForClauses: Bool {
        switch self {
        case .clause: true
        case .any(let atoms): atoms.contains(where: \.asksForClauses)
        case .concept, .citation, .number, .standard: false
        }
    }
}

/// A reference to a section of an act, in any style ("4 kap. 18 § LOU", "LOU 4:18", "17 kap. 2–5 §§").
package struct CitationTest: Sendable {
    package var chapter: String
    /// Empty for any section of the chapter.
    package var sections: [String] = []
}

/// A number with a unit.
package struct NumberTest: Sendable {
    package var unit: NumberUnit
    package var atLeast: Double?
    package var below: Double?
    /// More than so many times the value of the procurement; does not hold where that is not known.
    package var aboveTimesValue: Double?
}

package enum NumberUnit: String, Sendable, CaseIterable {
    case percent, kronor, months, years, weeks, days, hours, km, persons, references, tiers, conventions
}

/// Where something must or must not stand, seen from what was found.
package struct TextRelation: Sendable {
    package var atom: TextAtom
    package var scope: TextScope
    /// How the other sentence must bind; empty for any force.
    package var forces: [Force] = []
}

package enum TextScope: String, Sendable, CaseIterable {
    case sentence, block, section, document, dossier
    /// The heading of the section.
    case heading
}
