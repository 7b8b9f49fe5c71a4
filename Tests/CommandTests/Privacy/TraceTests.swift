import Fixtures
import Foundation
import Knowledge
import Testing

/// Every command, traced: none opens a connection, and none writes or starts anything but what the page for the IT
/// department names.
struct TraceTests {
    /// A command line; FINGERPRINT stands for that of a finding.
    struct Command: Sendable, CustomStringConvertible {
        /// The subcommand; empty for flags of the program itself.
        let name: String
        let more: String

        init(_ name: String, _ more: String = "") {
            self.name = name
            self.more = more
        }

        var description: String { name.isEmpty ? more : more.isEmpty ? name : "\(name) \(more)" }
        var words: [String] { description.split(separator: " ").map(String.init) }
    }

    static let commands = [
        Command("check", "in --fail-on never --why employment-must-hire"),
        Command(
            "check",
            "--each in --fail-on never --jobs 2 --output ut/r.html --output ut/r.docx --output ut/r.xlsx --output ut/r.json --output ut/r.csv --output ut/r.sarif"
        ),
        Command("check", "in --contains-tenders --fail-on never"), Command("check", "in --since HEAD --fail-on never"),
        Command("read", "in --places --mask"), Command("diff", "in/anbud.docx in/anbud.txt"),
        Command("annotate", "in/anbud.docx -o ut/kommenterad.docx"),
        Command("screen", "--cpv 90910000 --value 900000 --fail-on never --output ut/s.html"),
        Command("screen", "--list plan.csv --fail-on never --format csv"),
        Command("law", "--cpv 90910000 --value 900000"),
        Command("rules list"), Command("rules explain", "employment-must-hire"), Command("rules check"),
        Command("rules evaluate", "stycken.jsonl"), Command("rules document"), Command("clause list"),
        Command("clause show", "employment-dialogue"),
        Command("decide one", "FINGERPRINT in --exit reason --reason x --function upphandlare"),
        Command("decide from", "in/anbud.docx --function upphandlare"),
        Command("baseline write", "in"), Command("baseline update", "in"), Command("baseline status", "in"),
        Command("init"), Command("config"), Command("doctor"), Command("doctor", "--privacy"), Command("", "--version"),
        Command("", "--help"), Command("", "--generate-completion-script bash"),
    ]

    // MARK: Nothing is forgotten

    private struct Help: Decodable {
        let command: Part

        struct Part: Decodable {
            let commandName: String
            let subcommands: [Part]?

            /// The commands at the ends of the tree.
            var leaves: [String] {
                let parts = (subcommands ?? []).filter { $0.commandName != "help" }
                return parts.flatMap { part in
                    let below = part.leaves
                    return below.isEmpty ? [part.commandName] : below.map { part.commandName + " " + $0 }
                }
            }
        }
    }

    @Test func `The commands that are traced are those that there are`() throws {
        let help = try Program.run(["--experimental-dump-help"]).output
        let commands = try JSONDecoder().decode(Help.self, from: Data(help.utf8)).command.leaves
        #expect(commands.count > 10)
        #expect(Set(commands) == Set(Self.commands.map(\.name)).subtracting([""]))
    }

    // MARK: Traces

    /// What the page names.
    private struct Page: Decodable {
        let writes: [Row]
        let processes: [Row]

        struct Row: Decodable {
            let name: String
        }
    }

    @Test(.enabled(if: Strace.isAllowed, "strace is not installed here, or may not trace"), arguments: commands)
    func `A command does what the page says and opens no connection`(command: Command) throws {
        try with { folder, environment in
            let page = try page(folder, environment)
            var words = command.words
            if let place = words.firstIndex(of: "FINGERPRINT") { words[place] = try fingerprint(folder, environment) }
            let trace = try Strace.run([Program.path] + words, in: folder.path, environment: environment)
            #expect(trace.exit == 0, "\(trace.output)")
            #expect(trace.calls.contains { $0.name == "execve" })
            let network = trace.calls.filter { $0.line.contains("AF_INET") }
            #expect(network.isEmpty, "\(network.map(\.line))")
            let started = trace.calls.filter { $0.name == "execve" }.dropFirst().compactMap(\.texts.first)
            let known = page.processes.flatMap { $0.name.split(separator: ",").map { $0.filter { $0 != " " } } }
            #expect(started.allSatisfy { known.contains(($0 as NSString).lastPathComponent) }, "\(started)")
            let outside = outside(trace, page, folder)
            #expect(outside.isEmpty, "\(outside)")
            #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.file("tmp")).isEmpty)
        }
    }

