import Documents
import Procurement

extension ParseState {
    /// The document and facts of an eForms notice.
    mutating func finishEForms(name: String) -> ReadResult {
        let leftOut = LanguageChoice.apply(to: &entries, own: eforms.languageCode)
        if leftOut > 0 { eforms.remark(EFormsRemarks.languages(leftOut: leftOut)) }
        for entry in entries where entry.role != .plain { take(entry) }
        let facts = eforms.finish()
        let document = document(
            name: name, language: facts.language?.value, lots: eforms.lots.map { $0.lot.id })
        return .read(document, facts)
    }

    /// Puts a text that is also a fact where it belongs.
    private mutating func take(_ entry: TextEntry) {
        let value = string(entry)
        switch entry.role {
        case .title:
            if entry.lot >= 0 {
                eforms.lots[entry.lot].lot.title = eforms.lots[entry.lot].lot.title ?? value
            } else {
                eforms.facts.title = eforms.facts.title ?? Sourced(value, .field, tree.path(entry.node))
            }
        case .organisation where entry.owner >= 0:
            eforms.organisations[entry.owner].name = eforms.organisations[entry.owner].name ?? value
        case .touchPoint where entry.owner >= 0:
            eforms.organisations[entry.owner].touchPointName =
                eforms.organisations[entry.owner].touchPointName ?? value
        case .buyer where entry.owner >= 0: eforms.parties[entry.owner].name = eforms.parties[entry.owner].name ?? value
        case .strategicDescription: declare(value, .strategicDescription, entry)
        case .accessibilityReason: declare(value, .accessibilityReason, entry)
        case .performanceTerms: declare(value, .performanceTerms, entry)
        default: break
        }
    }

    private mutating func declare(_ value: String, _ field: SocialDeclaration.Field, _ entry: TextEntry) {
        if entry.lot >= 0 {
            eforms.lots[entry.lot].lot.declared.add(value, to: field)
        } else {
            eforms.procedure.lot.declared.add(value, to: field)
        }
    }
}
