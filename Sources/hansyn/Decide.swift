import Analysis
import ArgumentParser
import Documents
import FoundationEssentials
import Knowledge
import Law
import Procurement
import Reading
import Rules
import Settings

/// `hansyn decide`: writes down what somebody decided about findings.
struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Skriver beslut om fynd till \(DecisionFile.name).",
        discussion: """
            Exempel:
              hansyn decide f1:0123456789abcdef mapp/ --exit reason \
            --reason "ingen leverantör kan lämna anbud" --function upphandlare
              hansyn decide from granskat.docx --function upphandlare
            """,
        subcommands: [Decide.self, DecideFrom.self], defaultSubcommand: Decide.self)
}

/// `hansyn decide one`, the same as `hansyn decide`: one finding by its fingerprint.
struct Decide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "one", abstract: "Skriver ett beslut om ett fynd till \(DecisionFile.name).",
        discussion: """
            Fyndets kännetecken (f1:…) står i rapporten. Med sökvägar läses upphandlingen om, så att beslutet får med \
            vad fyndet handlar om och var det står.

            Exempel:
              hansyn decide f1:0123456789abcdef mapp/ --exit reason \
            --reason "ingen leverantör kan lämna anbud" --function upphandlare --until 2027-06-30
            """)

    @Argument(help: ArgumentHelp("Fyndets kännetecken, f1:…", valueName: "fynd")) var fingerprint: String
    @Argument(help: ArgumentHelp("Upphandlingens filer.", valueName: "sökväg")) var paths: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "clause (villkor tas in), variant (annan form), reserved (reserveras), reason (avstås), known (känt).",
            valueName: "utgång"))
    var exit: String

    @Option(name: .long, help: ArgumentHelp("Skälet, som fortsättning på ”därför att”.", valueName: "text"))
    var reason: String

    @Option(name: .long, help: ArgumentHelp("Den beslutandes funktion, inte namn.", valueName: "funktion"))
    var function: String

    @Option(name: .long, help: ArgumentHelp("Sista dag beslutet gäller (ÅÅÅÅ-MM-DD).", valueName: "dag"))
    var until: String?

    @Option(name: .long, help: ArgumentHelp("Dag för beslutet; annars i dag.", valueName: "dag"))
    var on: String?

    @Option(
        name: .customLong("where"), help: ArgumentHelp("Var beslutet står, till exempel ett dnr.", valueName: "text"))
    var place: String?

    @OptionGroup(title: "Egna beslut och policy") var settings: SettingsOptions
    @OptionGroup(title: "Om upphandlingen") var facts: FactOptions

    @Option(name: .customLong("rules-root"), help: ArgumentHelp("Mappen med regler.", valueName: "mapp"))
    var rulesRoot: String?

    @Option(name: .long, help: "Språk.") var lang: Language = .sv

    func validate() throws {
        guard fingerprint.hasPrefix("f1:"), fingerprint.utf8.count == 19 else {
            throw ValidationError("'\(fingerprint)' är inget kännetecken; kopiera det från rapporten (f1:…)")
        }
        guard Decision.Exit(rawValue: exit) != nil else {
            let known = Decision.Exit.allCases.map(\.rawValue)
            throw ValidationError(
                "--exit: '\(exit)' är ingen av \(known.joined(separator: ", "))\(Nearest.hint(exit, known) ?? "")")
        }
        for (name, text) in [("--reason", reason), ("--function", function)] where text.allSatisfy(\.isWhitespace) {
            throw ValidationError("\(name): skriv något")
        }
        _ = try (day("--until", until), day("--on", on))
    }

    func run() async throws {
        let configuration = try settings.configuration()
        let (desk, reader) = try Workbench.withReader(rulesRoot, packs: settings.packs(configuration))
        let used = try UsedSettings(settings, configuration, desk: desk)
        let finding = try finding(desk, reader, used)
        let path = used.decisionPath
        guard let exit = Decision.Exit(rawValue: exit),
            let date = try day("--on", on) ?? Workbench.today()
        else { throw ExitCode.wrongUsage }
        let decision = Decision(
            fingerprint: fingerprint, rule: finding.rule, exit: exit, reason: reason, function: function, date: date,
            until: try day("--until", until), place: place ?? finding.place)
        do {
            _ = try DecisionFile(path: path).adding(decision)
        } catch {
            Messages.print(error.description)
            throw ExitCode.invalidRules
        }
        print(decision.sentence(on: finding.subject)[lang])
        Messages.print("\(path): beslutet är skrivet")
    }

    private func day(_ flag: String, _ text: String?) throws -> CalendarDate? {
        guard let text else { return nil }
        guard let date = CalendarDate(text), date.description == text else {
            throw ValidationError("\(flag): '\(text)' är inte ett datum som finns; skriv till exempel 2026-03-31")
        }
        return date
    }

    /// What the fingerprint stands for.
    private struct Subject {
        var rule: String?
        var subject = Wording(sv: "Fyndet", en: "The finding")
        var place: String?
    }

    /// The finding in the files that were given; without files, the rule whose finding on something absent has this name.
    private func finding(_ desk: Workbench, _ reader: TextReader, _ used: UsedSettings) throws -> Subject {
        guard !paths.isEmpty else {
            guard let rule = desk.book.rules.first(where: { Finding.fingerprints(absent: $0.id).contains(fingerprint) })
            else { return commitment(used.policy) ?? Subject() }
            return Subject(rule: rule.id, subject: rule.subject)
        }
        let analyzer = used.analyzer(desk, reader)
        var files = NoticeReader()
        let disclosure = Disclosure(masks: used.masks)
        for unit in Units(paths: paths, each: false).all {
            let dossier = disclosure.applied(to: files.dossier(unit))
            let assessment = analyzer.assess(dossier, flags: try facts.facts(), defaults: used.defaults)
            if let finding = assessment.findings.first(where: { $0.fingerprint == fingerprint }) {
                let place = [finding.evidence.document, finding.evidence.place].compactMap { $0 }
                return Subject(
                    rule: finding.rule, subject: finding.subject,
                    place: place.isEmpty ? nil : place.joined(separator: ", "))
            }
        }
        if let commitment = commitment(used.policy) { return commitment }
        throw ValidationError("\(fingerprint) finns inte bland fynden i \(paths.joined(separator: ", "))")
    }

    private func commitment(_ policy: Policy?) -> Subject? {
        guard let policy else { return nil }
        let commitment = policy.commitments.first { PolicyResult.fingerprint($0, in: policy) == fingerprint }
        return commitment.map { Subject(rule: "policy:\(policy.id):\($0.id)", subject: $0.subject) }
    }
}

extension NoticeReader {
    /// Reads the files of a dossier.
    mutating func dossier(_ unit: Unit) -> Dossier {
        var dossier = Dossier(name: unit.name, unreadable: unit.problems)
        for file in unit.files { read(file, into: &dossier) }
        return dossier
    }
}
