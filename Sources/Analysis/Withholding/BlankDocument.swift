import Documents

/// A document with nothing on its lines: what stood where can be counted, and not read.
struct BlankDocument {
    private let original: Document
    private let blocks: [Block]
    /// Where the ends of the ranges and blocks that are kept stand among the characters.
    private var characters: [Int: Int] = [:]
    private var text: [UInt8] = []

    /// Keeps the blocks that one of the ranges touches.
    init(_ document: Document, keeping ranges: [Range<Int>]) {
        original = document
        blocks = document.blocks.filter { block in ranges.contains { $0.overlaps(block.range) } }
        let positions = Set((ranges + blocks.map(\.range)).flatMap { [$0.lowerBound, $0.upperBound] })
        let bytes = document.text.bytes
        text.reserveCapacity(bytes.count)
        for (position, byte) in bytes.enumerated() {
            if positions.contains(position) { characters[position] = text.count }
            // One space for each character, however many bytes it took, so that lines and columns stay.
            if byte & 0xC0 != 0x80 { text.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")) }
        }
        characters[bytes.count] = text.count
    }

    /// The document as reports may have it.
    func document(note: Wording) -> Document {
        let blank = blocks.map { block in
            Block(kind: .paragraph, range: range(of: block.range), lot: nil, place: block.place)
        }
        // What else is to be known about the file is in our own words.
        let both = original.note.map { Wording(sv: "\(note.sv) \($0.sv)", en: "\(note.en) \($0.en)") }
        return Document(
            name: original.name, format: original.format, text: SourceText(bytes: text), blocks: blank,
            pages: original.pages, note: both ?? note)
    }

    /// A range of the document among the characters.
    func range(of range: Range<Int>) -> Range<Int> {
        let start = characters[range.lowerBound] ?? 0
        return start..<max(start, characters[range.upperBound] ?? start)
    }

    /// Where a range stands, in numbers.
    func place(of range: Range<Int>) -> String? {
        original.blocks.firstIndex { $0.range.contains(range.lowerBound) }.map(original.count(to:))
    }
}
