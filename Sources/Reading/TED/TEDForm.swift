import Procurement

/// What has been read of one form of a TED_EXPORT notice.
struct TEDForm {
    /// Three numbers of a date that R2.0.8 gives one by one.
    struct DateParts {
        var day = 0
        var month = 0
        var year = 0

        var date: CalendarDate? { CalendarDate(year: year, month: month, day: day) }
    }

    var name = ""
    var language: String?
    var version: String?
    /// R2.0.9 numbers its forms; R2.0.8 names them.
    var isNumbered: Bool { name.hasPrefix("F") && name.hasSuffix("_2014") }
    var facts = Facts()
    var lots: [LotDraft] = []
    /// Index of the open lot, -1 outside lots.
    var current = -1
    /// Objects begun: a prior information notice can hold several, each with its own title, CPV code and lots.
    var objects = 0
    var objectCPV: CPVCode?
    var objectNature: Nature?
    /// The object that each lot belongs to.
    var lotObjects: [Int] = []
    var term = Term()
    var hasLefti = false
    var hasFramework = false
    var dynamicPurchasing: String?
    /// Declared for the whole notice: TED_EXPORT has no reservation for single lots.
    var declared = SocialDeclaration()
    var parts = DateParts()
    var currency = ""
    var includesVAT: Bool?
    var buyer = Buyer(name: "")
    var legalType: Sourced<String>?

    /// Changes the term of the open lot, or outside lots that of the notice.
    mutating func updateTerm(_ change: (inout Term) -> Void) {
        if current >= 0 { change(&lots[current].lot.term) } else { change(&term) }
    }

    mutating func openLot(_ place: String) {
        current = lots.count
        lots.append(LotDraft(place: place))
        lotObjects.append(objects)
        if objects > 1 {
            lots[current].lot.cpvMain = objectCPV
            lots[current].lot.nature = objectNature
        }
    }

    mutating func closeBuyer() {
        if !buyer.name.isEmpty, !facts.buyers.contains(buyer) { facts.buyers.append(buyer) }
        buyer = Buyer(name: "")
    }
}
