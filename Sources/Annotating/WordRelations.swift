/// The relationships of a part, with the bytes that they are written in.
struct WordRelations {
    private let bytes: [UInt8]
    private var targets: [String: String] = [:]
    private var highestID = 0

    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    /// The name of the relationships of a part.
    static func name(of part: String) -> String {
        let steps = part.split(separator: "/", omittingEmptySubsequences: false)
        return (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
    }

    init(_ bytes: [UInt8], of part: String) {
        self.bytes = bytes
        let folder = part.split(separator: "/").dropLast()
        var scanner = TagScanner(bytes)
        while let tag = scanner.next() {
            guard tag.name == "Relationship", !tag.isEnd,
                let type = TagScanner.attribute("Type", of: tag, in: bytes),
                let target = TagScanner.attribute("Target", of: tag, in: bytes)
            else { continue }
            let id = TagScanner.attribute("Id", of: tag, in: bytes) ?? ""
            if id.hasPrefix("rId"), let number = Int(id.dropFirst(3)) { highestID = max(highestID, number) }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            let path =
                target.hasPrefix("/")
                ? String(target.dropFirst()) : (folder + [Substring(target)]).joined(separator: "/")
            if targets[kind] == nil { targets[kind] = path }
        }
    }

    func target(_ kind: String) -> String? { targets[kind] }

    /// The part with one more relationship.
    func adding(_ kind: String, target: String) -> [UInt8] {
        let element = "<Relationship Id=\"rId\(highestID + 1)\" Type=\"\(Self.types)\(kind)\" Target=\"\(target)\"/>"
        guard bytes.isEmpty else { return WordPartText.appending(element, to: bytes) }
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(element)</Relationships>
            """.utf8)
    }
}

/// Small questions about the bytes of a part.
enum WordPartText {
    /// The part with elements before the end of its root.
    static func appending(_ elements: String, to bytes: [UInt8]) -> [UInt8] {
        var scanner = TagScanner(bytes)
        var last: TagScanner.Tag?
        while let tag = scanner.next() { last = tag }
        guard let last else { return bytes }
        if last.isEmpty {
            // A root without content: `<w:comments …/>`.
            let open = bytes[..<(last.range.upperBound - 2)] + Array(">\(elements)</\(last.name)>".utf8)
            return Array(open + bytes[last.range.upperBound...])
        }
        return Array(bytes[..<last.range.lowerBound] + Array(elements.utf8) + bytes[last.range.lowerBound...])
    }

    static func holds(_ text: String, _ bytes: [UInt8]) -> Bool {
        let wanted = Array(text.utf8)
        return bytes.prefix(8 << 10).indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
    }

    /// The namespace that the document gives the prefix `w`.
    static func namespace(of document: [UInt8]) -> String {
        var scanner = TagScanner(document)
        let root = scanner.next()
        return root.flatMap { TagScanner.attribute("xmlns:w", of: $0, in: document) }
            ?? "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    }
}
