import ArgumentParser
import Documents
import FoundationEssentials
import Knowledge
import Procurement
import Rules
import Settings
import SystemPackage

/// `hansyn init`: a file of settings to begin with.
struct Initialise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Skriver \(Configuration.name) med alla inställningar förklarade.")

    func run() throws {
        let path = FilePath(Configuration.name)
        do {
            // Never over a file that is there.
            let file = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .exclusiveCreate],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
            _ = try file.closeAfter { try file.writeAll(Configuration.template.utf8) }
        } catch Errno.fileExists {
            throw ValidationError("\(Configuration.name) finns redan; ändra i den")
        } catch {
            throw OutputError.told(Configuration.name)
        }
        print("\(Configuration.name) är skriven; allt i den är valfritt")
    }
}

/// `hansyn config`: what is in force and from where.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Visar vilka inställningar som gäller och varifrån de kommer.")

    @OptionGroup(title: "Egna beslut och policy") var settings: SettingsOptions
    @OptionGroup(title: "Rapporten") var report: ReportOptions

    func run() throws {
        let configuration = try settings.configuration()
        let desk = try Workbench.openOrExit(report.rulesRoot, packs: settings.packs(configuration))
        let used = try UsedSettings(settings, configuration, desk: desk)
        for line in lines(configuration, used, desk) { print(line) }
    }

    private func lines(_ configuration: Configuration?, _ used: UsedSettings, _ desk: Workbench) -> [String] {
        let path = configuration?.path ?? ""
        let from = { (flag: Bool, line: Int?) in
            flag ? "flagga" : line.map { "\(path):\($0)" } ?? "förval"
        }
        let off = configuration?.off?.value.map(\.rule) ?? []
        let severities =
            configuration?.severities?.value.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } ?? []
        let exceptions = configuration?.exceptions?.value.map(\.pattern.text) ?? []
        let packs = desk.root.packs.map { "\($0.name) \($0.version) (\($0.folder))" }
        let rows: [(String, String?, String)] = [
            ("config", configuration?.path, settings.config == nil ? "sökt uppåt från arbetsmappen" : "flagga"),
            ("rules-root", desk.root.path, from(report.rulesRoot != nil, nil)),
            ("rules", Self.list(packs), from(!settings.rules.isEmpty, configuration?.rules?.line)),
            ("language", report.language(used).rawValue, from(report.lang != nil, configuration?.language?.line)),
            ("fail-on", report.failOn(used).rawValue, from(report.failOn != nil, configuration?.failOn?.line)),
            ("policy", used.policy?.file, from(settings.policy != nil, configuration?.policy?.line)),
            (
                "guide", settings.guide ?? configuration?.guide?.value,
                from(settings.guide != nil, configuration?.guide?.line)
            ),
            ("decisions", used.decisionPath, from(settings.decisions != nil, configuration?.decisions?.line)),
            ("buyer", configuration?.buyer?.value.rawValue, from(false, configuration?.buyer?.line)),
            ("act", configuration?.act?.value.rawValue, from(false, configuration?.act?.line)),
            ("severities", Self.list(severities), from(false, configuration?.severities?.line)),
            ("rules-off", Self.list(off), from(false, configuration?.off?.line)),
            ("exceptions", Self.list(exceptions), from(false, configuration?.exceptions?.line)),
            ("answers", String(configuration?.answers?.value ?? false), from(false, configuration?.answers?.line)),
            ("mask", String(used.masks), from(false, configuration?.mask?.line)),
        ]
        return rows.map { name, value, origin in
            "\(name): \(value ?? "inget")" + (value == nil ? "" : "  (\(origin))")
        }
    }

    private static func list(_ items: [String]) -> String? { items.isEmpty ? nil : items.joined(separator: ", ") }
}
