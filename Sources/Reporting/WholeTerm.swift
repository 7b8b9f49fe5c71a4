import Procurement

extension Facts {
    /// The term of the whole procurement: the one that is given, else the longest of the lots.
    var wholeTerm: Term? {
        if let term { return term.value }
        return lots.map(\.term).filter(\.isKnown).max { $0.isShorter(than: $1) }
    }

    /// The lots to print. A report always has at least one, so that readers of it need no special case:
    /// a procurement without lots is one lot, numbered as eForms numbers a single lot.
    var printedLots: [Lot] {
        guard lots.isEmpty else { return lots }
        var whole = Lot(id: "LOT-0000", place: "")
        whole.nature = nature?.value
        whole.cpvMain = cpvMain?.value
        whole.cpvAdditional = cpvAdditional
        whole.term = term?.value ?? Term()
        return [whole]
    }
}

extension Term {
    fileprivate var isKnown: Bool { self != Term() }

    /// Compares what is known: no end at all, then months, then months with extensions, then the last day.
    fileprivate func isShorter(than other: Term) -> Bool {
        if isUnlimited != other.isUnlimited { return other.isUnlimited }
        if months != other.months { return (months ?? -1) < (other.months ?? -1) }
        if longestMonths != other.longestMonths { return (longestMonths ?? -1) < (other.longestMonths ?? -1) }
        switch (earliestEnd, other.earliestEnd) {
        case (let mine?, let theirs?): return mine < theirs
        case (nil, .some): return true
        default: return false
        }
    }
}
