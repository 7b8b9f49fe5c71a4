/// What differs between two texts.
enum Difference {
    /// The lines that differ, at most twenty.
    static func lines(from expected: String, to report: String) -> String {
        let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        let changes = lines(report).difference(from: lines(expected)).prefix(20).map { change in
            switch change {
            case .remove(let line, let text, _): "-\(line + 1): \(text)"
            case .insert(let line, let text, _): "+\(line + 1): \(text)"
            }
        }
        return changes.joined(separator: "\n")
    }
}
