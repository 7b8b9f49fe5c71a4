import CLibArchive
import Glibc

/// Reads tar archives and single files that are packed with gzip, bzip2, xz or zstd. The only file that knows libarchive.
package enum TarArchive {
    /// Hands each file to the body with its name, in the order of the archive; a file that was packed by itself has no
    /// name. Unwanted files are skipped without being kept.
    package static func read(
        _ bytes: ArraySlice<UInt8>, budget: inout ContainerBudget, wants: (String?) -> Bool,
        body: (String?, [UInt8]) -> Void
    ) throws(ContainerError) {
        guard let archive = unsafe archive_read_new() else { throw .outOfMemory }
        defer { _ = unsafe archive_read_free(archive) }
        // Names are converted by the thread's locale, and a Swift program starts in "C".
        let utf8 = unsafe newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
        let before = unsafe uselocale(utf8)
        defer {
            _ = unsafe uselocale(before)
            unsafe freelocale(utf8)
        }
        _ = unsafe archive_read_support_filter_gzip(archive)
        _ = unsafe archive_read_support_filter_bzip2(archive)
        _ = unsafe archive_read_support_filter_xz(archive)
        _ = unsafe archive_read_support_filter_zstd(archive)
        _ = unsafe archive_read_support_format_tar(archive)
        _ = unsafe archive_read_support_format_raw(archive)
        let failure: ContainerError? = unsafe bytes.withUnsafeBytes { buffer -> ContainerError? in
            do throws(ContainerError) {
                guard unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
                    throw .damaged
                }
                try unsafe readEntries(archive, packed: buffer.count, &budget, wants, body)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
    }

    private static func readEntries(
        _ archive: OpaquePointer, packed: Int, _ budget: inout ContainerBudget, _ wants: (String?) -> Bool,
        _ body: (String?, [UInt8]) -> Void
    ) throws(ContainerError) {
        var entry: OpaquePointer?
        while true {
            let answer = unsafe archive_read_next_header(archive, &entry)
            if answer == ARCHIVE_EOF { return }
            guard answer == ARCHIVE_OK || answer == ARCHIVE_WARN, let entry = unsafe entry else { throw .damaged }
            try budget.count(entries: 1)
            guard unsafe isFile(entry) else { continue }
            let isAlone = unsafe archive_format(archive) == ARCHIVE_FORMAT_RAW
            // Not packed at all: only its first bytes look like it.
            if isAlone, unsafe archive_filter_code(archive, 0) == ARCHIVE_FILTER_NONE { throw .damaged }
            let name: String? = isAlone ? nil : unsafe name(of: entry)
            guard wants(name) else { continue }
            body(name, try unsafe data(archive, packed: packed, &budget))
        }
    }

    /// Links and devices are no files.
    private static func isFile(_ entry: OpaquePointer) -> Bool {
        let isLink = unsafe archive_entry_hardlink(entry) != nil || archive_entry_symlink(entry) != nil
        return unsafe !isLink && archive_entry_filetype(entry) & S_IFMT == S_IFREG
    }

    private static func name(of entry: OpaquePointer) -> String {
        guard let name = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { return "?" }
        let bytes = unsafe UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }
        return EntryName.path(of: bytes.starts(with: "./".utf8) ? bytes[2...] : bytes[...])
    }

    private static func data(_ archive: OpaquePointer, packed: Int, _ budget: inout ContainerBudget)
        throws(ContainerError) -> [UInt8]
    {
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 1)
        defer { unsafe chunk.deallocate() }
        var result: [UInt8] = []
        while true {
            let got = unsafe archive_read_data(archive, chunk.baseAddress, chunk.count)
            guard got >= 0 else { throw .damaged }
            if got == 0 { return result }
            unsafe result.append(contentsOf: chunk[..<got])
            try budget.count(bytes: got, total: result.count, packed: packed)
        }
    }
}
