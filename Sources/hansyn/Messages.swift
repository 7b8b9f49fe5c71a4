import ArgumentParser
import Glibc
import SystemPackage

/// Everything that is not the report goes to standard error.
enum Messages {
    static func print(_ text: String) {
        write(text + "\n")
    }

    /// Writes as it is, without a line end. A closed standard error is nothing to tell anybody about.
    static func write(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }

    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// The exit codes that other programs rely on.
typealias ExitStatus = ExitCode

extension ExitCode {
    static let findings = ExitCode(1)
    static let unreadable = ExitCode(3)
    static let invalidRules = ExitCode(4)
    static let wrongUsage = ExitCode(64)
}

/// A count on the terminal while many files are judged; nothing where standard error is not a terminal.
struct Progress {
    private let total: Int
    private let isShown: Bool

    init(total: Int) {
        self.total = total
        isShown = total > 200 && Messages.isTerminal
    }

    func show(_ done: Int) {
        guard isShown else { return }
        let width = 30
        let filled = total == 0 ? width : done * width / total
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
        Messages.write("\r[\(bar)] \(done)/\(total) ")
    }

    func clear() {
        guard isShown else { return }
        Messages.write("\r\u{1B}[K")
    }
}
