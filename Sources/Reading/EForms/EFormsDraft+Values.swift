import Procurement

extension EFormsDraft {
    /// Takes the value of a coded element.
    mutating func take(_ field: EFormsField, _ value: String, place: String) {
        switch field {
        case .subtype: facts.subtype = facts.subtype ?? Sourced(value, .field, place)
        case .noticeType:
            facts.noticeType = facts.noticeType ?? Sourced(value, .field, place)
            if let attribute { formType = formType ?? Sourced(CodeList.normal(attribute), .field, place) }
        case .legalBasis: facts.legalBasis = facts.legalBasis ?? Sourced(value, .field, place)
        case .release: facts.release = facts.release ?? Sourced(value, .field, place)
        case .procedureID: facts.procedureID = facts.procedureID ?? Sourced(value, .field, place)
        case .noticeID: facts.noticeID = facts.noticeID ?? Sourced(value, .field, place)
        case .publicationID: publicationID = publicationID ?? Sourced(value, .field, place)
        case .dispatched: facts.dispatched = facts.dispatched ?? sourced(CalendarDate(value), place)
        case .published: facts.published = facts.published ?? sourced(CalendarDate(value), place)
        case .language:
            languageCode = languageCode ?? LanguageChoice.packed(value)
            facts.language = facts.language ?? sourced(Languages.twoLetters(value), place)
        case .organisationID, .touchPointID: update(organisation: { $0.ids.append(value) })
        case .companyID: update(organisation: { $0.companyID = $0.companyID ?? value })
        case .organisationCountry:
            update(organisation: { $0.country = $0.country ?? Sourced(value, .field, place) })
        case .buyerID: update(party: { $0.id = $0.id ?? value })
        case .buyerCountry: update(party: { $0.country = $0.country ?? Sourced(value, .field, place) })
        case .legalType:
            guard list(of: value, among: [.buyerLegalType]) == .buyerLegalType else { return }
            update(party: { $0.legalType = Sourced(CodeList.normal(value), .field, place) })
        case .awardedValue: facts.awardedValue = facts.awardedValue ?? sourced(money(value).map { .init($0) }, place)
        default: takeProcurement(field, value, place)
        }
    }

    /// Takes a value that belongs to the open lot, or outside lots to the procedure.
    private mutating func takeProcurement(_ field: EFormsField, _ value: String, _ place: String) {
        switch field {
        case .lotID: nameLot(value)
        case .reference: if current < 0 { facts.reference = facts.reference ?? Sourced(value, .field, place) }
        case .nature: takeNature(value, place)
        case .cpvMain: takeCPV(value, isMain: true, place)
        case .cpvAdditional: takeCPV(value, isMain: false, place)
        case .estimatedValue, .maximumValue: takeValue(field, value, place)
        case .duration, .durationCode, .startDate, .endDate, .renewals: takeTerm(field, value)
        case .procedure: facts.procedure = facts.procedure ?? Sourced(CodeList.normal(value), .field, place)
        case .tenderDeadline:
            guard let date = CalendarDate(value) else { return }
            if let earlier = facts.tenderDeadline, earlier.value <= date { return }
            facts.tenderDeadline = Sourced(date, .field, place)
        default: takeDeclaration(field, CodeList.normal(value), place)
        }
    }

    private func sourced<Value: Sendable>(_ value: Value?, _ place: String) -> Sourced<Value>? {
        value.map { Sourced($0, .field, place) }
    }

    private mutating func update(organisation change: (inout Organisation) -> Void) {
        if !organisations.isEmpty { change(&organisations[organisations.count - 1]) }
    }

    private mutating func update(party change: (inout ContractingParty) -> Void) {
        if !parties.isEmpty { change(&parties[parties.count - 1]) }
    }

    private mutating func nameLot(_ id: String) {
        guard current >= 0 else { return }
        lots[current].lot.id = id
        switch CodeList.normal(attribute ?? "") {
        case "lotsgroup": lots[current].lot.kind = .group
        case "part": lots[current].lot.kind = .part
        case "lot": lots[current].lot.kind = .lot
        default: lots[current].lot.kind = id.hasPrefix("GLO-") ? .group : id.hasPrefix("PAR-") ? .part : .lot
        }
    }
}
