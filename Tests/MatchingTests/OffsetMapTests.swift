import Testing

@testable import Matching

@Suite("Way back to the original")
struct OffsetMapTests {
    private struct Entry {
        let folded: Int
        let original: Int
        let length: Int?
    }

    /// The original of a folded range, by looking at every entry.
    private func original(_ range: Range<Int>, in entries: [Entry]) -> Range<Int> {
        let first = entries.last { $0.folded <= range.lowerBound } ?? entries[0]
        let start = first.length == nil ? first.original + range.lowerBound - first.folded : first.original
        guard let last = entries.last(where: { $0.folded < range.upperBound }), !range.isEmpty else {
            return start..<start
        }
        return start..<max(start, last.original + (last.length ?? range.upperBound - last.folded))
    }

    @Test("Ranges over many pages lead back, also where folded bytes are taken back", arguments: 0..<20)
    func pages(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed))
        var map = OffsetMap()
        var entries: [Entry] = []
        var (folded, original) = (0, random.next(3))
        map.align(folded: folded, original: original)
        entries.append(Entry(folded: folded, original: original, length: nil))
        for _ in 0..<100 {
            let count = random.next(5) == 0 ? random.next(700) : random.next(9)
            (folded, original) = (folded + count, original + count)
            if random.next(4) == 0, folded > 2 { folded -= 1 + random.next(2) }
            let length = random.next(5)
            map.addPiece(folded: folded, original: original, length: length)
            entries.removeAll { $0.folded >= folded }
            entries.append(Entry(folded: folded, original: original, length: length))
            (folded, original) = (folded + random.next(4), original + length)
            map.align(folded: folded, original: original)
            entries.removeAll { $0.folded >= folded }
            entries.append(Entry(folded: folded, original: original, length: nil))
        }
        var different: [Range<Int>] = []
        for _ in 0..<400 {
            let start = random.next(folded + 300)
            let range = start..<(start + random.next(600))
            if map.original(range) != self.original(range, in: entries) { different.append(range) }
        }
        #expect(different.isEmpty)
    }
}
