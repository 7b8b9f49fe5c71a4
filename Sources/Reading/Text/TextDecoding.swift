import Bytes
import Documents
import Glibc

/// The bytes of a text file as UTF-8 with `\n` as the only line end.
struct DecodedText {
    var bytes: [UInt8]
    /// Set when the encoding was guessed.
    var note: Wording?

    enum Failure: Error {
        case binary
        case notUTF8(line: Int)
    }

    /// UTF-8, UTF-16 with a byte order mark, or Windows-1252 where the bytes look like Swedish text in it.
    init(_ file: ArraySlice<UInt8>) throws(Failure) {
        if file.starts(with: [0xFF, 0xFE]) {
            bytes = Self.fromUTF16(file.dropFirst(2), isLittleEndian: true)
        } else if file.starts(with: [0xFE, 0xFF]) {
            bytes = Self.fromUTF16(file.dropFirst(2), isLittleEndian: false)
        } else {
            bytes = Array(ContentKind.withoutByteOrderMark(file))
        }
        // The library's search for one byte is many times faster than a loop here.
        guard !Self.holds(0, bytes) else { throw .binary }
        if let line = Self.firstInvalidLine(bytes) {
            guard !Self.hasManyControls(Self.controls(bytes), of: bytes.count) else { throw .binary }
            guard Windows1252.isLikely(bytes) else { throw .notUTF8(line: line) }
            bytes = Windows1252.decode(bytes)
            note = Reasons.guessedEncoding
        }
        if Self.holds(0x0D, bytes) { bytes = Self.withPlainLineEnds(bytes) }
    }

    private static func holds(_ byte: UInt8, _ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            return unsafe memchr(start, Int32(byte), buffer.count) != nil
        }
    }

    /// Signs below the blank that are no white space; more than a few of them are other data than text.
    static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x09 || (byte > 0x0D && byte < 0x20)
    }

    static func hasManyControls(_ controls: Int, of count: Int) -> Bool {
        controls * 50 > count
    }

    private static func controls(_ bytes: [UInt8]) -> Int {
        bytes.reduce(into: 0) { $0 += isControl($1) ? 1 : 0 }
    }

    /// The first line that is not UTF-8; nil when all are.
    private static func firstInvalidLine(_ bytes: [UInt8]) -> Int? {
        let start = CommonUTF8.prefix(bytes.span)
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span.extracting(start...))
            return nil
        } catch {
            let before = bytes[..<min(start + error.byteOffsets.lowerBound, bytes.count)]
            return before.reduce(into: 1) { $0 += $1 == UInt8(ascii: "\n") ? 1 : 0 }
        }
    }

    /// Lone surrogates and an odd byte at the end become U+FFFD.
    private static func fromUTF16(_ file: ArraySlice<UInt8>, isLittleEndian: Bool) -> [UInt8] {
        let units = stride(from: file.startIndex, to: file.endIndex - 1, by: 2).lazy.map { index in
            let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        var result: [UInt8] = []
        result.reserveCapacity(file.count)
        _ = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false, into: { result.append($0) })
        if file.count % 2 == 1 { result += Array("\u{FFFD}".utf8) }
        return result
    }

    private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        while let end = SixteenBytes.firstIndex(of: 0x0D, in: bytes.span, from: start) {
            result += bytes[start..<end]
            if end + 1 == bytes.count || bytes[end + 1] != 0x0A { result.append(0x0A) }
            start = end + 1
        }
        result += bytes[start...]
        return result
    }
}

/// The encoding of older Windows programs; Latin-1 is the same for all letters.
enum Windows1252 {
    /// What stands at 0x80 to 0x9F; 0 where nothing does.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
    /// The signs above ASCII that Swedish text is full of, as Windows-1252 writes them: letters, dashes, quotes, §.
    private static let common: Set<UInt8> = [
        0x80, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xA0, 0xA7, 0xAB, 0xAD, 0xB0, 0xB1, 0xB2, 0xB3,
        0xB4,
        0xB7, 0xBB, 0xBC, 0xBD, 0xBE, 0xC4, 0xC5, 0xC6, 0xC9, 0xD6, 0xD7, 0xD8, 0xDC, 0xDF, 0xE0, 0xE1, 0xE4, 0xE5,
        0xE6,
        0xE8, 0xE9, 0xEA, 0xF3, 0xF6, 0xF8, 0xFC,
    ]

    /// Whether bytes that are not UTF-8 look like Swedish text in this encoding.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        var isCommon = [Bool](repeating: false, count: 256)
        for byte in common { isCommon[Int(byte)] = true }
        var high = 0
        var known = 0
        var letters = 0
        for byte in bytes where byte >= 0x80 {
            high += 1
            if isCommon[Int(byte)] { known += 1 }
            if byte >= 0xC0 { letters += 1 }
        }
        return high * 4 <= bytes.count && known * 20 >= high * 19 && letters * 2 >= high
    }

    static func decode(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            switch byte {
            case ..<0x80: result.append(byte)
            case 0x80..<0xA0:
                let scalar = Unicode.Scalar(upper[Int(byte) - 0x80]).flatMap { $0.value == 0 ? nil : $0 }
                result += Array(String(scalar ?? "\u{FFFD}").utf8)
            default:
                result.append(0xC0 | byte >> 6)
                result.append(0x80 | byte & 0x3F)
            }
        }
        return result
    }
}
