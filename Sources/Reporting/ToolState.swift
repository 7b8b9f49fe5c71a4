/// Which program, rules and state of the law made a report; printed in every format.
package struct ToolState: Sendable, Hashable {
    package let version: String
    /// Where the rules were read.
    package let rules: String
    /// The day up to which the law was checked ("2026-08-21").
    package let lawState: String
    /// The settings files that were used.
    package let settings: [String]
    /// The rules that the settings turn off, each with its reason.
    package let off: [String]

    package init(version: String, rules: String, lawState: String, settings: [String] = [], off: [String] = []) {
        self.version = version
        self.rules = rules
        self.lawState = lawState
        self.settings = settings
        self.off = off
    }
}
