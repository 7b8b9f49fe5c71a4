/// Goes through the tags of an XML part with their exact places in the bytes, which no XML library gives. The part is known
/// to be well formed: it has been read before.
struct TagScanner {
    struct Tag {
        /// The name with its prefix, as written ("w:p").
        let name: Substring
        /// From `<` to behind `>`.
        let range: Range<Int>
        let isEnd: Bool
        /// `<w:p/>`: it begins and ends.
        let isEmpty: Bool
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next tag; nil after the last. Comments, declarations and CDATA are passed over.
    mutating func next() -> Tag? {
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            guard start + 1 < bytes.count else { return nil }
            switch bytes[start + 1] {
            case UInt8(ascii: "!"):
                position = end(of: special(start), from: start)
            case UInt8(ascii: "?"):
                position = end(of: "?>", from: start)
            default: return tag(start)
            }
        }
        return nil
    }

    private func special(_ start: Int) -> String {
        if bytes[start...].starts(with: "<!--".utf8) { return "-->" }
        return bytes[start...].starts(with: "<![CDATA[".utf8) ? "]]>" : ">"
    }

    private func end(of mark: String, from start: Int) -> Int {
        let wanted = Array(mark.utf8)
        var index = start
        while index < bytes.count {
            if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) { return index + wanted.count }
            index += 1
        }
        return bytes.count
    }

    /// A `>` inside an attribute's quotes ends nothing.
    private mutating func tag(_ start: Int) -> Tag? {
        var index = start + 1
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                break
            }
            index += 1
        }
        guard index < bytes.count else { return nil }
        position = index + 1
        let isEnd = bytes[start + 1] == UInt8(ascii: "/")
        let nameStart = isEnd ? start + 2 : start + 1
        let name = bytes[nameStart..<index].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        return Tag(
            name: Substring(decoding: name, as: UTF8.self), range: start..<(index + 1), isEnd: isEnd,
            isEmpty: !isEnd && bytes[index - 1] == UInt8(ascii: "/"))
    }

    /// The value of an attribute of a tag, as written but for the predefined entities.
    static func attribute(_ name: String, of tag: Tag, in bytes: [UInt8]) -> String? {
        let wanted = Array(name.utf8)
        var index = tag.range.lowerBound + tag.name.utf8.count + 1
        while index < tag.range.upperBound {
            while index < tag.range.upperBound, bytes[index] <= 0x20 { index += 1 }
            let key = bytes[index..<tag.range.upperBound].prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }
            guard !key.isEmpty,
                let open = bytes[key.endIndex..<tag.range.upperBound].firstIndex(where: {
                    $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
                }), let close = bytes[(open + 1)..<tag.range.upperBound].firstIndex(of: bytes[open])
            else { return nil }
            if key.elementsEqual(wanted) {
                return String(decoding: XMLText.decoded(bytes[(open + 1)..<close]).map(\.byte), as: UTF8.self)
            }
            index = close + 1
        }
        return nil
    }
}

/// Text between tags.
enum XMLText {
    /// A byte of the text, and where the character that it belongs to stands in the file.
    struct Byte {
        let byte: UInt8
        let source: Range<Int>
    }

    /// The text with its entities resolved.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [Byte] {
        var result: [Byte] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "&"),
                let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
            else {
                result.append(Byte(byte: bytes[index], source: index..<(index + 1)))
                index += 1
                continue
            }
            for byte in String(scalar).utf8 { result.append(Byte(byte: byte, source: index..<(end + 1))) }
            index = end + 1
        }
        return result
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let digits = name.dropFirst()
            let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            return value.flatMap(Unicode.Scalar.init)
        }
    }
}
