package import Documents
import FoundationEssentials
package import Knowledge
import Law
package import Procurement

/// What an organisation has settled for its reviews: the file `.hansyn.yaml` in the working directory or above it.
package struct Configuration: Sendable {
    package static let name = ".hansyn.yaml"

    /// A value and the line it stands on.
    package struct Setting<Value: Sendable>: Sendable {
        package let value: Value
        package let line: Int
    }

    /// A rule that is not asked, and why.
    package struct RuleOff: Sendable {
        package let rule: String
        package let reason: String
    }

    package let path: String
    /// A policy's name, or the path of its file.
    package private(set) var policy: Setting<String>?
    package private(set) var language: Setting<Language>?
    /// Taken where neither files nor flags say it.
    package private(set) var buyer: Setting<BuyerKind>?
    package private(set) var act: Setting<Act>?
    /// The least severity that fails a run, as `--fail-on`.
    package private(set) var failOn: Setting<String>?
    package private(set) var decisions: Setting<String>?
    package private(set) var guide: Setting<String>?
    /// Folders with rules of one's own.
    package private(set) var rules: Setting<[String]>?
    /// The weight that a rule's findings have here, by rule; "error", "warning" or "note".
    package private(set) var severities: Setting<[String: String]>?
    package private(set) var off: Setting<[RuleOff]>?
    package private(set) var exceptions: Setting<[DecisionException]>?
    /// Whether answers that stand in the documents themselves count.
    package private(set) var answers: Setting<Bool>?
    /// Whether e-mail addresses, telephone numbers and personal identity numbers are masked.
    package private(set) var mask: Setting<Bool>?

    package static let keys = [
        "policy", "language", "buyer", "act", "fail-on", "decisions", "guide", "rules", "severities", "rules-off",
        "exceptions", "answers", "mask",
    ]

    /// The file that is there, from a folder upwards; nil where there is none.
    package static func nearest(from folder: String) -> String? { SettingsFile.nearest(name, from: folder) }

    /// A file beside this one.
    package func file(_ name: String) -> String { SettingsFile.folder(of: path) + name }

    /// Reads the file. Rules and severities are looked up later, by those who know the rules.
    package init(path: String) throws(KnowledgeErrors) {
        self.path = path
        do {
            guard let map = try YAMLFile.optional(of: path)?.map(keys: Self.keys) else { return }
            let folder = SettingsFile.folder(of: path)
            policy = try map.setting("policy") { node throws(KnowledgeError) in
                let text = try node.string()
                return text.contains("/") || text.hasSuffix(".yaml") ? SettingsFile.path(text, from: folder) : text
            }
            language = try map.setting("language") { node throws(KnowledgeError) in try node.choice(Language.self) }
            buyer = try map.setting("buyer") { node throws(KnowledgeError) in
                let kind = try node.choice(BuyerKind.self)
                guard kind != .local, kind != .publicBody else {
                    throw node.error("choose state, municipality, region or utility")
                }
                return kind
            }
            act = try map.setting("act") { node throws(KnowledgeError) in try node.choice(Act.self) }
            failOn = try map.setting("fail-on") { node throws(KnowledgeError) in
                try node.choice(among: ["error", "warning", "note", "never"])
            }
            let file = { (node: YAMLNode) throws(KnowledgeError) in
                SettingsFile.path(try node.string(), from: folder)
            }
            decisions = try map.setting("decisions", file)
            guide = try map.setting("guide", file)
            rules = try map.setting("rules") { node throws(KnowledgeError) in try node.each(file) }
            severities = try map.setting("severities", Self.severities)
            off = try map.setting("rules-off") { node throws(KnowledgeError) in try node.each(Self.ruleOff) }
            exceptions = try map.setting("exceptions") { node throws(KnowledgeError) in
                try node.each(Self.exception)
            }
            answers = try map.setting("answers") { node throws(KnowledgeError) in try node.bool() }
            mask = try map.setting("mask") { node throws(KnowledgeError) in try node.bool() }
        } catch {
            throw KnowledgeErrors([error])
        }
    }

    private static func severities(_ node: YAMLNode) throws(KnowledgeError) -> [String: String] {
        guard case .map(let pairs) = node.content else { throw node.error("expected rules with a severity each") }
        var severities: [String: String] = [:]
        for pair in pairs {
            severities[try pair.key.string()] = try pair.value.choice(among: ["error", "warning", "note"])
        }
        return severities
    }

    private static func ruleOff(_ node: YAMLNode) throws(KnowledgeError) -> RuleOff {
        let map = try node.map(keys: ["rule", "reason"])
        return RuleOff(rule: try map.require("rule").string(), reason: try map.require("reason").string())
    }

    private static func exception(_ node: YAMLNode) throws(KnowledgeError) -> DecisionException {
        let map = try node.map(keys: ["path", "rules", "reason", "until"])
        return DecisionException(
            pattern: PathPattern(try map.require("path").string()), rules: try map["rules"]?.strings() ?? [],
            reason: try map.require("reason").string(), until: try map["until"]?.date(),
            place: "\(node.file):\(node.line)")
    }
}

/// Findings that are known beforehand, by where they stand.
package struct DecisionException: Sendable {
    package let pattern: PathPattern
    /// Empty for all rules.
    package let rules: [String]
    package let reason: String
    package let until: CalendarDate?
    package let place: String

    func covers(rule: String, path: String?) -> Bool {
        guard rules.isEmpty || rules.contains(rule), let path else { return false }
        return pattern.matches(path)
    }

    var decision: Decision {
        Decision(
            fingerprint: "", rule: nil, exit: .known, reason: reason, function: "", date: nil, until: until,
            place: place)
    }
}

extension YAMLMap {
    fileprivate func setting<Value>(
        _ key: String, _ read: (YAMLNode) throws(KnowledgeError) -> Value
    ) throws(KnowledgeError) -> Configuration.Setting<Value>? {
        guard let node = self[key] else { return nil }
        return Configuration.Setting(value: try read(node), line: node.line)
    }
}

extension YAMLNode {
    fileprivate func choice(among known: [String]) throws(KnowledgeError) -> String {
        let text = try string()
        guard known.contains(text) else { throw unknown(text, what: "value", known: known) }
        return text
    }
}
