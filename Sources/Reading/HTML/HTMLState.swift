import Documents

/// What is kept while a web page is parsed.
struct HTMLState {
    let limits: ReadingLimits
    private(set) var text = PassageText()
    /// Why reading was stopped.
    private(set) var refusal: Wording?
    private(set) var hidden = 0

    private var depth = 0
    /// The depth at which something is skipped: scripts, and what is not shown.
    private var skipped: Int?
    private var paragraph: [UInt8] = []
    private var boldBytes = 0
    private var bold = 0
    private var preformatted = 0
    private var heading: Int?
    private var lists = 0
    private var isItem = false
    private var paragraphs = 0
    private var total = 0
    /// Tables may stand in tables, and rows may be left open.
    private var tables = 0

    /// Elements inside each other; browsers stop long before.
    private static let deepest = 4096

    init(limits: ReadingLimits) {
        self.limits = limits
    }

    mutating func start(_ name: String, attribute: (String) -> String?) {
        depth += 1
        guard depth <= Self.deepest else {
            refusal = LimitHit.depth(Self.deepest).reason
            return
        }
        guard skipped == nil else { return }
        if Self.unread.contains(name) {
            skipped = depth
            return
        }
        if attribute("hidden") != nil || Self.isHiding(attribute("style")) {
            hidden += 1
            skipped = depth
            return
        }
        if Self.inline.contains(name) {
            if name == "b" || name == "strong" { bold += 1 }
            if name == "br" { paragraph.append(0x0A) }
            return
        }
        flush()
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": heading = Int(name.dropFirst())
        case "ul", "ol": lists += 1
        case "li": isItem = true
        case "pre": preformatted += 1
        case "table":
            tables += 1
            text.beginTable()
        case "tr": if tables > 0 { text.beginRow() }
        case "td", "th":
            guard tables > 0 else { return }
            text.beginCell()
            if name == "th" { text.markHeadRow() }
        default: break
        }
    }

    mutating func end(_ name: String) {
        defer { depth -= 1 }
        if let skipped {
            if depth == skipped { self.skipped = nil }
            return
        }
        if Self.inline.contains(name) {
            if name == "b" || name == "strong" { bold = max(0, bold - 1) }
            return
        }
        flush()
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": heading = nil
        case "ul", "ol":
            lists = max(0, lists - 1)
            isItem = lists > 0
        case "li": isItem = false
        case "pre": preformatted = max(0, preformatted - 1)
        case "table" where tables > 0:
            tables -= 1
            text.endTable()
        default: break
        }
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == nil else { return }
        total += bytes.count
        guard total <= limits.text else {
            refusal = LimitHit.text(limits.text).reason
            return
        }
        let start = paragraph.count
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            if preformatted == 0, ContentKind.isSpace(byte) {
                if let last = paragraph.last, !ContentKind.isSpace(last) { paragraph.append(0x20) }
            } else {
                paragraph.append(byte)
            }
        }
        if bold > 0 { boldBytes += paragraph.count - start }
    }

    /// Ends the paragraph that is being read.
    mutating func flush() {
        defer {
            paragraph.removeAll(keepingCapacity: true)
            boldBytes = 0
        }
        guard !paragraph[...].trimmed.isEmpty else { return }
        paragraphs += 1
        let role: Passage.Role =
            if let heading { .heading(level: heading) } else if isItem { .item(depth: max(lists - 1, 0)) } else {
                .text
            }
        text.add(
            paragraph[...], role, isBold: boldBytes * 10 >= paragraph.count * 9,
            place: .paragraph(paragraphs, part: 0))
    }

    private static func isHiding(_ style: String?) -> Bool {
        guard let style else { return false }
        let plain = style.lowercased().filter { $0 != " " }
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }

    private static let unread: Set<String> = [
        "head", "script", "style", "template", "noscript", "svg", "select", "nav",
    ]
    /// Elements that stand inside a line.
    private static let inline: Set<String> = [
        "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "dfn", "em", "font", "i", "img", "input", "ins",
        "kbd", "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]
}
