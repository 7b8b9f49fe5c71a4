/// Reads the YAML files of `rules/`. A rule file holds two documents: what runs, `---`, then the examples.
package enum YAMLFile {
    /// The first document of a file: what a run needs. The text after `---` is not even parsed.
    package static func first(of path: String) throws(KnowledgeError) -> YAMLNode {
        let bytes = try KnowledgeFile.bytes(of: path)
        return try YAMLParser.parse(parts(of: bytes).first, file: path, lineOffset: 0)
    }

    /// The first document of a text that stands, or will stand, in a file.
    package static func first(in text: String, file: String) throws(KnowledgeError) -> YAMLNode {
        try YAMLParser.parse(parts(of: Array(text.utf8)).first, file: file, lineOffset: 0)
    }

    /// Both documents; the second is nil where there is none.
    package static func both(of path: String) throws(KnowledgeError) -> (first: YAMLNode, second: YAMLNode?) {
        let parts = parts(of: try KnowledgeFile.bytes(of: path))
        let first = try YAMLParser.parse(parts.first, file: path, lineOffset: 0)
        guard let second = parts.second else { return (first, nil) }
        return (first, try YAMLParser.parse(second, file: path, lineOffset: parts.lineOfSecond))
    }

    /// The bytes before and after the first line that is `---`, where that line is not the first of the file.
    private static func parts(
        of bytes: [UInt8]
    ) -> (first: ArraySlice<UInt8>, second: ArraySlice<UInt8>?, lineOfSecond: Int) {
        let dash = UInt8(ascii: "-")
        var lineNumber = 0
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            lineNumber += 1
            if lineNumber > 1, end - start == 3, bytes[start..<end].allSatisfy({ $0 == dash }) {
                return (bytes[..<start], bytes[end...], lineNumber - 1)
            }
            start = end + 1
        }
        return (bytes[...], nil, 0)
    }
}
