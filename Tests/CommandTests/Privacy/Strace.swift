import Fixtures
import Foundation

/// What a program asks the system for, as strace sees it.
struct Strace {
    /// A call that did something: reading is left out, and what failed.
    struct Call {
        let name: String
        let line: String

        /// The texts in quotation marks: paths, mostly.
        var texts: [String] {
            line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
                .map { String($0.element) }
        }
    }

    let calls: [Call]
    let exit: Int32
    let output: String

    /// A question mark stands before calls that not every kind of machine has.
    private static let traced = [
        "socket", "connect", "sendto", "bind", "execve", "?open", "openat", "openat2", "?creat", "?mkdir", "mkdirat",
        "?rename",
        "renameat", "renameat2", "?unlink", "unlinkat", "?rmdir", "?link", "linkat", "?symlink", "symlinkat",
        "truncate", "?chmod", "fchmodat", "?mknod", "mknodat",
    ]

    /// Whether it is there and may trace.
    static let isAllowed = (try? run(["/bin/true"], in: "/"))?.calls.contains { $0.name == "execve" } ?? false

    static func run(_ command: [String], in directory: String, environment: [String: String] = [:]) throws -> Strace {
        try TemporaryFolder.with { folder in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
            let options = ["-f", "--seccomp-bpf", "-s", "4096", "-o", folder.file("trace")]
            process.arguments = options + ["-e", "trace=" + traced.joined(separator: ",")] + command
            process.currentDirectoryURL = URL(fileURLWithPath: directory)
            process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) { $1 }
            try folder.write("out", "")
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle(forWritingAtPath: folder.file("out"))
            process.standardError = process.standardOutput
            try process.run()
            process.waitUntilExit()
            return Strace(
                calls: (folder.text("trace") ?? "").split(separator: "\n").compactMap(call),
                exit: process.terminationStatus, output: folder.text("out") ?? "")
        }
    }

    /// "123 openat(AT_FDCWD, "a", O_RDONLY) = 3"
    private static func call(_ line: Substring) -> Call? {
        guard let bracket = line.firstIndex(of: "("), !line.contains(" = -1 ") else { return nil }
        let name = line[..<bracket].split(separator: " ").last.map(String.init) ?? ""
        let writes = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_TMPFILE"]
        if name.hasPrefix("open"), !writes.contains(where: line.contains) { return nil }
        return Call(name: name, line: String(line))
    }
}
