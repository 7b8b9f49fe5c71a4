package import Knowledge
package import Procurement
import Synchronization

/// The Common Procurement Vocabulary with Swedish and English names. Read only when a name is printed or a parent
/// code has to be opened.
package struct CPVNames: Sendable {
    private let file: TSVFile

    package init(root: RulesRoot) throws(KnowledgeError) {
        file = try TSVFile(path: root.file("codelists/cpv.tsv"))
    }

    /// The Swedish and the English name; nil for a code that does not exist.
    package func names(of code: CPVCode) -> (sv: String, en: String)? {
        guard let cells = file.cells(startingWith: code.description), cells.count > 2 else { return nil }
        return (sv: cells[2], en: cells[1])
    }
}

/// The numbers of all CPV codes, read the first time a parent code has to be opened.
final class CPVTree: Sendable {
    private let path: String
    private let numbers = Mutex<[UInt32]?>(nil)

    init(root: RulesRoot) {
        path = root.file("codelists/cpv.tsv")
    }

    /// The codes below a code in the tree, itself not included; none when the list cannot be read.
    func codes(below code: CPVCode) -> [UInt32] {
        let span = CPVList.subtree(of: code)
        return numbers.withLock { numbers in
            let all = numbers ?? read()
            numbers = all
            return all.filter { span.contains($0) && $0 != code.number }
        }
    }

    private func read() -> [UInt32] {
        guard let table = try? TSVTable(path: path) else { return [] }
        return table.firstCells.compactMap { CPVCode($0)?.number }
    }
}
