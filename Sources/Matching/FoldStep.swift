/// What one scalar of the original becomes when text is folded.
enum FoldStep {
    /// Stays as it is, or becomes another letter of no more bytes.
    case letter(UInt32)
    /// Up to three ASCII characters; 0 stands for none.
    case ascii(UInt8, UInt8 = 0, UInt8 = 0)
    /// A space, or a sign that folds into one.
    case space
    case lineBreak
    /// A bullet: a space that nothing is joined across.
    case bullet
    /// Soft hyphens and characters without width.
    case nothing
    /// A combining mark, which belongs to the letter before it.
    case mark

    /// The step for a scalar.
    static func of(_ value: UInt32) -> FoldStep {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .lineBreak
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
        case 0xAB, 0xBB: .ascii(UInt8(ascii: "\""))
        case 0xAD, 0x34F, 0xFEFF, 0xFE00...0xFE0F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .nothing
        case 0xB4: .ascii(UInt8(ascii: "'"))
        case 0xB7: .bullet
        case 0x300...0x36F: .mark
        case 0x2000...0x2BFF: symbol(value)
        case 0xF000...0xF0FF: .bullet
        case 0xFB00...0xFB06: ligature(value)
        default: .letter(Scalar.lowered(value))
        }
    }

    /// Dashes, quotation marks, bullets and the like (U+2000…U+2BFF).
    private static func symbol(_ value: UInt32) -> FoldStep {
        switch value {
        case 0x2010...0x2015, 0x2212: .ascii(UInt8(ascii: "-"))
        case 0x2018...0x201B, 0x2032, 0x2039, 0x203A: .ascii(UInt8(ascii: "'"))
        case 0x201C...0x201F, 0x2033: .ascii(UInt8(ascii: "\""))
        case 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0...0x25FF, 0x2610...0x2612, 0x2713...0x2718, 0x2794...0x27BE:
            .bullet
        case 0x2026: .ascii(UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: "."))
        default: .letter(Scalar.lowered(value))
        }
    }

    private static func ligature(_ value: UInt32) -> FoldStep {
        let (f, i, l) = (UInt8(ascii: "f"), UInt8(ascii: "i"), UInt8(ascii: "l"))
        return switch value {
        case 0xFB00: .ascii(f, f)
        case 0xFB01: .ascii(f, i)
        case 0xFB02: .ascii(f, l)
        case 0xFB03: .ascii(f, f, i)
        case 0xFB04: .ascii(f, f, l)
        default: .ascii(UInt8(ascii: "s"), UInt8(ascii: "t"))
        }
    }
}
