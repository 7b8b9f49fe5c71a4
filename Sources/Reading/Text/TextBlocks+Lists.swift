import Documents

extension TextBlocks {
    /// Whether a line that starts "1." is an item of a list and no paragraph with a number in it.
    func isItem(_ index: Int, _ number: LineNumber) -> Bool {
        number.parts == 1 && number.hasPoint && number.first <= 99
    }

    mutating func addItem(_ index: Int, _ marker: ListMarker, _ start: Int) -> Int {
        let line = lines[index]
        let leadIn = openList(index, marker)
        let next = endOfParagraph(index, indent: line.indent + 1)
        add(.listItem(leadIn: leadIn), start..<lines[next - 1].end, line)
        previous = .item
        return next
    }

    /// The lead-in of the list that the item belongs to, which is opened when it is not.
    private mutating func openList(_ index: Int, _ marker: ListMarker) -> Int? {
        let indent = lines[index].indent
        if let open = lists.lastIndex(where: { $0.marker == marker && abs($0.indent - indent) <= 2 }) {
            lists.removeSubrange((open + 1)...)
            return lists[open].leadIn
        }
        var leadIn = lists.last?.leadIn
        if let last = blocks.indices.last {
            switch blocks[last].kind {
            case .paragraph where lists.isEmpty && previous == .paragraph && introduces(last): leadIn = last
            case .listItem where text.lastSign(blocks[last].range) == UInt8(ascii: ":"): leadIn = last
            default: break
            }
        }
        lists.append(OpenList(marker: marker, indent: indent, leadIn: leadIn))
        return leadIn
    }

    /// Whether a paragraph leads to a list: it ends with ":" or does not end.
    private func introduces(_ block: Int) -> Bool {
        switch text.lastSign(blocks[block].range) {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): false
        default: true
        }
    }
}
