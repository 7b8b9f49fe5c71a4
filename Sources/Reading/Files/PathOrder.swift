/// The order of files in a folder and its folders: by the bytes of each name, as `SourceFinder` lists them, so that a folder
/// and an archive of it are read alike.
enum PathOrder {
    static func sorted<Element>(_ elements: [Element], by name: (Element) -> String) -> [Element] {
        elements.map { (key: key(name($0)), element: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.element)
    }

    /// The bytes of a path with its separator before every other byte, as the end of a name comes first.
    private static func key(_ path: String) -> [UInt8] {
        path.utf8.map { $0 == UInt8(ascii: "/") ? 0 : $0 }
    }
}
