import Documents

extension Sequence<UInt8> {
    /// A hash that is the same in every run and on every machine (FNV-1a, 64 bits).
    var hash64: UInt64 { reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }
}

extension Span<UInt8> {
    /// The same hash.
    var hash64: UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in indices { hash = (hash ^ UInt64(self[index])) &* 0x100_0000_01B3 }
        return hash
    }
}

extension UInt8 {
    /// Whether the byte is one of the digits 0 to 9.
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}

extension ArraySlice<UInt8> {
    /// Whether one of the words stands in the bytes.
    func holds(_ words: ByteWords) -> Bool { words.all.contains { firstIndex(of: $0) != nil } }
}

/// Words to look for in bytes.
struct ByteWords: ExpressibleByArrayLiteral {
    let all: [[UInt8]]

    init(arrayLiteral words: String...) {
        all = words.map { Array($0.utf8) }
    }

    /// The words that hold no other of them.
    init(shortestOf words: Set<String>) {
        all = words.filter { word in !words.contains { $0 != word && word.contains($0) } }.sorted().map {
            Array($0.utf8)
        }
    }

    /// Whether a word is one of them.
    func contains(_ word: ArraySlice<UInt8>) -> Bool {
        all.contains { $0.count == word.count && $0.elementsEqual(word) }
    }
}
