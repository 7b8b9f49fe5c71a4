package import Knowledge
package import Procurement

/// A list of CPV codes and ranges from `rules/codelists`, such as annex 2.
package struct CPVList: Sendable {
    package let name: String
    private let ranges: [ClosedRange<UInt32>]

    package init(name: String, ranges: [ClosedRange<UInt32>]) {
        self.name = name
        self.ranges = ranges
    }

    /// Reads the columns `code_from` and `code_to`; ranges are inclusive and numeric.
    package init(name: String, table: TSVTable) throws(KnowledgeError) {
        var ranges: [ClosedRange<UInt32>] = []
        for row in table.rows {
            guard let first = CPVCode(row["code_from"]), let last = CPVCode(row["code_to"]), first <= last else {
                throw KnowledgeError(
                    file: table.file, line: row.line,
                    message: "needs two CPV codes in 'code_from' and 'code_to', in order")
            }
            ranges.append(first.number...last.number)
        }
        guard !ranges.isEmpty else {
            throw KnowledgeError(file: table.file, message: "holds no codes; a list needs at least one row")
        }
        self.init(name: name, ranges: ranges)
    }

    /// Whether the code itself is listed. A single code does not take the codes below it along.
    package func contains(_ code: CPVCode) -> Bool {
        contains(code.number)
    }

    func contains(_ number: UInt32) -> Bool {
        ranges.contains { $0.contains(number) }
    }

    /// Whether every number that the code's subtree could hold is listed.
    func coversSubtree(of code: CPVCode) -> Bool {
        let span = Self.subtree(of: code)
        return ranges.contains { $0.lowerBound <= span.lowerBound && span.upperBound <= $0.upperBound }
    }

    /// Whether any number in the code's subtree is listed.
    func touchesSubtree(of code: CPVCode) -> Bool {
        let span = Self.subtree(of: code)
        return ranges.contains { $0.overlaps(span) }
    }

    static func subtree(of code: CPVCode) -> ClosedRange<UInt32> {
        var width: UInt32 = 1
        // Divisions have two digits, so at most six zeros are those of a parent.
        while width < 1_000_000, code.number.isMultiple(of: width * 10) { width *= 10 }
        return code.number...(code.number + width - 1)
    }
}

/// Whether a CPV code belongs to a list.
package enum Membership: Sendable, Hashable {
    case inside, outside
    /// The code is a parent of codes on both sides.
    case open
}
