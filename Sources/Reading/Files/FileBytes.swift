import Documents
import Glibc

/// The bytes of a file, read at once. Foundation is not needed for it.
enum FileBytes {
    /// A file that could not be opened or read, with the reason in words.
    struct Failure: Error {
        let reason: Wording
    }

    static func read(_ path: FilePath, limit: Int) throws(Failure) -> [UInt8] {
        let file = unsafe open(path.characters, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw Failure(reason: Reasons.systemError(errno)) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw Failure(reason: Reasons.systemError(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(reason: Reasons.notAFile) }
        let size = Int(status.st_size)
        guard size <= limit else { throw Failure(reason: LimitHit.fileBytes(limit).reason) }
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            while count < size {
                let got = unsafe Glibc.read(file, start + count, size - count)
                if got > 0 { count += got }
                if got == 0 { break }
                if got < 0, errno != EINTR {
                    failure = errno
                    break
                }
            }
        }
        guard failure == 0 else { throw Failure(reason: Reasons.systemError(failure)) }
        return bytes
    }
}
