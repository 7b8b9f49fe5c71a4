extension YAMLNode {
    /// The node as bytes: what it is, where it stands, and what is in it.
    func append(to bytes: inout [UInt8]) {
        switch content {
        case .scalar(let text, let isNull):
            bytes.append(isNull ? 1 : 0)
            appendPlace(to: &bytes)
            Self.append(text.utf8.count, to: &bytes)
            bytes += text.utf8
        case .list(let items):
            bytes.append(2)
            appendPlace(to: &bytes)
            Self.append(items.count, to: &bytes)
            for item in items { item.append(to: &bytes) }
        case .map(let pairs):
            bytes.append(3)
            appendPlace(to: &bytes)
            Self.append(pairs.count, to: &bytes)
            for pair in pairs {
                pair.key.append(to: &bytes)
                pair.value.append(to: &bytes)
            }
        }
    }

    private func appendPlace(to bytes: inout [UInt8]) {
        Self.append(line, to: &bytes)
        Self.append(column, to: &bytes)
    }

    /// Seven bits a byte, the lowest first.
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}

/// Reads nodes that were written as bytes.
struct YAMLNodeReader {
    private let bytes: ArraySlice<UInt8>
    private let file: String
    private var position: Int

    private static let depthLimit = 64

    init(_ bytes: ArraySlice<UInt8>, file: String) {
        self.bytes = bytes
        self.file = file
        position = bytes.startIndex
    }

    /// Nil where the bytes are not those of a node.
    mutating func node(depth: Int = 0) -> YAMLNode? {
        guard position < bytes.endIndex, depth < Self.depthLimit else { return nil }
        let kind = bytes[position]
        position += 1
        guard let line = number(), let column = number(), let count = number(), count <= bytes.endIndex - position
        else {
            return nil
        }
        let content: YAMLNode.Content
        switch kind {
        case 0, 1:
            content = .scalar(String(decoding: bytes[position..<(position + count)], as: UTF8.self), isNull: kind == 1)
            position += count
        case 2:
            var items: [YAMLNode] = []
            items.reserveCapacity(count)
            for _ in 0..<count {
                guard let item = node(depth: depth + 1) else { return nil }
                items.append(item)
            }
            content = .list(items)
        case 3:
            var pairs: [(key: YAMLNode, value: YAMLNode)] = []
            pairs.reserveCapacity(count)
            for _ in 0..<count {
                guard let key = node(depth: depth + 1), let value = node(depth: depth + 1) else { return nil }
                pairs.append((key, value))
            }
            content = .map(pairs)
        default: return nil
        }
        return YAMLNode(content: content, file: file, line: line, column: column)
    }

    private mutating func number() -> Int? {
        var (value, shift): (UInt, UInt) = (0, 0)
        while position < bytes.endIndex, shift < 63 {
            let byte = bytes[position]
            position += 1
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: value) }
            shift += 7
        }
        return nil
    }
}
