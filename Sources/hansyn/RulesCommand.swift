import Analysis
import ArgumentParser
import Documents
import FoundationEssentials
import Knowledge
import Reporting
import Rules
import SystemPackage

/// `hansyn rules`: what the tool knows.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Visar, förklarar och prövar reglerna.",
        subcommands: [List.self, Explain.self, CheckRules.self, Evaluate.self, Document.self])

    /// The options that all of them take.
    struct Options: ParsableArguments {
        @Option(name: .customLong("rules-root"), help: ArgumentHelp("Mappen med regler.", valueName: "mapp"))
        var rulesRoot: String?

        @Option(
            name: .long,
            help: ArgumentHelp("En mapp med egna regler, som läggs till. Kan anges flera gånger.", valueName: "mapp"))
        var rules: [String] = []

        @Option(name: .long, help: "Språk.")
        var lang: Language = .sv
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Listar alla regler.")
        @OptionGroup var options: Options

        @Option(name: .long, help: ArgumentHelp("text eller json.", valueName: "format"))
        var format: ListFormat = .text

        func run() throws {
            let catalogue = try Workbench.openOrExit(options.rulesRoot, packs: options.rules).catalogue(options.lang)
            let bytes = format == .text ? Array(catalogue.list().utf8) : catalogue.listJSON()
            _ = try FileDescriptor.standardOutput.writeAll(bytes)
        }
    }

    struct Explain: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "explain", abstract: "Förklarar en regel: vad, när, på vilken grund, med exempel.")
        @OptionGroup var options: Options
        @Argument(help: ArgumentHelp("Regelns namn, se hansyn rules list.", valueName: "regel")) var id: String

        func run() throws {
            let desk = try Workbench.openOrExit(options.rulesRoot, packs: options.rules)
            guard let rule = desk.book.rule(id) else {
                throw ValidationError("det finns ingen regel '\(id)'; se hansyn rules list")
            }
            let examples = try desk.book.examples(of: rule)
            let runner = ExampleRunner(law: desk.law, book: desk.book, document: Passage.document)
            let trace = examples.first(where: \.isFind).flatMap { runner.trace(of: rule, on: $0) }
            let text = desk.catalogue(options.lang).explain(rule, examples: examples, trace: trace)
            _ = try FileDescriptor.standardOutput.writeAll(text.utf8)
        }
    }

    struct CheckRules: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Prövar att reglerna går att läsa och att deras exempel stämmer.")
        @OptionGroup var options: Options

        func run() throws {
            let desk = try Workbench.openOrExit(options.rulesRoot, packs: options.rules)
            var result = ExampleRunner(law: desk.law, book: desk.book, document: Passage.document).run()
            let templates = (try? desk.clauses.all()) ?? []
            try? desk.variants.load()
            result.errors += desk.clauses.errors + desk.variants.errors
            result.errors += desk.book.rules.compactMap { rule in
                guard let draft = rule.draft, !templates.isEmpty, !templates.contains(where: { $0.id == draft }) else {
                    return nil
                }
                let hint = Nearest.hint(draft, templates.map(\.id)) ?? ""
                return KnowledgeError(file: rule.file, message: "'draft' names '\(draft)', which is no clause\(hint)")
            }
            for name in RuleBook.policyNames(in: desk.root) {
                do {
                    _ = try desk.book.policy(desk.root.file("policies/\(name).yaml"))
                } catch {
                    result.errors += error.all
                }
            }
            for error in result.errors { Messages.print(error.description) }
            guard result.errors.isEmpty else { throw ExitCode.invalidRules }
            print(
                "\(result.rules) regler, \(result.concepts) begrepp, \(result.examples) exempel, alla stämmer; \(templates.count) klausuler"
            )
        }
    }

    struct Evaluate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "evaluate", abstract: "Mäter reglerna mot märkta textstycken (JSON Lines).",
            discussion:
                "Varje rad: id, heading, text, used, flaws. Visar träffsäkerhet och täckning för varje kategori och brist."
        )
        @OptionGroup var options: Options
        @Argument(help: ArgumentHelp("Filen med märkta stycken.", valueName: "fil")) var file: String

        @Option(name: .long, help: ArgumentHelp("text eller json.", valueName: "format"))
        var format: ListFormat = .text

        @Flag(name: .long, help: "Visa varje miss.") var misses = false

        func run() throws {
            let desk = try Workbench.openOrExit(options.rulesRoot, packs: options.rules)
            guard let passages = Passage.read(file) else {
                throw ValidationError("'\(file)' går inte att läsa som JSON Lines")
            }
            let scores = Evaluation(desk: desk).scores(passages)
            let text = format == .text ? scores.table(misses: misses) : scores.json()
            _ = try FileDescriptor.standardOutput.writeAll(text.utf8)
        }
    }

    struct Document: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "document", abstract: "Skriver regelkatalogen rules/README.md.")
        @OptionGroup var options: Options
        @Flag(name: .long, help: "Skriv inget; fel om katalogen är inaktuell.") var check = false

        func run() throws {
            let desk = try Workbench.openOrExit(options.rulesRoot, packs: options.rules)
            let text = desk.catalogue(.en).document()
            let file = desk.root.file("README.md")
            if check {
                let written = FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
                guard written == text else {
                    Messages.print("\(file): error: is out of date; run 'hansyn rules document'")
                    throw ExitCode.invalidRules
                }
                return
            }
            do {
                try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
            } catch {
                throw OutputError.told(file)
            }
        }
    }
}

extension Workbench {
    func catalogue(_ language: Language) -> RuleCatalogue {
        RuleCatalogue(book: book, law: law, language: language)
    }
}
