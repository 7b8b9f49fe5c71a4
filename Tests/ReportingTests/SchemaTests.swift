import Analysis
import Foundation
import Reporting
import Testing

/// The schema that other programs check against names the same fields as the report, no more and no fewer.
struct SchemaTests {
    private func schema() throws -> [String: Any] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../schemas/assessment.schema.json")
        return try object([UInt8](Data(contentsOf: file)))
    }

    private func names(_ schema: [String: Any]) throws -> Set<String> {
        Set(try schema.object("properties").keys)
    }

    @Test func `The schema names the fields of an assessment`() throws {
        let report = try object(json(Samples.full()))
        let schema = try schema()
        #expect(try names(schema) == Set(report.keys))
        for part in ["tool", "dossier", "facts", "regime"] {
            #expect(try names(schema.object("properties").object(part)) == Set(report.object(part).keys))
        }
    }

    @Test func `The schema names the fields of lots, findings, clauses, provisions and traces`() throws {
        let report = try object(json(Samples.full()))
        let definitions = try schema().object("$defs")
        let lot = try #require(try report.object("facts").objects("lots").first)
        #expect(try names(definitions.object("lot")) == Set(lot.keys))
        let declared = try definitions.object("lot").object("properties").object("declared")
        #expect(try names(declared) == Set(lot.object("declared").keys))
        let lists = [("finding", "findings"), ("clause", "clauses"), ("provision", "law"), ("trace", "trace")]
        for (definition, list) in lists {
            let first = try #require(try report.objects(list).first)
            #expect(try names(definitions.object(definition)) == Set(first.keys))
        }
    }
}
