import Bytes

extension JSONWriter {
    /// Whether a byte is a quotation mark, a backslash or a control character, which must not stand in a JSON text.
    static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Whether a text holds such a byte.
    static func holdsSpecial(_ text: Span<UInt8>) -> Bool {
        let last = text.count - SixteenBytes.count
        guard last >= 0 else {
            for index in text.indices where isSpecial(text[index]) { return true }
            return false
        }
        var index = 0
        while index < last {
            if specials(SixteenBytes(text, at: index)).bits != 0 { return true }
            index += SixteenBytes.count
        }
        return specials(SixteenBytes(text, at: last)).bits != 0
    }

    private static func specials(_ bytes: SixteenBytes) -> SIMDMask<SIMD16<Int8>> {
        bytes.isBelow(0x20) .| bytes.isSame(as: UInt8(ascii: "\"")) .| bytes.isSame(as: UInt8(ascii: "\\"))
    }

    /// Appends one byte of UTF-8 text, escaped where JSON demands it. Bytes above ASCII pass as they are.
    static func append(escaping byte: UInt8, to bytes: inout [UInt8]) {
        guard isSpecial(byte) else { return bytes.append(byte) }
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
        case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
        case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
        case 0..<0x20:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(UInt8(ascii: "0") + byte >> 4)
            let low = byte & 0xF
            bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
        default: bytes.append(byte)
        }
    }
}

extension [UInt8] {
    /// Appends a number in decimal digits.
    mutating func append(decimal number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        append(decimal: number.magnitude, digits: 1)
    }

    /// Appends a number in decimal digits, with zeros in front to fill `digits`.
    mutating func append(decimal number: UInt64, digits: Int) {
        let first = count
        var rest = number
        repeat {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0 || count - first < digits
        self[first...].reverse()
    }
}
