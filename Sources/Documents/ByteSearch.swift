extension ArraySlice<UInt8> {
    /// Where a word first stands in the bytes; nil where it does not. An empty word stands everywhere.
    package func firstIndex(of word: [UInt8]) -> Int? {
        guard let first = word.first else { return startIndex }
        guard count >= word.count else { return nil }
        let (bytes, word) = (span, word.span)
        for index in 0...(bytes.count - word.count) where bytes[index] == first {
            var offset = 1
            while offset < word.count, bytes[index + offset] == word[offset] { offset += 1 }
            if offset == word.count { return startIndex + index }
        }
        return nil
    }
}
