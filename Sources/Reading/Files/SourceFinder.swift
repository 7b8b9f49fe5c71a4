import Containers
package import Documents
import Glibc

/// A file to be read: what the reports call it and where it is.
package struct SourceFile: Hashable, Sendable {
    package let name: String
    package let path: FilePath

    package init(name: String, path: FilePath) {
        self.name = name
        self.path = path
    }
}

/// The files that paths on the command line stand for, in the order given; inside a folder in byte order of names.
package struct SourceFinder {
    package private(set) var files: [SourceFile] = []
    /// Paths that lead to nothing readable, each with what to do.
    package private(set) var problems: [UnreadableFile] = []
    /// Folders that were entered for the path being added, so that a link back up ends.
    private var entered: Set<FolderIdentity> = []

    private struct FolderIdentity: Hashable {
        let device: UInt
        let inode: UInt
    }

    package init() {}

    /// Adds a file, or all files in a folder and the folders in it.
    package mutating func add(_ path: String) {
        entered = []
        visit(SourceFile(name: path, path: FilePath(path)))
    }

    private mutating func visit(_ file: SourceFile) {
        var status = stat()
        let answer = unsafe stat(file.path.characters, &status)
        guard answer == 0 else {
            let reason = errno == ENOENT && isLink(file.path) ? Reasons.danglingLink : Reasons.systemError(errno)
            problems.append(UnreadableFile(name: file.name, reason: reason))
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            let folder = FolderIdentity(device: UInt(status.st_dev), inode: UInt(status.st_ino))
            if entered.insert(folder).inserted { enter(file) }
        case S_IFREG: files.append(file)
        default: problems.append(UnreadableFile(name: file.name, reason: Reasons.notAFile))
        }
    }

    private mutating func enter(_ folder: SourceFile) {
        guard let names = Self.names(in: folder.path) else {
            let reason = errno == EACCES ? Reasons.closedFolder : Reasons.systemError(errno)
            problems.append(UnreadableFile(name: folder.name, reason: reason))
            return
        }
        let prefix = folder.name.hasSuffix("/") ? folder.name : folder.name + "/"
        for name in names {
            let text = EntryName.text(of: name.map { UInt8(bitPattern: $0) })
            guard !IgnoredNames.contain(text) else { continue }
            visit(SourceFile(name: prefix + text, path: FilePath(folder.path, name)))
        }
    }

    private func isLink(_ path: FilePath) -> Bool {
        var status = stat()
        let answer = unsafe lstat(path.characters, &status)
        return answer == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The names in a folder in byte order, without their NUL; nil when it cannot be opened.
    private static func names(in folder: FilePath) -> [[CChar]]? {
        guard let handle = unsafe opendir(folder.characters) else { return nil }
        defer { unsafe closedir(handle) }
        var names: [[CChar]] = []
        while let entry = unsafe readdir(handle) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
            }
            if !name.isEmpty { names.append(name) }
        }
        return names.sorted { left, right in
            left.lexicographicallyPrecedes(right) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
        }
    }
}
