import Documents

/// The blocks of a document whose text is not a repeat of an earlier one, in the order of the text.
struct DistinctBlocks {
    /// Original byte ranges, which do not overlap.
    private(set) var ranges: [Range<Int>] = []
    /// Index in `document.blocks` of the first block with that range.
    private(set) var indices: [Int] = []
    /// Index in `document.blocks` → position here.
    private(set) var positions: [Int]

    init(_ document: Document) {
        let blocks = document.blocks
        positions = Array(repeating: 0, count: blocks.count)
        ranges.reserveCapacity(blocks.count)
        indices.reserveCapacity(blocks.count)
        var end = 0
        for index in blocks.indices {
            let range = blocks[index].range
            // A block that begins before the end of the one above it can only repeat a text; few do.
            if range.lowerBound < end {
                if let position = position(of: range.lowerBound) { positions[index] = position }
            } else if !range.isEmpty {
                positions[index] = ranges.count
                ranges.append(range)
                indices.append(index)
                end = range.upperBound
            }
        }
    }

    /// The position of the range that begins at a byte.
    private func position(of start: Int) -> Int? {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].lowerBound < start { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].lowerBound == start ? low : nil
    }
}
