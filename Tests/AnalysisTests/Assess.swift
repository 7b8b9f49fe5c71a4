import Analysis
import Documents
import Fixtures
import Law
import Procurement
import Rules
import Testing

/// Judges notices with one rule of the test's own under the shipped law.
func assess(
    _ rule: RuleText, _ notices: Facts..., flags: Facts = Facts(), documents: [Document] = []
) throws -> Assessment {
    try assess([RulesCopy.rule(rule)], notices, flags: flags, documents: documents)
}

/// Judges notices with rules; each is traced.
func assess(
    _ rules: [Rule], _ notices: [Facts], flags: Facts = Facts(), documents: [Document] = []
) throws -> Assessment {
    let analyzer = Analyzer(
        law: try Project.law(), rules: rules, reader: TextReader(lexicon: try Project.book().lexicon),
        today: day("2026-11-21"), traced: Set(rules.map(\.id)))
    return analyzer.assess(Dossier(name: "prov", documents: documents, noticeFacts: notices), flags: flags)
}

/// Cleaning for nine million, announced in March 2025 by a municipality: LOU above the threshold, nothing in doubt.
func cleaning(lots: [Lot] = [lot("LOT-0001")]) -> Facts {
    var cleaning = facts(
        act: .LOU, cpv: "90910000", value: "9000000", date: "2025-03-01", buyer: .municipality, nature: .services,
        stage: .competition, subtype: "16", lots: lots)
    cleaning.release = Sourced("eforms-sdk-1.10", .field, "/Notice/cbc:CustomizationID")
    return cleaning
}