    @Test(.enabled(if: Strace.isAllowed, "strace is not installed here, or may not trace"))
    func `A connection, a file and a process would be seen`() throws {
        try TemporaryFolder.with { folder in
            let script = "import os,socket; socket.socket(); open('x','w'); os.system('true')"
            let trace = try Strace.run(["/usr/bin/python3", "-c", script], in: folder.path)
            #expect(trace.calls.contains { $0.line.contains("AF_INET") })
            #expect(trace.calls.contains { $0.texts == ["x"] })
            #expect(trace.calls.contains { $0.name == "execve" && $0.line.contains("/sh\"") })
        }
    }

    /// What a trace shows as written elsewhere than the page says.
    private func outside(_ trace: Strace, _ page: Page, _ folder: TemporaryFolder) -> [String] {
        let absolute = { (path: String) in path.hasPrefix("/") ? path : folder.file(path) }
        var places = page.writes.map { absolute($0.name) }
        // What stands for the files that the commands above name.
        places.append(folder.file("ut"))
        let isNamed = { (path: String) in places.contains { path == $0 || path.hasPrefix($0 + "/") } }
        // What is renamed to a place was written beside it.
        let beside = trace.calls.filter { $0.name.hasPrefix("rename") && $0.texts.count == 2 }
            .filter { isNamed(absolute($0.texts[1])) }.map { absolute($0.texts[0]) }
        let written = trace.calls.filter { !["socket", "connect", "sendto", "bind", "execve"].contains($0.name) }
        return written.flatMap(\.texts).filter { text in
            let path = absolute(text)
            return !isNamed(path) && !beside.contains(path) && text != "/dev/null" && !text.hasPrefix("/proc/self/fd/")
        }
    }

    // MARK: A place to work in

    /// Files of every kind in a git repository, a copy of the rules, a plan, and a labelled passage.
    private func with(_ body: (TemporaryFolder, [String: String]) throws -> Void) throws {
        let clause = "Leverantören ska anställa minst två personer som står långt från arbetsmarknaden."
        let files = OfficeFiles(heading: "Särskilda kontraktsvillkor", clause: clause, cell: "Yrke")
        try TemporaryFolder.with { folder in
            try FileManager.default.copyItem(atPath: Project.rules.path, toPath: folder.file("regler"))
            for (name, data) in try files.all() { try folder.write("in/\(name)", data) }
            try folder.write("plan.csv", "titel;cpv;värde;månader\nStädning;90910000;900000;24\n")
            let passage = #"{"id":"1","heading":"Villkor","text":"\#(clause)","used":["employment"],"flaws":[]}"#
            try folder.write("stycken.jsonl", passage + "\n")
            for name in ["ut", "tmp", "home"] { try folder.folder(name) }
            try git(["init", "-q"], folder)
            try git(["add", "in"], folder)
            try git(["commit", "-qm", "x"], folder)
            try folder.write("in/anbud.txt", "8 Villkor\n\n\(clause) \(clause)\n")
            try body(
                folder,
                [
                    "HANSYN_RULES": folder.file("regler"), "HANSYN_CACHE": folder.file("cache"),
                    "TMPDIR": folder.file("tmp"), "HOME": folder.file("home"),
                ])
        }
    }

    private func git(_ arguments: [String], _ folder: TemporaryFolder) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }

    private func page(_ folder: TemporaryFolder, _ environment: [String: String]) throws -> Page {
        let run = try Program.run(
            ["doctor", "--privacy", "--format", "json"], in: folder.path, environment: environment)
        return try JSONDecoder().decode(Page.self, from: Data(run.output.utf8))
    }

    private func fingerprint(_ folder: TemporaryFolder, _ environment: [String: String]) throws -> String {
        let run = try Program.run(
            ["check", "in", "--format", "json", "--fail-on", "never"], in: folder.path, environment: environment)
        let findings = try run.assessments().first?["findings"] as? [[String: Any]]
        return try #require(findings?.first?["fingerprint"] as? String)
    }
}
