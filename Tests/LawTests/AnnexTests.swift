import Documents
import Fixtures
import Law
import Procurement
import Testing

/// Annex 2 is a list of kinds of service by CPV code.
struct AnnexTests {
    private func tags(_ cpv: String?, also: [String] = [], _ value: String = "20000000", act: Act = .LOU) throws
        -> [RegimeTag]
    {
        try LawTests.tags(
            facts(
                act: act, cpv: cpv, also: also, value: value, date: "2025-03-01", buyer: .municipality,
                nature: .services))
    }

    @Test func `A listed service follows annex 2 at any value above its limit`() throws {
        #expect(try tags("85311300") == [.LOUB2])
        #expect(try tags("85311300", "8109450") == [.LOUB2])
        #expect(try tags("85311300", "900000000") == [.LOUB2])
    }

    @Test func `Below the threshold for annex 2 a listed service may be a direct award`() throws {
        #expect(try tags("85311300", "8109449") == [.LOU19a])
    }

    @Test func `Only the main code decides`() throws {
        #expect(try tags("90910000", also: ["85311300", "55524000"]) == [.LOUD])
        #expect(try tags("85311300", also: ["90910000"]) == [.LOUB2])
    }

    @Test(arguments: ["79000000", "75000000", "98000000"])
    func `A parent of codes on both sides leaves the annex open, and the reason is told`(cpv: String) throws {
        let law = try Project.law()
        let list = try #require(law.lists["lou-bilaga2"])
        let code = try #require(CPVCode(cpv))
        try #require(law.membership(of: code, in: list) == .open)
        #expect(try tags(cpv) == [.LOUD, .LOUB2])
        let reasons = try regime(facts(cpv: cpv, value: "20000000", date: "2025-03-01")).reasons
        #expect(reasons.contains { $0.sv.contains("överordnad kod") })
    }

    @Test func `A parent of listed codes alone is listed`() throws {
        #expect(try tags("85000000") == [.LOUB2])
        #expect(try tags("85310000") == [.LOUB2])
    }

    @Test func `Goods and works are never in the annex`() throws {
        let goods = facts(
            act: .LOU, cpv: "85311300", value: "20000000", date: "2025-03-01", buyer: .municipality, nature: .supplies)
        #expect(try LawTests.tags(goods) == [.LOUD])
    }

    @Test func `A service without a code is open`() throws {
        #expect(try tags(nil) == [.LOUD, .LOUB2])
    }

    @Test func `The same list counts for utilities and concessions`() throws {
        #expect(try tags("85311300", act: .LUF) == [.LUFB2])
        #expect(try tags("85311300", "90000000", act: .LUK) == [.LUK15])
    }

    @Test func `The old welfare limit leaves the stretch between the two limits open`() throws {
        func care(_ value: String) throws -> [RegimeTag] {
            try LawTests.tags(
                facts(act: .LOU, cpv: "85311300", value: value, date: "2020-05-01", buyer: .municipality))
        }
        #expect(try care("500000") == [.LOU19a])
        #expect(try care("1000000") == [.LOUB2, .LOU19a])
        #expect(try care("3000000") == [.LOUB2])
    }

    @Test func `The lists of chapter 19 lie inside annex 2`() throws {
        let law = try Project.law()
        let annex = try #require(law.lists["lou-bilaga2"])
        let names = try CPVNames(root: Project.rules)
        for name in ["lou-19-25", "lou-19-25a"] {
            let list = try #require(law.lists[name])
            for code in ["85311300", "80110000", "79624000", "98133110", "75200000"].compactMap({ CPVCode($0) }) {
                #expect(names.names(of: code) != nil)
                if list.contains(code) { #expect(annex.contains(code), "\(code) of \(name)") }
            }
        }
    }
}
