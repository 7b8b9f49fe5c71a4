/// A contract notice with no more than a run needs.
package enum SmallNotice {
    /// The notice as text. `prologue` stands in front of the root element; `inside` in its one lot.
    package static func text(
        title: String = "Städning av skolor", prologue: String = #"<?xml version="1.0" encoding="UTF-8"?>"#,
        reserved: String = "none", inside: String = ""
    ) -> String {
        """
        \(prologue)
        <ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2" \
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" \
        xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1" \
        xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1" \
        xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">
          <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
            <efac:NoticeSubType><cbc:SubTypeCode listName="notice-subtype">16</cbc:SubTypeCode></efac:NoticeSubType>
          </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
          <cbc:CustomizationID>eforms-sdk-1.10</cbc:CustomizationID>
          <cbc:IssueDate>2025-03-04+01:00</cbc:IssueDate>
          <cbc:NoticeTypeCode listName="competition">cn-standard</cbc:NoticeTypeCode>
          <cbc:NoticeLanguageCode listName="language">SWE</cbc:NoticeLanguageCode>
          <cac:ProcurementProject>
            <cbc:Name languageID="SWE">\(title)</cbc:Name>
            <cbc:ProcurementTypeCode listName="contract-nature">services</cbc:ProcurementTypeCode>
            <cac:RequestedTenderTotal>
              <cbc:EstimatedOverallContractAmount currencyID="SEK">5000000</cbc:EstimatedOverallContractAmount>
            </cac:RequestedTenderTotal>
            <cac:MainCommodityClassification>
              <cbc:ItemClassificationCode listName="cpv">90910000</cbc:ItemClassificationCode>
            </cac:MainCommodityClassification>
          </cac:ProcurementProject>
          <cac:ProcurementProjectLot>
            <cbc:ID schemeName="Lot">LOT-0001</cbc:ID>
            <cac:TenderingTerms>
              <cac:TendererQualificationRequest>
                <cac:SpecificTendererRequirement>
                  <cbc:TendererRequirementTypeCode listName="reserved-procurement">\(reserved)</cbc:TendererRequirementTypeCode>
                </cac:SpecificTendererRequirement>
              </cac:TendererQualificationRequest>
            </cac:TenderingTerms>
            \(inside)
          </cac:ProcurementProjectLot>
        </ContractNotice>
        """
    }
}
