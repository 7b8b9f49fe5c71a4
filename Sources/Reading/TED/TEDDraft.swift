import Procurement

/// What has been read of a TED_EXPORT notice so far: the coded section, and the form in the original language.
struct TEDDraft {
    /// How good a form is to read: the original, one that does not say, a translation.
    enum Rank: Int {
        case none, translation, unmarked, original
    }

    var facts = Facts()
    var form = TEDForm()
    var rank = Rank.none
    /// Original forms after the first: the same notice in another language.
    var formsLeftOut = 0

    /// The attribute that says more about the element being read.
    var attribute: String?
    var isWithheld = false
    var namespace = ""
    var version: String?
    var documentID: String?
    var originalCPV: [CPVCode] = []
    var originalCPVPlace = ""
    var dispatched: Sourced<CalendarDate>?
    var deadline: Sourced<CalendarDate>?
    var authorityType: Sourced<String>?
    var documentType: Sourced<String>?
    var nature: Sourced<Nature>?
    var procedure: Sourced<String>?
    var directive: Sourced<String>?
    var language: Sourced<String>?

    mutating func open(namespace: String, version: String?, documentID: String?) {
        self.namespace = namespace
        self.version = version
        self.documentID = documentID
    }

    /// Whether a form that begins is better than what has been read; then that is forgotten.
    mutating func accepts(_ rank: Rank) -> Bool {
        guard rank.rawValue > self.rank.rawValue else {
            if rank == .original { formsLeftOut += 1 }
            return false
        }
        self.rank = rank
        form = TEDForm()
        return true
    }

    /// Takes a value of the coded section; `code` is its attribute, `text` what it holds.
    mutating func takeCoded(_ field: TEDField, _ text: String, _ code: String?, _ place: String) {
        switch field {
        case .noticeNumber: facts.noticeID = facts.noticeID ?? Sourced(text, .field, place)
        case .published: facts.published = CalendarDate(text).map { Sourced($0, .field, place) }
        case .originalLanguage:
            language = Languages.twoLetters(String(text.prefix(2))).map { Sourced($0, .field, place) }
        case .isoCountry:
            if let code { facts.country = Sourced(TEDCodes.country(code), .field, place) }
        case .originalCPV:
            if let code = code.flatMap({ CPVCode($0) }) { originalCPV.append(code) }
            originalCPVPlace = place
        case .codedDispatch: dispatched = CalendarDate(text).map { Sourced($0, .field, place) }
        case .codedDeadline: deadline = CalendarDate(text).map { Sourced($0, .field, place) }
        case .authorityType: authorityType = code.map { Sourced($0, .field, place) }
        case .documentType: documentType = code.map { Sourced($0, .field, place) }
        case .contractNature: nature = code.flatMap { TEDCodes.nature($0) }.map { Sourced($0, .field, place) }
        case .codedProcedure:
            procedure = code.flatMap { TEDCodes.codedProcedure($0) }.map { Sourced($0, .field, place) }
        case .directive: directive = code.map { Sourced(TEDCodes.legalBasis(directive: $0), .field, place) }
        default: break
        }
    }
}
