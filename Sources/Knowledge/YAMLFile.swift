internal import Foundation
internal import Yams

/// Reads the YAML files of `rules/`. A rule file holds two documents: what runs, `---`, then the examples.
package enum YAMLFile {
    /// The first document of a file: what a run needs. The text after `---` is not even parsed.
    package static func first(of path: String) throws(KnowledgeError) -> YAMLNode {
        let text = try text(of: path)
        return try parse(parts(of: text).first, file: path, lineOffset: 0)
    }

    /// Both documents; the second is nil where there is none.
    package static func both(of path: String) throws(KnowledgeError) -> (first: YAMLNode, second: YAMLNode?) {
        let parts = parts(of: try text(of: path))
        let first = try parse(parts.first, file: path, lineOffset: 0)
        guard let second = parts.second else { return (first, nil) }
        return (first, try parse(second, file: path, lineOffset: parts.lineOfSecond))
    }

    private static func text(of path: String) throws(KnowledgeError) -> String {
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw KnowledgeError(file: path, message: "cannot be read as UTF-8 text; check that it exists and its encoding")
        }
    }

    private static func parse(_ text: some StringProtocol, file: String, lineOffset: Int) throws(KnowledgeError) -> YAMLNode {
        do {
            guard let node = try Yams.compose(yaml: String(text)) else {
                throw KnowledgeError(file: file, line: 1 + lineOffset, column: 1, message: "the document is empty")
            }
            return YAMLNode(node, file: file, lineOffset: lineOffset)
        } catch let error as KnowledgeError {
            throw error
        } catch let error as YamlError {
            throw described(error, file: file, lineOffset: lineOffset)
        } catch {
            throw KnowledgeError(file: file, message: "is not valid YAML: \(error)")
        }
    }

    /// Yams' own description spans several lines; keep the place and the problem.
    private static func described(_ error: YamlError, file: String, lineOffset: Int) -> KnowledgeError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return KnowledgeError(
                file: file, line: mark.line + lineOffset, column: mark.column, message: "is not valid YAML: \(problem)")
        default:
            return KnowledgeError(file: file, message: "is not valid YAML: \(error)")
        }
    }

    /// The text before and after the first line that is `---`, where that line is not the first of the file.
    private static func parts(of text: String) -> (first: Substring, second: Substring?, lineOfSecond: Int) {
        var text = text
        text.makeContiguousUTF8()
        let utf8 = text.utf8
        let dash = UInt8(ascii: "-")
        let newline = UInt8(ascii: "\n")
        var lineNumber = 0
        var start = utf8.startIndex
        while start < utf8.endIndex {
            let end = utf8[start...].firstIndex(of: newline) ?? utf8.endIndex
            lineNumber += 1
            if lineNumber > 1, utf8[start..<end].elementsEqual([dash, dash, dash]) {
                return (text[..<start], text[end...], lineNumber - 1)
            }
            start = end < utf8.endIndex ? utf8.index(after: end) : end
        }
        return (text[...], nil, 0)
    }
}
