import Rules

/// The concepts that name a procedure; their ids end with its eForms code.
struct ProcedureNames {
    private var codes: [Int: String] = [:]

    private static let prefix = "fact-procedure-is-"

    init(_ lexicon: Lexicon) {
        for (number, id) in lexicon.ids.enumerated() where id.hasPrefix(Self.prefix) {
            codes[number] = String(id.dropFirst(Self.prefix.count))
        }
    }

    /// The numbers of the concepts.
    var concepts: Dictionary<Int, String>.Keys { codes.keys }

    /// The code that a concept stands for; nil for any other concept.
    subscript(concept: Int) -> String? { codes[concept] }
}
