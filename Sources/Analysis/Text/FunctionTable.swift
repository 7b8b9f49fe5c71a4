import Rules

/// The function words of the lexicon as bits, so that a sentence is asked for many of them at once.
struct FunctionTable: Sendable {
    /// By concept: the bit of the function word; 0 for all other concepts.
    private let bits: [UInt32]
    /// By position of the function word: its concept.
    private let concepts: [Int?]

    init(_ lexicon: Lexicon) {
        let words = FunctionWords.allCases
        var bits = [UInt32](repeating: 0, count: lexicon.concepts.count)
        var concepts = [Int?](repeating: nil, count: words.count)
        for word in words {
            guard let number = lexicon.number(word.rawValue) else { continue }
            bits[number] = Self.bit(word)
            concepts[Self.position(word)] = number
        }
        self.bits = bits
        self.concepts = concepts
    }

    /// The number of a function word's concept.
    func concept(_ word: FunctionWords) -> Int? { concepts[Self.position(word)] }

    /// The bit of a concept.
    subscript(concept: Int) -> UInt32 { bits[concept] }

    /// The bit of a function word.
    static func bit(_ word: FunctionWords) -> UInt32 { 1 << UInt32(position(word)) }

    private static func position(_ word: FunctionWords) -> Int {
        switch word {
        case .must: 0
        case .weak: 1
        case .negation: 2
        case .supplier: 3
        case .buyer: 4
        case .criterion: 5
        case .reserving: 6
        case .bindingPresent: 7
        case .past: 8
        case .defining: 9
        case .question: 10
        case .answer: 11
        case .annexReference: 12
        case .upheld: 13
        case .exclusively: 14
        case .permitted: 15
        case .citationSign: 16
        case .standardSign: 17
        case .imperative: 18
        case .noOne: 19
        case .unless: 20
        case .dutyVerb: 21
        case .opening: 22
        case .formLabel: 23
        case .reliefAsked: 24
        case .enoughAsked: 25
        case .countedPerson: 26
        case .annexElsewhere: 27
        }
    }
}
