internal import Foundation
package import Knowledge
package import Procurement

/// The Common Procurement Vocabulary with Swedish and English names. Read only when a name is printed or a parent
/// code has to be opened.
package struct CPVNames: Sendable {
    private let table: TSVTable

    package init(root: RulesRoot) throws(KnowledgeError) {
        table = try TSVTable(path: root.file("codelists/cpv.tsv"))
    }

    /// The Swedish and the English name; nil for a code that does not exist.
    package func names(of code: CPVCode) -> (sv: String, en: String)? {
        let line = table.line(startingWith: code.description)
        return line.map { (String($0["label_sv"]), String($0["label_en"])) }
    }

    /// The codes below a code in the tree, itself not included.
    func codes(below code: CPVCode) -> [CPVCode] {
        let stem = code.stem
        return table.firstCells.filter { $0.hasPrefix(stem) }.compactMap { CPVCode($0) }.filter { $0 != code }
    }
}
