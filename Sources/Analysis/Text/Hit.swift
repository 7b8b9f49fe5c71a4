import Matching

/// What a phrase stands for: a concept, how strongly, and whether it counts whatever stands beside it.
struct Sense {
    /// The concept above bit 8, whether it is plain in bit 7, the strength below. The table of phrases bears it with each
    /// match.
    let tag: UInt32

    init(tag: UInt32) {
        self.tag = tag
    }

    init(concept: Int, strength: Int, isPlain: Bool) {
        tag = UInt32(truncatingIfNeeded: concept << 8 | (isPlain ? 0x80 : 0) | strength & 0x7F)
    }

    var concept: Int { Int(tag >> 8) }
    /// 1–3; 0 is a false friend and gone after reading.
    var strength: Int { Int(tag & 0x7F) }
    /// Whether it counts whatever stands beside it: no false friend, of a concept that does not look at its company.
    var isPlain: Bool { tag & 0x80 != 0 }
}

/// A phrase found in a text.
typealias Hit = PhraseMatch

extension Hit {
    /// The bounds of its range in the folded text.
    var lowerBound: Int { Int(start) }
    var upperBound: Int { Int(end) }
    var sense: Sense { Sense(tag: tag) }
    var concept: Int { sense.concept }
    var strength: Int { sense.strength }
}
