/// What the styles of an OpenDocument text say about text, and how its headings are numbered.
struct OpenDocumentStyles {
    struct Style {
        var parent: String?
        var isBold: Bool?
        var isHidden: Bool?
        /// Half points.
        var size: Int?
    }

    private struct Level {
        let suffix: String
        let shown: Int
        let start: Int
    }

    private var styles: [String: Style] = [:]
    private var levels: [Int: Level] = [:]
    private var counters: [Int?] = Array(repeating: nil, count: 11)

    /// Reads a style; the cursor stands at its start.
    mutating func readStyle(_ cursor: inout XMLCursor<OpenDocumentName>) throws(PartFailure) {
        let name = cursor.attribute("name") ?? ""
        var style = Style(parent: cursor.attribute("parent-style-name"))
        let outside = cursor.depth - 1
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.textProperties):
                style.isBold = cursor.attribute("font-weight").map { $0 == "bold" || (Int($0) ?? 0) >= 600 }
                style.isHidden = cursor.attribute("display").map { $0 == "none" }
                style.size = cursor.attribute("font-size").flatMap(Self.halfPoints)
            case .finished: return
            default: break
            }
        }
        styles[name] = style
    }

    /// Reads how a level of headings is numbered; the cursor stands at its start.
    mutating func readLevel(_ cursor: borrowing XMLCursor<OpenDocumentName>) {
        func number(_ name: String) -> Int { cursor.attribute(name).flatMap(Int.init) ?? 1 }
        let level = number("level")
        guard (1...10).contains(level), cursor.attribute("num-format") == "1" else { return }
        levels[level] = Level(
            suffix: cursor.attribute("num-suffix") ?? "", shown: number("display-levels"), start: number("start-value"))
    }

    /// A style with what it has from those above it; a circle ends.
    subscript(name: String?) -> Style {
        var style = name.flatMap { styles[$0] } ?? Style()
        var above = style.parent
        var steps = 0
        while let name = above, let parent = styles[name], steps < 10 {
            style.isBold = style.isBold ?? parent.isBold
            style.isHidden = style.isHidden ?? parent.isHidden
            style.size = style.size ?? parent.size
            above = parent.parent
            steps += 1
        }
        return style
    }

    /// The number printed before the next heading of a level; empty where headings have none.
    mutating func nextNumber(_ level: Int) -> String {
        guard (1...10).contains(level) else { return "" }
        counters[level] = counters[level].map { $0 + 1 } ?? levels[level]?.start ?? 1
        for below in counters.indices where below > level { counters[below] = nil }
        guard let own = levels[level] else { return "" }
        let shown = max(1, level - own.shown + 1)...level
        return shown.map { "\(counters[$0] ?? 1)" }.joined(separator: ".") + own.suffix
    }

    private static func halfPoints(_ size: String) -> Int? {
        guard size.hasSuffix("pt"), let points = Double(size.dropLast(2)), points < 1000 else { return nil }
        return Int((points * 2).rounded())
    }
}
