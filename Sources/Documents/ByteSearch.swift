extension ArraySlice<UInt8> {
    /// Where a word first stands in the bytes; nil where it does not. An empty word stands everywhere.
    package func firstIndex(of word: [UInt8]) -> Int? {
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
