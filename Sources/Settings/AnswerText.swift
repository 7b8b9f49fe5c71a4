package import Procurement

/// What an answer in a document says: a reason and, behind a semicolon, the last day it holds
/// ("prövas i nästa upphandling; till 2027-06-30").
package struct AnswerText: Sendable, Equatable {
    package let reason: String
    package let until: CalendarDate?

    /// Nil where there is no reason, or something else than a day behind the semicolon.
    package init?(_ text: Substring) {
        let parts = text.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        reason = parts[0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !reason.isEmpty else { return nil }
        guard parts.count > 1 else {
            until = nil
            return
        }
        let ending = parts[1].split(whereSeparator: \.isWhitespace)
        guard ending.count == 2, ["until", "till"].contains(ending[0]), let date = CalendarDate(String(ending[1]))
        else { return nil }
        until = date
    }

    /// Reads an answer to a comment, "OK: reason"; nil for what is no such answer.
    package init?(toComment text: String) {
        guard text.prefix(2).uppercased() == "OK" else { return nil }
        let rest = text.dropFirst(2).drop { $0.isWhitespace }
        guard rest.first == ":" else { return nil }
        self.init(rest.dropFirst())
    }
}
