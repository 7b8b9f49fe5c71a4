import Procurement

extension EFormsDraft {
    mutating func takeNature(_ value: String, _ place: String) {
        guard let nature = Nature(rawValue: CodeList.normal(value)) else { return }
        let name = CodeList.normal(attribute ?? "")
        if name != "contract-nature" {
            remark(EFormsRemarks.listName(attribute, readAs: "contract-nature", code: value))
        }
        if current >= 0 {
            lots[current].lot.nature = lots[current].lot.nature ?? nature
        } else {
            facts.nature = facts.nature ?? Sourced(nature, .field, place)
        }
    }

    mutating func takeCPV(_ value: String, isMain: Bool, _ place: String) {
        guard let code = CPVCode(value) else { return }
        switch (isMain, current >= 0) {
        case (true, true): lots[current].lot.cpvMain = lots[current].lot.cpvMain ?? code
        case (true, false): facts.cpvMain = facts.cpvMain ?? Sourced(code, .field, place)
        case (false, true):
            if !lots[current].lot.cpvAdditional.contains(code) { lots[current].lot.cpvAdditional.append(code) }
        case (false, false): if !facts.cpvAdditional.contains(code) { facts.cpvAdditional.append(code) }
        }
    }

    mutating func takeValue(_ field: EFormsField, _ value: String, _ place: String) {
        guard let money = money(value) else { return }
        update { draft in
            if field == .estimatedValue {
                draft.estimated = draft.estimated ?? money
            } else {
                draft.maximum = draft.maximum ?? money
            }
        }
        guard current < 0, let value = procedure.value else { return }
        // The place of the amount that counts: this one, or the one read before.
        if facts.value?.value.money != value { facts.value = Sourced(.init(value), .field, place) }
    }

    mutating func takeTerm(_ field: EFormsField, _ value: String) {
        let unit = attribute
        update { draft in
            switch field {
            case .duration:
                guard let months = Duration.months(value, unit: unit ?? "") else { return }
                if months == 0 { draft.lot.term.isUnlimited = true } else { draft.lot.term.months = months }
            case .durationCode: if value == "UNLIMITED" { draft.lot.term.isUnlimited = true }
            case .startDate: draft.lot.term.start = CalendarDate(value)
            case .endDate: draft.lot.term.end = CalendarDate(value)
            default: draft.lot.term.renewals = Int(value).flatMap { $0 >= 0 ? $0 : nil }
            }
        }
    }

    /// Takes a code about what the buyer declared, or about framework agreements.
    mutating func takeDeclaration(_ field: EFormsField, _ code: String, _ place: String) {
        let lists =
            switch field {
            case .additionalCode: CodeList.additional
            case .qualificationCode: CodeList.qualification
            case .executionCode: CodeList.execution
            default: CodeList.contractingSystem
            }
        guard let list = list(of: code, among: lists) else { return }
        if field != .qualificationCode { groupList = list }
        update { draft in
            switch list {
            case .framework: draft.lot.framework = code
            case .dynamicPurchasing: draft.lot.dynamicPurchasing = code
            default: if let field = list.declaration { draft.add(code, to: field, place) }
            }
        }
    }
}

extension CodeList {
    /// The field of the declaration that the list's codes fill.
    var declaration: SocialDeclaration.Field? {
        switch self {
        case .reservedProcurement: .reservedParticipation
        case .exclusionGround: .exclusionGrounds
        case .reservedExecution: .reservedExecution
        case .strategic: .strategic
        case .social: .social
        case .environmental: .environmental
        case .innovation: .innovation
        case .accessibility: .accessibility
        case .conditions, .framework, .dynamicPurchasing, .buyerLegalType: nil
        }
    }
}
