import Fixtures
import Law
import Procurement
import Testing

/// The acts beside LOU, and what is taken for granted where no act is given.
struct ActTests {
    @Test func `A concession below five per cent of the threshold stays in chapter 15`() throws {
        for value in ["100000", "2994007", "2994008", "59880178"] {
            #expect(try tags(facts(act: .LUK, cpv: "90910000", value: value, date: "2025-03-01")) == [.LUK15])
        }
        #expect(try tags(facts(act: .LUK, cpv: "90910000", value: "59880179", date: "2025-03-01")) == [.LUKD])
    }

    @Test func `A service under LUFS is open at any value, as its list of B services is not at hand`() throws {
        func defence(_ value: String, _ nature: Nature) throws -> [RegimeTag] {
            try tags(facts(act: .LUFS, value: value, date: "2025-03-01", nature: nature))
        }
        #expect(try defence("90000000", .services) == [.LUFSD, .LUFS15])
        #expect(try defence("1000000", .services) == [.LUFS15])
        #expect(try defence("90000000", .supplies) == [.LUFSD])
        #expect(try defence("1000000", .supplies) == [.LUFS15])
    }

    @Test(arguments: ["1", "900000", "90000000"])
    func `A system of choice follows LOV whatever its value`(value: String) throws {
        let regime = try regime(facts(act: .LOV, cpv: "85312100", value: value, date: "2025-03-01"))
        #expect(regime.candidates.tags == [.LOV])
        #expect(regime.isCertain)
    }

    @Test func `Without an act LOU is assumed, and said so`() throws {
        let regime = try regime(facts(cpv: "90910000", value: "9000000", date: "2025-03-01", buyer: .region))
        #expect(regime.candidates.tags == [.LOUD])
        #expect(regime.assumptions.map(\.fact) == ["act"])
        #expect(regime.assumptions.map(\.value) == ["LOU"])
    }

    @Test func `For a utility LUF is assumed, and said so`() throws {
        let regime = try regime(facts(cpv: "90910000", value: "9000000", date: "2025-03-01", buyer: .utility))
        #expect(regime.candidates.tags == [.LUFD])
        #expect(regime.assumptions.map(\.value) == ["LUF"])
    }

    @Test func `An act that is given is no assumption`() throws {
        #expect(try regime(facts(act: .LOU, cpv: "90910000", date: "2025-03-01")).assumptions.isEmpty)
    }

    @Test(arguments: [
        ("32014L0024", Act.LOU), ("32014L0025", .LUF), ("32014L0023", .LUK), ("32009L0081", .LUFS),
    ])
    func `The legal basis of a notice leads to its act`(code: String, act: Act) throws {
        #expect(try Project.law().act(legalBasis: code) == act)
    }

    @Test func `A legal basis that is not known leads to no act`() throws {
        #expect(try Project.law().act(legalBasis: "other") == nil)
        #expect(try Project.law().act(legalBasis: "") == nil)
    }
}
