import Analysis
import ArgumentParser
import FoundationEssentials
import Knowledge
import Law
import Procurement
import Reporting
import Rules

/// What every command needs: where the rules are, the law and the rules themselves.
struct Workbench: Sendable {
    let root: RulesRoot
    let law: LawBook
    let book: RuleBook
    /// Read when a variant is proposed.
    let variants: VariantBook
    /// Read when a clause is found or printed.
    let clauses: ClauseBook
    let cpvNames: CPVNameSource

    private init(root: RulesRoot, law: LawBook, book: RuleBook) {
        self.root = root
        self.law = law
        self.book = book
        clauses = ClauseBook(root: root, law: law, lexicon: book.lexicon)
        variants = VariantBook(root: root, law: law, book: book, guide: nil)
        cpvNames = CPVNameSource(root: root)
    }

    /// The workbench and the reader of texts, from what an earlier run left where nothing has changed since.
    static func open(rulesRoot: String?, packs: [String] = []) throws -> (Workbench, TextReader) {
        let plain = try locate(rulesRoot).adding(packs)
        var root = plain
        root.nodes = PreparedNodes(kept("rules", of: LawBook.files(of: root) + RuleBook.files(of: root), root))
        let law = try LawBook(root: root)
        let concepts = Lexicon.files(of: plain)
        let reader = try TextReader.open(plain, files: concepts, kept: kept("lexicon", of: concepts, plain))
        let book = try RuleBook(root: root, law: law, lexicon: reader.lexicon)
        root.nodes?.keep()
        return (Workbench(root: root, law: law, book: book), reader)
    }

    /// What an earlier run left of some files.
    private static func kept(_ name: String, of files: [String], _ root: RulesRoot) -> PreparedFile? {
        PreparedFile(name, of: files, root: root, environment: ProcessInfo.processInfo.environment)
    }

    static func locate(_ rulesRoot: String?) throws -> RulesRoot {
        let executable =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
        return try RulesRoot.locate(
            flag: rulesRoot, environment: ProcessInfo.processInfo.environment, executable: executable)
    }

    /// Today by the machine's clock, which stands in where a procurement has no date.
    static func today() -> CalendarDate? {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}

extension Workbench {
    /// Opens the workbench, or prints what is wrong with rules and law and ends with exit code 4.
    static func withReader(_ rulesRoot: String?, packs: [String] = []) throws -> (Workbench, TextReader) {
        do {
            return try open(rulesRoot: rulesRoot, packs: packs)
        } catch let errors as KnowledgeErrors {
            Messages.print(errors.description)
            throw ExitCode.invalidRules
        }
    }

    /// The same for who reads no text.
    static func openOrExit(_ rulesRoot: String?, packs: [String] = []) throws -> Workbench {
        try withReader(rulesRoot, packs: packs).0
    }

    /// The workbench for a report; the rules that are to be traced must exist.
    static func ready(_ report: ReportOptions, packs: [String] = []) throws -> (Workbench, TextReader) {
        let (desk, reader) = try withReader(report.rulesRoot, packs: packs)
        if let warning = Version.warning(desk) { Messages.print(warning) }
        for id in report.why where desk.book.rule(id) == nil {
            let near = desk.book.rules.map(\.id).first { $0.contains(id) || id.contains($0) }
            let hint = near.map { "; menade du '\($0)'?" } ?? "; se hansyn rules list"
            throw ValidationError("--why: det finns ingen regel '\(id)'\(hint)")
        }
        return (desk, reader)
    }

    /// What made a report, as printed in it.
    func tool(settings: [String] = [], off: [String] = []) -> ToolState {
        ToolState(
            version: Version.number, rules: root.path, lawState: law.checked.description, settings: settings, off: off)
    }
}
