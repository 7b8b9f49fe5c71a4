import Documents

/// The number that a buyer gives a procurement: "KS 2026/123", "2025-00412", "24/62".
enum ReferenceNumber {
    private static let longest = 30

    /// The number that bytes begin with: a word with digits, before it at most two names of journals ("KS", "Ks"). Nil for
    /// a day, a year, an organisation number, a telephone number, and where no number stands there.
    static func read(_ bytes: ArraySlice<UInt8>) -> String? {
        var words: [ArraySlice<UInt8>] = []
        for word in bytes.split(separator: 0x20, maxSplits: 3).prefix(3) {
            let bare = trimmed(word)
            guard !bare.isEmpty, bare.allSatisfy(isPart) else { return nil }
            words.append(bare)
            if bare.contains(where: \.isDigit) { break }
            guard isJournal(bare) else { return nil }
        }
        guard let last = words.last, isNumber(last, alone: words.count == 1) else { return nil }
        let text = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        return text.utf8.count <= longest ? text : nil
    }

    /// The same where nothing else stands.
    static func only(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let number = read(bytes), number.utf8.count == bytes.count else { return nil }
        return number
    }

    /// Letters in capitals, or few that begin with one.
    private static func isJournal(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count <= 6, let first = word.first, first &- 0x41 < 26 || first >= 0x80 else { return false }
        return word.count <= 4 && word.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
            || word.allSatisfy { $0 &- 0x41 < 26 || $0 >= 0x80 || $0 == UInt8(ascii: "-") }
    }

    private static func isNumber(_ word: ArraySlice<UInt8>, alone: Bool) -> Bool {
        let digits = word.count(where: \.isDigit)
        // "2024:xxxx" is yet to be filled in.
        guard word.count > 2, digits >= 2, word.firstIndex(of: Array("xx".utf8)) == nil else { return false }
        guard word.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") }) else { return true }
        let parts = word.split(separator: UInt8(ascii: "-")).map(\.count)
        let isYear = parts == [4] && (word.starts(with: "19".utf8) || word.starts(with: "20".utf8))
        let isPhone = word.first == 0x30 && parts.count == 2 && parts[0] <= 4 && parts[1] >= 5
        return !isYear && !(alone && (isPhone || [[4, 2, 2], [6, 4], [8, 4]].contains(parts)))
    }

    /// Whether two numbers are of one series and still differ. A portal's number and a journal's say nothing of each
    /// other.
    static func contradict(_ first: String, _ second: String) -> Bool {
        let (one, other) = (plain(first), plain(second))
        guard one != other, !contains(one, other), !contains(other, one) else { return false }
        return shape(first) == shape(second)
    }

    private static func contains(_ long: [UInt8], _ short: [UInt8]) -> Bool { long[...].firstIndex(of: short) != nil }

    /// Letters and digits only, capitals as small letters.
    private static func plain(_ number: String) -> [UInt8] {
        number.utf8.compactMap { byte in
            byte.isDigit || byte >= 0x80 ? byte : (byte | 0x20) &- 0x61 < 26 ? byte | 0x20 : nil
        }
    }

    /// The letters and signs with each run of digits as its length.
    private static func shape(_ number: String) -> [UInt8] {
        number.utf8.map { $0.isDigit ? 0x30 : $0 }
    }

    private static func trimmed(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var word = word
        while let last = word.last, ".,;)".utf8.contains(last) { word.removeLast() }
        return word
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte.isDigit || (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || "/-:._".utf8.contains(byte)
    }
}
