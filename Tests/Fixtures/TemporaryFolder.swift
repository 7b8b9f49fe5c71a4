package import Foundation

/// A folder of its own for one test.
package struct TemporaryFolder: Sendable {
    package let path: String

    /// Makes a folder, hands it to the body, and removes it with all that is in it.
    package static func with<Value>(_ body: (TemporaryFolder) throws -> Value) throws -> Value {
        let path = FileManager.default.temporaryDirectory.path + "/hansyn-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(TemporaryFolder(path: path))
    }

    package func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file, and the folders that lead to it; returns its path.
    @discardableResult
    package func write(_ name: String, _ bytes: Data) throws -> String {
        let url = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
        return url.path
    }

    @discardableResult
    package func write(_ name: String, _ text: String) throws -> String {
        try write(name, Data(text.utf8))
    }

    /// A symbolic link to a path, which need not exist.
    @discardableResult
    package func link(_ name: String, to target: String) throws -> String {
        try FileManager.default.createSymbolicLink(atPath: file(name), withDestinationPath: target)
        return file(name)
    }

    @discardableResult
    package func folder(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: file(name), withIntermediateDirectories: true)
        return file(name)
    }

    /// The text of a file; nil where there is none.
    package func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: file(name)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The names in the folder, in order.
    package func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
}
