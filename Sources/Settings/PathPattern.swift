/// A pattern of paths: `*` and `?` within a name, `**` over folders. A pattern without a slash is about names anywhere.
package struct PathPattern: Sendable, Hashable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// Whether a path, or the end of it from some folder on, is meant.
    package func matches(_ path: String) -> Bool {
        let parts = path.split(separator: "/").map { Array($0.unicodeScalars) }
        let wanted = text.split(separator: "/").map { Array($0.unicodeScalars) }
        return parts.indices.contains { Self.matches(wanted[...], parts[$0...]) }
    }

    private static func matches(_ wanted: ArraySlice<[Unicode.Scalar]>, _ parts: ArraySlice<[Unicode.Scalar]>) -> Bool {
        guard let first = wanted.first else { return parts.isEmpty }
        if first == ["*", "*"] {
            if wanted.count == 1 { return true }
            return (parts.startIndex...parts.endIndex).contains { matches(wanted.dropFirst(), parts[$0...]) }
        }
        guard let part = parts.first, matches(first[...], part[...]) else { return false }
        return matches(wanted.dropFirst(), parts.dropFirst())
    }

    /// One name. Only the last star is gone back to, so that no name takes long.
    private static func matches(_ wanted: ArraySlice<Unicode.Scalar>, _ name: ArraySlice<Unicode.Scalar>) -> Bool {
        var (w, n) = (wanted.startIndex, name.startIndex)
        var star: (wanted: Int, name: Int)?
        while n < name.endIndex {
            if w < wanted.endIndex, wanted[w] == "*" {
                star = (w, n)
                w += 1
            } else if w < wanted.endIndex, wanted[w] == "?" || wanted[w] == name[n] {
                w += 1
                n += 1
            } else if let back = star {
                star = (back.wanted, back.name + 1)
                w = back.wanted + 1
                n = back.name + 1
            } else {
                return false
            }
        }
        return wanted[w...].allSatisfy { $0 == "*" }
    }
}
