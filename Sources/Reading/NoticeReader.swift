package import Documents
package import Procurement

/// What came of reading one file. `Facts` is nil for a document that is not a notice.
package enum ReadResult: Sendable {
    case read(Document, Facts?)
    case unreadable(UnreadableFile)
}

/// Reads files of any format, told by their content, one after another. A worker keeps one reader for all its files:
/// the XML parser and what was learnt about element paths are used again.
package struct NoticeReader: ~Copyable {
    private let limits: ReadingLimits
    private var parser: XMLParser
    private var buffer: [UInt8] = []
    /// A buffer that grew beyond this for one file is given back.
    private static let keptBuffer = 4 << 20

    package init(limits: ReadingLimits = ReadingLimits()) {
        var limits = limits
        // libxml2 counts bytes in 32 bits.
        limits.fileBytes = min(limits.fileBytes, Int(Int32.max))
        self.limits = limits
        parser = XMLParser(limits: limits)
    }

    /// Reads a file that `SourceFinder` found.
    package mutating func read(_ file: SourceFile) -> ReadResult {
        do throws(FileBytes.Failure) {
            let count = try FileBytes.read(file.path, into: &buffer, limit: limits.fileBytes)
            defer { if buffer.count > Self.keptBuffer { buffer = [] } }
            return read(buffer[..<count], name: file.name)
        } catch {
            return .unreadable(UnreadableFile(name: file.name, reason: error.reason))
        }
    }

    /// Reads the file at a path; `name` is what the reports call it.
    package mutating func read(path: String, name: String) -> ReadResult {
        read(SourceFile(name: name, path: FilePath(path)))
    }

    /// Reads the bytes of a file.
    package mutating func read(bytes: [UInt8], name: String) -> ReadResult {
        read(bytes[...], name: name)
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>, name: String) -> ReadResult {
        guard !bytes.isEmpty else { return .unreadable(UnreadableFile(name: name, reason: Reasons.empty)) }
        guard bytes.count <= limits.fileBytes else {
            return .unreadable(UnreadableFile(name: name, reason: LimitHit.fileBytes(limits.fileBytes).reason))
        }
        switch ContentKind(bytes) {
        case .unreadable(let reason): return .unreadable(UnreadableFile(name: name, reason: reason))
        case .text: return TextReader.read(bytes, name: name, limits: limits)
        case .xml: return parser.read(bytes, name: name)
        }
    }
}
