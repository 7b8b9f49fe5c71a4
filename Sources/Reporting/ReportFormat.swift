/// A format that reports are written in: one file that makes a member of this type, and its line in `all`.
package struct ReportFormat: Sendable {
    /// As given with `--format`.
    package let name: String
    /// The endings of file names that ask for it.
    package let endings: [String]
    private let make: @Sendable (ReportContext) -> Report

    init(_ name: String, endings: [String], make: @escaping @Sendable (ReportContext) -> Report) {
        self.name = name
        self.endings = endings
        self.make = make
    }

    package static let standard = text

    package static let all: [ReportFormat] = [
        .text,
        .json,
        .jsonl,
        .markdown,
        .html,
        .docx,
        .xlsx,
        .csv,
        .sarif,
        .junit,
        .github,
        .line,
    ]

    /// The format with a name; nil where there is none.
    package init?(name: String) {
        guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
        self = format
    }

    /// The format that a file name asks for by its ending, the longest that fits.
    package init?(fileName: String) {
        let fits = Self.all.flatMap { format in
            format.endings.filter { fileName.hasSuffix("." + $0) }.map { (format: format, ending: $0) }
        }
        guard let best = fits.max(by: { $0.ending.utf8.count < $1.ending.utf8.count }) else { return nil }
        self = best.format
    }

    /// A report in this format.
    package func report(_ context: ReportContext) -> Report { make(context) }
}
