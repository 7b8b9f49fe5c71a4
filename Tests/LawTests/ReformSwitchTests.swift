import Fixtures
import Knowledge
import Law
import Procurement
import Testing

/// Reforms that are not verified as law have no effect until somebody turns them on.
struct ReformSwitchTests {
    /// Provisions that wait for a switch, as written in the file.
    private func sleeping() throws -> [(id: String, reform: String)] {
        let file = try YAMLFile.first(of: Project.rules.file("law/provisions.yaml")).map(keys: ["provisions"])
        return try file.require("provisions").list().compactMap { node in
            let map = try node.map(keys: [
                "id", "act", "label", "from", "to", "regimes", "layer", "verified", "summary", "source", "switch",
            ])
            return try map["switch"].map { (id: try map.require("id").string(), reform: try $0.string()) }
        }
    }

    @Test func `Switches that are off leave their provisions out`() throws {
        let law = try Project.law()
        let sleeping = try sleeping()
        try #require(!sleeping.isEmpty)
        for (id, reform) in sleeping where law.switches.contains(where: { $0.id == reform && !$0.isOn }) {
            #expect(law.provision(id) == nil, "\(id)")
        }
    }

    @Test func `Every switch that a provision waits for exists`() throws {
        let known = Set(try Project.law().switches.map(\.id))
        for (id, reform) in try sleeping() { #expect(known.contains(reform), "\(id) waits for '\(reform)'") }
    }

    @Test func `No provision but those in force is in the table on the day a reform was to begin`() throws {
        let law = try Project.law()
        for reform in law.switches where !reform.isOn {
            guard let day = reform.proposedFrom else { continue }
            #expect(!law.provisions.contains { $0.from == day && $0.source.contains(reform.id) }, "\(reform.id)")
        }
    }
}
