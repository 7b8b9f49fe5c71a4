/// Where folded bytes come from: a table that has an entry only where the distance to the original changes.
struct OffsetMap: Sendable {
    /// Text is shorter than 2 GB.
    private struct Entry {
        let folded: Int32
        let original: Int32
        /// The original bytes of a piece that cannot be divided (a ligature, a run of spaces); negative where the bytes
        /// that follow correspond one to one.
        let length: Int32
    }

    private var entries: [Entry] = []
    /// For each page of folded bytes, the first entry in it or after it; none for the pages after the last entry.
    private var pages: [Int32] = []

    /// A page has so many bytes, as a power of two.
    private static let pageBits = 8

    /// A map with room for what most texts of a length need.
    init(expecting length: Int = 0) {
        entries.reserveCapacity(length / 64 + 8)
        pages.reserveCapacity(length >> Self.pageBits + 1)
    }

    /// From `folded` on, byte for byte from `original`. Replaces what was said of `folded` and later.
    mutating func align(folded: Int, original: Int) {
        drop(from: folded)
        if let last = entries.last, last.length < 0, Int(last.original &- last.folded) == original - folded { return }
        append(folded: folded, original: original, length: -1)
    }

    /// At `folded` stands what `length` bytes from `original` became; `align` must follow.
    mutating func addPiece(folded: Int, original: Int, length: Int) {
        drop(from: folded)
        append(folded: folded, original: original, length: length)
    }

    /// The original bytes of a folded range; a piece that the range touches is in it whole.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard let first = entry(at: range.lowerBound) else { return 0..<0 }
        let start = Int(first.original) + (first.length < 0 ? range.lowerBound - Int(first.folded) : 0)
        guard !range.isEmpty, let last = entry(at: range.upperBound - 1) else { return start..<start }
        let length = last.length < 0 ? range.upperBound - Int(last.folded) : Int(last.length)
        return start..<max(start, Int(last.original) + length)
    }

    /// The original byte that a folded byte comes from, or the first of its piece.
    func original(at folded: Int) -> Int { original(folded..<folded).lowerBound }

    /// The last entry that begins at or before `folded`.
    private func entry(at folded: Int) -> Entry? {
        let page = folded >> Self.pageBits
        var next = page < pages.count ? Int(pages[page]) : entries.count
        while next < entries.count, Int(entries[next].folded) <= folded { next += 1 }
        return next > 0 ? entries[next - 1] : entries.first
    }

    private mutating func append(folded: Int, original: Int, length: Int) {
        while pages.count <= folded >> Self.pageBits { pages.append(Int32(truncatingIfNeeded: entries.count)) }
        entries.append(
            Entry(
                folded: Int32(truncatingIfNeeded: folded), original: Int32(truncatingIfNeeded: original),
                length: Int32(truncatingIfNeeded: length)))
    }

    @inline(__always)
    private mutating func drop(from folded: Int) {
        while let last = entries.last, Int(last.folded) >= folded {
            entries.removeLast()
            while let page = pages.last, page > entries.count { pages.removeLast() }
        }
    }
}
