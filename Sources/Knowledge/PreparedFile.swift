import Glibc
package import SystemPackage

/// Values that one run works out from files under `rules/` and leaves for the next, in the user's cache folder. It is
/// used only while the files and the program are the same, and is never needed: without it everything is worked out anew.
package struct PreparedFile: Sendable {
    private let path: FilePath
    /// Changes with the files and with the program.
    private let mark: UInt64

    private static let magic = Array("hansyn prepared 1\n".utf8)

    /// Nil where there is no folder for it. `HANSYN_CACHE` names one, or is `off`; else it is that of the user.
    package init?(_ name: String, of sources: [String], root: RulesRoot, environment: [String: String]) {
        guard let folder = Self.folder(environment) else { return nil }
        var hash = Hash()
        hash.add(Array(root.path.utf8))
        for source in sources + ["/proc/self/exe"] { hash.add(file: source) }
        mark = hash.value
        var place = Hash()
        place.add(Array(root.path.utf8))
        path = folder.appending("\(name)-\(String(place.value, radix: 16)).bin")
    }

    /// Where such files are kept; nil where they are not.
    package static func folder(_ environment: [String: String]) -> FilePath? {
        switch environment["HANSYN_CACHE"] {
        case "off"?: return nil
        case let given? where !given.isEmpty: return FilePath(given)
        default: break
        }
        if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
            return FilePath(cache).appending("hansyn")
        }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return FilePath(home).appending(".cache").appending("hansyn")
    }

    /// The parts that were written last; nil where there are none, or the files have changed since.
    package func read() -> [ArraySlice<UInt8>]? {
        guard let bytes = try? KnowledgeFile.bytes(of: path.string), bytes.starts(with: Self.magic) else { return nil }
        var position = Self.magic.count
        func number() -> UInt64? {
            guard bytes.count - position >= 8 else { return nil }
            defer { position += 8 }
            return (0..<8).reduce(0) { $0 | UInt64(bytes[position + $1]) << UInt64($1 * 8) }
        }
        guard number() == mark, let sum = number() else { return nil }
        var hash = Hash()
        hash.add(bytes, from: position)
        guard hash.value == sum else { return nil }
        var parts: [ArraySlice<UInt8>] = []
        while position < bytes.count {
            guard let count = number(), count <= UInt64(bytes.count - position) else { return nil }
            parts.append(bytes[position..<(position + Int(count))])
            position += Int(count)
        }
        return parts
    }

    /// Leaves parts for the next run. What cannot be written is not there next time, which harms nobody.
    package func write(_ parts: [[UInt8]]) {
        var content: [UInt8] = []
        for part in parts {
            Self.append(UInt64(part.count), to: &content)
            content += part
        }
        var hash = Hash()
        hash.add(content)
        var bytes = Self.magic
        Self.append(mark, to: &bytes)
        Self.append(hash.value, to: &bytes)
        bytes += content
        let folder = path.removingLastComponent()
        let draft = folder.appending(".prepared-\(getpid())-\(UInt64.random(in: 0...UInt64.max))")
        _ = unsafe mkdir(folder.removingLastComponent().string, 0o700)
        _ = unsafe mkdir(folder.string, 0o700)
        do {
            let file = try FileDescriptor.open(
                draft, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
            try file.closeAfter { _ = try file.writeAll(bytes) }
            if unsafe rename(draft.string, path.string) != 0 { _ = unsafe unlink(draft.string) }
        } catch {
            _ = unsafe unlink(draft.string)
        }
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift * 8))) }
    }
}

/// A hash that tells changed files from unchanged ones; it is no defence against a forger.
private struct Hash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ number: UInt64) {
        value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
        value ^= value >> 32
    }

    mutating func add(_ bytes: [UInt8], from start: Int = 0) {
        let span = unsafe bytes.span.bytes
        var index = start
        // Four sums side by side, as each step of one waits for the step before.
        var others = (Hash(), Hash(), Hash())
        while index + 32 <= bytes.count {
            // In bounds by the line above, and any eight bytes are a number.
            add(unsafe span.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            others.0.add(unsafe span.unsafeLoadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
            others.1.add(unsafe span.unsafeLoadUnaligned(fromByteOffset: index + 16, as: UInt64.self))
            others.2.add(unsafe span.unsafeLoadUnaligned(fromByteOffset: index + 24, as: UInt64.self))
            index += 32
        }
        for other in [others.0, others.1, others.2] { add(other.value) }
        for byte in bytes[index...] { add(UInt64(byte)) }
        add(UInt64(bytes.count - start))
    }

    /// The name, size and time of change of a file.
    mutating func add(file: String) {
        add(Array(file.utf8))
        var status = stat()
        guard unsafe stat(file, &status) == 0 else { return add(0) }
        add(UInt64(bitPattern: Int64(status.st_size)))
        add(UInt64(bitPattern: Int64(status.st_mtim.tv_sec)))
        add(UInt64(bitPattern: Int64(status.st_mtim.tv_nsec)))
        add(UInt64(status.st_ino))
    }
}
