/// Things that are looked for in documents, each with the words that it cannot do without, so that most are left out
/// without being touched.
struct Sifted<Element: Sendable>: Sendable {
    let all: [Element]
    /// Of each.
    private let words: [[NeededWords]]

    init(_ all: [Element], words: (Element) -> [NeededWords]) {
        self.all = all
        self.words = all.map(words)
    }

    /// Those whose words stand. `strongest` is, by concept, the strength of its strongest form; 0 for none.
    func standing(_ strongest: [UInt8]) -> [Element] {
        let words = words.span
        var standing: [Element] = []
        for index in words.indices where words[index].stand(strongest) { standing.append(all[index]) }
        return standing
    }
}
