/// Latin letters that are written as a base letter and a combining mark, and their one-scalar form (NFC).
enum Composition {
    /// The letter that an ASCII lower-case letter and a mark make; it has two bytes in UTF-8.
    static func letter(_ base: UInt8, _ mark: UInt32) -> UInt32? {
        guard marks.contains(mark), (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(base) else { return nil }
        let letter = table[Int(mark - marks.lowerBound) * 26 + Int(base - UInt8(ascii: "a"))]
        return letter == 0 ? nil : UInt32(letter)
    }

    private static let marks: ClosedRange<UInt32> = 0x300...0x328

    /// Base and composed letters in turn, for each mark.
    private static let pairs: [(mark: UInt32, letters: String)] = [
        (0x300, "aàeèiìoònǹuù"),
        (0x301, "aácćeégǵiílĺnńoórŕsśuúyýzź"),
        (0x302, "aâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"),
        (0x303, "aãiĩnñoõuũ"),
        (0x304, "aāeēiīoōuūyȳ"),
        (0x306, "aăeĕgğiĭoŏuŭ"),
        (0x307, "aȧcċeėgġoȯzż"),
        (0x308, "aäeëiïoöuüyÿ"),
        (0x30A, "aåuů"),
        (0x30B, "oőuű"),
        (0x30C, "aǎcčdďeěgǧiǐkǩlľnňoǒrřsštťuǔzž"),
        (0x326, "sștț"),
        (0x327, "cçeȩgģkķlļnņrŗsştţ"),
        (0x328, "aąeęiįoǫuų"),
    ]

    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: marks.count * 26)
        for (mark, letters) in pairs {
            var base: UInt8?
            for scalar in letters.unicodeScalars {
                if scalar.isASCII {
                    base = UInt8(truncatingIfNeeded: scalar.value)
                } else if let base {
                    let row = Int(mark - marks.lowerBound) * 26
                    table[row + Int(base - UInt8(ascii: "a"))] = UInt16(truncatingIfNeeded: scalar.value)
                }
            }
        }
        return table
    }()
}
