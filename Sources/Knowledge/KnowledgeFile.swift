import FoundationEssentials

/// A file under `rules/`.
enum KnowledgeFile {
    static func bytes(of path: String) throws(KnowledgeError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw KnowledgeError(file: path, message: "cannot be read; check that it exists")
        }
        return [UInt8](data)
    }
}
