import ArgumentParser
import Documents
import FoundationEssentials
import Knowledge
import Reading
import Reporting
import Rules
import Settings
import SystemPackage

/// `hansyn doctor`: whether everything is at hand, and what the program does with what it is given.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Visar om allt som behövs finns: hjälpprogram, regler, lagläge, gränser och inställningar.",
        discussion: """
            Slutkod 0 när allt som behövs finns, annars 1.

            Exempel:
              hansyn doctor
              hansyn doctor --privacy > till-it-avdelningen.txt
            """)

    @Flag(name: .long, help: "En sida för IT-avdelningen: vad som läses, skrivs och startas.")
    var privacy = false

    @Option(name: .long, help: "Format: text eller json.")
    var format: ListFormat = .text

    @Option(name: .long, help: "Språk; annars sv.")
    var lang: Language?

    @OptionGroup(title: "Egna beslut och policy") var settings: SettingsOptions

    @Option(name: .customLong("rules-root"), help: ArgumentHelp("Mappen med regler.", valueName: "mapp"))
    var rulesRoot: String?

    func run() throws {
        var checkup = Checkup(settings: settings, rulesRoot: rulesRoot)
        let health = checkup.health()
        let language = lang ?? checkup.configuration?.language?.value ?? .sv
        var bytes: [UInt8] = []
        if privacy {
            let page = PrivacyPage(
                cache: health.cache, decisions: checkup.decisions, rules: health.rules, language: language)
            format == .text ? page.appendText(to: &bytes) : page.appendJSON(to: &bytes)
        } else {
            let report = HealthReport(health, language: language)
            format == .text ? report.appendText(to: &bytes) : report.appendJSON(to: &bytes)
        }
        _ = try FileDescriptor.standardOutput.writeAll(bytes)
        if !privacy, !health.isSound { throw ExitCode.findings }
    }
}

/// Looks at everything that a run would use. What is wrong is a part of the answer.
private struct Checkup {
    let settings: SettingsOptions
    let rulesRoot: String?
    private(set) var configuration: Configuration?
    private(set) var decisions = DecisionFile.name

    init(settings: SettingsOptions, rulesRoot: String?) {
        self.settings = settings
        self.rulesRoot = rulesRoot
    }

    mutating func health() -> Health {
        var health = Health(version: Version.number)
        health.helpers = HelperProgram.all.map { program in
            Health.Helper(
                name: program.name, path: program.path, version: program.version, purpose: program.purpose,
                packages: program.packages, isNeeded: program.isNeeded)
        }
        health.limits = ReadingLimits().listed.map { limit in
            Health.Limit(name: limit.name, value: limit.value, unit: limit.unit.rawValue, meaning: limit.meaning)
        }
        if let folder = PreparedFile.folder(ProcessInfo.processInfo.environment)?.string {
            health.cache = folder
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            health.isCacheFilled = names.contains { $0.hasSuffix(".bin") }
        }
        do {
            let nearest = Configuration.nearest(from: FileManager.default.currentDirectoryPath)
            configuration = try (settings.config ?? nearest).map { path throws(KnowledgeErrors) in
                try Configuration(path: path)
            }
            try look(into: &health)
        } catch let errors as KnowledgeErrors {
            health.problems = errors.all.map { Wording($0.description) }
        } catch {
            // What is wrong with decisions, policy or guide values has been told on standard error.
            health.problems = [
                Wording(sv: "inställningarna är fel, se meddelandet", en: "the settings are wrong, see the message")
            ]
        }
        return health
    }

    private mutating func look(into health: inout Health) throws {
        let (desk, _) = try Workbench.open(rulesRoot: rulesRoot, packs: settings.packs(configuration))
        let used = try UsedSettings(settings, configuration, desk: desk)
        decisions = used.decisionPath
        health.rules = Health.Rules(
            tool: desk.tool(settings: used.files, off: used.off), count: desk.book.rules.count,
            packs: desk.root.packs.map { "\($0.name) \($0.version) (\($0.folder))" }, isOld: Version.isOld(desk))
        health.settings = [
            Health.Setting("config", configuration?.path), Health.Setting("decisions", decisions),
            Health.Setting("policy", used.policy?.file), Health.Setting("mask", String(used.masks)),
        ]
    }
}
