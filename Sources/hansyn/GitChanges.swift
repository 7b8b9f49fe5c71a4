import Analysis
import ArgumentParser
import FoundationEssentials
import Glibc
import Procurement
import Reading
import Reporting

/// What has changed in a git repository since a revision: files, and lines in them.
struct GitChanges: Sendable {
    /// By absolute path; nil where the whole file is new, or has no lines that git can tell.
    private let lines: [String: [ClosedRange<Int>]?]

    /// Asks git in the working directory.
    init(since revision: String) throws {
        guard !revision.hasPrefix("-"), !revision.isEmpty else {
            throw ValidationError("--since: '\(revision)' är ingen revision")
        }
        guard let top = Git.run(["rev-parse", "--show-toplevel"])?.dropLast(), !top.isEmpty else {
            throw ValidationError("--since: arbetsmappen är inte i ett git-arkiv, eller så saknas git")
        }
        let root = String(decoding: top, as: UTF8.self)
        let question = [
            "-c", "core.quotePath=false", "diff", "--no-color", "--no-ext-diff", "--no-renames", "--unified=0",
        ]
        guard let diff = Git.run(["-C", root] + question + [revision, "--"]) else {
            throw ValidationError("--since: git känner inte revisionen '\(revision)'")
        }
        var changed = Self.changes(in: String(decoding: diff, as: UTF8.self), under: root)
        let untracked = Git.run(["-C", root, "ls-files", "--others", "--exclude-standard", "-z"]) ?? []
        for name in untracked.split(separator: 0) {
            changed[root + "/" + String(decoding: name, as: UTF8.self)] = .some(nil)
        }
        lines = changed
    }

    /// The lines that each file of a diff without context has gained or lost text at.
    private static func changes(in diff: String, under root: String) -> [String: [ClosedRange<Int>]?] {
        var changes: [String: [ClosedRange<Int>]?] = [:]
        var file: String?
        for line in diff.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("diff --git ") {
                // Binary files have no more lines than this.
                file = line.components(separatedBy: " b/").last.map { root + "/" + $0 }
                if let file { changes[file] = .some(nil) }
            } else if line.hasPrefix("+++ b/") {
                file = root + "/" + line.dropFirst(6).prefix { $0 != "\t" }
                if let file { changes[file] = .some([]) }
            } else if line.hasPrefix("@@ "), let file, let range = hunk(line) {
                changes[file] = .some((changes[file].flatMap(\.self) ?? []) + [range])
            }
        }
        return changes
    }

    /// "@@ -1,2 +3,4 @@" is lines 3 to 6; where lines are only gone, the lines around the gap.
    private static func hunk(_ line: Substring) -> ClosedRange<Int>? {
        guard let part = line.split(separator: " ").first(where: { $0.hasPrefix("+") }) else { return nil }
        let numbers = part.dropFirst().split(separator: ",").compactMap { Int($0) }
        guard let first = numbers.first else { return nil }
        let count = numbers.count > 1 ? numbers[1] : 1
        return count == 0 ? first...(first + 1) : first...(first + count - 1)
    }

    /// Whether any file of a dossier has changed.
    func touches(_ unit: Unit) -> Bool {
        unit.files.contains { lines[Self.absolute($0.name)] != nil } || !unit.problems.isEmpty
    }

    /// The assessment with the findings that the change touches: in its lines, or in its files where there are no lines to
    /// go by. What is missing is told whenever the dossier has changed.
    func touched(_ assessment: Assessment) -> Assessment {
        let locations = FileLocations(assessment)
        return assessment.keeping { finding in
            guard finding.evidence.span != nil else { return true }
            let location = locations[finding.evidence]
            guard let ranges = lines[Self.absolute(location.path)] else { return false }
            guard let ranges, let start = location.start else { return true }
            let last = location.end?.line ?? start.line
            return ranges.contains { $0.overlaps(start.line...max(start.line, last)) }
        }
    }

    private static func absolute(_ path: String) -> String {
        URL(filePath: path).resolvingSymlinksInPath().path
    }
}

/// Runs git.
private enum Git {
    /// What it prints; nil where it fails or is not there.
    static func run(_ arguments: [String]) -> [UInt8]? {
        var ends: [CInt] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { return nil }
        defer { close(ends[0]) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
        unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        // Without locks it writes nothing, not even what it has learnt about the files.
        let command = ["git", "--no-optional-locks"] + arguments
        var words: [UnsafeMutablePointer<CChar>?] = unsafe command.map { unsafe strdup($0) } + [nil]
        defer { unsafe words.forEach { unsafe free($0) } }
        var process = pid_t()
        let started = unsafe posix_spawnp(&process, "git", &actions, nil, &words, environ)
        close(ends[1])
        guard started == 0 else { return nil }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe read(ends[0], &buffer, buffer.count)
            if count <= 0 { break }
            output += buffer[..<count]
        }
        var status: CInt = 0
        unsafe waitpid(process, &status, 0)
        return status == 0 ? output : nil
    }
}
