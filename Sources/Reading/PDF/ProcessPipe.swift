import CLinux
import Glibc

/// A pipe whose ends other processes do not inherit.
final class ProcessPipe {
    let reading: Int32
    let writing: Int32
    private var isWritingOpen = true

    init?() {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
        (reading, writing) = (ends[0], ends[1])
    }

    func closeWriting() {
        if isWritingOpen { close(writing) }
        isWritingOpen = false
    }

    deinit {
        close(reading)
        if isWritingOpen { close(writing) }
    }
}
