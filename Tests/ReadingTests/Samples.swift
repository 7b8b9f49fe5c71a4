import Documents
import Procurement

@testable import Reading

/// Small notices with invented buyers, put together from parts.
enum Samples {
    private static let namespaces = """
        xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
        xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" \
        xmlns:efac="http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1" \
        xmlns:efbc="http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1" \
        xmlns:efext="http://data.europa.eu/p27/eforms-ubl-extensions/1" \
        xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"
        """

    /// An eForms notice: `extension` goes into the root's extension, `body` after the header.
    static func eforms(
        root: String = "ContractNotice", prefix: String = "", subtype: String? = "16", language: String = "SWE",
        extension content: String = "", body: String = ""
    ) -> String {
        let name = prefix.isEmpty ? root : "\(prefix):\(root)"
        let binding = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"
        let code = subtype.map {
            "<efac:NoticeSubType><cbc:SubTypeCode listName=\"notice-subtype\">\($0)</cbc:SubTypeCode></efac:NoticeSubType>"
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <\(name) \(binding)="urn:oasis:names:specification:ubl:schema:xsd:\(root)-2" \(namespaces)>
            \(wrapped((code ?? "") + content))
            <cbc:CustomizationID>eforms-sdk-1.10</cbc:CustomizationID>
            <cbc:ID schemeName="notice-id">0a0a-1b1b</cbc:ID>
            <cbc:IssueDate>2024-03-01+01:00</cbc:IssueDate>
            <cbc:RegulatoryDomain>32014L0024</cbc:RegulatoryDomain>
            <cbc:NoticeTypeCode listName="competition">cn-standard</cbc:NoticeTypeCode>
            <cbc:NoticeLanguageCode>\(language)</cbc:NoticeLanguageCode>
            \(body)
            </\(name)>
            """
    }

    /// Content inside the extension elements of UBL.
    static func wrapped(_ content: String) -> String {
        """
        <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>\(content)\
        </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
        """
    }

    /// A lot: `project` goes into its project, `terms` into its tendering terms.
    static func lot(_ id: String = "LOT-0001", scheme: String = "Lot", project: String = "", terms: String = "")
        -> String
    {
        """
        <cac:ProcurementProjectLot><cbc:ID schemeName="\(scheme)">\(id)</cbc:ID>\
        <cac:TenderingTerms>\(terms)</cac:TenderingTerms>\
        <cac:ProcurementProject>\(project)</cac:ProcurementProject></cac:ProcurementProjectLot>
        """
    }

    /// A code of BT-06, 775, 774, 776 or 754, with the text beside it.
    static func additional(_ list: String, _ code: String, text: String = "") -> String {
        """
        <cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName="\(list)">\(code)</cbc:ProcurementTypeCode>\
        \(text)</cac:ProcurementAdditionalType>
        """
    }

    /// BT-71 with the code predicate on the element.
    static func reservation(_ code: String, list: String = "reserved-procurement") -> String {
        """
        <cac:TendererQualificationRequest><cac:SpecificTendererRequirement>\
        <cbc:TendererRequirementTypeCode listName="\(list)">\(code)</cbc:TendererRequirementTypeCode>\
        </cac:SpecificTendererRequirement></cac:TendererQualificationRequest>
        """
    }

    /// BT-736, BT-70 and others.
    static func execution(_ list: String, _ code: String, text: String = "") -> String {
        """
        <cac:ContractExecutionRequirement><cbc:ExecutionRequirementCode listName="\(list)">\(code)\
        </cbc:ExecutionRequirementCode>\(text)</cac:ContractExecutionRequirement>
        """
    }

    /// A TED_EXPORT file with one or more forms.
    static func ted(
        namespace: String = "http://publications.europa.eu/resource/schema/ted/R2.0.9/publication",
        version: String? = "R2.0.9.S05.E01", type: String = "3", country: String = "SE", language: String = "SV",
        forms: String
    ) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <TED_EXPORT xmlns="\(namespace)" \(version.map { "VERSION=\"\($0)\"" } ?? "") DOC_ID="000001-2021">
        <CODED_DATA_SECTION><REF_OJS><DATE_PUB>20210521</DATE_PUB></REF_OJS><NOTICE_DATA>
        <NO_DOC_OJS>2021/S 001-000001</NO_DOC_OJS><LG_ORIG>\(language)</LG_ORIG><ISO_COUNTRY VALUE="\(country)"/>
        <ORIGINAL_CPV CODE="90910000">Cleaning</ORIGINAL_CPV>
        <REF_NOTICE><NO_DOC_OJS>2020/S 200-123456</NO_DOC_OJS></REF_NOTICE></NOTICE_DATA>
        <CODIF_DATA><DS_DATE_DISPATCH>20210518</DS_DATE_DISPATCH><AA_AUTHORITY_TYPE CODE="3">Regional</AA_AUTHORITY_TYPE>
        <TD_DOCUMENT_TYPE CODE="\(type)">Type</TD_DOCUMENT_TYPE><NC_CONTRACT_NATURE CODE="4">Services</NC_CONTRACT_NATURE>
        <PR_PROC CODE="1">Open</PR_PROC></CODIF_DATA></CODED_DATA_SECTION>
        <TRANSLATION_SECTION><ML_TITLES><ML_TI_DOC LG="SV"><TI_CY>Sverige</TI_CY><TI_TEXT><P>Maskinrubrik</P></TI_TEXT>
        </ML_TI_DOC></ML_TITLES></TRANSLATION_SECTION>
        <FORM_SECTION>\(forms)</FORM_SECTION></TED_EXPORT>
        """
    }

    /// A contract notice of R2.0.9 with a section III and one lot.
    static func f02(category: String? = "ORIGINAL", language: String = "SV", lefti: String = "", lots: String = "")
        -> String
    {
        """
        <F02_2014 \(category.map { "CATEGORY=\"\($0)\"" } ?? "") FORM="F02" LG="\(language)"><LEGAL_BASIS VALUE="32014L0024"/>
        <CONTRACTING_BODY><ADDRESS_CONTRACTING_BODY><OFFICIALNAME>Påhittade kommunen</OFFICIALNAME>\
        <NATIONALID>000000-0001</NATIONALID><COUNTRY VALUE="SE"/></ADDRESS_CONTRACTING_BODY>\
        <CA_TYPE VALUE="REGIONAL_AUTHORITY"/></CONTRACTING_BODY>
        <OBJECT_CONTRACT><TITLE><P>Städning (\(language))</P></TITLE><CPV_MAIN><CPV_CODE CODE="90910000"/></CPV_MAIN>
        <TYPE_CONTRACT CTYPE="SERVICES"/><VAL_ESTIMATED_TOTAL CURRENCY="SEK">5000000.00</VAL_ESTIMATED_TOTAL>\
        \(lots)</OBJECT_CONTRACT>\(lefti)
        <PROCEDURE><PT_OPEN/><DATE_RECEIPT_TENDERS>2021-06-30</DATE_RECEIPT_TENDERS></PROCEDURE>
        <COMPLEMENTARY_INFO><DATE_DISPATCH_NOTICE>2021-05-17</DATE_DISPATCH_NOTICE></COMPLEMENTARY_INFO></F02_2014>
        """
    }
}

/// A document that was read, and its facts.
struct ReadNotice {
    let document: Document
    let facts: Facts

