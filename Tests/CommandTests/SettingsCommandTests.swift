import Fixtures
import Foundation
import Knowledge
import Testing

/// What an organisation settles for itself, through the commands.
struct SettingsCommandTests {
    private static let clause = """
        AVTAL

        1. SYSSELSÄTTNING

        Leverantören ska anställa minst två personer som står långt från arbetsmarknaden.

        """

    private func hansyn(_ arguments: String..., in folder: TemporaryFolder) throws -> Program.Outcome {
        try Program.run(arguments + ["--rules-root", Project.rules.path], in: folder.path)
    }

    private func rules(_ outcome: Program.Outcome) -> [String] {
        outcome.output.split(separator: "\n").compactMap { line in
            line.split(separator: "[").dropFirst().first.map { String($0.prefix { $0 != "]" }) }
        }
    }

    private func with(_ settings: String, _ body: (TemporaryFolder) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            try folder.write("mallar/avtal.txt", Self.clause)
            if !settings.isEmpty { try folder.write(".hansyn.yaml", settings) }
            try body(folder)
        }
    }

    @Test func `A rule that is off is not asked, and is told in the report with the reason`() throws {
        try with("rules-off: [{rule: employment-must-hire, reason: prövas annars}]") { folder in
            let lines = try hansyn("check", "mallar", "--format", "line", "--fail-on", "never", in: folder)
            #expect(rules(lines) == ["employment-no-followup"])
            let text = try hansyn("check", "mallar", "--fail-on", "never", in: folder)
            #expect(text.output.contains("Regler som inte prövas här: employment-must-hire (prövas annars)"))
        }
    }

    @Test func `A weight of one's own decides whether the run fails`() throws {
        try with("severities: {employment-no-followup: error}") { folder in
            let run = try hansyn("check", "mallar", in: folder)
            #expect(run.exit == 1)
        }
        try with("") { folder in
            let run = try hansyn("check", "mallar", in: folder)
            #expect(run.exit == 0)
        }
    }

    @Test func `An exception is about its path and its rules, and expires`() throws {
        for (path, until, left) in [
            ("mallar/**", "2999-01-01", ["employment-no-followup"]),
            ("andra/**", "2999-01-01", ["employment-must-hire", "employment-no-followup"]),
            ("mallar/**", "2020-01-01", ["employment-must-hire", "employment-no-followup"]),
        ] {
            let exception = "{path: \"\(path)\", rules: [employment-must-hire], reason: mall, until: \(until)}"
            try with("exceptions: [\(exception)]") { folder in
                let run = try hansyn("check", "mallar", "--format", "line", in: folder)
                #expect(rules(run).sorted() == left, "\(path) \(until)")
            }
        }
    }

    @Test func `An answer in a document counts only where the settings let it`() throws {
        let answer = "<!-- hansyn-ok: employment-must-hire bara anställning passar; until 2999-01-01 -->\n\n"
        for (settings, left) in [
            ("answers: true", ["employment-no-followup"]),
            ("", ["employment-must-hire", "employment-no-followup"]),
        ] {
            try with(settings) { folder in
                try folder.write(
                    "mallar/avtal.txt", Self.clause.replacing("Leverantören", with: answer + "Leverantören"))
                let run = try hansyn("check", "mallar", "--format", "line", in: folder)
                #expect(rules(run).sorted() == left)
            }
        }
    }

    @Test func `A rule that does not exist is told with file, line and the nearest`() throws {
        try with("language: sv\nrules-off: [{rule: employment-must-hier, reason: x}]") { folder in
            let run = try hansyn("check", "mallar", in: folder)
            #expect(run.exit == 4)
            #expect(
                run.errors.contains(".hansyn.yaml:2:1: error: there is no rule 'employment-must-hier'; did you mean"))
        }
    }

    @Test func `config tells what is in force and from where`() throws {
        try with("language: en\nfail-on: note\n") { folder in
            let run = try hansyn("config", "--fail-on", "warning", in: folder)
            #expect(run.output.contains("language: en  (") && run.output.contains(".hansyn.yaml:1)"))
            #expect(run.output.contains("fail-on: warning  (flagga)"))
            #expect(run.output.contains("answers: false  (förval)"))
        }
    }

    @Test func `init writes a file to begin with, and never over one`() throws {
        try TemporaryFolder.with { folder in
            let runs = try (1...2).map { _ in try Program.run(["init"], in: folder.path).exit }
            #expect(runs == [0, 64])
            let config = try hansyn("config", in: folder)
            #expect(config.exit == 0)
        }
    }

    // MARK: Rules of one's own

    private static func rule(_ id: String) -> String {
        let rule = try? String(contentsOfFile: Project.rules.path + "/flaws/employment-must-hire.yaml", encoding: .utf8)
        return (rule ?? "").replacing("id: employment-must-hire", with: "id: \(id)")
    }

    @Test func `A pack adds rules`() throws {
        try with("rules: [egna]") { folder in
            try folder.write("egna/pack.yaml", "name: Egna regler\nversion: \"1\"\n")
            try folder.write("egna/flaws/own-rule.yaml", Self.rule("own-rule"))
            let run = try hansyn("check", "mallar", "--format", "line", in: folder)
            #expect(rules(run).contains("own-rule") && rules(run).contains("employment-must-hire"))
            #expect(try hansyn("config", in: folder).output.contains("rules: Egna regler 1 ("))
        }
    }

    @Test func `Two rules with one id is an error that names both files, unless the pack says that it overrides`()
        throws
    {
        try with("") { folder in
            try folder.write("egna/pack.yaml", "name: x\nversion: \"1\"\n")
            try folder.write("egna/flaws/employment-must-hire.yaml", Self.rule("employment-must-hire"))
            let run = try hansyn("check", "mallar", "--rules", "egna", in: folder)
            #expect(run.exit == 4)
            #expect(run.errors.contains("egna/flaws/employment-must-hire.yaml: error:"))
            #expect(run.errors.contains("/rules/flaws/employment-must-hire.yaml"))
            try folder.write("egna/pack.yaml", "name: x\nversion: \"1\"\noverrides: [employment-must-hire]\n")
            #expect(try hansyn("check", "mallar", "--rules", "egna", in: folder).exit == 0)
        }
    }

    // MARK: Pipelines

    @Test func `Only what a change touches is told with --since`() throws {
        try with("") { folder in
            func git(_ arguments: String...) throws {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
                process.arguments = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"] + arguments
                process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
                process.standardOutput = FileHandle.nullDevice
                try process.run()
                process.waitUntilExit()
            }
            try folder.write("andra/avtal.txt", Self.clause)
            try git("init", "-q")
            try git("add", ".")
            try git("commit", "-qm", "x")
            let none = try hansyn("check", "mallar", "andra", "--format", "line", "--since", "HEAD", in: folder)
            #expect(none.output.isEmpty)
            #expect(none.errors.contains("har ändrats sedan HEAD"))
            let more = "\n2. HANDLINGAR I ANBUDET\n\nAnbudsgivaren ska bifoga sin jämställdhetsplan.\n"
            try folder.write("mallar/avtal.txt", Self.clause + more)
            let run = try hansyn("check", "mallar", "andra", "--format", "line", "--since", "HEAD", in: folder)
            #expect(rules(run) == ["equality-plan-demanded"])
            #expect(try hansyn("check", "mallar", "--since", "ingen", in: folder).exit == 64)
        }
    }

    @Test func `The pipeline's story is told to its end`() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Project.root + "/integrations/story.sh")
        process.arguments = [Program.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(output)")
        #expect(output.hasSuffix("story: told to its end\n"))
    }
}
