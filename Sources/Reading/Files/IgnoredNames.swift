/// Files that belong to the tools that made a folder or archive, not to the procurement: they are never read.
enum IgnoredNames {
    /// Whether a file or folder of that name is left out, wherever it is.
    static func contain(_ name: some StringProtocol) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("hansyn.") || name.hasPrefix("~$") || name == "expected.json"
            || name == "__MACOSX" || name == "Thumbs.db"
    }

    /// Whether an entry of an archive is left out: for its own name or that of a folder above it.
    static func contain(path: String) -> Bool {
        path.split(separator: "/").contains { contain($0) }
    }
}
