import Glibc

/// The check made before parsing: a file with very much between two `<` is refused, because libxml2 takes quadratic
/// time over the attributes of one element and cannot be stopped meanwhile.
enum TagDistance {
    /// Whether more than `limit` bytes lie between two `<` (or after the last, or before the first).
    static func exceeds(_ limit: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count > limit else { return false }
        return unsafe bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else { return false }
            // A gap longer than the limit covers a whole block of half the limit, so only the first `<` of each
            // block is looked for; gaps are measured only around blocks without one.
            let block = max(1, limit / 2)
            var position = 0
            var lastFound = 0
            while position < buffer.count {
                let length = min(block, buffer.count - position)
                if let found = unsafe memchr(start + position, 0x3C, length) {
                    let first = unsafe UnsafeRawPointer(found) - start
                    if first - lastFound > limit { return true }
                    lastFound = unsafe last(start, from: first, to: position + length)
                } else if position + length - lastFound > limit {
                    return true
                }
                position += length
            }
            return false
        }
    }

    /// The last `<` before `end`; there is one at `first`.
    private static func last(_ start: UnsafeRawPointer, from first: Int, to end: Int) -> Int {
        var position = end - 1
        while position > first, unsafe start.load(fromByteOffset: position, as: UInt8.self) != 0x3C { position -= 1 }
        return position
    }
}
