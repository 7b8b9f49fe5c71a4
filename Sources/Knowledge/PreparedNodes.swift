import Synchronization

/// The first documents of YAML files as an earlier run read them; what it does not hold is read and, when asked, left for
/// the next run.
package final class PreparedNodes: Sendable {
    private let kept: PreparedFile?
    /// By path.
    private let known: [String: ArraySlice<UInt8>]
    private let new = Mutex<[String: [UInt8]]>([:])

    package init(_ kept: PreparedFile?) {
        self.kept = kept
        guard let parts = kept?.read(), let names = parts.first else {
            known = [:]
            return
        }
        let paths = String(decoding: names, as: UTF8.self).split(separator: "\n").map(String.init)
        known = Dictionary(zip(paths, parts.dropFirst()), uniquingKeysWith: { first, _ in first })
    }

    /// The first document of a file.
    package func first(of path: String) throws(KnowledgeError) -> YAMLNode {
        if let bytes = known[path] {
            var reader = YAMLNodeReader(bytes, file: path)
            if let node = reader.node() { return node }
        }
        let node = try YAMLFile.first(of: path)
        if kept != nil {
            var bytes: [UInt8] = []
            node.append(to: &bytes)
            new.withLock { $0[path] = bytes }
        }
        return node
    }

    /// Leaves what was read anew for the next run.
    package func keep() {
        let added = new.withLock { $0 }
        guard let kept, !added.isEmpty else { return }
        let all = known.mapValues(Array.init).merging(added) { $1 }.sorted { $0.key < $1.key }
        kept.write([Array(all.map(\.key).joined(separator: "\n").utf8)] + all.map(\.value))
    }
}
