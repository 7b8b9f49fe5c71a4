import Knowledge
import Law
import Procurement

/// Turns the `when:` of a rule into a condition.
struct ConditionDecoder {
    let law: LawBook
    let lexicon: Lexicon
    let counter: TestCounter
    /// Where lists that may be missing are looked for; nil where none can be named.
    var root: RulesRoot?
    /// What is added to every `text:` of the rule.
    var common = CommonText()

    private static let names = [
        "all", "any", "not", "stage", "country", "act", "regime", "date", "notice", "subtype", "cpv", "fit", "value",
        "yearlyValue", "effort", "months", "buyer", "nature", "procedure", "lots", "declared", "text", "absent", "uses",
        "buyerIn", "tenderDays", "cpvDivisions", "awardedBefore",
    ]

    func condition(_ node: YAMLNode) throws(KnowledgeError) -> Condition {
        let (key, name, value) = try node.single()
        switch name {
        case "all": return .all(try conditions(value))
        case "any": return .any(try conditions(value))
        case "not": return .not(try condition(value))
        case "stage": return .test(.stage(try value.choices(Stage.self)))
        case "country": return .test(.country(try value.strings()))
        case "act": return .test(.act(try value.choices(Act.self)))
        case "regime": return .test(.regime(RegimeSet(try value.choices(RegimeTag.self))))
        case "date": return .test(try date(value))
        case "notice": return .test(.notice(try value.choices(NoticeSource.self)))
        case "subtype": return .test(.subtype(try value.strings()))
        case "cpv": return .test(.cpv(try cpv(value)))
        case "fit": return .test(.fit(try fit(value)))
        case "value":
            let (atLeast, below) = try amounts(value)
            return .test(.value(atLeast: atLeast, below: below))
        case "yearlyValue":
            let (atLeast, below) = try amounts(value)
            return .test(.yearlyValue(atLeast: atLeast, below: below))
        case "effort": return .test(.effort(try effort(value)))
        case "months": return .test(.months(try months(value)))
        case "buyer": return .test(.buyer(try value.choices(BuyerKind.self)))
        case "nature": return .test(.nature(try value.choices(Nature.self)))
        case "procedure": return .test(.procedure(try value.strings()))
        case "lots": return .test(try lots(value))
        case "declared": return .test(try declared(value))
        case "text": return .test(.text(try text(value, common: common)))
        case "absent": return .test(.absent(try text(value)))
        case "buyerIn": return .test(try buyerIn(value))
        case "tenderDays":
            let map = try value.map(keys: ["atLeast", "below"])
            return .test(.tenderDays(atLeast: try map["atLeast"]?.int(), below: try map["below"]?.int()))
        case "cpvDivisions":
            return .test(.cpvDivisions(atLeast: try value.map(keys: ["atLeast"]).require("atLeast").int()))
        case "awardedBefore":
            return .test(.awardedBefore(years: try value.map(keys: ["years"]).require("years").int()))
        case "uses": return .test(.uses(try value.strings()))
        default: throw key.unknown(name, what: "condition", known: Self.names)
        }
    }

    private func text(_ node: YAMLNode, common: CommonText = CommonText()) throws(KnowledgeError) -> TextTest {
        try TextDecoder(lexicon: lexicon).test(node, number: counter.take(), common: common)
    }

    /// A table with the columns `number` and `name`; a row with the name `*` says that the list is complete. A list that
    /// nobody has put there is no error.
    private func buyerIn(_ node: YAMLNode) throws(KnowledgeError) -> Test {
        let name = try node.string()
        let file = root?.files(in: "codelists", ending: ".tsv").first { $0.hasSuffix("/\(name).tsv") }
        var list = BuyerList(name: name)
        for row in try file.map({ path throws(KnowledgeError) in try TSVTable(path: path).rows }) ?? [] {
            if row["name"] == "*" { list.isComplete = true }
            list.entries.formUnion([row["number"].filter(\.isNumber), row["name"].lowercased()])
        }
        list.entries.subtract(["", "*"])
        return .buyerIn(list)
    }

    private func conditions(_ node: YAMLNode) throws(KnowledgeError) -> [Condition] {
        let all = try node.each { item throws(KnowledgeError) in try condition(item) }
        guard !all.isEmpty else { throw node.error("needs at least one condition") }
        return all
    }

    private func date(_ node: YAMLNode) throws(KnowledgeError) -> Test {
        let map = try node.map(keys: ["from", "before"])
        return .date(from: try map["from"]?.date(), before: try map["before"]?.date())
    }

    private func cpv(_ node: YAMLNode) throws(KnowledgeError) -> CPVTest {
        let map = try node.map(keys: ["in", "prefix", "which"])
        var test = CPVTest()
        for item in try map["in"]?.list() ?? [] {
            let name = try item.string()
            guard law.lists[name] != nil else { throw item.unknown(name, what: "list", known: law.lists.keys.sorted()) }
            test.lists.append(name)
        }
        test.prefixes = try map["prefix"]?.each { item throws(KnowledgeError) in try item.cpv() } ?? []
        guard !test.lists.isEmpty || !test.prefixes.isEmpty else { throw node.error("needs 'in' or 'prefix'") }
        if let which = map["which"] {
            switch try which.string() {
            case "main": break
            case "any": test.includesAdditional = true
            case let other: throw which.unknown(other, what: "value", known: ["main", "any"])
            }
        }
        return test
    }

