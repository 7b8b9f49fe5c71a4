/// A code of the Common Procurement Vocabulary: eight digits, without the check digit.
package struct CPVCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let number: UInt32

    /// Reads eight digits, with or without a check digit after them ("90910000", "90910000-9").
    package init?(_ text: String) {
        var number: UInt32 = 0
        var count = 0
        for byte in text.utf8 {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
                if count == 8, byte == UInt8(ascii: "-") { break }
                return nil
            }
            guard count < 8 else { return nil }
            number = number * 10 + UInt32(byte - UInt8(ascii: "0"))
            count += 1
        }
        guard count == 8 else { return nil }
        self.number = number
    }

    package var description: String {
        let digits = String(number)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }

    /// The digits up to the last that is not zero, at least two: what the codes below this one begin with.
    package var stem: Substring {
        var digits = Substring(description)
        while digits.utf8.count > 2, digits.last == "0" { digits.removeLast() }
        return digits
    }

    /// Whether `other` is this code or stands below it in the tree.
    package func contains(_ other: CPVCode) -> Bool {
        other.description.hasPrefix(stem)
    }

    package static func < (left: CPVCode, right: CPVCode) -> Bool { left.number < right.number }
}
