import Fixtures
import Rules
import Testing

/// The exit codes that other programs rely on.
struct ExitCodeTests {
    /// A notice with nothing to object to, and one whose reservation runs into a rule.
    private func with(_ body: (TemporaryFolder) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            try folder.write("good.xml", SmallNotice.text())
            try body(folder)
        }
    }

    private func check(_ arguments: String..., rules: String? = nil) throws -> Program.Outcome {
        try Program.run(["check"] + arguments + (rules.map { ["--rules-root", $0] } ?? []))
    }

    /// Rules of which one makes an error of every notice.
    private func strict(_ body: (String) throws -> Void) throws {
        let rule = RuleText(when: "{country: [SWE]}")
        try RulesCopy.with([rule.fileName: rule.description]) { try body($0.path) }
    }

    @Test func `Nothing at or above the limit is 0`() throws {
        try with { folder in
            let run = try check(folder.file("good.xml"), "--fail-on", "never")
            #expect(run.exit == 0, "\(run.errors)")
            #expect(run.errors.isEmpty)
            #expect(!run.output.isEmpty)
        }
    }

    @Test func `A finding at or above the limit is 1`() throws {
        try with { folder in
            try strict { rules in
                let file = folder.file("good.xml")
                let runs = try ["error", "warning", "note", "never"].map { limit in
                    try check(file, "--fail-on", limit, rules: rules).exit
                }
                #expect(runs == [1, 1, 1, 0])
                #expect(try Program.run(["check", file, "--rules-root", rules]).exit == 1)
            }
        }
    }

    @Test func `A file that could not be read is 3, also above a finding and without a limit`() throws {
        try with { folder in
            try strict { rules in
                let (good, missing) = (folder.file("good.xml"), folder.file("missing.xml"))
                let runs = try ["error", "never"].map { try check(good, missing, "--fail-on", $0, rules: rules) }
                #expect(runs.map(\.exit) == [3, 3])
            }
        }
    }

    @Test func `Rules that are wrong are 4, with path, line and column`() throws {
        try with { folder in
            let rule = RuleText(.flaw, "stage: [award]")
            try RulesCopy.with([rule.fileName: rule.description]) { rules in
                for command in [["check", folder.file("good.xml")], ["law"], ["rules", "list"], ["rules", "check"]] {
                    let run = try Program.run(command + ["--rules-root", rules.path])
                    #expect(run.exit == 4, "\(command)")
                    let place = "\(rules.path)/flaws/test-rule.yaml:3:1: error: unknown key 'stage'"
                    #expect(run.errors.contains(place), "\(run.errors)")
                    #expect(run.output.isEmpty)
                }
            }
        }
    }

    @Test func `A rules folder without a law is 4`() throws {
        try with { folder in
            let run = try Program.run(["check", folder.file("good.xml"), "--rules-root", folder.path])
            #expect(run.exit == 4)
            #expect(run.errors.contains("law/acts.yaml"))
        }
    }

    @Test func `A rule whose examples do not hold makes the rules 4`() throws {
        let rule = RuleText()
        try RulesCopy.with([rule.fileName: rule.description]) { rules in
            let run = try Program.run(["rules", "check", "--rules-root", rules.path])
            #expect(run.exit == 4)
            #expect(run.errors.contains("has no examples"))
        }
    }

    @Test(arguments: [
        (["check"], "Ange minst en fil eller mapp"),
        (["check", "x.xml", "--date", "2025-02-30"], "--date: '2025-02-30' är inte ett datum som finns"),
        (["check", "x.xml", "--date", "2025-03-31kväll"], "är inte ett datum som finns"),
        (["check", "x.xml", "--value", "-5"], "värdet kan inte vara negativt (-5)"),
        (["check", "x.xml", "--value=-5"], "värdet kan inte vara negativt (-5)"),
        (["check", "x.xml", "--value", "mycket"], "--value: 'mycket' är inget belopp"),
        (["check", "x.xml", "--value", "900USD"], "--value: '900USD' är inget belopp"),
        (["check", "x.xml", "--value", "99999999999999999"], "är inget belopp"),
        (["check", "x.xml", "--cpv", "9091"], "--cpv: '9091' är ingen CPV-kod"),
        (["check", "x.xml", "--act", "LOA"], "--act: 'LOA' är ingen av"),
        (["check", "x.xml", "--buyer", "kommun"], "--buyer: 'kommun' är ingen av"),
        (["check", "x.xml", "--months", "0"], "--months: 0 är ingen avtalstid"),
        (["check", "x.xml", "--country", "Sverige"], "--country: 'Sverige' är ingen landskod"),
        (["check", "x.xml", "--jobs", "0"], "--jobs: ange minst 1"),
        (["check", "x.xml", "--output", "rapport.pages"], "har ingen ändelse som säger formatet"),
        (["check", "x.xml", "--why", "no-such-rule"], "det finns ingen regel 'no-such-rule'"),
        (["check", "--files-from", "no-such-list"], "--files-from: 'no-such-list' går inte att läsa"),
        (["screen"], "Ange minst --cpv eller --value"),
        (["law", "--compare", "2025-01-01"], "--compare: ange två dagar"),
        (["law", "--compare", "2025-01-01", "2025-02-30"], "--compare: '2025-02-30' är inte ett datum som finns"),
        (["rules", "explain", "no-such-rule"], "det finns ingen regel 'no-such-rule'"),
        (["granska"], ""),
        (["check", "x.xml", "--format", "pdf"], ""),
    ])
    func `A command that cannot be meant is 64, with what to do`(arguments: [String], message: String) throws {
        let run = try Program.run(arguments)
        #expect(run.exit == 64)
        #expect(run.output.isEmpty)
        #expect(message.isEmpty || run.errors.contains(message), "\(run.errors)")
    }

    @Test func `A rule that nearly has the name is offered`() throws {
        let run = try Program.run(["check", "x.xml", "--why", "mission-over-3y"])
        #expect(run.exit == 64)
        #expect(run.errors.contains("menade du 'reserved-mission-over-3y'?"))
    }
}
