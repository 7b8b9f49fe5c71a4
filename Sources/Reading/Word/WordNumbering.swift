/// The numbers that Word prints before paragraphs, counted along the document.
struct WordNumbering {
    private struct Level {
        var start = 1
        var format = "decimal"
        /// "%1.%2" with the numbers of the levels above.
        var text = ""
        var isLegal = false
        var style: String?
    }

    private struct List {
        let abstract: String
        var starts: [Int: Int] = [:]
    }

    private var abstracts: [String: [Int: Level]] = [:]
    private var lists: [String: List] = [:]
    /// By abstract list: the last number of each level, nil before the first. Lists that share one go on counting.
    private var counters: [String: [Int?]] = [:]
    private var started: Set<String> = []

    /// A number as printed, or a bullet.
    struct Label {
        let text: String
        let isBullet: Bool

        /// Whether it tells the place in the document: "3.2", not "2." or "b)".
        var isCompound: Bool {
            let parts = text.split { !$0.isNumber && !$0.isLetter }
            return parts.count > 1 && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
        }

        var isNumber: Bool { text.first?.isNumber ?? false }
    }

    /// No lists.
    init() {}

    init(_ bytes: [UInt8], limits: ReadingLimits) throws(PartFailure) {
        var cursor = try XMLCursor<WordName>.open(bytes[...], limits: limits)
        reading: while true {
            switch try cursor.next() {
            case .start(.abstractList): try readAbstract(&cursor)
            case .start(.list): try readList(&cursor)
            case .finished: break reading
            default: break
            }
        }
    }

    private mutating func readAbstract(_ cursor: inout XMLCursor<WordName>) throws(PartFailure) {
        guard let id = cursor.attribute("abstractNumId") else { return try cursor.skip() }
        var levels: [Int: Level] = [:]
        var number = 0
        let outside = cursor.depth - 1
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.level):
                number = cursor.attribute("ilvl").flatMap(Int.init) ?? 0
                levels[number] = Level()
            case .start(.start): levels[number]?.start = cursor.attribute("val").flatMap(Int.init) ?? 1
            case .start(.format): levels[number]?.format = cursor.attribute("val") ?? "decimal"
            case .start(.levelText): levels[number]?.text = cursor.attribute("val") ?? ""
            case .start(.legalNumbers): levels[number]?.isLegal = cursor.isOn
            case .start(.paragraphStyle): levels[number]?.style = cursor.attribute("val")
            case .finished: return
            default: break
            }
        }
        abstracts[id] = levels
    }

    private mutating func readList(_ cursor: inout XMLCursor<WordName>) throws(PartFailure) {
        guard let id = cursor.attribute("numId") else { return try cursor.skip() }
        var list: List?
        var level = 0
        let outside = cursor.depth - 1
        while cursor.depth > outside {
            switch try cursor.next() {
            case .start(.abstractID): list = cursor.attribute("val").map { List(abstract: $0) }
            case .start(.override): level = cursor.attribute("ilvl").flatMap(Int.init) ?? 0
            case .start(.startOverride): list?.starts[level] = cursor.attribute("val").flatMap(Int.init)
            case .finished: return
            default: break
            }
        }
        lists[id] = list
    }

    /// The level of a list that belongs to a style.
    func level(of style: String?, in list: String) -> Int? {
        guard let style, let abstract = lists[list]?.abstract else { return nil }
        return abstracts[abstract]?.first { $0.value.style == style }?.key
    }

    /// The number of the next paragraph of a list; nil for a list or level that is not there, or has no sign.
    mutating func next(_ id: String, level: Int) -> Label? {
        guard let list = lists[id], let levels = abstracts[list.abstract], let own = levels[level],
            (0...8).contains(level)
        else { return nil }
        var counters = counters[list.abstract] ?? Array(repeating: nil, count: 9)
        // A list that starts anew does so the first time it is used.
        if !list.starts.isEmpty, started.insert(id).inserted {
            for start in list.starts.keys where counters.indices.contains(start) { counters[start] = nil }
        }
        func first(_ level: Int) -> Int { list.starts[level] ?? levels[level]?.start ?? 1 }
        counters[level] = counters[level].map { $0 &+ 1 } ?? first(level)
        for below in counters.indices where below > level { counters[below] = nil }
        for above in 0..<level { counters[above] = counters[above] ?? first(above) }
        self.counters[list.abstract] = counters
        guard own.format != "bullet" else { return Label(text: "•", isBullet: true) }
        guard own.format != "none", !own.text.isEmpty else { return nil }
        return Label(text: text(own, levels, counters.map { $0 ?? 0 }), isBullet: false)
    }

    private func text(_ own: Level, _ levels: [Int: Level], _ counters: [Int]) -> String {
        var result = ""
        var isPlace = false
        for sign in own.text {
            if isPlace, let number = sign.wholeNumberValue, (1...9).contains(number) {
                let format = own.isLegal ? "decimal" : levels[number - 1]?.format ?? "decimal"
                result += Self.number(counters[number - 1], format)
                isPlace = false
            } else if sign == "%" {
                isPlace = true
            } else {
                isPlace = false
                result.append(sign)
            }
        }
        return result.trimmingSpaces
    }

    private static func number(_ value: Int, _ format: String) -> String {
        switch format {
        case "lowerLetter": letters(value)
        case "upperLetter": letters(value).uppercased()
        case "lowerRoman": roman(value)
        case "upperRoman": roman(value).uppercased()
        case "decimalZero": value < 10 ? "0\(value)" : "\(value)"
        case "bullet", "none": ""
        default: "\(value)"
        }
    }

    /// a … z, aa, bb.
    private static func letters(_ value: Int) -> String {
        guard value > 0 else { return "" }
        let letter = String(UnicodeScalar(UInt8(97 + (value - 1) % 26)))
        return String(repeating: letter, count: min((value - 1) / 26 + 1, 10))
    }

    private static func roman(_ value: Int) -> String {
        guard (1...3999).contains(value) else { return "\(value)" }
        var rest = value
        var result = ""
        let signs = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
            (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        for (amount, sign) in signs {
            while rest >= amount {
                result += sign
                rest -= amount
            }
        }
        return result
    }
}
