/// How the end of a line and the beginning of the next are put together.
enum Hyphenation {
    enum Joint {
        case space
        /// The hyphen stays, without a space: "Atlassian-produkterna", "IT-konsult".
        case hyphen
        /// The hyphen goes: "kollektiv-" + "avtal".
        case none
    }

    static func joint(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) -> Joint {
        guard before.last == UInt8(ascii: "-"), isSmall(after) else { return .space }
        let word = before.dropLast().suffix(while: { !ContentKind.isSpace($0) })
        guard word.count > 1, word.last.map({ ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }) == true else { return .space }
        // "kvalitets- och miljökrav" has its hyphen for good.
        if Self.conjunctions.contains(where: { after.starts(with: $0.utf8) }) { return .space }
        return isSmall(word) && !word.contains(UInt8(ascii: "-")) ? .none : .hyphen
    }

    private static let conjunctions = ["och ", "eller ", "samt ", "respektive ", "and ", "or "]

    private static func isSmall(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return false }
        if first &- 0x61 < 26 { return true }
        guard first == 0xC3, let second = word.dropFirst().first else { return false }
        return second >= 0x9F && second != 0xB7
    }
}

extension ArraySlice<UInt8> {
    /// The longest end of which every byte passes.
    fileprivate func suffix(while passes: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        var start = endIndex
        while start > startIndex, passes(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
