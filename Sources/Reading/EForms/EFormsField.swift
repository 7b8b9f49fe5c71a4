/// An element of eForms that is read as something else than plain text.
enum EFormsField {
    // Elements that hold others.
    case organisation, contractingParty, lot, additionalType, execution, changes, withheld
    // Free text with a role.
    case title, organisationName, touchPointName, buyerName, additionalText, executionText
    // The notice.
    case subtype, noticeType, legalBasis, release, procedureID, noticeID, publicationID, dispatched, published, language
    // Organisations and buyers.
    case organisationID, touchPointID, companyID, organisationCountry, buyerID, buyerCountry, legalType
    // The procedure and its lots.
    case lotID, reference, nature, cpvMain, cpvAdditional, estimatedValue, maximumValue, awardedValue
    case duration, durationCode, startDate, endDate, renewals
    case procedure, contractingSystem, tenderDeadline
    // What the buyer declared.
    case additionalCode, qualificationCode, executionCode
}
