import Bytes

/// The UTF-8 of Western texts: ASCII, characters of two bytes, and most of three. It is told sixteen bytes at a time, where
/// the library goes from letter to letter; what is rarer, and what is no UTF-8, is left to the library.
enum CommonUTF8 {
    /// How many bytes at the start are such text, up to where a character begins.
    static func prefix(_ text: Span<UInt8>) -> Int {
        var index = 0
        // 1 when the bytes before end inside a character of two.
        var isInside: UInt64 = 0
        while index + SixteenBytes.count <= text.count {
            let bytes = SixteenBytes(text, at: index)
            let leads = bytes.isAtLeast(0xC0).bits
            let continuations = bytes.isBetween(0x80, 0xBF).bits
            let expected = (leads << 1 | isInside) & 0xFFFF
            if continuations ^ expected | leads & ~bytes.isBetween(0xC2, 0xDF).bits == 0 {
                isInside = leads >> 15
                index += SixteenBytes.count
            } else {
                if isInside != 0 { index -= 1 }
                isInside = 0
                guard let next = afterCharacters(text, from: index) else { return index }
                index = next
            }
        }
        return isInside == 0 ? index : index - 1
    }

    /// The index after the ASCII that starts here and one character of two or three bytes; nil for another.
    private static func afterCharacters(_ text: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < text.count, text[index] < 0x80 { index += 1 }
        guard index + 3 <= text.count, text[index + 1] & 0xC0 == 0x80 else { return nil }
        switch text[index] {
        case 0xC2...0xDF: return index + 2
        // After 0xE0 and 0xED not every byte may follow.
        case 0xE1...0xEC, 0xEE, 0xEF: return text[index + 2] & 0xC0 == 0x80 ? index + 3 : nil
        default: return nil
        }
    }
}
