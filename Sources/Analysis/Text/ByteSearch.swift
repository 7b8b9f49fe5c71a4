extension ArraySlice<UInt8> {
    /// Where a word first stands in the bytes; nil where it does not. An empty word stands everywhere.
    func firstIndex(of word: [UInt8]) -> Int? {
        guard let first = word.first else { return startIndex }
        guard count >= word.count else { return nil }
        for index in startIndex...(endIndex - word.count) where self[index] == first {
            var offset = 1
            while offset < word.count, self[index + offset] == word[offset] { offset += 1 }
            if offset == word.count { return index }
        }
        return nil
    }
}

extension Sequence<UInt8> {
    /// A hash that is the same in every run and on every machine (FNV-1a, 64 bits).
    var hash64: UInt64 { reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }
}
