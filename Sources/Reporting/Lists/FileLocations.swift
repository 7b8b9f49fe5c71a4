package import Analysis
import Documents
import Procurement

/// Finds the lines of findings in the files of a dossier, for programs that open a file at a line.
package struct FileLocations {
    private let dossier: String
    private let documents: [Document]
    /// The first byte of each line, for documents that are files of lines.
    private let starts: [[Int]?]

    package struct Location {
        package let path: String
        /// Counted from 1; nil where the file has no lines that a person would count.
        package let start: Position?
        package let end: Position?
    }

    package struct Position: Hashable {
        package let line: Int
        /// In Unicode scalars, from 1.
        package let column: Int
    }

    package init(_ assessment: Assessment) {
        dossier = assessment.dossier.name
        documents = assessment.dossier.documents
        starts = documents.map { $0.format == .text ? Self.lineStarts(of: $0.text.bytes) : nil }
    }

    package subscript(evidence: Evidence) -> Location {
        guard let span = evidence.span, documents.indices.contains(span.document) else {
            return Location(path: evidence.document ?? dossier, start: nil, end: nil)
        }
        let document = documents[span.document]
        return Location(
            path: document.name, start: position(of: span.range.lowerBound, in: span.document),
            end: position(of: span.range.upperBound, in: span.document))
    }

    private func position(of offset: Int, in document: Int) -> Position? {
        guard let starts = starts[document] else { return nil }
        // The last line that begins at or before the offset.
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        let bytes = documents[document].text.bytes
        let scalars = bytes[starts[low]..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
        return Position(line: low + 1, column: scalars + 1)
    }

    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
        return starts
    }
}
