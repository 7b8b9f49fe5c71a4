import FoundationEssentials

/// Finds the folder `rules/`, and files in it.
package struct RulesRoot: Sendable {
    package let path: String
    /// What an earlier run read, where it is to be used.
    package var nodes: PreparedNodes?

    /// A folder that is known to be one.
    package init(path: String) {
        self.path = path
    }

    /// The first document of a YAML file under the root.
    package func first(of file: String) throws(KnowledgeError) -> YAMLNode {
        guard let nodes else { return try YAMLFile.first(of: file) }
        return try nodes.first(of: file)
    }

    /// The folder given by `--rules-root`, else `HANSYN_RULES`, else beside the installed program, else the nearest
    /// parent of the program that holds `rules/law/acts.yaml`. Never the working directory: a folder of tenders must
    /// not bring its own law.
    package static func locate(flag: String?, environment: [String: String], executable: String) throws -> RulesRoot {
        for (given, origin) in [(flag, "--rules-root"), (environment["HANSYN_RULES"], "HANSYN_RULES")] {
            guard let given, !given.isEmpty else { continue }
            guard isRoot(given) else {
                throw KnowledgeErrors([
                    KnowledgeError(
                        file: given, message: "\(origin) names a folder without law/acts.yaml; give the folder 'rules'")
                ])
            }
            return RulesRoot(path: given)
        }
        let program = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
        var folder = program.deletingLastPathComponent()
        let installed = folder.deletingLastPathComponent().path + "/share/hansyn/rules"
        if isRoot(installed) { return RulesRoot(path: installed) }
        while folder.path != "/" {
            if isRoot(folder.path + "/rules") { return RulesRoot(path: folder.path + "/rules") }
            folder = folder.deletingLastPathComponent()
        }
        throw KnowledgeErrors([
            KnowledgeError(
                file: program.path,
                message: "no folder 'rules' was found beside the program; give it with --rules-root DIR or HANSYN_RULES"
            )
        ])
    }

    /// The path of a file or folder under the root.
    package func file(_ relative: String) -> String { path + "/" + relative }

    /// The files with an ending in a folder under the root, in the order of their names; none where there is no folder.
    package func files(in folder: String, ending: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: file(folder))) ?? []
        return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted().map { file(folder) + "/" + $0 }
    }

    private static func isRoot(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/law/acts.yaml")
    }
}
