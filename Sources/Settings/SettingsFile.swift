import FoundationEssentials

/// Where settings are found.
enum SettingsFile {
    /// The file with a name, from a folder upwards; nil where there is none.
    static func nearest(_ name: String, from folder: String) -> String? {
        var folder = URL(filePath: folder).standardizedFileURL
        while true {
            let file = folder.appending(path: name).path
            if FileManager.default.fileExists(atPath: file) { return file }
            if folder.path == "/" { return nil }
            folder = folder.deletingLastPathComponent()
        }
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[...slash])
    }

    /// A path as it is written in a file of a folder.
    static func path(_ text: String, from folder: String) -> String { text.hasPrefix("/") ? text : folder + text }
}
