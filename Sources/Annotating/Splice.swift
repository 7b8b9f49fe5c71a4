/// Insertions into bytes of which nothing is changed or taken away.
struct Splice {
    private var insertions: [(offset: Int, order: Int, bytes: [UInt8])] = []

    /// Inserts a text before the byte at an offset; at one offset the first that was asked for comes first.
    mutating func insert(_ text: String, at offset: Int) {
        insertions.append((offset, insertions.count, Array(text.utf8)))
    }

    func applied(to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + insertions.reduce(0) { $0 + $1.bytes.count })
        var position = 0
        for insertion in insertions.sorted(by: { ($0.offset, $0.order) < ($1.offset, $1.order) }) {
            result += bytes[position..<insertion.offset]
            result += insertion.bytes
            position = insertion.offset
        }
        return result + bytes[position...]
    }
}
