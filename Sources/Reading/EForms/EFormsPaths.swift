/// The known element paths of eForms, by local names below the root, as a tree of states.
///
/// Namespaces are left out: prefixes differ between senders. Elements of extensions that only wrap others are stepped
/// over, so that a path is the same with and without them.
struct EFormsPaths {
    private struct State {
        var next: [String: Int32] = [:]
        var field: EFormsField?
    }

    private var states = [State()]
    private static let wrappers: Set<String> = ["UBLExtensions", "UBLExtension", "ExtensionContent", "EformsExtension"]

    init() {
        for (path, field) in Self.noticePaths { add(path[...], field) }
        for (path, field) in Self.procurementPaths {
            add(path[...], field)
            add("ProcurementProjectLot/\(path)", field)
        }
    }

    private mutating func add(_ path: Substring, _ field: EFormsField) {
        var current = 0
        for name in path.split(separator: "/") {
            if let next = states[current].next[String(name)] {
                current = Int(next)
            } else {
                states[current].next[String(name)] = Int32(states.count)
                current = states.count
                states.append(State())
            }
        }
        states[current].field = field
    }

    /// The meaning and state of an element under a path in state `parent`; nil for the root element.
    func step(_ name: String, from parent: Int32?) -> (Meaning, Int32) {
        guard let parent else { return (.nothing, 0) }
        // Its dates say when withheld data opens; they are never facts.
        if name == "FieldsPrivacy" { return (.eforms(.withheld), -1) }
        guard parent >= 0 else { return (.nothing, -1) }
        if Self.wrappers.contains(name) { return (.nothing, parent) }
        guard let next = states[Int(parent)].next[name] else { return (.nothing, -1) }
        return (states[Int(next)].field.map { .eforms($0) } ?? .nothing, next)
    }

    private static let noticePaths: [(String, EFormsField)] = [
        ("NoticeSubType/SubTypeCode", .subtype),
        ("Publication/NoticePublicationID", .publicationID),
        ("Publication/PublicationDate", .published),
        ("Changes", .changes),
        ("NoticeResult/TotalAmount", .awardedValue),
        ("Organizations/Organization", .organisation),
        ("Organizations/Organization/Company/PartyIdentification/ID", .organisationID),
        ("Organizations/Organization/Company/PartyName/Name", .organisationName),
        ("Organizations/Organization/Company/PartyLegalEntity/CompanyID", .companyID),
        ("Organizations/Organization/Company/PostalAddress/Country/IdentificationCode", .organisationCountry),
        ("Organizations/Organization/TouchPoint/PartyIdentification/ID", .touchPointID),
        ("Organizations/Organization/TouchPoint/PartyName/Name", .touchPointName),
        ("CustomizationID", .release),
        ("ID", .noticeID),
        ("ContractFolderID", .procedureID),
        ("IssueDate", .dispatched),
        ("RegulatoryDomain", .legalBasis),
        ("NoticeTypeCode", .noticeType),
        ("NoticeLanguageCode", .language),
        ("ContractingParty", .contractingParty),
        ("ContractingParty/ContractingPartyType/PartyTypeCode", .legalType),
        ("ContractingParty/Party/PartyIdentification/ID", .buyerID),
        ("ContractingParty/Party/PartyName/Name", .buyerName),
        ("ContractingParty/Party/PostalAddress/Country/IdentificationCode", .buyerCountry),
        ("ProcurementProjectLot", .lot),
        ("ProcurementProjectLot/ID", .lotID),
    ]

    /// Paths that stand both at the notice and in each lot.
    private static let procurementPaths: [(String, EFormsField)] = [
        ("ProcurementProject/ID", .reference),
        ("ProcurementProject/Name", .title),
        ("ProcurementProject/ProcurementTypeCode", .nature),
        ("ProcurementProject/ProcurementAdditionalType", .additionalType),
        ("ProcurementProject/ProcurementAdditionalType/ProcurementTypeCode", .additionalCode),
        ("ProcurementProject/ProcurementAdditionalType/ProcurementType", .additionalText),
        ("ProcurementProject/MainCommodityClassification/ItemClassificationCode", .cpvMain),
        ("ProcurementProject/AdditionalCommodityClassification/ItemClassificationCode", .cpvAdditional),
        ("ProcurementProject/RequestedTenderTotal/EstimatedOverallContractAmount", .estimatedValue),
        ("ProcurementProject/RequestedTenderTotal/FrameworkMaximumAmount", .maximumValue),
        ("ProcurementProject/PlannedPeriod/DurationMeasure", .duration),
        ("ProcurementProject/PlannedPeriod/DescriptionCode", .durationCode),
        ("ProcurementProject/PlannedPeriod/StartDate", .startDate),
        ("ProcurementProject/PlannedPeriod/EndDate", .endDate),
        ("ProcurementProject/ContractExtension/MaximumNumberNumeric", .renewals),
        (
            "TenderingTerms/TendererQualificationRequest/SpecificTendererRequirement/TendererRequirementTypeCode",
            .qualificationCode
        ),
        ("TenderingTerms/ContractExecutionRequirement", .execution),
        ("TenderingTerms/ContractExecutionRequirement/ExecutionRequirementCode", .executionCode),
        ("TenderingTerms/ContractExecutionRequirement/Description", .executionText),
        ("TenderingProcess/ProcedureCode", .procedure),
        ("TenderingProcess/ContractingSystem/ContractingSystemTypeCode", .contractingSystem),
        ("TenderingProcess/TenderSubmissionDeadlinePeriod/EndDate", .tenderDeadline),
    ]
}
