import Documents

/// Who put something in, and on what day.
package struct WordStamp: Sendable {
    private let day: String?

    /// A day as `2026-11-20`.
    package init(day: String?) {
        self.day = day
    }

    /// Author and day as attributes.
    var attributes: String {
        let date = day.map { " w:date=\"\($0)T00:00:00Z\"" } ?? ""
        return "w:author=\"\(CommentMark.author)\"\(date)"
    }
}
