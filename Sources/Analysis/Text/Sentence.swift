import Rules

extension TextView {
    /// A sentence and what is known of it. Every step goes through all of them, so that they are kept small: numbers have
    /// 32 bits, as the folded text is shorter than 2 GB.
    struct Sentence {
        private let start: Int32
        private let end: Int32
        private let blockNumber: Int32
        /// -1 for none.
        private let leadInNumber: Int32
        private var sectionNumber: Int32 = 0
        private var firstHit: Int32 = 0
        private var endOfHits: Int32 = 0
        /// The function words in it, as bits.
        var functions: UInt32 = 0
        let isHeading: Bool
        var force = Force.information

        init(range: Range<Int>, block: Int, isHeading: Bool, leadIn: Int?) {
            start = Int32(truncatingIfNeeded: range.lowerBound)
            end = Int32(truncatingIfNeeded: range.upperBound)
            blockNumber = Int32(truncatingIfNeeded: block)
            leadInNumber = Int32(truncatingIfNeeded: leadIn ?? -1)
            self.isHeading = isHeading
        }

        /// In the folded text.
        var range: Range<Int> { Int(start)..<Int(end) }

        /// Position among the distinct blocks.
        var block: Int { Int(blockNumber) }

        /// For an item of a list, the sentence that introduces it.
        var leadIn: Int? { leadInNumber < 0 ? nil : Int(leadInNumber) }

        var section: Int {
            get { Int(sectionNumber) }
            set { sectionNumber = Int32(truncatingIfNeeded: newValue) }
        }

        /// In `hits` of the view.
        var hits: Range<Int> {
            get { Int(firstHit)..<Int(endOfHits) }
            set {
                firstHit = Int32(truncatingIfNeeded: newValue.lowerBound)
                endOfHits = Int32(truncatingIfNeeded: newValue.upperBound)
            }
        }
    }
}
