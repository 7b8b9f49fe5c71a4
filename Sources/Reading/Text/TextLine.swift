import Bytes

/// A line with text in it, as the scanner saw it; blank lines leave only a mark on the next.
struct TextLine {
    /// Bytes of the text, without white space at both ends.
    var start: Int
    var end: Int
    /// Line in the file and page, counted from 1.
    var number: Int
    var page: Int
    /// The columns at which the text starts and ends.
    var indent: Int
    var width: Int
    /// Gaps of three or more columns inside the text, and the widest.
    var gaps: Int
    var widestGap: Int
    /// Whether a blank line, the start of the file or a removed line stands before.
    var isAfterBlank: Bool
    var shape = LineShape.text

    var range: Range<Int> { start..<end }
    var length: Int { end - start }
}

/// The lines of a text in one pass over its bytes.
struct LineScanner {
    var lines: [TextLine] = []
    /// Whether the text has form feeds.
    private(set) var hasPages = false
    /// Signs that text does not have.
    private(set) var controls = 0

    /// A gap of so many columns separates cells.
    static let gap = 3
    private static let tab = 8

    /// Nil when there are more lines with text than the limit.
    init?(_ bytes: [UInt8], limit: Int) {
        lines.reserveCapacity(min(limit, bytes.count / 48))
        let span = bytes.span
        var position = 0
        var number = 1
        var page = 1
        var isAfterBlank = true
        while position < span.count {
            var line = TextLine(
                start: position, end: position, number: number, page: page, indent: 0, width: 0, gaps: 0, widestGap: 0,
                isAfterBlank: isAfterBlank)
            position = Self.scan(span, from: position, into: &line, &controls)
            if line.end > line.start {
                guard lines.count < limit else { return nil }
                lines.append(line)
                isAfterBlank = false
            } else {
                isAfterBlank = true
            }
            guard position < span.count else { break }
            if span[position] == 0x0C {
                hasPages = true
                page += 1
                isAfterBlank = true
            } else {
                number += 1
            }
            position += 1
        }
    }

    /// Reads one line and returns where its line end or form feed stands.
    private static func scan(_ span: Span<UInt8>, from start: Int, into line: inout TextLine, _ controls: inout Int)
        -> Int
    {
        var index = start
        var blanks = 0
        var continuations = 0
        var tabs = 0
        var end = start
        while index < span.count {
            let byte = span[index]
            if byte > 0x20, byte != 0xC2 || index + 1 == span.count || span[index + 1] != 0xA0 {
                if end == start {
                    line.start = index
                    line.indent = blanks
                } else if blanks >= gap {
                    line.gaps += 1
                    line.widestGap = max(line.widestGap, blanks)
                }
                index = endOfWords(span, from: index, &continuations)
                blanks = span[index - 1] == 0x20 ? 1 : 0
                end = index - blanks
                line.width = end - start - continuations + tabs
            } else if byte == 0x20 {
                let spaces = spaces(span, from: index)
                blanks += spaces
                index += spaces
            } else if byte == 0x0A || byte == 0x0C {
                break
            } else {
                if byte == 0x09 {
                    blanks += tab
                    tabs += tab - 1
                } else {
                    blanks += 1
                    if DecodedText.isControl(byte) { controls += 1 }
                }
                if byte == 0xC2 {
                    continuations += 1
                    index += 1
                }
                index += 1
            }
        }
        line.end = end == start ? line.start : end
        return index
    }

    /// Words with one space between them are most of a text, so that they are passed over sixteen bytes at a time. Stops
    /// at the second of two spaces, at other white space, and at a byte that may start a no-break space; another sign
    /// that starts so begins the next words.
    private static func endOfWords(_ span: Span<UInt8>, from start: Int, _ continuations: inout Int) -> Int {
        var index = start + 1
        var isAfterSpace: UInt64 = 0
        while index + SixteenBytes.count <= span.count {
            let bytes = SixteenBytes(span, at: index)
            let spaces = bytes.isSame(as: 0x20).bits
            let others = (bytes.isBelow(0x20) .| bytes.isSame(as: 0xC2)).bits
            let ends = others | spaces & (spaces << 1 | isAfterSpace)
            let goOn = bytes.isBetween(0x80, 0xBF).bits
            if ends != 0 {
                continuations += (goOn & (ends & (0 &- ends) &- 1)).nonzeroBitCount
                return index + ends.trailingZeroBitCount
            }
            continuations += goOn.nonzeroBitCount
            isAfterSpace = spaces >> 15
            index += SixteenBytes.count
        }
        while index < span.count, span[index] > 0x20, span[index] != 0xC2 {
            if span[index] & 0xC0 == 0x80 { continuations += 1 }
            index += 1
        }
        return index
    }

    /// How many spaces stand here, where there is one.
    private static func spaces(_ span: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index + SixteenBytes.count <= span.count {
            let others = (.!SixteenBytes(span, at: index).isSame(as: 0x20)).bits
            if others != 0 { return index + others.trailingZeroBitCount - start }
            index += SixteenBytes.count
        }
        while index < span.count, span[index] == 0x20 { index += 1 }
        return index - start
    }
}
