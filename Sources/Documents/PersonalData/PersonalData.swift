/// Replaces what points at single persons in a text: e-mail addresses, telephone numbers and personal identity numbers.
package enum PersonalData {
    /// Stands in for each byte, so that every range of the text still holds.
    private static let sign = UInt8(ascii: "X")

    /// The text with a sign in the place of each such byte.
    package static func masked(_ bytes: [UInt8]) -> [UInt8] {
        let scanner = ByteScanner(bytes)
        var masked = bytes
        var position = 0
        while position < bytes.count {
            guard let range = range(at: position, in: scanner) else {
                position += 1
                continue
            }
            for index in range { masked[index] = sign }
            position = max(position + 1, range.upperBound)
        }
        return masked
    }

    package static func masked(_ text: String) -> String {
        String(decoding: masked(Array(text.utf8)), as: UTF8.self)
    }

    package static func masked(_ wording: Wording) -> Wording {
        Wording(sv: masked(wording.sv), en: masked(wording.en))
    }

    /// What is recognised by the byte at a position: the sign of an address, or the first of a number.
    private static func range(at position: Int, in text: ByteScanner) -> Range<Int>? {
        switch text.bytes[position] {
        case UInt8(ascii: "@"): EmailAddress.range(around: position, in: text)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "("):
            PersonalNumber.range(at: position, in: text) ?? TelephoneNumber.range(at: position, in: text)
        default: nil
        }
    }
}

/// Looks at the bytes of a text; outside it there is nothing.
struct ByteScanner {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    subscript(position: Int) -> UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }

    /// The value of a digit; nil for anything else.
    func digit(_ position: Int) -> Int? {
        guard let byte = self[position], byte &- 0x30 < 10 else { return nil }
        return Int(byte - 0x30)
    }

    /// The digits that stand in a row from a position.
    func digits(from start: Int) -> Range<Int> {
        var end = start
        while digit(end) != nil { end += 1 }
        return start..<end
    }

    /// Whether a position is inside a word or a number: a letter of ASCII, a digit, or part of another letter.
    func isWord(_ position: Int) -> Bool {
        guard let byte = self[position] else { return false }
        return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_")
    }

    /// How many bytes a dash at a position takes, whatever its length; 0 where there is none.
    func dash(_ position: Int) -> Int {
        if self[position] == UInt8(ascii: "-") { return 1 }
        // U+2010 to U+2014, and the minus sign U+2212.
        guard self[position] == 0xE2, let second = self[position + 1], let third = self[position + 2] else { return 0 }
        return second == 0x80 && (0x90...0x94).contains(third) || second == 0x88 && third == 0x92 ? 3 : 0
    }

    /// How many bytes a space or line end at a position takes; 0 where there is none.
    func space(_ position: Int) -> Int {
        switch self[position] {
        case 0x20, 0x09, 0x0A: 1
        case 0xC2: self[position + 1] == 0xA0 ? 2 : 0
        // U+2007 to U+200A, and U+202F.
        case 0xE2:
            self[position + 1] == 0x80 && [0x87, 0x88, 0x89, 0x8A, 0xAF].contains(self[position + 2] ?? 0) ? 3 : 0
        default: 0
        }
    }

    /// Whether a number may begin here: not inside a word, and not as a later part of another number ("2025/0123").
    func isStart(_ position: Int) -> Bool {
        guard !isWord(position - 1) else { return false }
        guard let before = self[position - 1], "-/.,:+".utf8.contains(before) else { return true }
        return digit(position - 2) == nil
    }
}
