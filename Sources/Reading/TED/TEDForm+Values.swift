import Procurement

extension TEDForm {
    /// Takes a value of the form; `code` is its attribute, `text` what it holds.
    mutating func take(_ field: TEDField, _ text: String, _ code: String?, _ place: String) {
        switch field {
        case .legalBasis: facts.legalBasis = code.map { Sourced($0, .field, place) }
        case .buyerName: if buyer.name.isEmpty { buyer.name = text }
        case .buyerID: if !text.isEmpty { buyer.organisationNumber = text }
        case .country: buyer.country = code.map { TEDCodes.country($0) }
        case .legalType: legalType = code.flatMap { TEDCodes.legalType($0) }.map { Sourced($0, .field, place) }
        case .reference, .referenceText: facts.reference = facts.reference ?? Sourced(text, .field, place)
        case .nature: takeNature(code, place)
        case .cpvMain, .cpvAdditional: takeCPV(code, isMain: field == .cpvMain, place)
        case .lotNumber: if current >= 0, !text.isEmpty { lots[current].lot.id = text }
        case .framework: hasFramework = true
        // "Dynamic purchasing system" alone is for the buyers of the notice; others are named apart.
        case .dynamicPurchasing: dynamicPurchasing = dynamicPurchasing ?? "dps-list"
        case .dynamicForOthers: dynamicPurchasing = "dps-nlist"
        case .shelteredWorkshop: declared.add("res-ws", to: .reservedParticipation)
        case .missionOrganisations: declared.add("res-pub-ser", to: .reservedParticipation)
        case .shelteredProgramme: declared.add("yes", to: .reservedExecution)
        case .estimatedTotal, .lotValue, .finalTotal, .estimatedCost, .finalCost, .includingVAT:
            takeAmount(field, text, code, place)
        default: takeTime(field, text, code, place)
        }
    }

    /// The type of procedure by its element. The first counts: others stand inside justifications.
    mutating func take(procedure name: String, _ place: String) {
        guard facts.procedure == nil, let code = TEDCodes.procedure(name) else { return }
        facts.procedure = Sourced(code, .field, place)
    }

    private mutating func takeNature(_ code: String?, _ place: String) {
        guard let nature = code.flatMap({ Nature(rawValue: CodeList.normal($0)) }) else { return }
        if objects <= 1 { facts.nature = facts.nature ?? Sourced(nature, .field, place) }
        objectNature = nature
    }

    private mutating func takeCPV(_ code: String?, isMain: Bool, _ place: String) {
        guard let code = code.flatMap({ CPVCode($0) }) else { return }
        if current >= 0 {
            if isMain {
                lots[current].lot.cpvMain = code
            } else if !lots[current].lot.cpvAdditional.contains(code) {
                lots[current].lot.cpvAdditional.append(code)
            }
        } else if isMain {
            if objects <= 1 { facts.cpvMain = facts.cpvMain ?? Sourced(code, .field, place) }
            objectCPV = code
        } else if !facts.cpvAdditional.contains(code) {
            facts.cpvAdditional.append(code)
        }
    }

    private mutating func takeAmount(_ field: TEDField, _ text: String, _ code: String?, _ place: String) {
        switch field {
        case .includingVAT: includesVAT = true
        case .estimatedTotal:
            guard let money = TEDCodes.money(text, currency: code) else { return }
            facts.value = facts.value ?? Sourced(ProcurementValue(money), .field, place)
        case .finalTotal:
            guard let money = TEDCodes.money(text, currency: code) else { return }
            facts.awardedValue = facts.awardedValue ?? Sourced(ProcurementValue(money), .field, place)
        case .lotValue: if current >= 0 { lots[current].lot.value = TEDCodes.money(text, currency: code) }
        default: takeCost(field, text, code, place)
        }
    }

    /// R2.0.8: the number stands in an attribute, the text is written for people ("878 000,00").
    private mutating func takeCost(_ field: TEDField, _ text: String, _ formatted: String?, _ place: String) {
        guard let money = TEDCodes.money(formatted ?? text, currency: currency) else { return }
        let value = Sourced(ProcurementValue(money, includesVAT: includesVAT), .field, place)
        if field == .finalCost {
            facts.awardedValue = facts.awardedValue ?? value
        } else if current >= 0 {
            lots[current].lot.value = lots[current].lot.value ?? money
        } else {
            facts.value = facts.value ?? value
        }
    }
}
