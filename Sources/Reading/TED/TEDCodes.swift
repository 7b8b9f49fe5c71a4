import Procurement

/// Codes of TED_EXPORT as eForms codes.
enum TEDCodes {
    /// A buyer's legal type by `CA_TYPE` or `TYPE_OF_CONTRACTING_AUTHORITY`.
    static func legalType(_ code: String) -> String? {
        switch code {
        case "MINISTRY", "NATIONAL_AGENCY": "cga"
        case "REGIONAL_AUTHORITY", "REGIONAL_AGENCY": "rl-aut"
        case "BODY_PUBLIC": "body-pl"
        case "EU_INSTITUTION": "eu-ins-bod-ag"
        default: nil
        }
    }

    /// A buyer's legal type by `AA_AUTHORITY_TYPE`.
    static func legalType(authority code: String) -> String? {
        switch code {
        case "1", "N": "cga"
        case "3", "R": "rl-aut"
        case "4": "pub-undert"
        case "5": "eu-ins-bod-ag"
        case "6": "body-pl"
        default: nil
        }
    }

    /// The stage by `TD_DOCUMENT_TYPE`. A corrigendum (2) stands for none: it changes a notice of any stage.
    static func stage(documentType code: String) -> Stage? {
        switch code {
        case "7", "J", "R": .award
        case "V": .direct
        case "0", "P", "B": .planning
        case "3", "H", "A", "M", "D", "O", "Q", "C", "Y": .competition
        case "K": .modification
        default: nil
        }
    }

    /// `NC_CONTRACT_NATURE`.
    static func nature(_ code: String) -> Nature? {
        switch code {
        case "1": .works
        case "2": .supplies
        case "4": .services
        default: nil
        }
    }

    /// The procedure by its `PT_` element.
    static func procedure(_ name: String) -> String? {
        if name.contains("WITHOUT") { return "neg-wo-call" }
        switch name {
        case "PT_OPEN": return "open"
        case "PT_RESTRICTED", "PT_ACCELERATED_RESTRICTED", "PT_ACCELERATED_RESTRICTED_CHOICE": return "restricted"
        case "PT_COMPETITIVE_DIALOGUE": return "comp-dial"
        case "PT_INNOVATION_PARTNERSHIP": return "innovation"
        case "PT_COMPETITIVE_TENDERING": return "comp-tend"
        default: return name.contains("NEGOTIAT") ? "neg-w-call" : nil
        }
    }

    /// The procedure by `PR_PROC`.
    static func codedProcedure(_ code: String) -> String? {
        switch code {
        case "1": "open"
        case "2", "3": "restricted"
        case "4", "6", "B": "neg-w-call"
        case "C": "comp-dial"
        case "G": "innovation"
        case "T", "V": "neg-wo-call"
        default: nil
        }
    }

    /// The number of a directive in CELEX form: "2014/24/EU" is "32014L0024"; anything else stays as it is.
    static func legalBasis(directive: String) -> String {
        let parts = directive.split(separator: "/")
        guard parts.count == 3, let year = Int(parts[0]), let number = Int(parts[1]), year > 1950, number > 0 else {
            return directive
        }
        return "3\(year)L" + fourDigits(number)
    }

    static func fourDigits(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text
    }

    /// An amount with a point or a comma before the decimals and blanks between the thousands.
    static func money(_ text: String, currency: String?) -> Money? {
        guard let currency = currency?.uppercased(), !currency.isEmpty else { return nil }
        let plain = text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { $0 == "," ? "." : $0 }
        guard let money = Money(String(String.UnicodeScalarView(plain)), currency: currency), money.hundredths >= 0
        else {
            return nil
        }
        return money
    }
}