    private func fit(_ node: YAMLNode) throws(KnowledgeError) -> FitTest {
        let map = try node.map(keys: ["reserve", "employment", "labourRisk"])
        return FitTest(
            reserveAtLeast: try map["reserve"]?.int(), employmentAtLeast: try map["employment"]?.int(),
            labourRisk: try map["labourRisk"]?.choices(LabourRisk.self).map(\.rawValue) ?? [])
    }

    private func amounts(_ node: YAMLNode) throws(KnowledgeError) -> (atLeast: Amount?, below: Amount?) {
        let map = try node.map(keys: ["atLeast", "below"])
        return (try map["atLeast"].map(amount), try map["below"].map(amount))
    }

    private func effort(_ node: YAMLNode) throws(KnowledgeError) -> EffortTest {
        let map = try node.map(keys: ["atLeast", "cap", "cost", "services", "works", "supplies"])
        let cost = try map.require("cost")
        guard try cost.int() > 0 else { throw cost.error("a month costs more than nothing") }
        var labour: [Nature: Int] = [:]
        for nature in Nature.allCases { labour[nature] = try percent(map.require(nature.rawValue)) }
        return EffortTest(
            atLeast: try map.require("atLeast").int(), cap: try percent(map.require("cap")), cost: try cost.int(),
            labour: labour)
    }

    private func percent(_ node: YAMLNode) throws(KnowledgeError) -> Int {
        let percent = try node.int()
        guard (0...100).contains(percent) else { throw node.error("expected a share from 0 to 100 per cent here") }
        return percent
    }

    private func amount(_ node: YAMLNode) throws(KnowledgeError) -> Amount {
        let text = try node.string()
        if text.first?.isNumber == true { return .sek(Int64(try node.int())) }
        guard law.thresholds.contains(where: { $0.kind == text }) else {
            throw node.unknown(text, what: "kind of threshold", known: Set(law.thresholds.map(\.kind)).sorted())
        }
        return .threshold(text)
    }

    private func months(_ node: YAMLNode) throws(KnowledgeError) -> MonthsTest {
        let map = try node.map(keys: ["atLeast", "above", "withExtensions"])
        return MonthsTest(
            atLeast: try map["atLeast"]?.int(), above: try map["above"]?.int(),
            withExtensions: try map["withExtensions"]?.bool() ?? false)
    }

    private func lots(_ node: YAMLNode) throws(KnowledgeError) -> Test {
        let map = try node.map(keys: ["atLeast", "atMost"])
        return .lots(atLeast: try map["atLeast"]?.int(), atMost: try map["atMost"]?.int())
    }

    private func declared(_ node: YAMLNode) throws(KnowledgeError) -> Test {
        let map = try node.map(keys: ["field", "any", "anyLot", "missing", "blank", "phrases", "words"])
        let field = try map.require("field").choice(SocialDeclaration.Field.self)
        if let codes = map["any"] { return .declared(field, .any(try codes.strings())) }
        if let codes = map["anyLot"] { return .declared(field, .anyLot(try codes.strings())) }
        if try map["missing"]?.bool() ?? false { return .declared(field, .missing) }
        if try map["blank"]?.bool() ?? false { return .declared(field, .blank) }
        guard let phrases = map["phrases"] else {
            throw node.error(
                "needs 'any: [codes]', 'anyLot: [codes]', 'missing: true', 'blank: true' or 'phrases: [texts]'")
        }
        let folded = try phrases.strings().map { $0.lowercased() }
        return .declared(field, .generic(phrases: folded, words: try map["words"]?.int() ?? 6))
    }
}

/// The letters of the table of suitability.
private enum LabourRisk: String, CaseIterable {
    case high = "H"
    case medium = "M"
    case low = "L"
}

/// Numbers the text tests of all rules while they are read.
final class TestCounter {
    private(set) var count: Int

    /// Numbers from `first` on.
    init(first: Int = 0) {
        count = first
    }

    func take() -> Int {
        defer { count += 1 }
        return count
    }
}

extension Condition {
    /// Whether any test is about a lot rather than the whole procurement.
    var isAboutLots: Bool {
        contains { test in
            switch test {
            case .declared, .months: true
            default: false
            }
        }
    }

    /// Whether any test leans on CPV codes.
    var leansOnCPV: Bool {
        contains { test in
            switch test {
            case .cpv, .fit: true
            default: false
            }
        }
    }

    /// Whether any test reads text.
    var readsText: Bool {
        contains { test in
            switch test {
            case .text, .absent: true
            default: false
            }
        }
    }

    /// Whether it reads text and nothing else, so that it cannot hold where there is none.
    var readsOnlyText: Bool {
        readsText
            && !contains { test in
                if case .text = test { false } else { true }
            }
    }

    /// Whether any test asks for regimes.
    var asksRegime: Bool {
        contains { test in
            if case .regime = test { true } else { false }
        }
    }

    private func contains(_ isWanted: (Test) -> Bool) -> Bool {
        switch self {
        case .all(let conditions), .any(let conditions): conditions.contains { $0.contains(isWanted) }
        case .not(let condition): condition.contains(isWanted)
        case .test(let test): isWanted(test)
        }
    }
}
