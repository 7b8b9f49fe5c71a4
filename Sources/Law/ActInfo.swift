package import Documents
import Knowledge
package import Procurement

/// An act or another source of rules, as listed in `acts.yaml`.
package struct ActInfo: Sendable {
    package let id: String
    package let kind: String
    package let name: Wording
    package let from: CalendarDate?
    /// BT-01 codes that lead to this act.
    package let legalBasis: [String]

    init(_ node: YAMLNode) throws(KnowledgeError) {
        let map = try node.map(keys: ["id", "kind", "number", "name", "from", "legalBasis", "source"])
        id = try map.require("id").string()
        kind = try map.require("kind").string()
        name = try map.require("name").wording()
        from = try map["from"]?.date()
        legalBasis = try map["legalBasis"]?.strings() ?? []
    }
}

/// How value and kind of service choose the regime under one act, from `regimes.yaml`.
package struct ActScheme: Sendable {
    package struct Annex: Sendable {
        package let list: CPVList
        package let tag: RegimeTag
    }

    package struct Direct: Sendable {
        package let limit: String
        package let annexLimit: String
        package let tag: RegimeTag
    }

    package let act: Act
    /// Threshold kinds: for state authorities, for other buyers, for works.
    package let stateThreshold: String
    package let otherThreshold: String
    package let worksThreshold: String
    package let atThreshold: RegimeTag
    package let belowThreshold: RegimeTag
    /// Nil where the act has a list of such services that is not at hand, or none.
    package let annex: Annex?
    /// The tag for services that are on a list which is not at hand; such services leave the regime open.
    package let unknownAnnex: RegimeTag?
    package let direct: Direct?
    /// Kinds of thresholds and direct-award limits under the act, as named in `thresholds.yaml`, each once.
    package var amounts: [String] {
        [stateThreshold, otherThreshold, worksThreshold].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    /// The provisions that decide the regime.
    package let basis: [String]

    /// The kind of threshold for what is bought and who buys it.
    func threshold(isWorks: Bool, isState: Bool) -> String {
        isWorks ? worksThreshold : isState ? stateThreshold : otherThreshold
    }
}

/// A reform that is not verified as law. It has no effect until somebody enters its SFS number and turns it on.
package struct ReformSwitch: Sendable {
    package let id: String
    package let isOn: Bool
    package let name: Wording
    package let proposedFrom: CalendarDate?
}
