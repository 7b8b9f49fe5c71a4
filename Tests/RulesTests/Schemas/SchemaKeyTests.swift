import Documents
import Fixtures
import Foundation
import Law
import Procurement
import Rules
import Testing

/// The schemas name the keys and the values that the program takes, no more and no fewer.
struct SchemaKeyTests {
    /// Every object of the schemas of rule files, by its keys.
    private func objects() throws -> [Set<String>] {
        let folder = Project.root + "/schemas/"
        let names = RuleFileKind.allCases.flatMap { [$0.rawValue, $0.second].compactMap { $0 } } + ["definitions"]
        return try names.flatMap { name in
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)\(name).schema.json"))
            return keys(in: try JSONSerialization.jsonObject(with: data))
        }
    }

    private func keys(in schema: Any) -> [Set<String>] {
        if let list = schema as? [Any] { return list.flatMap(keys) }
        guard let map = schema as? [String: Any] else { return [] }
        let own = (map["properties"] as? [String: Any]).map { [Set($0.keys)] } ?? []
        return own + map.values.flatMap(keys)
    }

    /// The lists of keys that decoders hand to `map(keys:)`, as they stand in the sources; `isWhole` where nothing is added.
    private func lists() throws -> [(keys: Set<String>, isWhole: Bool, place: String)] {
        try ["Rules", "Law"].flatMap { room in
            let folder = "\(Project.root)/Sources/\(room)/"
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { name in
                let text = try String(contentsOfFile: folder + name, encoding: .utf8)
                return text.matches(of: /(keys: |[kK]eys = |names = |own = |Self\.\w+ \+ )\[\s*("[^\]]*")[,\s]*\]/).map
                {
                    let keys = $0.2.split(separator: "\"").filter { !$0.contains(",") }.map(String.init)
                    return (Set(keys), $0.1 == "keys: ", "\(room)/\(name): \(keys.joined(separator: " "))")
                }
            }
        }
    }

    @Test func `Every list of keys that a decoder takes is an object of the schemas`() throws {
        let (objects, lists) = (try objects(), try lists())
        #expect(lists.count > 30)
        for list in lists {
            #expect(objects.contains { list.isWhole ? $0 == list.keys : $0.isSuperset(of: list.keys) }, "\(list.place)")
        }
    }

    @Test func `Every object of the schemas is made of the keys that decoders take`() throws {
        let enumerations: [Set<String>] = [
            values(Nature.self), values(BuyerKind.self), values(RegimeTag.self), values(SocialDeclaration.Field.self),
        ]
        let known = try lists().map(\.keys) + enumerations + [["acts"], ["provisions"]]
        for object in try objects() {
            let covered = known.filter { $0.isSubset(of: object) }.reduce(into: Set<String>()) { $0.formUnion($1) }
            #expect(covered == object, "\(object.sorted())")
        }
    }

    @Test func `The schemas list the values of every enumeration`() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: Project.root + "/schemas/definitions.schema.json"))
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let expected: [String: Set<String>] = [
            "act": values(Act.self), "stage": values(Stage.self), "buyerKind": values(BuyerKind.self),
            "nature": values(Nature.self), "regime": values(RegimeTag.self), "noticeSource": values(NoticeSource.self),
            "field": values(SocialDeclaration.Field.self), "role": values(SectionRole.self),
            "force": values(Force.self), "scope": values(TextScope.self), "numberUnit": values(NumberUnit.self),
            "severity": values(Severity.self), "confidence": values(Confidence.self),
            "verification": values(Verification.self),
        ]
        for (name, values) in expected {
            #expect(Set(definitions[name]?["enum"] as? [String] ?? []) == values, "\(name)")
        }
        #expect(Set(definitions.filter { $0.value["enum"] != nil }.keys) == Set(expected.keys))
    }

    private func values<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> Set<String> {
        Set(Choice.allCases.map(\.rawValue))
    }
}
