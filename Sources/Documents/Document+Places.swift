extension Document {
    /// A place in words that a person can search for.
    package func describe(_ place: Place) -> String {
        switch place {
        case .element(let number): paths.path(number)
        case .line(let line): "rad \(line)"
        case .page(let page, let line): "sida \(page), rad \(line)"
        case .paragraph(_, let part): name(of: part) ?? underHeading(place)
        case .cell(let row, let column, let part): "blad \(name(of: part) ?? "1"), \(Self.letters(column))\(row)"
        case .document: name
        }
    }

    /// The place of a block in numbers alone, for reports that may not repeat a word of the document.
    package func count(to block: Int) -> String {
        switch blocks[block].place {
        case .line, .page: describe(blocks[block].place)
        case .paragraph(let number, let part): part == 0 ? "stycke \(number)" : "del \(part), stycke \(number)"
        case .cell(let row, let column, let part): "blad \(part + 1), \(Self.letters(column))\(row)"
        case .element, .document: "stycke \(block + 1)"
        }
    }

    private func name(of part: Int32) -> String? {
        parts.indices.contains(Int(part)) && !parts[Int(part)].isEmpty ? parts[Int(part)] : nil
    }

    /// Word numbers neither paragraphs nor (in the file) pages: the heading and the paragraph's number below it lead there.
    private func underHeading(_ place: Place) -> String {
        guard let block = blocks.firstIndex(where: { $0.place == place }) else { return name }
        var index = block
        var paragraphs = 0
        var last: Place?
        while index >= 0 {
            if case .heading = blocks[index].kind {
                let title = text.line(blocks[index].range)
                return paragraphs == 0 ? "rubriken ”\(title)”" : "”\(title)”, stycke \(paragraphs)"
            }
            if blocks[index].place != last { paragraphs += 1 }
            last = blocks[index].place
            index -= 1
        }
        return "stycke \(paragraphs) från början"
    }

    /// The letters of a column: A, B … Z, AA.
    private static func letters(_ column: Int) -> String {
        var rest = column
        var letters = ""
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }
}
