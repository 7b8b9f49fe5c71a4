import FoundationEssentials

/// A folder with rules of one's own, laid out as `rules/`, with a file `pack.yaml` that says what it is.
package struct RulePack: Sendable {
    package static let fileName = "pack.yaml"
    /// The folders whose files it may add to.
    package static let folders = [
        "used", "obligations", "opportunities", "flaws", "mismatches", "lexicon", "clauses", "policies",
    ]

    package let folder: String
    package let name: String
    package let version: String
    /// The day up to which its law was checked; nil where it says none.
    package let lawState: String?
    /// Ids of what it stands in for.
    package let overrides: Set<String>

    package var file: String { folder + "/" + Self.fileName }

    init(folder: String) throws(KnowledgeErrors) {
        self.folder = folder
        do throws(KnowledgeError) {
            guard FileManager.default.fileExists(atPath: folder + "/" + Self.fileName) else {
                throw KnowledgeError(
                    file: folder + "/" + Self.fileName,
                    message: "is missing; write 'name:' and 'version:' of the rules in it")
            }
            let map = try YAMLFile.first(of: folder + "/" + Self.fileName)
                .map(keys: ["name", "version", "lawState", "overrides"])
            name = try map.require("name").string()
            version = try map.require("version").string()
            lawState = try map["lawState"]?.string()
            overrides = Set(try map["overrides"]?.strings() ?? [])
        } catch {
            throw KnowledgeErrors([error])
        }
    }

    /// Its ids, each with the file.
    var names: [(name: String, file: String)] {
        Self.folders.flatMap { RulesRoot.files(in: folder + "/" + $0, ending: ".yaml") }.map { file in
            (String(RulesRoot.name(of: file).dropLast(5)), file)
        }
    }
}
