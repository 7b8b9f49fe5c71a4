/// What the styles of a Word file say about text: which are headings, which are bold, hidden or numbered.
struct WordStyles {
    /// A style, with what it has from those that it is based on.
    struct Style {
        var name = ""
        var basedOn: String?
        var outlineLevel: Int?
        var isBold: Bool?
        var isHidden: Bool?
        var size: Int?
        var list: String?
        var listLevel: Int?
        /// A line of a table of contents.
        var isContentsLine = false
    }

    private var styles: [String: Style] = [:]
    /// The style of paragraphs that name none.
    private(set) var standard: String?

    /// No styles.
    init() {}

    init(_ bytes: [UInt8], limits: ReadingLimits) throws(PartFailure) {
        var cursor = try XMLCursor<WordName>.open(bytes[...], limits: limits)
        reading: while true {
            switch try cursor.next() {
            case .start(.style): try read(&cursor)
            case .finished: break reading
            default: break
            }
        }
        let own = styles
        for id in own.keys { styles[id] = Self.resolved(id, own) }
    }

    /// A style by its id; an empty one for an id that is not known.
    subscript(id: String?) -> Style {
        (id ?? standard).flatMap { styles[$0] } ?? Style()
    }

    private mutating func read(_ cursor: inout XMLCursor<WordName>) throws(PartFailure) {
        guard let id = cursor.attribute("styleId") else { return try cursor.skip() }
        if cursor.attribute("type") == "paragraph", cursor.attribute("default") == "1" { standard = id }
        var style = Style()
        let outside = cursor.depth - 1
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.styleName): style.name = cursor.attribute("val")?.lowercased() ?? ""
            case .start(.basedOn): style.basedOn = cursor.attribute("val")
            case .start(.outlineLevel): style.outlineLevel = cursor.attribute("val").flatMap(Int.init)
            case .start(.bold): style.isBold = cursor.isOn
            case .start(.hidden): style.isHidden = cursor.isOn
            case .start(.size): style.size = cursor.attribute("val").flatMap(Int.init)
            case .start(.numberID): style.list = cursor.attribute("val")
            case .start(.numberLevel): style.listLevel = cursor.attribute("val").flatMap(Int.init)
            case .start(.earlierParagraph), .start(.earlierRun): try cursor.skip()
            case .finished: return
            default: break
            }
        }
        if let level = Self.headingLevel(style.name) { style.outlineLevel = level }
        style.isContentsLine = Self.contentsLines.contains { style.name.hasPrefix($0) }
        styles[id] = style
    }

    /// Takes over what the style does not say itself; a circle ends after as many steps as Word allows.
    private static func resolved(_ id: String, _ styles: [String: Style]) -> Style {
        var style = styles[id] ?? Style()
        var above = style.basedOn
        var steps = 0
        while let name = above, let parent = styles[name], steps < 11 {
            style.outlineLevel = style.outlineLevel ?? parent.outlineLevel
            style.isBold = style.isBold ?? parent.isBold
            style.isHidden = style.isHidden ?? parent.isHidden
            style.size = style.size ?? parent.size
            style.list = style.list ?? parent.list
            style.listLevel = style.listLevel ?? parent.listLevel
            above = parent.basedOn
            steps += 1
        }
        return style
    }

    /// The outline level that the name of a built-in style means, from 0, also where a program has translated it.
    private static func headingLevel(_ name: String) -> Int? {
        if ["title", "rubrik", "titel", "toc heading", "innehållsförteckningsrubrik"].contains(name) { return 0 }
        let words = name.split(separator: " ")
        guard words.count == 2, headings.contains(String(words[0])), let level = Int(words[1]),
            (1...9).contains(level)
        else { return nil }
        return level - 1
    }

    private static let headings: Set<String> = [
        "heading", "rubrik", "overskrift", "otsikko", "überschrift", "titre", "título", "titolo", "kop",
    ]
    private static let contentsLines = (1...9).flatMap { ["toc \($0)", "innehåll \($0)"] }
}

extension XMLCursor<WordName> {
    /// Whether a switch such as `w:b` is on: it is unless it says otherwise.
    var isOn: Bool { !["0", "false", "off"].contains(attribute("val") ?? "") }
}
