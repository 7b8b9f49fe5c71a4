import Procurement

extension ParseState {
    /// Begins a known element of TED_EXPORT.
    mutating func begin(_ field: TEDField, _ node: Int32, _ attributes: ElementAttributes) {
        switch field {
        case .form: beginForm(node, attributes)
        case .object: ted.form.objects += 1
        case .lot: if ted.form.current < 0 { ted.form.openLot(tree.path(node)) }
        case .lefti: ted.form.hasLefti = true
        case .dispatchParts, .deadlineParts, .startParts, .endParts: ted.form.parts = TEDForm.DateParts()
        case .currency:
            ted.form.currency = attributes.text(keys.currency) ?? ""
            ted.form.includesVAT = nil
        case .buyer, .framework: break
        case .procedureType:
            // Its reasons stand inside: they are read as text, so the element must not be collected.
            ted.form.take(procedure: tree.name(node), tree.path(node))
        default:
            let isWithheld = attributes.text(keys.publication) == "NO"
            ted.attribute = isWithheld ? nil : attributeKey(field).flatMap { attributes.text($0) }
            if field == .nature { ted.attribute = ted.attribute ?? attributes.text(keys.value) }
            ted.isWithheld = ted.isWithheld || isWithheld
            collect()
        }
    }

    private func attributeKey(_ field: TEDField) -> UInt? {
        switch field {
        case .isoCountry, .directive, .legalBasis, .country, .legalType: keys.value
        case .originalCPV, .authorityType, .documentType, .contractNature, .codedProcedure, .cpvMain, .cpvAdditional:
            keys.code
        case .nature: keys.ctype
        case .estimatedTotal, .lotValue, .finalTotal: keys.currency
        case .estimatedCost, .finalCost: keys.formattedValue
        case .duration: keys.type
        default: nil
        }
    }

    private mutating func beginForm(_ node: Int32, _ attributes: ElementAttributes) {
        let rank: TEDDraft.Rank =
            switch attributes.text(keys.category) {
            case "ORIGINAL": .original
            case nil: .unmarked
            default: .translation
            }
        guard ted.accepts(rank) else {
            isAbsorbing = true
            return
        }
        entries.removeAll(keepingCapacity: true)
        ted.form.name = tree.name(node)
        ted.form.version = attributes.text(keys.version)
        ted.form.language = attributes.text(keys.language).flatMap { Languages.twoLetters($0) }
        ted.form.facts.subtype = Sourced(ted.form.name, .field, tree.path(node))
    }

    /// Ends a known element of TED_EXPORT.
    mutating func end(_ field: TEDField, _ node: Int32) {
        switch field {
        case .form, .object, .lefti, .currency, .procedureType: break
        case .framework: ted.form.hasFramework = true
        case .lot: ted.form.current = -1
        case .buyer: ted.form.closeBuyer()
        case .text: keepText(node, lot: ted.form.current)
        case .title, .lotTitle: keepText(node, role: .title, lot: ted.form.current, owner: ted.form.objects)
        case .terms: keepText(node, role: .performanceTerms, lot: ted.form.current)
        default:
            let value = String(decoding: collected, as: UTF8.self)
            let place = tree.path(node)
            switch field {
            case .noticeNumber, .published, .originalLanguage, .isoCountry, .originalCPV, .codedDispatch,
                .codedDeadline, .authorityType, .documentType, .contractNature, .codedProcedure, .directive:
                ted.takeCoded(field, value, ted.attribute, place)
            default: ted.form.take(field, value, ted.attribute, place)
            }
        }
    }
}
