import Documents
import Procurement

extension TEDDraft {
    /// The facts, when everything has been read: those of the form, and where it is silent those of the coded section.
    mutating func finish() -> Facts {
        var result = form.facts
        result.noticeType = documentType
        result.stage = documentType.flatMap { type in
            TEDCodes.stage(documentType: type.value).map { Sourced($0, .field, type.place) }
        }
        result.noticeID = facts.noticeID ?? documentID.map { Sourced($0, .field, "/TED_EXPORT/@DOC_ID") }
        result.published = facts.published
        result.dispatched = result.dispatched ?? dispatched
        result.tenderDeadline = result.tenderDeadline ?? deadline
        result.nature = result.nature ?? nature
        result.procedure = result.procedure ?? procedure
        result.legalBasis = result.legalBasis ?? directive ?? defenceBasis
        result.language =
            form.language.map { Sourced($0, .field, "/TED_EXPORT/FORM_SECTION/\(form.name)/@LG") } ?? language
        result.release = release.map { Sourced($0, .field, "/TED_EXPORT") }
        if result.cpvMain == nil, let first = originalCPV.first {
            result.cpvMain = Sourced(first, .field, originalCPVPlace)
        }
        finishBuyers(&result)
        result.lots = finishedLots(result)
        if formsLeftOut > 0 { result.remarks.append(TEDRemarks.languages(formsLeftOut)) }
        if isWithheld { result.remarks.append(EFormsRemarks.withheld) }
        return result
    }

    private func finishBuyers(_ result: inout Facts) {
        let type =
            form.legalType
            ?? authorityType.flatMap { code in
                TEDCodes.legalType(authority: code.value).map { Sourced($0, .field, code.place) }
            }
        if !result.buyers.isEmpty { result.buyers[0].legalType = type?.value }
        result.buyerKind = type.flatMap { type in
            BuyerKind(legalType: type.value).map { Sourced($0, .field, type.place) }
        }
        result.country =
            facts.country
            ?? result.buyers.first?.country.map { Sourced($0, .field, "/TED_EXPORT/FORM_SECTION/\(form.name)/COUNTRY") }
    }

    /// The defence forms of R2.0.8 do not name their directive.
    private var defenceBasis: Sourced<String>? {
        guard form.name.hasSuffix("_DEFENCE") else { return nil }
        return Sourced("32009L0081", .field, "/TED_EXPORT/FORM_SECTION/\(form.name)")
    }

    /// The release by the version attributes, which the oldest files lack, else by the namespace
    /// ("…/ted/R2.0.9.S02/publication").
    private var release: String? {
        let step = namespace.split(separator: "/").first { $0.hasPrefix("R2.") }
        return version ?? form.version ?? step.map { String($0) }
    }

    private func finishedLots(_ facts: Facts) -> [Lot] {
        var drafts = form.lots
        if drafts.isEmpty {
            drafts = [LotDraft(place: "/TED_EXPORT/FORM_SECTION/\(form.name)")]
            drafts[0].lot.title = facts.title?.value
        }
        var lots: [Lot] = []
        var taken: Set<String> = []
        for (index, draft) in drafts.enumerated() {
            var lot = draft.lot
            if lot.id.isEmpty { lot.id = "LOT-" + TEDCodes.fourDigits(drafts.count == 1 ? 0 : index + 1) }
            if !taken.insert(lot.id).inserted {
                // Two objects may number their lots alike.
                lot.id += " (\(index + 1))"
                taken.insert(lot.id)
            }
            if lot.term == Term() { lot.term = form.term }
            lot.term = lot.term.completed
            // TED_EXPORT has one code for all kinds of framework agreement; none of eForms' fits.
            if form.hasFramework { lot.framework = "framework" }
            lot.dynamicPurchasing = form.dynamicPurchasing
            lot.declared = form.declared
            lot.declared.answerable = answerable
            lots.append(lot)
        }
        return lots
    }

    /// What the form could hold: section III of those forms that ask for it. Awards have none, so silence there says
    /// nothing; nor has it strategic aims, social objectives or accessibility in any form.
    private var answerable: FieldSet {
        let all: FieldSet = [.reservedParticipation, .reservedExecution, .performanceTerms]
        switch form.name {
        case "F01_2014", "F02_2014", "F04_2014", "F05_2014", "F07_2014", "F21_2014", "F22_2014", "F24_2014":
            return form.hasLefti ? all : []
        case "F23_2014": return form.hasLefti ? [.reservedParticipation, .performanceTerms] : []
        case "CONTRACT", "CONTRACT_DEFENCE", "CONTRACT_UTILITIES", "PRIOR_INFORMATION", "PRIOR_INFORMATION_DEFENCE":
            return all
        default: return []
        }
    }
}

/// Things about a TED_EXPORT notice that a reader should know.
enum TEDRemarks {
    static func languages(_ count: Int) -> Wording {
        Wording(
            sv: "Meddelandet finns i original på \(count + 1) språk; det första lästes.",
            en: "The notice has originals in \(count + 1) languages; the first was read.")
    }
}
