/// The bytes of one file as they are, for those who write a changed copy of it.
package enum SourceBytes {
    /// Nil for what cannot be read, or is larger than a document may be.
    package static func read(_ path: String, limits: ReadingLimits = ReadingLimits()) -> [UInt8]? {
        var buffer: [UInt8] = []
        guard let count = try? FileBytes.read(FilePath(path), into: &buffer, limit: limits.fileBytes) else {
            return nil
        }
        return Array(buffer[..<count])
    }
}
