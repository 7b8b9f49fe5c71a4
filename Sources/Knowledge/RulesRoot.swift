import FoundationEssentials

/// Finds the folder `rules/`, and files in it.
package struct RulesRoot: Sendable {
    package let path: String
    /// What an earlier run read, where it is to be used.
    package var nodes: PreparedNodes?

    /// Rules of one's own, in the order in which they were named.
    package private(set) var packs: [RulePack] = []

    /// A folder that is known to be one.
    package init(path: String) {
        self.path = path
    }

    /// The first document of a YAML file under the root.
    package func first(of file: String) throws(KnowledgeError) -> YAMLNode {
        guard let nodes else { return try YAMLFile.first(of: file) }
        return try nodes.first(of: file)
    }

    /// The same with packs of one's own. A file of a pack stands in for one of the same name only where the pack says so:
    /// else two rules would have one id.
    package func adding(_ folders: [String]) throws(KnowledgeErrors) -> RulesRoot {
        var root = self
        for folder in folders {
            let pack = try RulePack(folder: folder)
            let errors = pack.names.compactMap { name, file -> KnowledgeError? in
                guard !pack.overrides.contains(name), let other = root.owner(of: name) else { return nil }
                return KnowledgeError(
                    file: file,
                    message:
                        "'\(name)' is also the id in \(other); take another, or list it under 'overrides:' in \(pack.file)"
                )
            }
            guard errors.isEmpty else { throw KnowledgeErrors(errors) }
            root.packs.append(pack)
        }
        return root
    }

    /// The file that holds an id, in any of the folders of rules, concepts, clauses and policies.
    private func owner(of name: String) -> String? {
        RulePack.folders.lazy.flatMap { files(in: $0, ending: ".yaml") }.first { $0.hasSuffix("/\(name).yaml") }
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
        let own = Self.files(in: file(folder), ending: ending)
        guard !packs.isEmpty else { return own }
        var byName = Dictionary(own.map { (Self.name(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
        for pack in packs {
            // A rule may move to another kind: what is overridden is gone from wherever it was.
            for name in pack.overrides { byName[name + ending] = nil }
            for file in Self.files(in: pack.folder + "/" + folder, ending: ending) {
                byName[Self.name(of: file)] = file
            }
        }
        return byName.sorted { $0.key < $1.key }.map(\.value)
    }

    static func files(in folder: String, ending: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted().map { folder + "/" + $0 }
    }

    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private static func isRoot(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/law/acts.yaml")
    }
}
