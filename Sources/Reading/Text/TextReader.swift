import Documents

/// Reads plain text and Markdown: headings, paragraphs, lists and tables, with the lines they stand on.
enum TextReader {
    static func read(_ bytes: ArraySlice<UInt8>, name: String, limits: ReadingLimits) -> ReadResult {
        let decoded: DecodedText
        do throws(DecodedText.Failure) {
            decoded = try DecodedText(bytes)
        } catch {
            switch error {
            case .binary: return .unreadable(UnreadableFile(name: name, reason: Reasons.binary))
            case .notUTF8(let line):
                return .unreadable(UnreadableFile(name: name, reason: Reasons.notUTF8, line: line))
            }
        }
        guard decoded.bytes.count <= limits.text else {
            return .unreadable(UnreadableFile(name: name, reason: LimitHit.text(limits.text).reason))
        }
        guard let scanner = LineScanner(decoded.bytes, limit: limits.lines) else {
            return .unreadable(UnreadableFile(name: name, reason: LimitHit.lines(limits.lines).reason))
        }
        guard !DecodedText.hasManyControls(scanner.controls, of: decoded.bytes.count) else {
            return .unreadable(UnreadableFile(name: name, reason: Reasons.binary))
        }
        guard !scanner.lines.isEmpty else {
            return .unreadable(UnreadableFile(name: name, reason: Reasons.onlyBlankLines))
        }
        let blocks = TextBlocks(TextBytes(bytes: decoded.bytes), scanner).make()
        return .read(
            Document(
                name: name, format: .text, text: SourceText(bytes: decoded.bytes), blocks: blocks, note: decoded.note),
            nil)
    }
}
