import Documents
import Fixtures
import Knowledge
import Law
import Procurement
import Testing

/// The table of provisions.
struct ProvisionTests {
    @Test func `Ids are unique and each finds its own provision`() throws {
        let law = try Project.law()
        #expect(Set(law.provisions.map(\.id)).count == law.provisions.count)
        #expect(law.provisions.allSatisfy { law.provision($0.id)?.label == $0.label })
        #expect(law.provision("LOU-99-1") == nil)
    }

    @Test func `Every act of a provision is in the list of acts`() throws {
        let law = try Project.law()
        let acts = Set(law.acts.map(\.id))
        #expect(law.provisions.allSatisfy { acts.contains($0.act) })
    }

    @Test func `No provision ends before it begins`() throws {
        for provision in try Project.law().provisions {
            guard let from = provision.from, let to = provision.to else { continue }
            #expect(from <= to, "\(provision.id)")
        }
    }

    @Test func `Every provision says what it says and where it was read`() throws {
        for provision in try Project.law().provisions {
            let texts = [provision.label, provision.summary.sv, provision.summary.en, provision.source]
            #expect(texts.allSatisfy { !$0.isEmpty }, "\(provision.id)")
        }
    }

    @Test func `What decides a regime is in the table`() throws {
        let law = try Project.law()
        for scheme in law.schemes.values {
            for id in scheme.basis { #expect(law.provision(id) != nil, "\(id)") }
        }
    }

    @Test func `A provision is in force from its first to its last day`() {
        let provision = Provision(
            id: "X-1-1", act: "X", label: "", from: day("2019-01-01"), to: day("2022-01-31"), layer: .law,
            verified: .primary, summary: Wording(""), source: "")
        #expect(!provision.isInForce(on: day("2018-12-31")))
        #expect(provision.isInForce(on: day("2019-01-01")))
        #expect(provision.isInForce(on: day("2022-01-31")))
        #expect(!provision.isInForce(on: day("2022-02-01")))
    }

    @Test(arguments: [
        ("LOU-4-18", "4"), ("LOU-19a-2", "19a"), ("LOU-19-2-2017", "19"), ("UFO-5a", nil), ("HFD-2021-48", "2021"),
    ])
    func `The chapter stands in the id`(id: String, chapter: String?) {
        let provision = Provision(
            id: id, act: "", label: "", from: nil, to: nil, layer: .law, verified: .primary, summary: Wording(""),
            source: "")
        #expect(provision.chapter == chapter)
    }

    @Test func `Sections of chapter 19 do not apply above the threshold, nor those of chapter 4 below it`() throws {
        let law = try Project.law()
        let today = law.checked
        let reserved = try #require(law.provision("LOU-4-18"))
        let mission = try #require(law.provision("LOU-19-25"))
        #expect(law.applies(reserved, under: RegimeSet(.LOUD), on: today))
        #expect(!law.applies(reserved, under: RegimeSet(.LOU19), on: today))
        #expect(!law.applies(mission, under: RegimeSet(.LOUD), on: today))
        #expect(law.applies(mission, under: RegimeSet(.LOUB2), on: today))
        #expect(!law.applies(reserved, under: RegimeSet(.LUFD), on: today))
    }

    @Test func `Outside the acts a provision reaches everywhere, before the list of chapters its whole act`() throws {
        let law = try Project.law()
        let ordinance = try #require(law.provisions.first { $0.procurementAct == nil && $0.regimes.isEmpty })
        let mission = try #require(law.provision("LOU-19-25"))
        let long = day("2000-01-01")
        #expect(law.reach(of: ordinance).applies(under: [], on: law.checked))
        #expect(law.reach(of: ordinance).isOfAct(of: []))
        #expect(law.reach(of: mission).applies(under: RegimeSet(.LOUD), on: long))
        #expect(!law.reach(of: mission).applies(under: RegimeSet(.LUFD), on: long))
        #expect(law.reach(of: mission).isOfAct(of: RegimeSet(.LOUD)) && !law.reach(of: mission).isOfAct(of: []))
    }
}
