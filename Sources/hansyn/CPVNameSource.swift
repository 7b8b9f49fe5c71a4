import Documents
import Knowledge
import Law
import Procurement
import Synchronization

/// The names of CPV codes, read the first time one is printed.
final class CPVNameSource: Sendable {
    private let root: RulesRoot
    private let names = Mutex<CPVNames?>(nil)

    init(root: RulesRoot) {
        self.root = root
    }

    /// The name in a language; nil for a code that does not exist.
    func name(of code: CPVCode, _ language: Language) -> String? {
        names.withLock { names in
            if names == nil { names = try? CPVNames(root: root) }
            guard let both = names?.names(of: code) else { return nil }
            return language == .sv ? both.sv : both.en
        }
    }
}
