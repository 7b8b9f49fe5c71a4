import Analysis
import Documents
import Glibc
import Knowledge
import Law
import Procurement
import Reading
import Rules

/// The rules as shipped; the folder is named in HANSYN_RULES.
private struct Desk {
    let law: LawBook
    let analyzer: Analyzer

    init() throws {
        let root = RulesRoot(path: String(cString: getenv("HANSYN_RULES")))
        law = try LawBook(root: root)
        let book = try RuleBook(root: root, law: law)
        analyzer = Analyzer(
            law: law, rules: book.rules, reader: Analysis.TextReader(lexicon: book.lexicon), today: law.checked,
            clauses: ClauseBook(root: root, law: law, lexicon: book.lexicon), answers: true,
            variants: VariantBook(root: root, law: law, book: book, guide: nil))
    }
}

private let desk = try! Desk()
private nonisolated(unsafe) var reader = NoticeReader()

/// Text and Markdown, read and judged with every rule.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    var dossier = Dossier(name: "input")
    reader.read(bytes: input(data, size), name: "input", into: &dossier)
    for document in dossier.documents { check(document) }
    _ = desk.analyzer.assess(dossier)
    return 0
}
