import Documents
import Glibc

/// The bytes of a file, read at once. Foundation is not needed for it.
enum FileBytes {
    /// A file that could not be opened or read, with the reason in words.
    struct Failure: Error {
        let reason: Wording
    }

    /// Reads a file into a buffer that is used again from file to file, and returns how many bytes there are.
    static func read(_ path: FilePath, into buffer: inout [UInt8], limit: Int) throws(Failure) -> Int {
        let file = unsafe open(path.characters, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw Failure(reason: Reasons.systemError(errno)) }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw Failure(reason: Reasons.systemError(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(reason: Reasons.notAFile) }
        let size = Int(status.st_size)
        guard size <= limit else { throw Failure(reason: LimitHit.fileBytes(limit).reason) }
        if buffer.count < size { buffer = [UInt8](repeating: 0, count: max(size, 1 << 20)) }
        var count = 0
        while count < size {
            let got = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe Glibc.read(file, bytes.baseAddress.map { unsafe $0 + count }, size - count)
            }
            if got == 0 { break }
            if got > 0 {
                count += got
            } else if errno != EINTR {
                throw Failure(reason: Reasons.systemError(errno))
            }
        }
        return count
    }
}
