import Law
import Procurement
import Testing

/// Sets of regimes.
struct RegimeSetTests {
    @Test func `A set holds its tags in the order of all tags`() {
        #expect(RegimeSet(RegimeTag.allCases.reversed()).tags == RegimeTag.allCases)
        for tag in RegimeTag.allCases { #expect(RegimeSet(tag).tags == [tag]) }
        let both: RegimeSet = [RegimeSet(.LOV), RegimeSet(.LUFB2)]
        #expect(both.tags == [.LUFB2, .LOV])
        let none: RegimeSet = []
        #expect(none.isEmpty && none.tags.isEmpty)
    }

    @Test func `A set holds the acts of its tags`() {
        let both: RegimeSet = [RegimeSet(.LOV), RegimeSet(.LUFB2)]
        #expect(Act.allCases.filter(both.holds) == [.LUF, .LOV])
    }
}
