import Documents

extension Dossier {
    /// The same without what points at single persons, made before anything is read out of it, so that nothing that is
    /// quoted can hold it.
    package var masked: Dossier {
        Dossier(
            name: name, documents: documents.map(\.masked), unreadable: unreadable,
            noticeFacts: noticeFacts.map(\.masked))
    }
}

extension Facts {
    /// The same with the free texts of the notice masked; codes, amounts and days are as they were.
    fileprivate var masked: Facts {
        var facts = self
        facts.title = title?.masked
        facts.reference = reference?.masked
        for index in facts.buyers.indices { facts.buyers[index].name = PersonalData.masked(buyers[index].name) }
        for index in facts.lots.indices { facts.lots[index].mask() }
        facts.contradictions = contradictions.map(\.masked)
        facts.remarks = remarks.map { PersonalData.masked($0) }
        return facts
    }
}

extension Lot {
    fileprivate mutating func mask() {
        title = title.map { PersonalData.masked($0) }
        for field in SocialDeclaration.Field.allCases {
            declared[field] = declared[field].map { PersonalData.masked($0) }
        }
    }
}

extension Sourced<String> {
    fileprivate var masked: Sourced<String> { Sourced(PersonalData.masked(value), source, place) }
}

extension Contradiction {
    fileprivate var masked: Contradiction {
        Contradiction(
            fact: fact, lot: lot,
            readings: readings.map { Reading(value: PersonalData.masked($0.value), place: $0.place) })
    }
}
