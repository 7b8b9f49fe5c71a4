import Analysis
import ArgumentParser
import Documents
import FoundationEssentials
import Knowledge
import Law
import Procurement
import Reading
import Reporting
import Rules
import Settings

/// `hansyn baseline`: what is known from before, so that only what is new is raised.
struct Baseline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline", abstract: "Skriver det som finns i dag som känt, så att bara nytt visas.",
        discussion: """
            Det som är känt står i \(DecisionFile.name) bland besluten. Text som flyttas är fortfarande känd; en till \
            av samma slag är ny.

            Exempel:
              hansyn baseline write mallar/
              hansyn check mallar/ --new-only --strict-baseline
              hansyn baseline update mallar/
            """,
        subcommands: [Write.self, Update.self, Status.self])

    /// What all of them take.
    struct Options: ParsableArguments {
        @Argument(help: ArgumentHelp("Filer eller mappar, samma som granskas.", valueName: "sökväg"))
        var paths: [String]

        @Flag(name: .long, help: "Varje fil är en egen upphandling.")
        var each = false

        @OptionGroup(title: "Om upphandlingen") var facts: FactOptions
        @OptionGroup(title: "Egna beslut och policy") var settings: SettingsOptions

        @Option(name: .customLong("rules-root"), help: ArgumentHelp("Mappen med regler.", valueName: "mapp"))
        var rulesRoot: String?

        /// What the files hold today. Files that cannot be read are told.
        func state() async throws -> BaselineState {
            let configuration = try settings.configuration()
            let (desk, reader) = try Workbench.withReader(rulesRoot, packs: settings.packs(configuration))
            let used = try UsedSettings(settings, configuration, desk: desk)
            let analyzer = used.analyzer(desk, reader)
            let flags = try facts.facts()
            var files = NoticeReader()
            var result = RunResult()
            var open: [Finding] = []
            let disclosure = Disclosure(masks: used.masks)
            for unit in Units(paths: paths, each: each).all {
                let dossier = disclosure.applied(to: files.dossier(unit))
                let assessment = analyzer.assess(dossier, flags: flags, defaults: used.defaults)
                result.add(assessment)
                open += assessment.findings.filter { $0.kind != .used && $0.status == .open }
            }
            // Nothing may be called stale because a file could not be read.
            guard result.exitCode(.never) == .success else { throw ExitCode.unreadable }
            return BaselineState(result, used, new: open)
        }
    }

    struct Write: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "write", abstract: "Skriver alla öppna fynd som kända.")
        @OptionGroup var options: Options

        func run() async throws { try await options.state().write(withoutStale: false) }
    }

    struct Update: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "update",
            abstract: "Skriver nya fynd som kända och tar bort kända som inte längre träffar något.")
        @OptionGroup var options: Options

        func run() async throws { try await options.state().write(withoutStale: true) }
    }

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status", abstract: "Visar vad som är känt, nytt, utgånget och inte längre träffar något.")
        @OptionGroup var options: Options

        @Flag(name: .customLong("strict-baseline"), help: "Slutkod 1 när något har gått ut eller inte längre träffar.")
        var strict = false

        func run() async throws {
            let state = try await options.state()
            print(state.summary)
            let isClean = state.told()
            if strict, !isClean { throw ExitCode.findings }
        }
    }
}

/// How the decisions that are written stand to what was found.
struct BaselineState {
    private let path: String
    private let known: Int
    private let new: [Finding]
    private let expired: [Finding]
    private let stale: [Decision]

    init(_ result: RunResult, _ settings: UsedSettings, new: [Finding] = []) {
        path = settings.decisionPath
        self.new = new
        expired = result.expired
        let all = settings.decisions.all
        stale = all.filter { !result.met.contains($0.fingerprint) }
        known = all.count - stale.count - Set(result.expired.compactMap(\.decision?.fingerprint)).count
    }

    var summary: String {
        "\(path): \(known) kända eller beslutade, \(new.count) nya, \(expired.count) utgångna, \(stale.count) som inte träffar något"
    }

    /// Tells what has expired and what is stale; whether there was nothing to tell.
    func told() -> Bool {
        for finding in expired {
            let until = finding.decision?.until?.description ?? ""
            Messages.print(
                "\(path): varning: beslutet om \(finding.rule) gällde till och med \(until) [\(finding.fingerprint)]")
        }
        for decision in stale {
            let rule = decision.rule ?? "ett fynd"
            Messages.print("\(path): varning: \(rule) finns inte längre; ta bort beslutet [\(decision.fingerprint)]")
        }
        return expired.isEmpty && stale.isEmpty
    }

    /// Writes what is new as known.
    func write(withoutStale: Bool) throws {
        var seen: Set<String> = []
        let today = Workbench.today()
        let added = new.filter { seen.insert($0.fingerprint).inserted }.map { finding in
            Decision(
                fingerprint: finding.fingerprint, rule: finding.rule, exit: .known, reason: finding.title.sv,
                function: "",
                date: today, until: nil,
                place: [finding.evidence.document, finding.evidence.place].compactMap(\.self).joined(separator: ", "))
        }
        let gone = withoutStale ? Set(stale.filter { $0.exit == .known }) : []
        do {
            _ = try DecisionFile(path: path).replacing(decisions: gone, with: added)
        } catch {
            Messages.print(error.description)
            throw ExitCode.invalidRules
        }
        print("\(path): \(added.count) tillagda, \(gone.count) borttagna")
    }
}
