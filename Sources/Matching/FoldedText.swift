/// The text of a document as phrases are looked for in it: lower case, composed letters, single spaces, plain hyphens
/// and quotation marks, words joined that were divided at the end of a line; and the way back to the original.
///
/// Bytes of the original that are not UTF-8 become spaces. Folding never makes a block longer.
package struct FoldedText: Sendable {
    /// The folded blocks in order, with one line feed between two of them; there is no other line feed.
    package let bytes: [UInt8]
    /// The folded range of each range that was given, in the same order.
    package let ranges: [Range<Int>]
    /// The original, as it was given.
    let source: [UInt8]
    let map: OffsetMap

    /// Folds `ranges` of `bytes`, which are in ascending order and do not overlap.
    package init(_ bytes: [UInt8], ranges: [Range<Int>]) {
        let ranges = ranges.map { $0.clamped(to: 0..<bytes.count) }
        let capacity = ranges.reduce(ranges.count + PlainRun.width) { $0 + $1.count }
        var folded = [UInt8](repeating: 0, count: capacity)
        var folder = Folder(expecting: capacity)
        var foldedRanges: [Range<Int>] = []
        foldedRanges.reserveCapacity(ranges.count)
        do {
            let input = bytes.span
            var output = folded.mutableSpan
            for (number, range) in ranges.enumerated() {
                if number > 0 {
                    folder.separate(ranges[number - 1].upperBound, from: range.lowerBound, into: &output)
                }
                foldedRanges.append(folder.fold(input, range, into: &output))
            }
        }
        folded.removeLast(capacity - folder.written)
        self.bytes = folded
        self.ranges = foldedRanges
        source = bytes
        map = folder.map
    }

    /// Folds the whole of `bytes` as one block.
    package init(_ bytes: [UInt8]) {
        self.init(bytes, ranges: [0..<bytes.count])
    }

    /// The bytes of the original that a folded range comes from.
    ///
    /// What was folded as one (a ligature, a run of spaces, a letter and its mark) is in the result whole; what was
    /// removed just before or after the range is not.
    package func original(_ folded: Range<Int>) -> Range<Int> {
        map.original(folded)
    }
}
