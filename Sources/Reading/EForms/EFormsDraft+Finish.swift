import Procurement

extension EFormsDraft {
    /// The facts, when everything has been read.
    mutating func finish() -> Facts {
        facts.noticeID = publicationID ?? facts.noticeID
        finishBuyers()
        finishForm()
        finishLots()
        if isChange { remark(EFormsRemarks.change) }
        if isWithheld { remark(EFormsRemarks.withheld) }
        return facts
    }

    private mutating func finishBuyers() {
        for party in parties {
            let organisation = party.id.flatMap { id in organisations.first { $0.ids.contains(id) } }
            let country = organisation?.country ?? party.country
            facts.country = facts.country ?? country
            if let type = party.legalType, let kind = BuyerKind(legalType: type.value) {
                facts.buyerKind = facts.buyerKind ?? Sourced(kind, .field, type.place)
            }
            // A buyer that cannot be named is no fact, except where it is all there is to say about it.
            guard let name = organisation?.name ?? organisation?.touchPointName ?? party.name else { continue }
            let buyer = Buyer(
                name: name, organisationNumber: organisation?.companyID, legalType: party.legalType?.value,
                country: country?.value)
            if !facts.buyers.contains(buyer) { facts.buyers.append(buyer) }
        }
    }

    /// The stage by subtype, else by form type, else by document type.
    private mutating func finishForm() {
        if let subtype = facts.subtype, let stage = NoticeForm.stage(subtype: subtype.value) {
            facts.stage = Sourced(stage, .field, subtype.place)
        } else if let formType, let stage = NoticeForm.stage(formType: formType.value) {
            facts.stage = Sourced(stage, .field, formType.place)
        } else if let stage = stageOfRoot {
            facts.stage = Sourced(stage, .field, "/" + root)
        }
    }

    private var stageOfRoot: Stage? {
        switch root {
        case "ContractNotice": .competition
        case "ContractAwardNotice": .award
        case "PriorInformationNotice": .planning
        default: nil
        }
    }

    /// The fields that the form could hold. Where the subtype is not known, the ordinary form of the stage stands
    /// for it; a planning notice of unknown kind may be one of those that hold nothing.
    private var answerable: FieldSet {
        if let subtype = facts.subtype?.value, NoticeForm.stage(subtype: subtype) != nil {
            return NoticeForm.answerable(subtype: subtype)
        }
        switch facts.stage?.value {
        case .competition: return NoticeForm.answerable(subtype: "16")
        case .award: return NoticeForm.answerable(subtype: "29")
        case .direct: return NoticeForm.answerable(subtype: "25")
        case .modification: return NoticeForm.answerable(subtype: "38")
        default: return []
        }
    }

    private mutating func finishLots() {
        if lots.isEmpty {
            lots.append(LotDraft(place: "/" + root))
            lots[0].lot.id = "LOT-0000"
            lots[0].lot.title = facts.title?.value
        }
        let answerable = answerable
        for index in lots.indices {
            inherit(index)
            lots[index].lot.declared.answerable = answerable
            lots[index].lot.value = lots[index].value
            facts.contradictions += lots[index].contradictions
        }
        facts.lots = lots.map(\.lot)
        facts.title =
            facts.title
            ?? facts.lots.first { $0.title != nil }.flatMap { lot in
                lot.title.map { Sourced($0, .field, lot.place + "/ProcurementProject/Name") }
            }
    }

    /// What the procedure declares holds for each lot that does not say otherwise. Exclusion grounds (BT-67) stand at
    /// the procedure by design; other codes do in older files.
    private mutating func inherit(_ index: Int) {
        if !procedure.lot.declared.isEmpty {
            for field in SocialDeclaration.Field.allCases where lots[index].lot.declared[field].isEmpty {
                let values = procedure.lot.declared[field]
                if !values.isEmpty { lots[index].lot.declared[field] = values }
            }
        }
        lots[index].lot.framework = lots[index].lot.framework ?? procedure.lot.framework
        lots[index].lot.dynamicPurchasing = lots[index].lot.dynamicPurchasing ?? procedure.lot.dynamicPurchasing
        if lots[index].lot.term == Term() { lots[index].lot.term = procedure.lot.term }
        lots[index].lot.term = lots[index].lot.term.completed
    }
}

extension BuyerKind {
    /// The kind by eForms buyer-legal-type code; nil where the code does not tell.
    init?(legalType: String) {
        switch legalType {
        case "cga": self = .state
        case "la": self = .municipality
        case "ra": self = .region
        case "rl-aut": self = .local
        case "body-pl", "body-pl-cga", "body-pl-la", "body-pl-ra": self = .publicBody
        case "pub-undert", "pub-undert-cga", "pub-undert-la", "pub-undert-ra", "spec-rights-entity": self = .utility
        default: return nil
        }
    }
}
