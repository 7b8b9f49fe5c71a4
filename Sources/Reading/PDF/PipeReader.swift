import Glibc

/// Reads what a process writes to its two outputs until both are closed, the time is up or it is too much.
struct PipeReader {
    private(set) var output: [UInt8] = []
    private(set) var errors: [UInt8] = []
    private let limits: HelperLimits
    /// When the process must be done.
    let deadline: Int
    private var buffer = [UInt8](repeating: 0, count: 256 << 10)
    /// Messages beyond this are not kept.
    private static let mostErrors = 16 << 10

    init(limits: HelperLimits) {
        self.limits = limits
        deadline = Self.now() + limits.seconds * 1000
    }

    /// Nil when both are read to their end.
    mutating func read(_ outputFile: Int32, _ errorFile: Int32) -> HelperProcess.Outcome? {
        var files = [
            pollfd(fd: outputFile, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errorFile, events: Int16(POLLIN), revents: 0),
        ]
        while files.contains(where: { $0.fd >= 0 }) {
            let left = deadline - Self.now()
            guard left > 0 else { return .overtime }
            let ready = unsafe poll(&files, 2, Int32(clamping: left))
            if ready < 0, errno != EINTR { return .failed }
            for index in files.indices where files[index].fd >= 0 && files[index].revents != 0 {
                let count = unsafe Glibc.read(files[index].fd, &buffer, buffer.count)
                if count <= 0 {
                    if count < 0, errno == EINTR { continue }
                    files[index].fd = -1
                } else if index == 0 {
                    output.append(contentsOf: buffer[..<count])
                    guard output.count <= limits.output else { return .tooMuchOutput }
                } else if errors.count < Self.mostErrors {
                    errors.append(contentsOf: buffer[..<count])
                }
            }
        }
        return nil
    }

    /// Milliseconds of a clock that is never set.
    static func now() -> Int {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
