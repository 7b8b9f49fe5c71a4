import Documents
import Testing

@testable import Analysis

/// Blocks that repeat a text are read once.
struct DistinctBlocksTests {
    private func blocks(_ ranges: Range<Int>...) -> DistinctBlocks {
        let text = SourceText(bytes: [UInt8](repeating: 0x61, count: 100))
        let blocks = ranges.map { Block(kind: .paragraph, range: $0, lot: nil, place: .document) }
        return DistinctBlocks(Document(name: "prov", format: .text, text: text, blocks: blocks))
    }

    @Test func `A repeat has the position of the first`() {
        let distinct = blocks(0..<10, 11..<20, 0..<10, 21..<30, 11..<20)
        #expect(distinct.ranges == [0..<10, 11..<20, 21..<30])
        #expect(distinct.indices == [0, 1, 3])
        #expect(distinct.positions == [0, 1, 0, 2, 1])
    }

    @Test func `An empty block, and one that only overlaps another, is left out`() {
        let distinct = blocks(0..<10, 10..<10, 5..<12, 12..<20)
        #expect(distinct.ranges == [0..<10, 12..<20])
        #expect(distinct.indices == [0, 3])
    }

    @Test func `A document of texts that all differ is taken in order`() {
        let distinct = blocks(0..<1, 1..<2, 3..<4)
        #expect(distinct.positions == [0, 1, 2])
        #expect(distinct.indices == [0, 1, 2])
    }
}
