extension TEDMeaning {
    /// The coded values and short texts of a form.
    static func value(_ name: String, _ area: TEDArea) -> TEDField? {
        if name.hasPrefix("PT_") { return .procedureType }
        switch name {
        case "LEGAL_BASIS": return .legalBasis
        case "OFFICIALNAME": return area.contains(.buyer) ? .buyerName : nil
        case "NATIONALID": return area.contains(.buyer) ? .buyerID : nil
        case "COUNTRY": return area.contains(.buyer) ? .country : nil
        case "CA_TYPE", "TYPE_OF_CONTRACTING_AUTHORITY": return .legalType
        case "REFERENCE_NUMBER": return .reference
        case "TYPE_CONTRACT": return .nature
        case "CPV_CODE": return area.contains(.main) ? .cpvMain : area.contains(.additional) ? .cpvAdditional : nil
        case "LOT_NO", "LOT_NUMBER": return area.contains(.lot) ? .lotNumber : nil
        case "FRAMEWORK", "F02_FRAMEWORK", "F17_FRAMEWORK": return .framework
        case "DPS": return .dynamicPurchasing
        case "DPS_ADDITIONAL_PURCHASERS": return .dynamicForOthers
        case "RESTRICTED_SHELTERED_WORKSHOP", "RESTRICTED_TO_SHELTERED_WORKSHOPS": return .shelteredWorkshop
        case "RESTRICTED_SHELTERED_PROGRAM", "RESTRICTED_TO_FRAMEWORK": return .shelteredProgramme
        case "RESERVED_ORGANISATIONS_SERVICE_MISSION": return .missionOrganisations
        default: return amount(name, area) ?? time(name, area)
        }
    }

    private static func amount(_ name: String, _ area: TEDArea) -> TEDField? {
        switch name {
        case "VAL_ESTIMATED_TOTAL": .estimatedTotal
        case "VAL_OBJECT": .lotValue
        case "VAL_TOTAL": area.contains(.object) && !area.contains(.lot) ? .finalTotal : nil
        case "COSTS_RANGE_AND_CURRENCY", "COSTS_RANGE_AND_CURRENCY_WITH_VAT_RATE": .currency
        case "INCLUDING_VAT": .includingVAT
        // Of a range the upper end counts: options belong to the value.
        case "VALUE_COST", "HIGH_VALUE":
            area.contains(.final) ? .finalCost : area.contains(.estimated) ? .estimatedCost : nil
        default: nil
        }
    }

    private static func time(_ name: String, _ area: TEDArea) -> TEDField? {
        switch name {
        case "DURATION": area.contains(.lot) ? .duration : nil
        case "DATE_START": area.contains(.lot) ? .startDate : nil
        case "DATE_END": area.contains(.lot) ? .endDate : nil
        case "RENEWAL": area.contains(.lot) ? .renewal : nil
        case "NO_RENEWAL": area.contains(.lot) ? .noRenewal : nil
        case "MONTHS": area.contains(.period) ? .months : nil
        case "DAYS": area.contains(.period) ? .days : nil
        case "DURATION_FRAMEWORK_YEAR": .frameworkYears
        case "DURATION_FRAMEWORK_MONTH": .frameworkMonths
        case "DATE_DISPATCH_NOTICE": .dispatched
        case "DATE_RECEIPT_TENDERS": .deadline
        case "DAY": area.contains(.date) ? .day : nil
        case "MONTH": area.contains(.date) ? .month : nil
        case "YEAR": area.contains(.date) ? .year : nil
        default: nil
        }
    }
}
