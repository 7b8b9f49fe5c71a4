/// Where a piece of text stands in the original file, in terms a person can find it by.
package enum Place: Hashable, Sendable {
    /// The number of an element path in the document's `ElementPaths` (XML).
    case element(Int32)
    /// A line, counted from 1 (text files).
    case line(Int)
    /// A page and a line, both counted from 1: a line of the file (text files with form feeds) or of the page (PDF).
    case page(Int, line: Int)
    /// A paragraph, counted from 1 over a part of the document (Word, OpenDocument, web pages).
    case paragraph(Int, part: Int32)
    /// A cell of a sheet; row and column are counted from 1.
    case cell(row: Int, column: Int, part: Int32)
    /// Not known more closely than the document.
    case document
}

/// The distinct element paths of one XML document, as a tree: a path is its parent's path and a name.
///
/// A notice repeats a few hundred paths thousands of times, so a place is a number here and the text
/// (`/ContractNotice/cac:ProcurementProject/cbc:Name`) is made only for what is printed.
package struct ElementPaths: Sendable {
    private var parents: [Int32] = []
    private var names: [String] = []

    package init() {}

    /// Adds the element `name` under `parent` (-1 for the root) and returns its number.
    package mutating func add(_ name: String, under parent: Int32) -> Int32 {
        parents.append(parent)
        names.append(name)
        return Int32(parents.count - 1)
    }

    /// The path as text, with a leading slash; empty for a number that is not in the table.
    package func path(_ number: Int32) -> String {
        var steps: [String] = []
        var current = Int(number)
        while parents.indices.contains(current) {
            steps.append(names[current])
            current = Int(parents[current])
        }
        return steps.reversed().reduce(into: "") { $0 += "/" + $1 }
    }
}
