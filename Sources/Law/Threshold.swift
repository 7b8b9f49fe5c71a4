import Documents
import Knowledge
package import Procurement

/// An EU threshold for two years: the amount in euro and in kronor, each with its mark.
package struct Threshold: Sendable {
    package let kind: String
    package let from: CalendarDate
    package let to: CalendarDate
    package let eur: Int64
    package let eurVerified: Verification
    package let sek: Int64
    package let sekVerified: Verification
    package let source: String

    func isInForce(on date: CalendarDate) -> Bool { !(date < from) && !(to < date) }

    init(_ node: YAMLNode) throws(KnowledgeError) {
        let map = try node.map(keys: ["kind", "from", "to", "eur", "eurVerified", "sek", "sekVerified", "source"])
        kind = try map.require("kind").string()
        from = try map.require("from").date()
        to = try map.require("to").date()
        eur = Int64(try map.require("eur").int())
        eurVerified = try map.require("eurVerified").choice(Verification.self)
        sek = Int64(try map.require("sek").int())
        sekVerified = try map.require("sekVerified").choice(Verification.self)
        source = try map.require("source").string()
    }
}

/// A direct-award limit (direktupphandlingsgräns): direct award is allowed strictly below it.
package struct DirectAwardLimit: Sendable {
    package let kind: String
    package let from: CalendarDate
    package let to: CalendarDate?
    /// Nil where no amount is known above `certainBelow`.
    package let sek: Int64?
    package let verified: Verification
    /// Below this amount direct award is allowed for certain; up to `sek` it depends on the kind of service.
    package let certainBelow: Int64?
    package let source: String

    func isInForce(on date: CalendarDate) -> Bool {
        if let to, to < date { return false }
        return !(date < from)
    }

    init(_ node: YAMLNode) throws(KnowledgeError) {
        let map = try node.map(keys: ["kind", "from", "to", "sek", "verified", "certainBelow", "source"])
        kind = try map.require("kind").string()
        from = try map.require("from").date()
        to = try map["to"]?.date()
        sek = Int64(exactly: try map["sek"]?.int() ?? -1).flatMap { $0 < 0 ? nil : $0 }
        verified = try map.require("verified").choice(Verification.self)
        certainBelow = Int64(exactly: try map["certainBelow"]?.int() ?? -1).flatMap { $0 < 0 ? nil : $0 }
        source = try map.require("source").string()
        if sek == nil, certainBelow == nil { throw node.error("needs 'sek' or 'certainBelow'") }
    }
}
