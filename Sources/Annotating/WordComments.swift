/// The comments that a Word file holds.
package struct WordComments {
    package struct Existing: Sendable {
        let id: Int
        /// Its lines in one, separated by line feeds.
        package let text: String
        /// The mark of its last paragraph, by which answers refer to it.
        let paragraph: String?

        /// The code of a comment of ours.
        var code: String? {
            guard let start = text.firstRange(of: "[hänsyn "), let end = text[start.upperBound...].firstIndex(of: "]")
            else {
                return nil
            }
            return String(text[start.upperBound..<end])
        }
    }

    let all: [Existing]

    init(_ bytes: [UInt8]) {
        var scanner = TagScanner(bytes)
        var all: [Existing] = []
        var id: Int?
        var text = ""
        var paragraph: String?
        var start: Int?
        while let tag = scanner.next() {
            switch (tag.name, tag.isEnd) {
            case ("w:comment", false):
                id = TagScanner.attribute("w:id", of: tag, in: bytes).flatMap(Int.init)
                (text, paragraph) = ("", nil)
            case ("w:comment", true):
                if let id { all.append(Existing(id: id, text: text, paragraph: paragraph)) }
            case ("w:p", false): paragraph = TagScanner.attribute("w14:paraId", of: tag, in: bytes)
            case ("w:p", true): text += "\n"
            case ("w:t", false): start = tag.isEmpty ? nil : tag.range.upperBound
            case ("w:t", true):
                if let start {
                    text += String(
                        decoding: XMLText.decoded(bytes[start..<tag.range.lowerBound]).map(\.byte), as: UTF8.self)
                }
            default: break
            }
        }
        self.all = all
    }

    var codes: Set<String> { Set(all.compactMap(\.code)) }
    var nextID: Int { (all.map(\.id).max() ?? -1) + 1 }

    /// An answer "OK: reason" to one of our comments: as a comment that answers it, or written into it.
    package struct Answer: Sendable, Equatable {
        package let code: String
        package let reason: String
    }

    /// `extended` is the part that ties answers to comments, where there is one.
    func answers(extended: [UInt8]?) -> [Answer] {
        var parents: [String: String] = [:]
        if let extended {
            var scanner = TagScanner(extended)
            while let tag = scanner.next() {
                if tag.name == "w15:commentEx", !tag.isEnd,
                    let own = TagScanner.attribute("w15:paraId", of: tag, in: extended),
                    let parent = TagScanner.attribute("w15:paraIdParent", of: tag, in: extended)
                {
                    parents[own] = parent
                }
            }
        }
        return all.compactMap { comment in
            guard let reason = Self.reason(comment.text) else { return nil }
            if let code = comment.code { return Answer(code: code, reason: reason) }
            let parent = comment.paragraph.flatMap { parents[$0] }
            guard let parent, let code = all.first(where: { $0.paragraph == parent })?.code else { return nil }
            return Answer(code: code, reason: reason)
        }
    }

    /// What stands after "OK:" at the beginning of a line.
    private static func reason(_ text: String) -> String? {
        for line in text.split(separator: "\n") {
            let words = line.drop { $0.isWhitespace }
            guard words.prefix(3).uppercased() == "OK:" else { continue }
            let reason = words.dropFirst(3).prefix { $0 != "[" }.split(whereSeparator: \.isWhitespace)
            if !reason.isEmpty { return reason.joined(separator: " ") }
        }
        return nil
    }
}
