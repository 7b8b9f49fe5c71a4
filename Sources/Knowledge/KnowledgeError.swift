/// Something wrong in a file under `rules/`, with the place and what to do.
package struct KnowledgeError: Error, Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// Counted from 1; nil when the whole file is meant.
    package let line: Int?
    package let column: Int?
    /// States the rule that is broken, quotes what was read, suggests what to do.
    package let message: String

    package init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
    }

    /// `path:line:column: error: message`, so that editors can jump to it.
    package var description: String {
        let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
        return "\(file)\(place): error: \(message)"
    }
}

/// All that is wrong in the files of one run; never empty when thrown.
package struct KnowledgeErrors: Error, Sendable, CustomStringConvertible {
    package let all: [KnowledgeError]

    package init(_ all: [KnowledgeError]) {
        self.all = all
    }

    package var description: String {
        all.map(\.description).joined(separator: "\n")
    }
}
