/// Collects the text of a document block by block while it is read.
package struct DocumentBuilder: ~Copyable {
    private var bytes: [UInt8] = []
    private var blocks: [Block] = []
    /// First byte ranges by hash of the text, to share the range of repeated texts.
    private var seen: [Int: Range<Int>] = [:]

    package init() {
        // A notice has some thirty texts; growing step by step would hash them again each time.
        seen.reserveCapacity(64)
        blocks.reserveCapacity(64)
        bytes.reserveCapacity(8 << 10)
    }

    /// The number of text bytes so far.
    package var count: Int { bytes.count }

    /// Adds a block of text, trimmed of white space by the caller; an empty text adds nothing.
    /// A text that is already there is not added again: the new block shares its range.
    package mutating func add(_ text: ArraySlice<UInt8>, kind: Block.Kind, lot: String?, place: Place) {
        guard !text.isEmpty else { return }
        let hash = Self.quickHash(text)
        let range = bytes.count..<(bytes.count + text.count)
        // Most texts are new, so that the new range is put in first.
        if let earlier = seen.updateValue(range, forKey: hash), bytes[earlier].elementsEqual(text) {
            seen[hash] = earlier
            blocks.append(Block(kind: kind, range: earlier, lot: lot, place: place))
            return
        }
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: "\n"))
        blocks.append(Block(kind: kind, range: range, lot: lot, place: place))
    }

    /// A hash of the length and both ends; texts that agree in it are compared in full.
    private static func quickHash(_ text: ArraySlice<UInt8>) -> Int {
        var hash = UInt64(truncatingIfNeeded: text.count)
        func add(_ number: UInt64) { hash = (hash ^ number) &* 0x9E37_79B9_7F4A_7C15 }
        guard text.count >= 24 else {
            for byte in text { add(UInt64(byte)) }
            return Int(truncatingIfNeeded: hash)
        }
        let span = unsafe text.span.bytes
        for start in stride(from: 0, through: 16, by: 8) {
            // In bounds by the guard above, and any eight bytes are a number.
            add(unsafe span.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
            add(unsafe span.unsafeLoadUnaligned(fromByteOffset: text.count - 8 - start, as: UInt64.self))
        }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }

    /// The finished document.
    package consuming func finish(
        name: String, format: DocumentFormat, paths: ElementPaths = ElementPaths(), language: String? = nil
    ) -> Document {
        Document(
            name: name, format: format, text: SourceText(bytes: bytes), blocks: blocks, paths: paths,
            language: language)
    }
}
