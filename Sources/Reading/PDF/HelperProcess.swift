import CLinux
import Glibc

/// Runs a helper program on a file that exists only in memory, in a process of its own with limits. Nothing is written to
/// disk, and the helper ends with us, however we end, so that nothing is left behind when the program is killed.
enum HelperProcess {
    enum Outcome {
        case finished(exit: Int32, output: [UInt8], errors: [UInt8])
        case overtime
        case tooMuchOutput
        /// The process could not be started, or was ended by a signal.
        case failed
    }

    /// The path by which the helper sees the file.
    static let inputPath = "/proc/self/fd/3"

    /// Where a program is on the PATH; nil where it is not installed.
    static func find(_ name: String) -> String? {
        let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
        return path.split(separator: ":").map { "\($0)/\(name)" }.first { unsafe access($0, X_OK) == 0 }
    }

    static func run(_ path: String, _ arguments: [String], input: ArraySlice<UInt8>, limits: HelperLimits) -> Outcome {
        guard let file = memoryFile(input) else { return .failed }
        defer { close(file) }
        guard let output = ProcessPipe(), let errors = ProcessPipe() else { return .failed }
        let command = guarded([path] + arguments, limits)
        guard let process = spawn(command, file, output.writing, errors.writing) else { return .failed }
        output.closeWriting()
        errors.closeWriting()
        var reader = PipeReader(limits: limits)
        let problem = reader.read(output.reading, errors.reading)
        guard problem == nil, let status = end(of: process, by: reader.deadline) else {
            // With all that it has started: `timeout` leads a group of its own.
            kill(-process, SIGKILL)
            kill(process, SIGKILL)
            while waitpid(process, nil, 0) < 0, errno == EINTR {}
            return problem ?? .overtime
        }
        // The lower seven bits are the signal that ended it: the limit of processor time among them.
        guard status & 0x7F == 0 else { return status & 0x7F == SIGXCPU ? .overtime : .failed }
        return .finished(exit: status >> 8 & 0xFF, output: reader.output, errors: reader.errors)
    }

    /// The programs of the system that keep a helper in bounds.
    static let guards = ["setpriv", "prlimit", "timeout"]
    static let guardFolder = "/usr/bin"

    /// The guards that are not installed.
    static var missingGuards: [String] {
        guards.filter { unsafe access("\(guardFolder)/\($0)", X_OK) != 0 }
    }

    /// A command with the limits in force from its first moment. Where our process dies, the kernel tells `timeout`, which
    /// ends the helper and whatever the helper has started; it takes no time of its own.
    private static func guarded(_ command: [String], _ limits: HelperLimits) -> [String] {
        [
            "\(guardFolder)/setpriv", "--pdeathsig", "TERM", "prlimit", "--as=\(limits.memory)",
            "--cpu=\(limits.seconds)", "timeout", "--kill-after=1", "0",
        ] + command
    }

    /// How a process ended that has closed its outputs; nil where it goes on beyond its time.
    private static func end(of process: pid_t, by deadline: Int) -> Int32? {
        var status: Int32 = 0
        while true {
            let answer = unsafe waitpid(process, &status, WNOHANG)
            if answer == process { return status }
            guard PipeReader.now() < deadline else { return nil }
            usleep(500)
        }
    }

    private static func memoryFile(_ bytes: ArraySlice<UInt8>) -> Int32? {
        let file = unsafe memfd_create("hansyn", UInt32(MEMORY_FILE_CLOSES_ON_EXEC))
        guard file >= 0 else { return nil }
        let isWritten = unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = unsafe write(file, buffer.baseAddress.map { unsafe $0 + done }, buffer.count - done)
                if count > 0 { done += count } else if errno != EINTR { return false }
            }
            return true
        }
        if isWritten { return file }
        close(file)
        return nil
    }

    private static func spawn(_ command: [String], _ file: Int32, _ output: Int32, _ errors: Int32) -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        guard unsafe posix_spawn_file_actions_init(&actions) == 0 else { return nil }
        defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
        _ = unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        _ = unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        _ = unsafe posix_spawn_file_actions_adddup2(&actions, errors, 2)
        _ = unsafe posix_spawn_file_actions_adddup2(&actions, file, 3)
        // The threads that read files block signals, which the helper would inherit: it could not be ended then.
        var attributes = posix_spawnattr_t()
        guard unsafe posix_spawnattr_init(&attributes) == 0 else { return nil }
        defer { _ = unsafe posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        _ = unsafe sigemptyset(&none)
        _ = unsafe posix_spawnattr_setsigmask(&attributes, &none)
        _ = unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words = unsafe command.map { (word: String) in unsafe strdup(word) } + [nil]
        var environment =
            unsafe ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"].map { (word: String) in unsafe strdup(word) } + [nil]
        defer { unsafe (words + environment).forEach { unsafe free($0) } }
        var process: pid_t = 0
        let answer = unsafe posix_spawn(&process, command[0], &actions, &attributes, &words, &environment)
        return answer == 0 ? process : nil
    }
}
