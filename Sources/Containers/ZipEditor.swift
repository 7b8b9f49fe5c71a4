import CLibZip
import Glibc

/// Writes zip archives. The only file that knows libzip's writing side.
package enum ZipEditor {
    /// A file to be put into an archive.
    package struct Part: Sendable {
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The archive with these parts in place of those with the same name, or after them where there are none. All other
    /// entries keep their compressed bytes. The same input gives the same bytes. From no bytes comes a new archive.
    package static func replacing(_ parts: [Part], in archive: [UInt8]) throws(ContainerError) -> [UInt8] {
        guard let source = unsafe source(of: archive) else { throw .outOfMemory }
        // One reference is the archive's, one is ours, to read from what was written.
        unsafe zip_source_keep(source)
        defer { unsafe zip_source_free(source) }
        let flags = archive.isEmpty ? ZIP_CREATE | ZIP_TRUNCATE : ZIP_CHECKCONS
        guard let handle = unsafe zip_open_from_source(source, flags, nil) else {
            unsafe zip_source_free(source)
            throw .damaged
        }
        for part in parts {
            guard unsafe put(part, into: handle) else {
                unsafe zip_discard(handle)
                throw .outOfMemory
            }
        }
        guard unsafe zip_close(handle) == 0 else {
            unsafe zip_discard(handle)
            throw .damaged
        }
        return try unsafe bytes(of: source)
    }

    private static func put(_ part: Part, into handle: OpaquePointer) -> Bool {
        guard let source = unsafe source(of: part.bytes) else { return false }
        let index = unsafe zip_file_add(
            handle, part.name, source, UInt32(ZIP_FL_OVERWRITE) | UInt32(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            unsafe zip_source_free(source)
            return false
        }
        // 1980-01-01, as Office writes it: the time of the run would make each result different.
        let isDated = unsafe zip_file_set_mtime(handle, UInt64(index), 315_532_800, 0) == 0
        let isPlain = unsafe zip_file_set_external_attributes(handle, UInt64(index), 0, UInt8(ZIP_OPSYS_DOS), 0) == 0
        return isDated && isPlain
    }

    /// A source that owns a copy of the bytes and can be written to.
    private static func source(of bytes: [UInt8]) -> OpaquePointer? {
        // libzip would not free a copy of nothing.
        if bytes.isEmpty { return unsafe zip_source_buffer_create(nil, 0, 0, nil) }
        guard let copy = unsafe malloc(bytes.count) else { return nil }
        unsafe bytes.withUnsafeBytes { buffer in
            if let start = buffer.baseAddress { unsafe copy.copyMemory(from: start, byteCount: buffer.count) }
        }
        if let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) { return unsafe source }
        unsafe free(copy)
        return nil
    }

    private static func bytes(of source: OpaquePointer) throws(ContainerError) -> [UInt8] {
        guard unsafe zip_source_open(source) == 0 else { throw .damaged }
        defer { _ = unsafe zip_source_close(source) }
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = unsafe zip_source_read(source, &buffer, UInt64(buffer.count))
            guard count >= 0 else { throw .damaged }
            if count == 0 { return result }
            result.append(contentsOf: buffer[..<Int(count)])
        }
    }
}
