/// Which of several language versions of a text is kept: the notice's own, else the first.
enum LanguageChoice {
    /// Removes the other versions and returns how many there were.
    static func apply(to entries: inout [TextEntry], own: UInt32?) -> Int {
        var kept: [TextEntry] = []
        var first = 0
        var leftOut = 0
        while first < entries.count {
            var next = first + 1
            while next < entries.count, entries[next].parent == entries[first].parent,
                entries[next].node == entries[first].node
            {
                next += 1
            }
            let versions = entries[first..<next]
            if versions.contains(where: { $0.language != versions[first].language }) {
                let wanted = versions.first { $0.language == own } ?? versions[first]
                let chosen = versions.filter { $0.language == wanted.language }
                // The list is copied only once a text is left out: most notices have one language.
                if leftOut == 0 { kept = Array(entries[..<first]) }
                leftOut += versions.count - chosen.count
                kept += chosen
            } else if leftOut > 0 {
                kept += versions
            }
            first = next
        }
        if leftOut > 0 { entries = kept }
        return leftOut
    }

    /// A three-letter code as the number that attributes give.
    static func packed(_ code: String) -> UInt32 {
        code.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1 & ~0x20) }
    }
}
