/// What an element of TED_EXPORT means, by its name and where it stands.
enum TEDMeaning {
    /// The meaning, and the area that the elements in it stand in. `area` is nil for the root element.
    static func of(_ name: String, in area: TEDArea?) -> (Meaning, Int32) {
        guard let area else { return (.nothing, 0) }
        if area.isEmpty { return section(name) }
        if area.contains(.coded) { return (coded(name), area.rawValue) }
        if area == .forms { return (name == "NOTICE_UUID" ? .muted : .ted(.form), TEDArea.form.rawValue) }
        let inner = area.union(added(by: name, in: area))
        let field = container(name, area) ?? text(name, inner) ?? (area.contains(.aside) ? nil : value(name, inner))
        return (field.map { .ted($0) } ?? .nothing, inner.rawValue)
    }

    private static func section(_ name: String) -> (Meaning, Int32) {
        switch name {
        case "CODED_DATA_SECTION": (.nothing, TEDArea.coded.rawValue)
        case "FORM_SECTION": (.nothing, TEDArea.forms.rawValue)
        // The translation section holds a machine title in all languages: it is never the notice's text.
        default: (.muted, 0)
        }
    }

    private static func coded(_ name: String) -> Meaning {
        switch name {
        case "NO_DOC_OJS": .ted(.noticeNumber)
        case "DATE_PUB": .ted(.published)
        case "LG_ORIG": .ted(.originalLanguage)
        case "ISO_COUNTRY": .ted(.isoCountry)
        case "ORIGINAL_CPV": .ted(.originalCPV)
        case "DS_DATE_DISPATCH": .ted(.codedDispatch)
        case "DT_DATE_FOR_SUBMISSION": .ted(.codedDeadline)
        case "AA_AUTHORITY_TYPE": .ted(.authorityType)
        case "TD_DOCUMENT_TYPE": .ted(.documentType)
        case "NC_CONTRACT_NATURE": .ted(.contractNature)
        case "PR_PROC": .ted(.codedProcedure)
        case "DIRECTIVE": .ted(.directive)
        case "REF_NOTICE", "URI_LIST", "VALUES", "VALUES_LIST": .muted
        default: .nothing
        }
    }

    /// What passing the element adds to the place.
    private static func added(by name: String, in area: TEDArea) -> TEDArea {
        switch name {
        case "OBJECT_CONTRACT": .object
        case "OBJECT_DESCR", "LOT_PRIOR_INFORMATION": .lot
        case "ADDRESS_CONTRACTING_BODY", "ADDRESS_CONTRACTING_BODY_ADDITIONAL", "CA_CE_CONCESSIONAIRE_PROFILE": .buyer
        case "AWARD_CONTRACT", "AWARD_OF_CONTRACT", "AWARD_OF_CONTRACT_DEFENCE", "RESULTS", "MODIFICATIONS_CONTRACT",
            "CHANGES", "ADDRESS_REVIEW_BODY", "PROCEDURES_FOR_APPEAL":
            .aside
        case "TITLE", "TITLE_CONTRACT", "TI_DOC": .title
        case "PERFORMANCE_CONDITIONS", "EXISTENCE_OTHER_PARTICULAR_CONDITIONS", "OTHER_PARTICULAR_CONDITIONS": .terms
        case "CPV_MAIN": .main
        case "CPV_ADDITIONAL": .additional
        case "TOTAL_ESTIMATED", "NATURE_QUANTITY_SCOPE", "QUANTITY_SCOPE_WORKS_DEFENCE", "QUANTITY_SCOPE": .estimated
        case "TOTAL_FINAL_VALUE": .final
        case "NOTICE_DISPATCH_DATE", "RECEIPT_LIMIT_DATE": .date
        case "START_DATE", "END_DATE": area.contains(.period) ? .date : []
        case "FILE_REFERENCE_NUMBER": .reference
        case "PERIOD_WORK_DATE_STARTING": .period
        default: name.hasSuffix("_ANNEX_B") ? .lot : []
        }
    }

    private static func container(_ name: String, _ area: TEDArea) -> TEDField? {
        if area.contains(.aside) { return nil }
        switch name {
        case "OBJECT_CONTRACT": return .object
        case "OBJECT_DESCR", "LOT_PRIOR_INFORMATION": return .lot
        case "ADDRESS_CONTRACTING_BODY", "ADDRESS_CONTRACTING_BODY_ADDITIONAL", "CA_CE_CONCESSIONAIRE_PROFILE":
            return .buyer
        case "LEFTI": return .lefti
        case "NOTICE_DISPATCH_DATE": return .dispatchParts
        case "RECEIPT_LIMIT_DATE": return .deadlineParts
        case "START_DATE": return area.contains(.period) ? .startParts : nil
        case "END_DATE": return area.contains(.period) ? .endParts : nil
        default: return name.hasSuffix("_ANNEX_B") ? .lot : nil
        }
    }

    /// Free text: paragraphs, and the few elements with text of their own.
    private static func text(_ name: String, _ area: TEDArea) -> TEDField? {
        switch name {
        case "P":
            if area.contains(.terms) { return .terms }
            if area.contains(.aside) { return .text }
            if area.contains(.title) { return .title }
            return area.contains(.reference) ? .referenceText : .text
        case "AC_CRITERION", "CRITERIA", "TI_MARK": return .text
        case "LOT_TITLE": return area.contains(.aside) ? .text : .lotTitle
        default: return nil
        }
    }
}
