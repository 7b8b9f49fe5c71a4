import Fixtures
import Knowledge
import Law
import Rules
import Testing

/// What is wrong in a rule file is told with file, line and column, and with what to do.
struct RuleErrorTests {
    /// The errors of a rules folder that holds these files; paths are those under the folder.
    private func errors(_ files: [String: String]) throws -> [String] {
        try RulesCopy.with(files) { folder in
            let law = try Project.law()
            let thrown = #expect(throws: KnowledgeErrors.self) {
                try RuleBook(root: RulesRoot(path: folder.path), law: law)
            }
            return (thrown?.all ?? []).map { $0.description.replacing(folder.path + "/", with: "") }
        }
    }

    private func error(_ rule: RuleText) throws -> String {
        let errors = try errors([rule.fileName: rule.description])
        #expect(errors.count == 1)
        return errors.first ?? ""
    }

    private let start = "flaws/test-rule.yaml:"

    @Test func `An unknown key is named with the nearest`() throws {
        let text = try error(RuleText(.flaw, "stage: [award]"))
        #expect(text == start + "3:1: error: unknown key 'stage'; did you mean 'stages'?")
    }

    @Test func `An unknown condition is named with the nearest`() throws {
        let text = try error(RuleText(when: "{declare: {field: social, missing: true}}"))
        #expect(text == start + "5:8: error: unknown condition 'declare'; did you mean 'declared'?")
    }

    @Test func `An unknown condition inside others has its own place`() throws {
        let text = try error(RuleText(when: "{all: [{buyer: [state]}, {not: {buyers: [state]}}]}"))
        #expect(text == start + "5:39: error: unknown condition 'buyers'; did you mean 'buyer'?")
    }

    @Test func `An unknown provision is named with the nearest`() throws {
        let text = try error(RuleText().resting(on: "[LOU-4-18, LOU-4-81]"))
        #expect(text.hasPrefix(start + "4:19: error: unknown provision 'LOU-4-81'"))
    }

    @Test func `A provision of a reform that is off is unknown`() throws {
        let text = try error(RuleText().resting(on: "[LOU-leverantorskontroll]"))
        #expect(text.hasPrefix(start + "4:9: error: unknown provision 'LOU-leverantorskontroll'"))
    }

    @Test func `An unknown labour risk is named with those that exist`() throws {
        let text = try error(RuleText(when: "{fit: {labourRisk: [high]}}"))
        #expect(text.hasPrefix(start + "5:27: error: unknown value 'high'"))
    }

    @Test func `What texts share names sections and company only`() throws {
        let text = try error(RuleText(.flaw, "common: {force: [requirement]}"))
        #expect(text.hasPrefix(start + "3:10: error: unknown key 'force'"))
    }

    @Test func `A file is named as its rule`() throws {
        let errors = try errors(["flaws/other.yaml": RuleText().description])
        #expect(errors == ["flaws/other.yaml:1:5: error: the file of rule 'test-rule' must be named 'test-rule.yaml'"])
    }

    @Test func `A file lies in the folder of its kind`() throws {
        let errors = try errors(["used/test-rule.yaml": RuleText().description])
        #expect(
            errors == ["used/test-rule.yaml:2:7: error: a rule of kind 'flaw' belongs in the folder 'flaws'"])
    }

    @Test func `An impossible date is refused`() throws {
        let text = try error(RuleText(.flaw, "from: 2025-02-30"))
        #expect(text == start + "3:7: error: expected a day such as 2024-03-01 here")
    }

    @Test func `An impossible date in a condition is refused`() throws {
        let text = try error(RuleText(when: "{date: {from: 2025-13-01}}"))
        #expect(text == start + "5:21: error: expected a day such as 2024-03-01 here")
    }

    @Test(arguments: [
        ("{stage: [awarded]}", "unknown value 'awarded'; did you mean 'award'?"),
        ("{regime: [LOU-18]}", "unknown value 'LOU-18'; did you mean 'LOU-19'?"),
        ("{buyer: [kommun]}", "unknown value 'kommun'; known are state, municipality"),
        ("{cpv: {in: [lou-bilaga3]}}", "unknown list 'lou-bilaga3'; did you mean 'lou-bilaga2'?"),
        ("{cpv: {}}", "needs 'in' or 'prefix'"),
        ("{cpv: {prefix: [9091]}}", "expected a CPV code of eight digits here"),
        ("{value: {atLeast: clasic}}", "unknown kind of threshold 'clasic'; did you mean 'classic'?"),
        ("{declared: {field: socialt, missing: true}}", "unknown value 'socialt'; did you mean 'social'?"),
        ("{declared: {field: social}}", "needs 'any: [codes]'"),
        ("{all: []}", "needs at least one condition"),
        ("{stage: [award], buyer: [state]}", "expected exactly one 'key: value' here"),
        ("{months: {atLeast: tre}}", "expected a whole number here"),
        (
            "{effort: {atLeast: 6, cap: 101, cost: 40000, services: 50, works: 30, supplies: 5}}",
            "expected a share from 0 to 100 per cent here"
        ),
    ])
    func `A condition that cannot be meant is refused`(when: String, message: String) throws {
        let text = try error(RuleText(when: when))
        #expect(text.hasPrefix(start + "5:"))
        #expect(text.contains("error: " + message), "\(text)")
    }

    @Test func `A rule without a basis is refused`() throws {
        #expect(try error(RuleText().resting(on: "[]")).contains("a rule rests on at least one provision; name it"))
    }

    @Test func `A category belongs to rules on what is used`() throws {
        let text = try error(RuleText(.flaw, "category: employment"))
        #expect(text == start + "3:11: error: only rules of kind 'used' have a category")
    }

    @Test func `All errors of all files are told at once`() throws {
        var first = RuleText(.flaw, "stage: [award]")
        first.id = "a-rule"
        var second = RuleText(when: "{buyers: [state]}")
        second.id = "b-rule"
        let errors = try errors([
            first.fileName: first.description, second.fileName: second.description, "used/c-rule.yaml": "id: [",
        ])
        #expect(errors.count == 3)
    }
}
