import Documents

/// The comments that a Word file holds already.
struct WordComments {
    /// The codes of those that an earlier run put in.
    private(set) var codes: Set<String> = []
    private(set) var nextID = 0

    init(_ bytes: [UInt8]) {
        var scanner = TagScanner(bytes)
        var text = ""
        var start: Int?
        while let tag = scanner.next() {
            switch (tag.name, tag.isEnd) {
            case ("w:comment", false):
                let id = TagScanner.attribute("w:id", of: tag, in: bytes).flatMap(Int.init)
                nextID = max(nextID, (id ?? -1) + 1)
                text = ""
            case ("w:comment", true): if let mark = CommentMark.find(in: text) { codes.insert(mark.code) }
            case ("w:t", false): start = tag.isEmpty ? nil : tag.range.upperBound
            case ("w:t", true):
                if let start {
                    text += String(
                        decoding: XMLText.decoded(bytes[start..<tag.range.lowerBound]).map(\.byte), as: UTF8.self)
                }
            default: break
            }
        }
    }
}
