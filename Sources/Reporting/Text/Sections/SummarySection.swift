import Analysis
import Documents
import Law
import Procurement

extension Page {
    /// What procurement this is, in the fewest lines.
    mutating func summary(of assessment: Assessment, reference: String?, cpvName: (CPVCode) -> String?) {
        let facts = assessment.facts
        title(facts.title?.value ?? assessment.dossier.name)
        if let reference { labelled(Phrases.reference, reference) }
        if facts.title != nil { labelled(Phrases.material, material(assessment.dossier)) }
        let buyers = facts.buyers.map { buyer in
            buyer.organisationNumber.map { "\(buyer.name) (\($0))" } ?? buyer.name
        }
        if !buyers.isEmpty { labelled(Phrases.buyer, buyers.joined(separator: "; ")) }
        var parts = [tags(assessment.regime), value(of: facts)]
        if let code = facts.cpvMain?.value {
            parts.append(cpvName(code).map { "\(code) \($0)" } ?? "\(code)")
        }
        if let term = facts.wholeTerm { parts.append(Formats.term(term, language).joined(separator: ", ")) }
        if let notice = notice(of: facts) { parts.append(notice) }
        paragraph(parts.filter { !$0.isEmpty }.joined(separator: "; "))
    }

    private func material(_ dossier: Dossier) -> String {
        let count = dossier.documents.count + dossier.unreadable.count
        return count > 1 ? "\(dossier.name) (\(Phrases.files(count)[language]))" : dossier.name
    }

    /// The tags that are possible, in a row.
    func tags(_ regime: Regime) -> String {
        let tags = regime.candidates.tags.map(\.rawValue)
        return tags.isEmpty ? Phrases.noAct[language] : tags.joined(separator: Phrases.or[language])
    }

    private func value(of facts: Facts) -> String {
        if let value = facts.value { return Formats.value(value.value, language) }
        guard let awarded = facts.awardedValue else { return Phrases.valueUnknown[language] }
        return Phrases.awarded[language] + " " + Formats.value(awarded.value, language)
    }

    /// The kind of notice and its day: when it was published, else sent, else when the procurement was begun.
    private func notice(of facts: Facts) -> String? {
        var parts: [String] = []
        if let stage = facts.stage {
            let isPlan = stage.value == .planning && facts.subtype == nil
            parts.append((isPlan ? Phrases.plan : Phrases.stage(stage.value))[language])
        }
        if let subtype = facts.subtype { parts.append("(\(Phrases.form(subtype.value)[language]))") }
        if let date = facts.published ?? facts.dispatched ?? facts.begun { parts.append(date.value.description) }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
