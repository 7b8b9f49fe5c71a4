/// An element of TED_EXPORT that is read.
enum TEDField {
    // Elements that hold others.
    case form, object, lot, buyer, lefti, dispatchParts, deadlineParts, startParts, endParts
    // Texts.
    case text, title, terms, referenceText, lotNumber, lotTitle, buyerName, buyerID
    // The coded section.
    case noticeNumber, published, originalLanguage, isoCountry, originalCPV, codedDispatch, codedDeadline
    case authorityType, documentType, contractNature, codedProcedure, directive
    // The form.
    case legalBasis, country, legalType, reference, nature, cpvMain, cpvAdditional
    case estimatedTotal, lotValue, finalTotal, currency, includingVAT, estimatedCost, finalCost
    case duration, months, days, frameworkYears, frameworkMonths, startDate, endDate, renewal, noRenewal
    case dispatched, deadline, day, month, year
    case procedureType, framework, dynamicPurchasing, dynamicForOthers
    case shelteredWorkshop, shelteredProgramme, missionOrganisations
}

/// Where in TED_EXPORT a path stands. Names repeat in different places (a `CPV_CODE` is the main code or not, of the
/// contract or of a lot), and the wrappers around them come and go by release: the place is what is passed on the way.
struct TEDArea: OptionSet {
    let rawValue: Int32

    static let coded = TEDArea(rawValue: 1 << 0)
    static let forms = TEDArea(rawValue: 1 << 1)
    static let form = TEDArea(rawValue: 1 << 2)
    static let object = TEDArea(rawValue: 1 << 3)
    static let lot = TEDArea(rawValue: 1 << 4)
    static let buyer = TEDArea(rawValue: 1 << 5)
    /// Awards, changes and addresses of others: text is read there, facts are not.
    static let aside = TEDArea(rawValue: 1 << 6)
    static let title = TEDArea(rawValue: 1 << 7)
    static let terms = TEDArea(rawValue: 1 << 8)
    static let main = TEDArea(rawValue: 1 << 9)
    static let additional = TEDArea(rawValue: 1 << 10)
    static let estimated = TEDArea(rawValue: 1 << 11)
    static let final = TEDArea(rawValue: 1 << 12)
    static let date = TEDArea(rawValue: 1 << 13)
    static let reference = TEDArea(rawValue: 1 << 14)
    static let period = TEDArea(rawValue: 1 << 15)
}
