extension JSONWriter {
    /// Whether a byte is a quotation mark, a backslash or a control character, which must not stand in a JSON text.
    static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Whether a text holds such a byte, eight bytes at a time.
    static func holdsSpecial(_ span: Span<UInt8>) -> Bool {
        let bytes = unsafe span.bytes
        var marks: UInt64 = 0
        var index = 0
        while index + 8 <= span.count {
            // In bounds by the line above, and any eight bytes are a number.
            marks |= specials(in: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var found = marks != 0
        while index < span.count {
            found = isSpecial(span[index]) || found
            index += 1
        }
        return found
    }

    /// Not 0 where one of eight bytes is special: what a byte is less than, or equal to, shows in its highest bit.
    private static func specials(in bytes: UInt64) -> UInt64 {
        let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        let quotation = bytes ^ ones &* UInt64(UInt8(ascii: "\""))
        let backslash = bytes ^ ones &* UInt64(UInt8(ascii: "\\"))
        let controls = (bytes &- (ones &* 0x20)) & ~bytes
        return (controls | (quotation &- ones) & ~quotation | (backslash &- ones) & ~backslash) & highs
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
