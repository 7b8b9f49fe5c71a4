import CLibZip
import Glibc

/// A zip archive in memory: its entries by name, unpacked one at a time. The only file that knows libzip's reading side.
@safe package struct ZipArchive: ~Copyable {
    /// One file in the archive.
    package struct Entry: Sendable {
        /// For people; the same name can come twice.
        package let name: String
        package let isEncrypted: Bool
        let index: UInt64
        let packedSize: Int
    }

    private let handle: OpaquePointer
    private static let chunk = 64 << 10
    /// The files in the order of the archive; folders are left out.
    package let entries: [Entry]

    private init(handle: OpaquePointer, entries: [Entry]) {
        unsafe self.handle = unsafe handle
        self.entries = entries
    }

    deinit {
        unsafe zip_discard(handle)
    }

    /// Opens an archive. The bytes are copied; entries count against the budget.
    package static func open(_ bytes: ArraySlice<UInt8>, budget: inout ContainerBudget) throws(ContainerError)
        -> ZipArchive
    {
        // libzip would not free a copy of nothing.
        guard !bytes.isEmpty else { throw .damaged }
        guard let copy = unsafe malloc(bytes.count) else { throw .outOfMemory }
        unsafe bytes.withUnsafeBytes { buffer in
            if let start = buffer.baseAddress { unsafe copy.copyMemory(from: start, byteCount: buffer.count) }
        }
        // With its last parameter 1 the source frees the copy.
        guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
            unsafe free(copy)
            throw .outOfMemory
        }
        guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY, nil) else {
            unsafe zip_source_free(source)
            throw .damaged
        }
        do throws(ContainerError) {
            let count = unsafe zip_get_num_entries(handle, 0)
            try budget.count(entries: Int(count))
            return unsafe ZipArchive(handle: handle, entries: entries(handle, count: UInt64(max(count, 0))))
        } catch {
            unsafe zip_discard(handle)
            throw error
        }
    }

    private static func entries(_ handle: OpaquePointer, count: UInt64) -> [Entry] {
        (0..<count).compactMap { index in
            var status = unsafe zip_stat_t()
            guard unsafe zip_stat_index(handle, index, UInt32(ZIP_FL_ENC_RAW), &status) == 0,
                let name = unsafe status.name
            else { return nil }
            let bytes = unsafe UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }
            guard let last = bytes.last, last != UInt8(ascii: "/") else { return nil }
            return unsafe Entry(
                name: EntryName.path(of: bytes), isEncrypted: status.encryption_method != ZIP_EM_NONE, index: index,
                packedSize: Int(clamping: status.comp_size))
        }
    }

    /// The first entry with exactly that name.
    package func entry(_ name: String) -> Entry? {
        entries.first { $0.name == name }
    }

    /// The bytes of an entry. What headers say of its size is not believed.
    package func read(_ entry: Entry, budget: inout ContainerBudget) throws(ContainerError) -> [UInt8] {
        guard !entry.isEncrypted else { throw .encrypted }
        guard let file = unsafe zip_fopen_index(handle, entry.index, 0) else { throw .damaged }
        defer { unsafe zip_fclose(file) }
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 1)
        defer { unsafe chunk.deallocate() }
        var result: [UInt8] = []
        while true {
            let got = unsafe Int(zip_fread(file, chunk.baseAddress, UInt64(chunk.count)))
            // A wrong checksum shows at the end.
            guard got >= 0 else { throw .damaged }
            if got == 0 { return result }
            unsafe result.append(contentsOf: chunk[..<got])
            try budget.count(bytes: got, total: result.count, packed: entry.packedSize)
        }
    }
}
