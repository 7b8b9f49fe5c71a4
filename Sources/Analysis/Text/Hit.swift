/// What a phrase stands for: a concept, how strongly, and whether it counts whatever stands beside it.
struct Sense {
    /// The concept above bit 8, whether it is plain in bit 7, the strength below.
    private let bits: UInt32

    init(concept: Int, strength: Int, isPlain: Bool) {
        bits = UInt32(truncatingIfNeeded: concept << 8 | (isPlain ? 0x80 : 0) | strength & 0x7F)
    }

    var concept: Int { Int(bits >> 8) }
    /// 1–3; 0 is a false friend and gone after reading.
    var strength: Int { Int(bits & 0x7F) }
    /// Whether it counts whatever stands beside it: no false friend, of a concept that does not look at its company.
    var isPlain: Bool { bits & 0x80 != 0 }
}

/// A phrase found in a sentence. Texts hold many, so that numbers have 32 bits.
struct Hit {
    let sense: Sense
    private let phraseNumber: Int32
    private let start: Int32
    private let end: Int32

    init(_ sense: Sense, phrase: Int, range: Range<Int>) {
        self.sense = sense
        phraseNumber = Int32(truncatingIfNeeded: phrase)
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
    }

    var concept: Int { sense.concept }
    var strength: Int { sense.strength }
    var phrase: Int { Int(phraseNumber) }
    /// In the folded text, which is shorter than 2 GB.
    var range: Range<Int> { Int(start)..<Int(end) }
}
