/// One Unicode scalar in UTF-8 bytes.
struct Scalar {
    let value: UInt32
    /// The number of its bytes.
    let length: Int

    /// The scalar that begins at `index`; nil where the bytes before `end` are not UTF-8.
    @inline(__always)
    init?(_ bytes: Span<UInt8>, at index: Int, end: Int) {
        let lead = bytes[index]
        switch lead {
        case 0..<0x80: (length, value) = (1, UInt32(lead))
        case 0xC2..<0xE0:
            guard end - index >= 2, bytes[index + 1] & 0xC0 == 0x80 else { return nil }
            length = 2
            value = UInt32(lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        case 0xE0..<0xF0:
            guard end - index >= 3, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80 else { return nil }
            length = 3
            let high = UInt32(lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
            value = high | UInt32(bytes[index + 2] & 0x3F)
            if value < 0x800 || (0xD800..<0xE000).contains(value) { return nil }
        case 0xF0..<0xF5:
            guard end - index >= 4, bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80,
                bytes[index + 3] & 0xC0 == 0x80
            else { return nil }
            length = 4
            let high = UInt32(lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
            value = high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
            if value < 0x10000 || value > 0x10FFFF { return nil }
        default: return nil
        }
    }

    /// The lower-case form of a Latin letter, which has no more bytes than the letter; anything else is returned as is.
    static func lowered(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: value + 0x20
        case 0x130: 0x69
        case 0x178: 0xFF
        case 0x17F: 0x73
        case 0x1E9E: 0xDF
        case 0x212A: 0x6B
        case 0x212B: 0xE5
        case 0x100...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233, 0x1E00...0x1E95,
            0x1EA0...0x1EFF:
            value | 1
        case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: value + (value & 1)
        default: value
        }
    }

    /// Whether the scalar is a Latin letter in lower case.
    static func isLowerCase(_ value: UInt32) -> Bool {
        switch value {
        case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF: true
        case 0x100...0x233, 0x1E00...0x1EFF: lowered(value) == value
        default: false
        }
    }

    /// Whether the scalar is a Latin letter in upper case.
    static func isUpperCase(_ value: UInt32) -> Bool { lowered(value) != value }
}
