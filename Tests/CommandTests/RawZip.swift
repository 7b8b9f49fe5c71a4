import Foundation

/// A zip archive written byte by byte, for what no program writes: names in old encodings, entries that share their bytes.
struct RawZip {
    private var data = Data()
    private var directory = Data()
    private var count: UInt16 = 0

    /// Where the bytes of an entry stand, and what headers say of them.
    struct Content {
        let place: Int
        let size: Int
        let checksum: UInt32
    }

    /// Adds an entry that is not compressed.
    @discardableResult
    mutating func add(name: [UInt8], _ bytes: Data) -> Content {
        let content = Content(place: data.count, size: bytes.count, checksum: Self.checksum(bytes))
        data += Self.header(0x0403_4B50, name, content) + name + bytes
        list(name, content)
        return content
    }

    /// Lists an entry whose bytes stand in the archive already.
    mutating func list(_ name: [UInt8], _ content: Content) {
        let tail = Self.number(UInt16(0)) + Self.number(UInt16(0)) + Self.number(UInt16(0)) + Self.number(UInt32(0))
        directory += Self.header(0x0201_4B50, name, content) + tail + Self.number(UInt32(content.place)) + name
        count += 1
    }

    var bytes: Data {
        let end = Self.number(UInt32(0x0605_4B50)) + Self.number(UInt32(0)) + Self.number(count) + Self.number(count)
        return data + directory + end + Self.number(UInt32(directory.count)) + Self.number(UInt32(data.count))
            + Self.number(UInt16(0))
    }

    /// What a local header and one of the directory share.
    private static func header(_ signature: UInt32, _ name: [UInt8], _ content: Content) -> Data {
        let isCentral = signature == 0x0201_4B50
        // Version, flags, method, time and date.
        let start = number(signature) + (isCentral ? number(UInt16(20)) : Data()) + number(UInt16(20))
        let size = number(UInt32(content.size))
        return start + number(UInt16(0)) + number(UInt16(0)) + number(UInt32(0x0021_0000)) + number(content.checksum)
            + size + size + number(UInt16(name.count)) + number(UInt16(0))
    }

    private static func number(_ value: some FixedWidthInteger) -> Data {
        unsafe withUnsafeBytes(of: value.littleEndian) { unsafe Data($0) }
    }

    /// CRC-32.
    private static func checksum(_ content: Data) -> UInt32 {
        ~content.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
        }
    }
}
