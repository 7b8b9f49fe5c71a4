import Documents
import Foundation
import Procurement
import Reporting
import Testing

struct AssessmentJSONTests {
    @Test func `An assessment has every field of the contract`() throws {
        let report = try object(json(Samples.full()))
        let names: Set = [
            "schemaVersion", "tool", "dossier", "facts", "regime", "assumptions", "clauses", "used", "findings",
            "notChecked", "policy", "fit", "unreadable", "law", "trace",
        ]
        #expect(Set(report.keys).isSuperset(of: names))
        #expect(report["schemaVersion"] as? Int == 1)
        #expect(report["policy"] is NSNull)
        #expect(report["used"] as? [String] == ["employment"])
    }

    @Test func `Nothing that is unknown is left out`() throws {
        let report = try object(json(Samples.assessment(facts: Facts())))
        let facts = try report.object("facts")
        for name in ["country", "act", "value", "awardedValue", "months", "title", "buyerKind", "stage"] {
            #expect(facts[name] is NSNull, "\(name) is missing")
        }
        #expect(try facts.object("ends")["latest"] is NSNull)
        #expect(try facts.object("dates")["begun"] is NSNull)
        #expect(try facts.object("sources").isEmpty)
        #expect(facts["contradictions"] as? [String] == [])
        #expect(report["fit"] is NSNull)
        #expect(report["trace"] == nil)
    }

    @Test func `There is at least one lot, with a list for every field of the declaration`() throws {
        let facts = try object(json(Samples.assessment(facts: Facts()))).object("facts")
        let lot = try #require(try facts.objects("lots").first)
        let declared = try lot.object("declared")
        #expect(Set(declared.keys) == Set(SocialDeclaration.Field.allCases.map(\.rawValue)))
        #expect(lot["source"] is NSNull)
    }

    @Test func `Facts are written with their values and their sources`() throws {
        let facts = try object(json(Samples.full())).object("facts")
        #expect(try facts.object("cpv")["main"] as? String == "90910000")
        let value = try facts.object("value")
        #expect(value["amount"] as? Double == 18_400_000)
        #expect(value["currency"] as? String == "SEK")
        #expect(value["vat"] as? String == "excluded")
        #expect(value["source"] as? String == "field")
        #expect(facts["months"] as? Int == 24)
        #expect(try facts.object("ends")["earliest"] as? String == "2026-08-31")
        #expect(try facts.object("ends")["latest"] as? String == "2028-08-31")
        #expect(try facts.object("dates")["published"] as? String == "2024-03-04")
        #expect(try facts.object("sources").object("cpv.main")["place"] as? String == "/Notice/x")
        #expect(facts["remarks"] as? [String] == ["svRemark"])
    }

    @Test(arguments: [
        ("1500000", "1500000"), ("1500000.5", "1500000.5"), ("0.05", "0.05"), ("-12.30", "-12.3"), ("0", "0"),
        ("999999999999999.99", "999999999999999.99"),
    ])
    func `Amounts have at most two decimals and no exponent`(given: String, printed: String) throws {
        var facts = Facts()
        facts.value = Money(given, currency: "SEK").map { Samples.sourced(ProcurementValue($0)) }
        let text = String(decoding: json(Samples.assessment(facts: facts)), as: UTF8.self)
        #expect(text.contains("\"amount\":\(printed),\"currency\":\"SEK\",\"vat\":null"))
    }

    @Test func `The regime tells its tags, its date and its reasons in the language asked for`() throws {
        let regime = try object(json(Samples.full(), .en)).object("regime")
        #expect(regime["candidates"] as? [String] == ["LOU-D", "LOU-19"])
        #expect(regime["certain"] as? Bool == false)
        #expect(regime["date"] as? String == "2024-03-01")
        #expect(regime["dateSource"] as? String == "field")
        #expect(regime["reasons"] as? [String] == ["enReason"])
        #expect(regime["directAward"] is NSNull)
    }

    @Test func `A finding carries what it rests on, in the order of the rules`() throws {
        let findings = try object(json(Samples.full())).objects("findings")
        #expect(findings.map { $0["rule"] as? String } == ["flaw-a", "obligation-b", "opportunity-c", "flaw-d"])
        let first = try #require(findings.first)
        let basis = try #require(try first.objects("basis").first)
        #expect(basis["provision"] as? String == "LOU-4-18")
        #expect(basis["layer"] as? String == "law")
        #expect(basis["verified"] as? String == "secondary")
        #expect(first["onlyIf"] as? String == "svOnlyIf")
        #expect(first["lots"] as? [String] == ["LOT-0002"])
        #expect(first["because"] as? [String] == ["svBecause"])
    }

    @Test func `A file that could not be read is among the documents and among the unreadable`() throws {
        let report = try object(json(Samples.full()))
        let documents = try report.object("dossier").objects("documents")
        #expect(documents.map { $0["name"] as? String } == ["notice.xml", "avtal.pdf"])
        #expect(documents.map { $0["readable"] as? Bool } == [true, false])
        #expect(documents.last?["problem"] as? String == "svUnread")
        #expect(try report.objects("unreadable").first?["why"] as? String == "svUnread")
    }

    @Test func `One line an assessment holds no line break, and many make one array`() throws {
        let lines = try report("jsonl", [Samples.full(), Samples.full(), Samples.full()])
        #expect(lines.split(separator: "\n").count == 3)
        let array = try report("json", [Samples.full(), Samples.full(), Samples.full()])
        let read = try #require(try JSONSerialization.jsonObject(with: Data(array.utf8)) as? [[String: Any]])
        #expect(read.count == 3)
    }

    @Test func `A report on nothing is an empty array, or no line`() throws {
        #expect(try report("json", []) == "[]\n")
        #expect(try report("jsonl", []) == "")
    }

    @Test func `Pretty printing changes the spaces and nothing else`() throws {
        let plain = try object(json(Samples.full())) as NSDictionary
        let pretty = try object(json(Samples.full(), pretty: true)) as NSDictionary
        #expect(plain == pretty)
    }
}
