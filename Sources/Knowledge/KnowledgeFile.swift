import SystemPackage

/// A file under `rules/`.
enum KnowledgeFile {
    static func bytes(of path: String) throws(KnowledgeError) -> [UInt8] {
        do {
            let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
            return try file.closeAfter { try read(file) }
        } catch {
            throw KnowledgeError(file: path, message: "cannot be read; check that it exists")
        }
    }

    private static func read(_ file: FileDescriptor) throws -> [UInt8] {
        let size = Int(try file.seek(offset: 0, from: .end))
        try file.seek(offset: 0, from: .start)
        return unsafe try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let rest = unsafe UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let got = unsafe try file.read(into: rest)
                if got == 0 { break }
                count += got
            }
        }
    }
}
