/// Where folded bytes come from: a table that has an entry only where the distance to the original changes.
struct OffsetMap: Sendable {
    private struct Entry {
        let folded: Int
        let original: Int
        /// The original bytes of a piece that cannot be divided (a ligature, a run of spaces); nil where the bytes
        /// that follow correspond one to one.
        let length: Int?
    }

    private var entries: [Entry] = []

    /// From `folded` on, byte for byte from `original`. Replaces what was said of `folded` and later.
    mutating func align(folded: Int, original: Int) {
        drop(from: folded)
        if let last = entries.last, last.length == nil, last.original - last.folded == original - folded { return }
        entries.append(Entry(folded: folded, original: original, length: nil))
    }

    /// At `folded` stands what `length` bytes from `original` became; `align` must follow.
    mutating func addPiece(folded: Int, original: Int, length: Int) {
        drop(from: folded)
        entries.append(Entry(folded: folded, original: original, length: length))
    }

    /// The original bytes of a folded range; a piece that the range touches is in it whole.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard let first = entry(at: range.lowerBound) else { return 0..<0 }
        let start = first.length == nil ? first.original + range.lowerBound - first.folded : first.original
        guard !range.isEmpty, let last = entry(at: range.upperBound - 1) else { return start..<start }
        let end = last.original + (last.length ?? (range.upperBound - last.folded))
        return start..<max(start, end)
    }

    /// The last entry that begins at or before `folded`.
    private func entry(at folded: Int) -> Entry? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].folded <= folded { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? entries[low - 1] : entries.first
    }

    private mutating func drop(from folded: Int) {
        while let last = entries.last, last.folded >= folded { entries.removeLast() }
    }
}