    /// The texts of all blocks in order.
    var texts: [String] { document.blocks.map { document.text[$0.range] } }

    /// What the lot with that index declared.
    func declared(_ field: SocialDeclaration.Field, lot: Int = 0) -> [String] {
        facts.lots.indices.contains(lot) ? facts.lots[lot].declared[field] : []
    }
}

/// A file that was expected to be read was not, or the other way round.
struct Unexpected: Error {
    let what: String
}

func read(_ xml: String) throws -> ReadNotice {
    switch result(Array(xml.utf8)) {
    case .read(let document, let facts?): return ReadNotice(document: document, facts: facts)
    case .read: throw Unexpected(what: "not a notice")
    case .unreadable(let file): throw Unexpected(what: file.reason.en)
    }
}

func document(_ bytes: [UInt8]) throws -> Document {
    switch result(bytes) {
    case .read(let document, _): return document
    case .unreadable(let file): throw Unexpected(what: file.reason.en)
    }
}

func refusal(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> UnreadableFile {
    switch result(bytes, limits: limits) {
    case .read: throw Unexpected(what: "it was read")
    case .unreadable(let file): return file
    }
}

func result(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> ReadResult {
    var reader = NoticeReader(limits: limits)
    return reader.read(bytes: bytes, name: "notice.xml")
}
