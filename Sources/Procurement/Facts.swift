package import Documents

/// A buyer named in a notice.
package struct Buyer: Hashable, Sendable {
    package var name: String
    package var organisationNumber: String?
    /// eForms buyer-legal-type code ("la", "cga"), also for TED_EXPORT.
    package var legalType: String?
    /// eForms country code, three letters ("SWE").
    package var country: String?

    package init(name: String, organisationNumber: String? = nil, legalType: String? = nil, country: String? = nil) {
        self.name = name
        self.organisationNumber = organisationNumber
        self.legalType = legalType
        self.country = country
    }
}

/// An estimated or awarded value and what is known about it.
package struct ProcurementValue: Hashable, Sendable {
    package var money: Money
    /// Whether VAT is included; nil when not said. Notices state values without VAT.
    package var includesVAT: Bool?

    package init(_ money: Money, includesVAT: Bool? = nil) {
        self.money = money
        self.includesVAT = includesVAT
    }
}

/// What is known about one procurement, each fact with the place where it was read.
///
/// Codes are eForms codes also for TED_EXPORT. A fact that is not known is nil.
package struct Facts: Sendable {
    /// eForms country code of the buyer, three letters ("SWE").
    package var country: Sourced<String>?
    package var act: Sourced<Act>?
    /// BT-01 as read ("32014L0024").
    package var legalBasis: Sourced<String>?
    /// The notice subtype of eForms ("16"), or the TED form ("F02_2014").
    package var subtype: Sourced<String>?
    /// The notice type of eForms ("cn-standard"), or the TED document type ("3").
    package var noticeType: Sourced<String>?
    package var stage: Sourced<Stage>?
    /// Publication number, else the notice's own id.
    package var noticeID: Sourced<String>?
    /// BT-04: one procedure has one id in all its notices.
    package var procedureID: Sourced<String>?
    /// The buyer's own reference number.
    package var reference: Sourced<String>?
    package var title: Sourced<String>?
    /// ISO 639-1, lower case ("sv").
    package var language: Sourced<String>?
    /// The eForms SDK or TED_EXPORT release.
    package var release: Sourced<String>?
    package var buyers: [Buyer] = []
    /// The buyer as a document beside the notice names it; among `buyers` where no notice names any.
    package var buyerInText: Sourced<Buyer>?
    package var buyerKind: Sourced<BuyerKind>?
    package var nature: Sourced<Nature>?
    package var cpvMain: Sourced<CPVCode>?
    package var cpvAdditional: [CPVCode] = []
    /// The estimated value of the whole procurement, without VAT, with options.
    package var value: Sourced<ProcurementValue>?
    package var awardedValue: Sourced<ProcurementValue>?
    /// The term given for the whole procurement by a flag or in text; lots carry their own.
    package var term: Sourced<Term>?
    /// The day the procurement was begun, where it is known as such.
    package var begun: Sourced<CalendarDate>?
    /// BT-05.
    package var dispatched: Sourced<CalendarDate>?
    package var published: Sourced<CalendarDate>?
    package var tenderDeadline: Sourced<CalendarDate>?
    /// BT-105 ("open", "restricted" …).
    package var procedure: Sourced<String>?
    package var lots: [Lot] = []
    package var contradictions: [Contradiction] = []
    /// Things about the file that a reader should know: withheld fields, misspelt list names, more languages.
    package var remarks: [Wording] = []

    package init() {}

    /// Whether any fact is known that the command line can give.
    package var isStated: Bool {
        country != nil || act != nil || stage != nil || title != nil || buyerKind != nil || cpvMain != nil
            || value != nil || term != nil || begun != nil || !lots.isEmpty
    }
}
