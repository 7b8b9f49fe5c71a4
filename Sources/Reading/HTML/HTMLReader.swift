import Documents

/// Reads web pages: what a browser shows, with headings, lists and tables.
enum HTMLReader {
    static func read(_ bytes: ArraySlice<UInt8>, name: String, limits: ReadingLimits) -> ReadResult {
        var state = HTMLState(limits: limits)
        if let refusal = HTMLParser.parse(bytes, into: &state) {
            return .unreadable(UnreadableFile(name: name, reason: refusal))
        }
        state.flush()
        let (source, blocks) = PassageBlocks.make(state.text)
        guard !blocks.isEmpty else { return .unreadable(UnreadableFile(name: name, reason: Reasons.noText)) }
        return .read(
            Document(
                name: name, format: .html, text: source, blocks: blocks,
                note: SetAside(hidden: state.hidden, comments: 0).note), nil)
    }
}
