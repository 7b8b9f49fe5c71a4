import Procurement

extension LotDraft {
    /// Codes of the lot that cannot both be meant. The codes that say more come first: they are the ones in use.
    var contradictions: [Contradiction] {
        var found: [Contradiction] = []
        for field in [SocialDeclaration.Field.reservedParticipation, .strategic] {
            // "none" beside another code.
            let others = readings(field) { $0 != "none" }
            let none = readings(field) { $0 == "none" }
            if !others.isEmpty, !none.isEmpty { add(field, others + none, to: &found) }
        }
        let execution = readings(.reservedExecution) { $0 != "not-known" }
        if execution.count > 1 { add(.reservedExecution, execution, to: &found) }
        // A social objective beside aims of which none is social. Without any aim there is nothing to contradict.
        let social = readings(.social) { _ in true }
        let aims = readings(.strategic) { _ in true }
        if !social.isEmpty, !aims.isEmpty, !aims.contains(where: { $0.value == "soc-obj" }) {
            add(.social, social + aims, to: &found)
        }
        return found
    }

    private func readings(
        _ field: SocialDeclaration.Field, where isWanted: (String) -> Bool
    ) -> [Contradiction.Reading] {
        var readings: [Contradiction.Reading] = []
        for code in codes where code.field == field && isWanted(code.value) {
            let reading = Contradiction.Reading(value: code.value, place: code.place)
            if !readings.contains(reading) { readings.append(reading) }
        }
        return readings
    }

    private func add(
        _ field: SocialDeclaration.Field, _ readings: [Contradiction.Reading], to found: inout [Contradiction]
    ) {
        found.append(Contradiction(fact: field.rawValue, lot: lot.id, readings: readings))
    }
}
