import Documents

/// A text file: one block for each line that is not empty.
enum PlainText {
    static func read(_ bytes: ArraySlice<UInt8>, name: String, limits: ReadingLimits) -> ReadResult {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return .unreadable(UnreadableFile(name: name, reason: Reasons.utf16Text))
        }
        let content = ContentKind.withoutByteOrderMark(bytes)
        guard !content.contains(0) else {
            return .unreadable(UnreadableFile(name: name, reason: Reasons.binary))
        }
        guard content.count <= limits.text else {
            return .unreadable(UnreadableFile(name: name, reason: LimitHit.text(limits.text).reason))
        }
        if let line = firstInvalidLine(content) {
            return .unreadable(UnreadableFile(name: name, reason: Reasons.notUTF8, line: line))
        }
        var builder = DocumentBuilder()
        for (index, line) in content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        {
            builder.add(line.trimmed, kind: .paragraph, lot: nil, place: .line(index + 1))
        }
        return .read(builder.finish(name: name, format: .text), nil)
    }

    /// The first line that is not UTF-8; nil when all are.
    private static func firstInvalidLine(_ content: ArraySlice<UInt8>) -> Int? {
        guard String(validating: content, as: UTF8.self) == nil else { return nil }
        let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}

extension ArraySlice<UInt8> {
    /// Without white space at both ends: ASCII blanks and no-break spaces.
    var trimmed: ArraySlice<UInt8> {
        var start = startIndex
        var end = endIndex
        while start < end {
            if ContentKind.isSpace(self[start]) {
                start += 1
            } else if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 {
                start += 2
            } else {
                break
            }
        }
        while end > start {
            if ContentKind.isSpace(self[end - 1]) {
                end -= 1
            } else if self[end - 1] == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        return self[start..<end]
    }
}
