import Bytes

extension FoldedText {
    /// The sentences of a folded range, without the spaces between them.
    ///
    /// A sentence ends with its block, at an exclamation or question mark, and at a full stop that stands neither after
    /// an abbreviation, an initial or an ordinal nor before a word in lower case. Colons and semicolons end none.
    package func sentences(in range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        let range = range.clamped(to: 0..<bytes.count)
        let stops = range.filter { Self.isStop(bytes[$0]) }
        self.sentences(in: range, stops: stops[...]) { sentences.append($0) }
        return sentences
    }

    /// Whether a sentence may end at a byte.
    private static func isStop(_ byte: UInt8) -> Bool { isStop(SixteenBytes(repeating: byte)).bits != 0 }

    /// At which of sixteen bytes a sentence may end.
    @inline(__always)
    static func isStop(_ bytes: SixteenBytes) -> SIMDMask<SIMD16<Int8>> {
        bytes.isSame(as: UInt8(ascii: ".")) .| bytes.isSame(as: UInt8(ascii: "\n"))
            .| bytes.isSame(as: UInt8(ascii: "!")) .| bytes.isSame(as: UInt8(ascii: "?"))
    }

    /// The same, one after the other; `stops` are the places in the range where a sentence may end.
    package func sentences(in range: Range<Int>, stops: ArraySlice<Int>, _ found: (Range<Int>) -> Void) {
        let bytes = bytes.span
        var start = range.lowerBound
        for stop in stops {
            let byte = bytes[stop]
            let isBlockEnd = byte == UInt8(ascii: "\n")
            let end = isBlockEnd ? stop : skipClosers(from: stop + 1, to: range.upperBound)
            guard isBlockEnd || end < range.upperBound && bytes[end] == UInt8(ascii: " ") else { continue }
            if byte == UInt8(ascii: "."), !endsSentence(stop: stop, after: end, in: start..<range.upperBound) {
                continue
            }
            give(start..<end, found)
            start = isBlockEnd ? stop + 1 : end
        }
        give(start..<range.upperBound, found)
    }

    private func give(_ range: Range<Int>, _ found: (Range<Int>) -> Void) {
        let bytes = bytes.span
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
        while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        while end - start > Self.longestSentence {
            let cut = cut(start)
            found(start..<cut)
            start = cut
            while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
        }
        if start < end { found(start..<end) }
    }

    /// Nobody writes such a sentence. Words in a sentence are held against each other, so what goes on and on without a
    /// stop is cut between two words.
    package static let longestSentence = 10_000

    /// Where a sentence that is too long is cut: at its last space, or where a character begins.
    private func cut(_ start: Int) -> Int {
        let limit = start + Self.longestSentence
        if let space = bytes[start..<limit].lastIndex(of: UInt8(ascii: " ")), space > start { return space }
        return bytes[start..<limit].lastIndex { $0 & 0xC0 != 0x80 } ?? limit
    }

    /// The index after the brackets and quotation marks that close what a stop ends.
    private func skipClosers(from index: Int, to end: Int) -> Int {
        let bytes = bytes.span
        var index = index
        while index < end, Self.isCloser(bytes[index]) { index += 1 }
        return index
    }

    /// " ' ) ]
    private static func isCloser(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x5D }

    /// " ' ( [
    private static func isOpener(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x28 || byte == 0x5B }

    /// Whether the full stop at `stop` ends a sentence; `space` is the index of the space that follows.
    private func endsSentence(stop: Int, after space: Int, in sentence: Range<Int>) -> Bool {
        let bytes = bytes.span
        var next = space + 1
        while next < sentence.upperBound, Self.isOpener(bytes[next]) { next += 1 }
        if next < sentence.upperBound, isLowerCase(at: next) { return false }
        var start = stop
        while start > sentence.lowerBound, bytes[start - 1] &- UInt8(ascii: "a") < 26 { start -= 1 }
        // Most words are longer than abbreviations are.
        if stop - start > Abbreviations.longest { return true }
        while start > sentence.lowerBound {
            if bytes[start - 1] == UInt8(ascii: ".") {
                start -= 1
            } else if WordByte.isWord(bytes, before: start) {
                start = WordByte.start(bytes, before: start)
            } else {
                break
            }
        }
        guard start < stop else { return true }
        if (start..<stop).allSatisfy({ Self.isDigit(bytes[$0]) || bytes[$0] == UInt8(ascii: ".") }) {
            let isFirst = (sentence.lowerBound..<start).allSatisfy {
                bytes[$0] == UInt8(ascii: " ") || bytes[$0] == UInt8(ascii: "(")
            }
            let isBeforeNumber = next < sentence.upperBound && Self.isDigit(bytes[next])
            return !isFirst && !isBeforeNumber
        }
        return !Abbreviations.contains(bytes.extracting(start..<stop))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// Whether the letter at a folded index is lower case in the original.
    private func isLowerCase(at index: Int) -> Bool {
        // No other characters of ASCII come from letters in lower case.
        guard WordByte.isLetterByte(bytes[index]) else { return false }
        let place = map.original(at: index)
        guard place < source.count, let scalar = Scalar(source.span, at: place, end: source.count) else { return false }
        return Scalar.isLowerCase(scalar.value)
    }
}

/// Swedish words that are written with a full stop in the middle of a sentence.
enum Abbreviations {
    /// No abbreviation has more bytes between two full stops.
    static let longest = 8

    /// Whether a folded word, without the full stop after it, is an abbreviation or an initial.
    static func contains(_ word: Span<UInt8>) -> Bool {
        var (parts, letters, bytes) = (0, 0, 0)
        /// Whether all parts so far are letters, and of four bytes at most.
        var (isLetters, isShort) = (true, true)
        var isAfterStop = true
        var key: UInt64 = 0
        for index in word.indices {
            let byte = word[index]
            guard byte != UInt8(ascii: ".") else {
                isAfterStop = true
                continue
            }
            if isAfterStop {
                (letters, bytes) = (0, 0)
                parts += 1
                isAfterStop = false
            }
            bytes += 1
            if byte & 0xC0 != 0x80 { letters += 1 }
            if bytes > 4 { isShort = false }
            if !WordByte.isLetterByte(byte) { isLetters = false }
            key = key << 8 | UInt64(byte)
        }
        guard parts == 1 else { return parts > 1 && isLetters && isShort }
        if letters == 1, isLetters { return true }
        return bytes <= longest && known.contains(key)
    }

    /// The words as numbers, a byte each eight bits.
    private static let known = Set(words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })

    private static let words = [
        "alt", "ang", "anm", "apr", "art", "aug", "avd", "avs", "bet", "betr", "bil", "bl", "ca", "civ", "dec",
        "dir", "dnr", "dr", "dvs", "dyl", "enl", "etc", "ev", "evt", "ex", "exkl", "exv", "feb", "ff", "fig", "fl",
        "forts", "fr", "förf", "gm", "inkl", "jan", "jfr", "jun", "jul", "kap", "kl", "max", "mfl", "min", "mm",
        "mom", "mån", "nov", "nr", "obs", "okt", "org", "osv", "prel", "prop", "red", "ref", "resp", "rev", "sep",
        "sept", "sid", "sk", "st", "stk", "särsk", "tab", "tel", "temp", "tex", "tfn", "tkr", "uppl", "utg", "vol",
        "äv",
    ]
}
