/// Folds blocks one after the other into one buffer.
struct Folder {
    /// The number of folded bytes so far.
    private(set) var written = 0
    private(set) var map: OffsetMap

    /// `length` is about how long the text is.
    init(expecting length: Int) {
        map = OffsetMap(expecting: length)
    }

    /// Ends a block that ended at `end` in the original; the next begins at `next`.
    mutating func separate(_ end: Int, from next: Int, into output: inout MutableSpan<UInt8>) {
        if next > end {
            map.align(folded: written, original: end)
        } else {
            map.addPiece(folded: written, original: end, length: 0)
        }
        output[written] = UInt8(ascii: "\n")
        written += 1
    }

    /// Folds one block and returns where it stands in the output.
    mutating func fold(
        _ input: Span<UInt8>, _ range: Range<Int>, into output: inout MutableSpan<UInt8>
    ) -> Range<Int> {
        let start = written
        var block = Block(start: start, range: range, index: range.lowerBound)
        map.align(folded: start, original: range.lowerBound)
        while block.index < range.upperBound {
            let count = PlainRun.copy(input, block.index..<range.upperBound, to: written, of: &output)
            block.index += count
            written += count
            guard block.index < range.upperBound else { break }
            foldSpecial(input, &block, &output)
        }
        return start..<written
    }

    /// The block that is being folded and the next byte of it to read.
    private struct Block {
        let start: Int
        let range: Range<Int>
        var index: Int
    }

    /// Folds the scalar at the index of the block, or the run of spaces that begins there.
    @inline(never)
    private mutating func foldSpecial(
        _ input: Span<UInt8>, _ block: inout Block, _ output: inout MutableSpan<UInt8>
    ) {
        guard input[block.index] > UInt8(ascii: " "),
            let scalar = Scalar(input, at: block.index, end: block.range.upperBound)
        else {
            return foldSpaces(input, &block, &output)
        }
        switch FoldStep.of(scalar.value) {
        case .letter(let letter): write(letter, for: scalar, &block, &output)
        case .ascii(let first, let second, let third):
            map.addPiece(folded: written, original: block.index, length: scalar.length)
            put(first, &output)
            if second != 0 { put(second, &output) }
            if third != 0 { put(third, &output) }
            advance(&block, by: scalar.length)
        case .space, .lineBreak, .bullet: foldSpaces(input, &block, &output)
        case .nothing: advance(&block, by: scalar.length)
        case .mark: foldMark(scalar, input, &block, &output)
        }
    }

    /// Writes one scalar in place of one that has as many bytes or more.
    private mutating func write(
        _ letter: UInt32, for scalar: Scalar, _ block: inout Block, _ output: inout MutableSpan<UInt8>
    ) {
        let length = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4
        if length != scalar.length {
            map.addPiece(folded: written, original: block.index, length: scalar.length)
        }
        let leads: InlineArray<5, UInt8> = [0, 0, 0xC0, 0xE0, 0xF0]
        var shift = UInt32(length - 1) * 6
        put(leads[length] | UInt8(truncatingIfNeeded: letter >> shift), &output)
        while shift > 0 {
            shift -= 6
            put(0x80 | UInt8(truncatingIfNeeded: letter >> shift) & 0x3F, &output)
        }
        block.index += scalar.length
        if length != scalar.length { map.align(folded: written, original: block.index) }
    }

    /// Joins a combining mark with the ASCII letter right before it; a mark that makes no letter is kept.
    private mutating func foldMark(
        _ mark: Scalar, _ input: Span<UInt8>, _ block: inout Block, _ output: inout MutableSpan<UInt8>
    ) {
        guard block.index > block.range.lowerBound, written > block.start, input[block.index - 1] < 0x80,
            let letter = Composition.letter(output[written - 1], mark.value)
        else { return write(mark.value, for: mark, &block, &output) }
        written -= 1
        map.addPiece(folded: written, original: block.index - 1, length: 1 + mark.length)
        put(0xC0 | UInt8(truncatingIfNeeded: letter >> 6), &output)
        put(0x80 | UInt8(truncatingIfNeeded: letter) & 0x3F, &output)
        advance(&block, by: mark.length)
    }

    /// Folds a run of spaces to one, to none at the ends of the block or within a divided word.
    private mutating func foldSpaces(
        _ input: Span<UInt8>, _ block: inout Block, _ output: inout MutableSpan<UInt8>
    ) {
        let run = SpaceRun(input, at: block.index, end: block.range.upperBound)
        let length = run.end - block.index
        guard written > block.start, run.end < block.range.upperBound else { return advance(&block, by: length) }
        let isAfterLetter = { [written, start = block.start] (hyphens: Int, output: borrowing MutableSpan<UInt8>) in
            written - hyphens > start && WordByte.isLetterByte(output[written - hyphens - 1])
        }
        switch run.joint(input, block: block.range, start: block.index) {
        case .softHyphen where isAfterLetter(0, output): break
        case .hyphen where isAfterLetter(1, output): written -= 1
        case .keptHyphen where isAfterLetter(1, output): break
        default:
            if length > 1 { map.addPiece(folded: written, original: block.index, length: length) }
            put(UInt8(ascii: " "), &output)
        }
        advance(&block, by: length)
    }

    private mutating func advance(_ block: inout Block, by length: Int) {
        block.index += length
        map.align(folded: written, original: block.index)
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8, _ output: inout MutableSpan<UInt8>) {
        output[written] = byte
        written += 1
    }
}
