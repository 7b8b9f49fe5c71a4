package import Documents

/// How the program stands on this machine: what it has at hand, what it knows and how far it goes.
package struct Health: Sendable {
    /// A program that is started for a part of the work.
    package struct Helper: Sendable {
        let name: String
        /// Nil where it is not installed.
        let path: String?
        let version: String?
        let purpose: Wording
        let packages: String
        /// Whether some kind of file cannot be read without it.
        let isNeeded: Bool

        package init(
            name: String, path: String?, version: String?, purpose: Wording, packages: String, isNeeded: Bool
        ) {
            self.name = name
            self.path = path
            self.version = version
            self.purpose = purpose
            self.packages = packages
            self.isNeeded = isNeeded
        }
    }

    /// The rules and the law in use.
    package struct Rules: Sendable {
        let tool: ToolState
        let count: Int
        /// Rules of one's own, by name and version.
        let packs: [String]
        /// Whether the law was checked more than a year ago.
        let isOld: Bool

        package init(tool: ToolState, count: Int, packs: [String], isOld: Bool) {
            self.tool = tool
            self.count = count
            self.packs = packs
            self.isOld = isOld
        }
    }

    package struct Limit: Sendable {
        let name: String
        let value: Int
        /// "bytes", "seconds", "times" or "count".
        let unit: String
        let meaning: Wording

        package init(name: String, value: Int, unit: String, meaning: Wording) {
            self.name = name
            self.value = value
            self.unit = unit
            self.meaning = meaning
        }
    }

    /// A setting and its value; nil where it is not set.
    package struct Setting: Sendable {
        let name: String
        let value: String?

        package init(_ name: String, _ value: String?) {
            self.name = name
            self.value = value
        }
    }

    let version: String
    package var helpers: [Helper] = []
    /// Nil where the rules cannot be read.
    package var rules: Rules?
    package var limits: [Limit] = []
    /// The folder for what a run leaves for the next; nil where nothing is left.
    package var cache: String?
    package var isCacheFilled = false
    package var settings: [Setting] = []
    /// What is wrong with rules and settings.
    package var problems: [Wording] = []

    package init(version: String) {
        self.version = version
    }

    /// Whether everything works; a helper that nothing depends on, and old law, are told and are no failure.
    package var isSound: Bool {
        problems.isEmpty && rules != nil && helpers.allSatisfy { $0.path != nil || !$0.isNeeded }
    }
}
