import Bytes
import Testing

@Suite("Sixteen bytes at once")
struct SixteenBytesTests {
    /// All bytes there are, so that every question is asked of each.
    private let all = (0...255).map { UInt8($0) }

    /// The places of a text of which something is told, asked sixteen at a time.
    private func places(
        _ text: [UInt8], _ question: (SixteenBytes) -> SIMDMask<SIMD16<Int8>>
    ) -> [Int] {
        stride(from: 0, to: text.count, by: 16).flatMap { start in
            let bits = question(SixteenBytes(text.span, at: start)).bits
            return (0..<16).filter { bits >> UInt64($0) & 1 == 1 }.map { start + $0 }
        }
    }

    @Test(
        "Questions are answered for each byte as one would ask it",
        arguments: [0, 1, 0x20, 0x41, 0x7F, 0x80, 0xC3, 0xFF])
    func answers(byte: UInt8) {
        #expect(places(all) { $0.isSame(as: byte) } == [Int(byte)])
        #expect(places(all) { $0.isBelow(byte) } == Array(0..<Int(byte)))
        #expect(places(all) { $0.isAtLeast(byte) } == Array(Int(byte)...255))
        #expect(places(all) { $0.isBetween(byte, max(byte, 0xF0)) } == Array(Int(byte)...max(Int(byte), 0xF0)))
    }

    @Test("Zeros stand beyond the end of a text, wherever it ends", arguments: 0...40)
    func end(count: Int) {
        let text = [UInt8](repeating: 7, count: count)
        for start in 0...(count + 3) {
            let bytes = SixteenBytes(text.span, at: start)
            #expect((0..<16).map { bytes[$0] } == (start..<(start + 16)).map { $0 < count ? 7 : 0 })
        }
    }

    @Test("The bytes before are those that stand one place earlier")
    func shifted() {
        let bytes = SixteenBytes(all.span, at: 1)
        #expect((0..<16).map { bytes.shifted[$0] } == [0] + (1..<16).map { UInt8($0) })
    }

    @Test("A byte is found wherever it stands first", arguments: 0...40)
    func first(place: Int) {
        var text = [UInt8](repeating: 0x20, count: 41)
        text[place] = 0x0D
        for start in 0...41 {
            #expect(SixteenBytes.firstIndex(of: 0x0D, in: text.span, from: start) == (start <= place ? place : nil))
        }
        #expect(SixteenBytes.firstIndex(of: 0x0A, in: text.span, from: 0) == nil)
    }
}
