/// Writes JSON as bytes, in order, with the commas and escapes that it needs.
///
/// Nothing is built in memory but the bytes themselves: a run over thousands of notices prints as fast as it reads.
package struct JSONWriter: ~Copyable {
    private var bytes: [UInt8]
    private let isPretty: Bool
    private var depth = 0
    /// Whether something stands before the next key or element on the same level.
    private var needsComma = false
    /// Whether the next value belongs to a key that is written.
    private var isAfterKey = false

    package init(appendingTo bytes: consuming [UInt8] = [], pretty: Bool = false) {
        self.bytes = bytes
        self.isPretty = pretty
    }

    /// The text so far, as UTF-8.
    package consuming func finish() -> [UInt8] { bytes }

    /// Lets `body` write one value at the end of `bytes`, without copying what is there.
    package static func write(to bytes: inout [UInt8], pretty: Bool, _ body: (inout JSONWriter) -> Void) {
        var taken: [UInt8] = []
        swap(&taken, &bytes)
        var writer = JSONWriter(appendingTo: consume taken, pretty: pretty)
        body(&writer)
        bytes = writer.finish()
    }

    // MARK: Structure

    /// Writes an object whose fields `body` writes.
    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        begin()
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    /// Writes an array with one value for each element; `body` writes exactly one value.
    package mutating func array<Elements: Sequence>(
        _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
    ) {
        begin()
        open(UInt8(ascii: "["))
        for element in elements { body(&self, element) }
        close(UInt8(ascii: "]"))
    }

    /// Writes the name of the field whose value comes next; names are our own, and hold nothing to escape.
    package mutating func key(_ name: String) {
        appendPlain(name, comma: takeComma(), ending: isPretty ? "\": " : "\":")
        isAfterKey = true
    }

    /// Writes the name of a field that has no value, as many have none.
    package mutating func null(_ name: String) {
        appendPlain(name, comma: takeComma(), ending: isPretty ? "\": null" : "\":null")
    }

    // MARK: Values

    package mutating func string(_ text: String) {
        let comma = takeComma()
        // Only a text that needs escapes is taken byte by byte.
        if Self.holdsSpecial(text.utf8.span) {
            appendEscaped(text, comma: comma)
        } else {
            appendPlain(text, comma: comma, ending: "\"")
        }
    }

    package mutating func integer(_ number: Int64) {
        begin()
        bytes.append(decimal: number)
    }

    package mutating func boolean(_ value: Bool) {
        begin()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    package mutating func null() {
        begin()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes bytes that are one JSON value already and hold nothing to escape.
    mutating func raw(_ body: (inout [UInt8]) -> Void) {
        begin()
        body(&bytes)
    }

    // MARK: Bytes

    /// What stands between the value before and the one that comes.
    private mutating func begin() {
        if takeComma() { bytes.append(UInt8(ascii: ",")) }
    }

    /// Whether the caller has to write a comma first; a line break of pretty printing is written here.
    private mutating func takeComma() -> Bool {
        if isAfterKey {
            isAfterKey = false
            return false
        }
        let comma = needsComma
        needsComma = true
        guard isPretty, depth > 0 else { return comma }
        if comma { bytes.append(UInt8(ascii: ",")) }
        appendLineBreak()
        return false
    }

    private mutating func open(_ bracket: UInt8) {
        bytes.append(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if isPretty, needsComma { appendLineBreak() }
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func appendLineBreak() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
    }

    /// Appends a text that needs no escapes, quoted, and what stands around it in one go. `ending` begins with the quotation
    /// mark that closes the text.
    private mutating func appendPlain(_ text: String, comma: Bool, ending: StaticString) {
        let span = text.utf8.span
        bytes.append(addingCapacity: span.count + 2 + ending.utf8CodeUnitCount) { (output: inout OutputSpan<UInt8>) in
            if comma { output.append(UInt8(ascii: ",")) }
            output.append(UInt8(ascii: "\""))
            // There is room for the whole text by the line above.
            unsafe output.withUnsafeMutableBufferPointer { buffer, count in
                let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
                _ = unsafe span.withUnsafeBufferPointer { unsafe rest.update(fromContentsOf: $0) }
                count += span.count
            }
            // The letters of a static string are there for as long as the program runs.
            for index in 0..<ending.utf8CodeUnitCount { unsafe output.append(ending.utf8Start[index]) }
        }
    }

    private mutating func appendEscaped(_ text: String, comma: Bool) {
        if comma { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 { Self.append(escaping: byte, to: &bytes) }
        bytes.append(UInt8(ascii: "\""))
    }
}
