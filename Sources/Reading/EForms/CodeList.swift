/// A code list of eForms that stands beside others in the same element, so that its name tells what the code is about.
enum CodeList: String {
    case reservedProcurement = "reserved-procurement"
    case exclusionGround = "exclusion-ground"
    case reservedExecution = "reserved-execution"
    case conditions
    case strategic = "strategic-procurement"
    case social = "social-objective"
    case environmental = "environmental-impact"
    case innovation = "innovative-acquisition"
    case accessibility
    case framework = "framework-agreement"
    case dynamicPurchasing = "dps-usage"
    case buyerLegalType = "buyer-legal-type"

    /// The lists that may stand at a path.
    static let additional: [CodeList] = [.strategic, .social, .environmental, .innovation, .accessibility]
    static let qualification: [CodeList] = [.reservedProcurement, .exclusionGround]
    static let execution: [CodeList] = [.reservedExecution, .conditions]
    static let contractingSystem: [CodeList] = [.framework, .dynamicPurchasing]

    /// How a code's list was found.
    enum Match: Equatable {
        /// By its right name.
        case named(CodeList)
        /// By a wrong or missing name.
        case guessed(CodeList)
        /// A list that is known to be about something else.
        case other
        case unknown
    }

    /// The list that a code belongs to: by name, by a known misspelling, else by a code that only one of the lists has.
    static func find(name: String?, code: String, among lists: [CodeList]) -> Match {
        let name = name.map { Self.normal($0) } ?? ""
        if let list = lists.first(where: { $0.rawValue == name }) { return .named(list) }
        if others.contains(name) { return .other }
        if let list = lists.first(where: { $0.isMisspelt(name) }) { return .guessed(list) }
        let code = normal(code)
        let holders = lists.filter { $0.codes.contains(code) }
        return holders.count == 1 ? .guessed(holders[0]) : .unknown
    }

    /// Lower case without blanks around it.
    static func normal(_ text: String) -> String {
        // Nearly all codes are so already.
        if text.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x2D...0x39).contains($0) }) { return text }
        var bytes = Array(text.utf8)[...].trimmed
        for index in bytes.indices where (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isMisspelt(_ name: String) -> Bool {
        if name == "eforms-" + rawValue { return true }
        switch self {
        case .social: return name == "social-procurement"
        case .reservedExecution: return name == "reserved-executionn"
        default: return false
        }
    }

    /// Lists of the same elements that say nothing about social considerations.
    private static let others: Set<String> = [
        "contract-nature", "eforms-contract-nature", "transport-service", "gpp-criteria", "missing-info-submission",
        "selection-criteria-source", "exclusion-grounds-source", "customer-service", "ecatalog-submission",
        "einvoicing", "esignature-submission", "fsr", "nda", "permission", "buyer-contracting-type",
        "selection-criterion",
    ]

    private var codes: Set<String> {
        switch self {
        case .reservedProcurement: ["none", "res-ws", "res-pub-ser"]
        case .exclusionGround: []
        case .reservedExecution: ["yes", "no", "not-known"]
        case .conditions: ["performance"]
        case .strategic: ["soc-obj", "env-imp", "inn-pur", "none"]
        case .social: ["acc-all", "et-eq", "gen-eq", "hum-right", "opp", "work-cond", "other"]
        case .environmental:
            ["biodiv-eco", "circ-econ", "clim-adapt", "clim-mitig", "pollu-prev", "water-mar", "other"]
        case .innovation:
            ["mar-nov", "proc-innov", "prod-innov", "rd-act", "buy-eff", "fp-requ", "org-nov", "other"]
        case .accessibility: ["inc", "n-inc", "n-inc-just"]
        case .framework: ["fa-mix", "fa-w-rc", "fa-wo-rc", "none"]
        case .dynamicPurchasing: ["dps-list", "dps-nlist", "none"]
        case .buyerLegalType: []
        }
    }
}
