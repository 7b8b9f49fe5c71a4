import Documents
import Procurement

extension Page {
    private static let fieldColumn = 24
    private static let numberColumn = 8

    /// What the buyer ticked and wrote in the social fields; lots that say the same stand together.
    mutating func declarations(_ facts: Facts) {
        heading(Phrases.declared)
        let groups = Self.groups(facts.lots.filter { !$0.declared.isEmpty || !$0.declared.answerable.isEmpty })
        if groups.isEmpty { paragraph(Phrases.nothingAsked[language]) }
        let common = groups.count > 1 ? Self.common(groups.map(\.declared)) : []
        if !common.isEmpty, let first = groups.first {
            labelled(Phrases.lot, Phrases.allLots[language])
            for field in common { row(field, first.declared[field]) }
        }
        for group in groups {
            if let lots = LotNames.text(group.lots, of: facts, language) {
                labelled(Phrases.lot, lots)
            }
            declaration(group.declared, without: common)
        }
    }

    /// The fields in which all lots say the same thing.
    private static func common(_ declared: [SocialDeclaration]) -> [SocialDeclaration.Field] {
        SocialDeclaration.Field.allCases.filter { field in
            !declared[0][field].isEmpty && declared.allSatisfy { $0[field] == declared[0][field] }
        }
    }

    private mutating func declaration(
        _ declared: SocialDeclaration, without common: [SocialDeclaration.Field]
    ) {
        var unstated: [String] = []
        var unasked: [String] = []
        for field in SocialDeclaration.Field.allCases where !common.contains(field) {
            let values = declared[field]
            let name = Phrases.field(field)[language]
            if !values.isEmpty {
                row(field, values)
            } else if declared.answerable.contains(field) {
                unstated.append(name)
            } else {
                unasked.append(name)
            }
        }
        if !unstated.isEmpty { labelled(Phrases.notStated, unstated.joined(separator: ", "), indent: 2) }
        if !unasked.isEmpty { labelled(Phrases.notAsked, unasked.joined(separator: ", "), indent: 2) }
    }

    /// A row of the table: the field, its number, then each code with its meaning.
    private mutating func row(_ field: SocialDeclaration.Field, _ values: [String]) {
        var texts = values.map { value in
            Phrases.meaning(value, of: field).map { "\(value): \($0[language])" } ?? value
        }
        if field == .exclusionGrounds {
            // Only the grounds that are about people's conditions concern this report.
            texts = texts.filter { $0.contains(":") }
            let others = values.count - texts.count
            if others > 0 { texts.append(Phrases.otherGrounds(others)[language]) }
        }
        let lead =
            Self.padded(Phrases.field(field)[language], to: Self.fieldColumn)
            + Self.padded(Phrases.number(field), to: Self.numberColumn)
        paragraph(
            Wrapping.clipped(texts.joined(separator: "; ")), lead: lead, indent: 2,
            hanging: 2 + Self.fieldColumn + Self.numberColumn)
    }

    private static func groups(_ lots: [Lot]) -> [(declared: SocialDeclaration, lots: [String])] {
        var groups: [(declared: SocialDeclaration, lots: [String])] = []
        var positions: [SocialDeclaration: Int] = [:]
        for lot in lots {
            if let position = positions[lot.declared] {
                groups[position].lots.append(lot.id)
            } else {
                positions[lot.declared] = groups.count
                groups.append((lot.declared, [lot.id]))
            }
        }
        return groups
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.unicodeScalars.count))
    }
}
