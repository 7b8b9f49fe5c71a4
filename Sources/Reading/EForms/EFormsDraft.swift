import Documents
import Procurement

/// What has been read of an eForms notice so far.
struct EFormsDraft {
    static let roots: Set<String> = [
        "ContractNotice", "ContractAwardNotice", "PriorInformationNotice", "BusinessRegistrationInformationNotice",
    ]

    /// An organisation of the notice: the company and its contact points have ids of their own.
    struct Organisation {
        var ids: [String] = []
        var name: String?
        var touchPointName: String?
        var companyID: String?
        var country: Sourced<String>?
    }

    /// A buyer as the notice names it: by the id of an organisation, in old files by name.
    struct ContractingParty {
        var id: String?
        var name: String?
        var country: Sourced<String>?
        var legalType: Sourced<String>?
    }

    var root = ""
    var facts = Facts()
    /// The list name of the notice type code: planning, competition, result …
    var formType: Sourced<String>?
    var publicationID: Sourced<String>?
    /// The notice's own language as its texts are marked.
    var languageCode: UInt32?
    var organisations: [Organisation] = []
    var parties: [ContractingParty] = []
    var procedure = LotDraft(place: "")
    var lots: [LotDraft] = []
    /// Index of the open lot, -1 outside lots.
    var current = -1
    /// The first text of the open group (a code with texts beside it), and the list that its code belongs to.
    var groupStart = 0
    var groupList: CodeList?
    /// The attribute that says more about the element being read: list name, currency, unit or scheme.
    var attribute: String?
    var isChange = false
    var isWithheld = false

    mutating func openLot(_ place: String) {
        current = lots.count
        lots.append(LotDraft(place: place))
    }

    mutating func closeLot() {
        if lots[current].lot.id.isEmpty { lots[current].lot.id = "LOT-" + TEDCodes.fourDigits(current + 1) }
        current = -1
    }

    /// Changes the open lot, or outside lots the procedure.
    mutating func update(_ change: (inout LotDraft) -> Void) {
        if current >= 0 { change(&lots[current]) } else { change(&procedure) }
    }

    /// Adds a remark once.
    mutating func remark(_ remark: Wording) {
        if !facts.remarks.contains(remark) { facts.remarks.append(remark) }
    }

    /// The list of a code; a wrong name draws a remark.
    mutating func list(of code: String, among lists: [CodeList]) -> CodeList? {
        switch CodeList.find(name: attribute, code: code, among: lists) {
        case .named(let list): return list
        case .guessed(let list):
            remark(EFormsRemarks.listName(attribute, readAs: list.rawValue, code: code))
            return list
        case .other: return nil
        case .unknown:
            remark(EFormsRemarks.unknownList(attribute, code: code))
            return nil
        }
    }

    /// An amount; a negative one stands for a value that is withheld.
    mutating func money(_ value: String) -> Money? {
        guard let money = Money(value, currency: (attribute ?? "").uppercased()) else { return nil }
        guard money.hundredths >= 0 else {
            isWithheld = true
            return nil
        }
        return money.currency.isEmpty ? nil : money
    }
}
