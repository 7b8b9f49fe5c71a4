import ArgumentParser
import Documents
import FoundationEssentials
import Knowledge
import Reporting
import Rules
import SystemPackage

/// `hansyn clause`: draft texts for clauses and reservations.
struct ClauseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clause", abstract: "Visar förslag till klausuler, med platser att fylla i.",
        discussion: """
            Exempel:
              hansyn clause list
              hansyn clause employment-dialogue --set startveckor=fyra
              hansyn clause reserved-sheltered --notice

            Det som inte fylls i med --set står kvar inom hakparentes.
            """,
        subcommands: [List.self, Show.self], defaultSubcommand: Show.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Listar alla förslag.")
        @OptionGroup var options: RulesCommand.Options

        @Option(name: .long, help: ArgumentHelp("text, markdown eller json.", valueName: "format"))
        var format: ClauseFormat = .text

        func run() throws {
            let desk = try Workbench.openOrExit(options.rulesRoot, packs: options.rules)
            let catalogue = ClauseCatalogue(law: desk.law, language: options.lang)
            let templates = try desk.templatesOrExit()
            let bytes = format == .json ? catalogue.listJSON(templates) : Array(catalogue.list(templates).utf8)
            _ = try FileDescriptor.standardOutput.writeAll(bytes)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Visar ett förslag.")
        @OptionGroup var options: RulesCommand.Options
        @Argument(help: ArgumentHelp("Förslagets namn, se hansyn clause list.", valueName: "klausul")) var id: String

        @Option(
            name: .long,
            help: ArgumentHelp("Fyll i en plats: --set belopp=5000. Kan anges flera gånger.", valueName: "plats=värde"))
        var set: [String] = []

        @Flag(name: .long, help: "Visa texten till annonsen i stället för dokumenttexten.")
        var notice = false

        @Option(name: .long, help: ArgumentHelp("text, markdown eller json.", valueName: "format"))
        var format: ClauseFormat = .text

        func run() throws {
            let desk = try Workbench.openOrExit(options.rulesRoot, packs: options.rules)
            let templates = try desk.templatesOrExit()
            guard let template = templates.first(where: { $0.id == id }) else {
                throw ValidationError(
                    "det finns inget förslag '\(id)'\(Nearest.hint(id, templates.map(\.id)) ?? "; se hansyn clause list")"
                )
            }
            if notice, template.notice == nil {
                throw ValidationError("--notice: '\(id)' har ingen annonstext")
            }
            let catalogue = ClauseCatalogue(law: desk.law, language: options.lang)
            let values = try values(for: template)
            let bytes =
                switch format {
                case .text: Array(catalogue.text(template, values: values, notice: notice).utf8)
                case .markdown: Array(catalogue.markdown(template, values: values, notice: notice).utf8)
                case .json: catalogue.json(template, values: values)
                }
            _ = try FileDescriptor.standardOutput.writeAll(bytes)
        }

        /// The values given with `--set`, by slot; a slot that the draft lacks is wrong usage.
        private func values(for template: ClauseTemplate) throws -> [String: String] {
            let known = template.slots.map(\.id)
            var values: [String: String] = [:]
            for pair in set {
                guard let sign = pair.firstIndex(of: "=") else {
                    throw ValidationError("--set: '\(pair)' saknar likhetstecken; skriv plats=värde")
                }
                let name = String(pair[..<sign])
                guard known.contains(name) else {
                    let hint = Nearest.hint(name, known) ?? "; platserna är \(known.joined(separator: ", "))"
                    throw ValidationError("--set: '\(id)' har ingen plats '\(name)'\(hint)")
                }
                values[name] = String(pair[pair.index(after: sign)...])
            }
            return values
        }
    }
}

/// A format of a draft text.
enum ClauseFormat: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
}

/// Suggestions for a word that is not known.
enum Nearest {
    /// "; menade du 'x'?"; nil where no known word is near.
    static func hint(_ word: String, _ known: [String]) -> String? {
        NearestWord.find(word, among: known).map { "; menade du '\($0)'?" }
    }
}

extension Workbench {
    /// All clause templates, or what is wrong with them on standard error and exit code 4.
    func templatesOrExit() throws -> [ClauseTemplate] {
        do {
            return try clauses.all()
        } catch {
            Messages.print(error.description)
            throw ExitCode.invalidRules
        }
    }
}
