import Testing

@testable import Matching

@Suite("Plain runs")
struct PlainRunTests {
    /// What is copied of a range, told byte by byte: nil from the first byte that is not plain on.
    private func plain(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        let spaces: [UInt8] = [0x09, 0x0A, 0x20]
        var folded: [UInt8] = []
        var before: UInt8 = 0x20
        for byte in bytes[range] {
            if before == 0xC3 {
                guard (0x80..<0xC0).contains(byte) else { break }
                folded.append(byte < 0x9F && byte != 0x97 ? byte + 0x20 : byte)
            } else if spaces.contains(byte) {
                guard !spaces.contains(before), byte == 0x20 || before != UInt8(ascii: "-") else { break }
                folded.append(0x20)
            } else {
                guard (0x21..<0x7F).contains(byte) || byte == 0xC3 else { break }
                folded.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
            }
            before = byte
        }
        while let last = folded.last, last == 0x20 || last == 0xC3 { folded.removeLast() }
        return folded
    }

    /// What is copied of a range.
    private func copied(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: 5 + range.count + PlainRun.width)
        var span = output.mutableSpan
        let count = PlainRun.copy(bytes.span, range, to: 5, of: &span)
        return Array(output[5..<(5 + count)])
    }

    @Test("Each byte after each other is folded as one by one, in each place of the sixteen")
    func pairs() {
        var different: [[UInt8]] = []
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let place = Int(first &+ second) % 18
                var bytes = [UInt8](repeating: UInt8(ascii: "K"), count: 40)
                (bytes[1 + place], bytes[2 + place]) = (first, second)
                if copied(bytes, 1..<39) != plain(bytes, 1..<39) { different.append([first, second]) }
            }
        }
        #expect(different.isEmpty)
    }

    @Test("Mixtures are folded as byte by byte", arguments: 0..<40)
    func mixtures(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed))
        let words = [
            "krav", "K", "ABCXYZ", "@[`{~", "åäö", "ÅÄÖ", "ÀÞß", "×÷", "straße", "7", "vård-", "IT-", "é", "9:1",
        ]
        let joints = [" ", " ", " ", "\n", "\t", "-", "", "", "- ", "-\n"]
        let strange = [
            "  ", "\r\n", "\u{AD}", "\u{A0}", "\u{7F}", "\u{1F}", "§", "–", "ö\u{308}", " \n", "-\t", "Š", "𝔄",
        ]
        for _ in 0..<200 {
            var bytes: [UInt8] = []
            for _ in 0..<random.next(20) {
                bytes += Array(random.pick(words).utf8)
                bytes += Array((random.next(30) == 0 ? random.pick(strange) : random.pick(joints)).utf8)
                if random.next(60) == 0 { bytes.append(UInt8(random.next(256))) }
            }
            bytes.append(UInt8(ascii: "a"))
            let start = random.next(bytes.count)
            // What begins after half a letter is left to the caller.
            if start > 0, bytes[start - 1] == 0xC3 { continue }
            let range = start..<(start + 1 + random.next(bytes.count - start))
            #expect(copied(bytes, range) == plain(bytes, range), "\(bytes) \(range)")
        }
    }
}
