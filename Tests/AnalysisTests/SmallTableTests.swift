import Procurement
import Rules
import Testing

@testable import Analysis

/// The small tables that rules and sentences are asked with.
struct SmallTableTests {
    @Test func `Values are found by their number, and only those that are kept`() {
        var few = FewOfMany<String>()
        #expect(few[0] == nil && few[700] == nil)
        few.keep("tre", 3, of: 10)
        few.keep("sjuhundra", 700, of: 10)
        #expect(few[3] == "tre" && few[700] == "sjuhundra")
        #expect(few[2] == nil && few[9] == nil && few[699] == nil && few[5_000] == nil)
    }

    @Test func `A set of stages holds those that it is made of`() {
        for stage in Stage.allCases {
            #expect(Stage.allCases.filter(StageSet([stage]).contains) == [stage])
            #expect(!StageSet([]).contains(stage) && StageSet(Stage.allCases).contains(stage))
        }
    }

    @Test func `A sense and a sentence keep what they are made of`() {
        for isPlain in [true, false] {
            let sense = Sense(concept: 70_000, strength: 3, isPlain: isPlain)
            #expect(sense.concept == 70_000 && sense.strength == 3 && sense.isPlain == isPlain)
        }
        var sentence = TextView.Sentence(range: 5..<90_000, block: 7, isHeading: true, leadIn: nil)
        sentence.hits = 3..<80_000
        sentence.section = 12
        #expect(sentence.range == 5..<90_000 && sentence.hits == 3..<80_000)
        #expect(sentence.block == 7 && sentence.section == 12 && sentence.isHeading && sentence.leadIn == nil)
        #expect(TextView.Sentence(range: 0..<1, block: 0, isHeading: false, leadIn: 0).leadIn == 0)
    }

    @Test func `Every function word has a bit of its own`() {
        let bits = FunctionWords.allCases.map(FunctionTable.bit)
        #expect(Set(bits).count == bits.count && bits.allSatisfy { $0.nonzeroBitCount == 1 })
    }
}
