/// How a paragraph of the file looks, for a text that is put in beside it and should look the same.
struct WordForm {
    /// Elements for the paragraph's properties.
    private(set) var paragraph = ""
    /// Elements for the properties of its runs.
    private(set) var run = ""
    /// Whether it has the weight of a title without being made bold.
    private(set) var isTitle = false

    /// What a title takes from another, numbering included.
    static func title(like paragraph: WordMarkup.Paragraph?, in bytes: [UInt8]) -> WordForm {
        guard let paragraph else { return WordForm(run: "<w:b/>") }
        var form = WordForm(
            paragraph, in: bytes, taking: ["w:pStyle", "w:keepNext", "w:numPr", "w:spacing", "w:ind"],
            runs: ["w:rFonts", "w:b", "w:bCs", "w:caps", "w:color", "w:sz", "w:szCs"])
        form.isTitle = true
        return form
    }

    /// What text takes from another.
    static func text(like paragraph: WordMarkup.Paragraph?, in bytes: [UInt8]) -> WordForm {
        guard let paragraph else { return WordForm() }
        return WordForm(
            paragraph, in: bytes, taking: ["w:pStyle", "w:spacing"], runs: ["w:rFonts", "w:color", "w:sz", "w:szCs"])
    }

    private init(run: String = "") {
        self.run = run
    }

    private init(_ like: WordMarkup.Paragraph, in bytes: [UInt8], taking: Set<Substring>, runs: Set<Substring>) {
        paragraph = Self.elements(of: like.properties, in: bytes, taking)
        run = Self.elements(of: like.pieces.first?.properties, in: bytes, runs)
    }

    /// The children of an element that have these names, as they are written.
    private static func elements(of range: Range<Int>?, in bytes: [UInt8], _ names: Set<Substring>) -> String {
        guard let range, !range.isEmpty else { return "" }
        let part = Array(bytes[range])
        var scanner = TagScanner(part)
        var starts: [Int] = []
        var elements = ""
        while let tag = scanner.next() {
            if !tag.isEnd { starts.append(tag.range.lowerBound) }
            guard tag.isEnd || tag.isEmpty, let start = starts.popLast() else { continue }
            if starts.count == 1, names.contains(tag.name) {
                elements += String(decoding: part[start..<tag.range.upperBound], as: UTF8.self)
            }
        }
        return elements
    }
}
