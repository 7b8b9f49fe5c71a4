import Procurement

extension ParseState {
    /// Begins a known element of eForms.
    mutating func begin(_ field: EFormsField, _ node: Int32, _ attributes: ElementAttributes) {
        switch field {
        case .organisation: eforms.organisations.append(EFormsDraft.Organisation())
        case .contractingParty: eforms.parties.append(EFormsDraft.ContractingParty())
        case .lot: eforms.openLot(tree.path(node))
        case .additionalType, .execution:
            eforms.groupStart = entries.count
            eforms.groupList = nil
        case .changes: eforms.isChange = true
        case .withheld:
            eforms.isWithheld = true
            isAbsorbing = true
        default:
            eforms.attribute = attributeKey(field).flatMap { attributes.text($0) }
            collect(attributes.language(keys.languageID))
        }
    }

    /// The attribute that belongs to a field's value.
    private func attributeKey(_ field: EFormsField) -> UInt? {
        switch field {
        case .noticeType, .legalType, .nature, .contractingSystem, .additionalCode, .qualificationCode, .executionCode:
            keys.listName
        case .estimatedValue, .maximumValue, .awardedValue: keys.currencyID
        case .duration: keys.unitCode
        case .lotID: keys.schemeName
        default: nil
        }
    }

    /// Ends a known element of eForms.
    mutating func end(_ field: EFormsField, _ node: Int32) {
        switch field {
        case .organisation, .contractingParty, .changes, .withheld: break
        case .lot: eforms.closeLot()
        case .additionalType, .execution: closeGroup()
        case .title: keepEFormsText(node, .title)
        case .organisationName: keepEFormsText(node, .organisation, owner: eforms.organisations.count - 1)
        case .touchPointName: keepEFormsText(node, .touchPoint, owner: eforms.organisations.count - 1)
        case .buyerName: keepEFormsText(node, .buyer, owner: eforms.parties.count - 1)
        case .additionalText, .executionText: keepEFormsText(node, .plain)
        default:
            let value = String(decoding: collected, as: UTF8.self)
            if value == "unpublished" {
                eforms.isWithheld = true
            } else if !value.isEmpty {
                eforms.take(field, value, place: tree.path(node))
            }
        }
    }

    /// Keeps a free text of the notice, unless it stands for one that is withheld.
    mutating func keepEFormsText(_ node: Int32, _ role: TextRole, owner: Int = -1) {
        if collected.elementsEqual("unpublished".utf8) {
            eforms.isWithheld = true
        } else {
            keepText(node, role: role, lot: eforms.current, owner: owner)
        }
    }

    /// Ends a code with texts beside it: what the texts are for depends on the code's list.
    private mutating func closeGroup() {
        let role: TextRole
        switch eforms.groupList {
        case .strategic: role = .strategicDescription
        case .accessibility: role = .accessibilityReason
        case .conditions: role = .performanceTerms
        default: return
        }
        for index in eforms.groupStart..<entries.count { entries[index].role = role }
    }
}
