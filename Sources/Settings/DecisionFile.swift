import FoundationEssentials
package import Knowledge
import Law
import Procurement

/// The file that decisions are kept in: `hansyn.decisions.yaml`, in the working directory or above it.
package struct DecisionFile: Sendable {
    package static let name = "hansyn.decisions.yaml"

    package let path: String
    package let decisions: [Decision]
    private let text: String
    /// Spaces before the dash of an item.
    private let indent: Int

    /// The file that is there, from a folder upwards; nil where there is none.
    package static func nearest(from folder: String) -> String? {
        var folder = URL(filePath: folder).standardizedFileURL
        while true {
            let file = folder.appending(path: name).path
            if FileManager.default.fileExists(atPath: file) { return file }
            if folder.path == "/" { return nil }
            folder = folder.deletingLastPathComponent()
        }
    }

    /// Reads the file; one that does not exist yet holds nothing.
    package init(path: String) throws(KnowledgeErrors) {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else {
            (decisions, text, indent) = ([], Self.opening, 2)
            return
        }
        guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self)
        else {
            throw KnowledgeErrors([KnowledgeError(file: path, message: "cannot be read as UTF-8 text; check the file")])
        }
        self.text = text
        do {
            let node = try YAMLFile.first(in: text, file: path)
            decisions = try Self.decisions(node)
            let first = try node.map(keys: ["decisions"])["decisions"]?.list().first
            indent = max(0, (first?.column ?? 5) - 3)
        } catch {
            throw KnowledgeErrors([error])
        }
    }

    /// The file with one more decision, written whole or not at all.
    package func adding(_ decision: Decision) throws(KnowledgeErrors) -> DecisionFile {
        let new = (text.hasSuffix("\n") || text.isEmpty ? text : text + "\n") + entry(decision)
        do {
            // What is written must be readable: a file in another style is left alone.
            _ = try Self.decisions(YAMLFile.first(in: new, file: path))
        } catch {
            throw KnowledgeErrors([
                KnowledgeError(
                    file: path, message: "a decision cannot be added to it; let it end with the list 'decisions:'")
            ])
        }
        do {
            try Data(new.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw KnowledgeErrors([
                KnowledgeError(file: path, message: "cannot be written; check that the folder exists and is writable")
            ])
        }
        return try DecisionFile(path: path)
    }

    // MARK: Reading

    private static func decisions(_ node: YAMLNode) throws(KnowledgeError) -> [Decision] {
        try node.map(keys: ["decisions"])["decisions"]?.each { item throws(KnowledgeError) in try decision(item) } ?? []
    }

    private static func decision(_ node: YAMLNode) throws(KnowledgeError) -> Decision {
        let map = try node.map(keys: ["fingerprint", "rule", "exit", "reason", "function", "date", "until", "where"])
        let exit = try map.require("exit").choice(Decision.Exit.self)
        let fingerprint = try map.require("fingerprint").string()
        guard fingerprint.hasPrefix("f1:") else {
            throw try map.require("fingerprint").error("a fingerprint begins with f1:; copy it from a report")
        }
        let isKnown = exit == .known
        return Decision(
            fingerprint: fingerprint, rule: try map["rule"]?.string(), exit: exit,
            reason: try isKnown ? map["reason"]?.string() ?? "" : map.require("reason").string(),
            function: try isKnown ? map["function"]?.string() ?? "" : map.require("function").string(),
            date: try map.require("date").date(), until: try map["until"]?.date(), place: try map["where"]?.string())
    }

    // MARK: Writing

    private static let opening = """
        # Beslut om det som hansyn har visat. Det sista beslutet om ett fynd gäller; efter sista dagen visas fyndet igen.
        decisions:

        """

    private func entry(_ decision: Decision) -> String {
        var fields = [("fingerprint", Self.quoted(decision.fingerprint))]
        if let rule = decision.rule { fields.append(("rule", Self.quoted(rule))) }
        fields.append(("exit", decision.exit.rawValue))
        fields.append(("reason", Self.quoted(decision.reason)))
        fields.append(("function", Self.quoted(decision.function)))
        fields.append(("date", decision.date.description))
        if let until = decision.until { fields.append(("until", until.description)) }
        if let place = decision.place { fields.append(("where", Self.quoted(place))) }
        let margin = String(repeating: " ", count: indent)
        return fields.enumerated().map { number, field in
            "\(margin)\(number == 0 ? "- " : "  ")\(field.0): \(field.1)\n"
        }.joined()
    }

    /// The text as YAML in double quotes; signs that are not text are left out.
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "\"": escaped += "\\\""
            case "\\": escaped += "\\\\"
            case "\n", "\t", "\r": escaped += " "
            default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
            }
        }
        return "\"\(escaped)\""
    }
}
