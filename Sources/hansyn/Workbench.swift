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

    static func open(rulesRoot: String?) throws -> Workbench {
        let root = try locate(rulesRoot)
        let law = try LawBook(root: root)
        return Workbench(root: root, law: law, book: try RuleBook(root: root, law: law))
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
    /// What an earlier run left of the lexicon.
    private static func kept(_ root: RulesRoot) -> PreparedFile? {
        PreparedFile(
            "lexicon", of: Lexicon.files(of: root), root: root, environment: ProcessInfo.processInfo.environment)
    }

    /// The workbench and the reader of texts. Law and lexicon are read side by side.
    static func withReader(_ rulesRoot: String?) async throws -> (Workbench, TextReader) {
        do {
            let root = try locate(rulesRoot)
            let reading = Task { try TextReader.open(root, kept: kept(root)) }
            let law = try LawBook(root: root)
            let reader = try await reading.value
            let book = try RuleBook(root: root, law: law, lexicon: reader.lexicon)
            return (Workbench(root: root, law: law, book: book), reader)
        } catch let errors as KnowledgeErrors {
            Messages.print(errors.description)
            throw ExitCode.invalidRules
        }
    }

    /// The workbench for a report; the rules that are to be traced must exist.
    static func ready(_ report: ReportOptions) async throws -> (Workbench, TextReader) {
        let (desk, reader) = try await withReader(report.rulesRoot)
        for id in report.why where desk.book.rule(id) == nil {
            let near = desk.book.rules.map(\.id).first { $0.contains(id) || id.contains($0) }
            let hint = near.map { "; menade du '\($0)'?" } ?? "; se hansyn rules list"
            throw ValidationError("--why: det finns ingen regel '\(id)'\(hint)")
        }
        return (desk, reader)
    }

    /// Opens the workbench, or prints what is wrong with rules and law and ends with exit code 4.
    static func openOrExit(_ rulesRoot: String?) throws -> Workbench {
        do {
            return try open(rulesRoot: rulesRoot)
        } catch let errors as KnowledgeErrors {
            Messages.print(errors.description)
            throw ExitCode.invalidRules
        }
    }

    /// What made a report, as printed in it.
    func tool(settings: [String] = []) -> ToolState {
        ToolState(
            version: Version.number, rules: root.path, lawState: law.checked.description, settings: settings)
    }
}
