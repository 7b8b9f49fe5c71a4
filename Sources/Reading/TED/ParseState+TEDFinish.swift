import Documents
import Procurement

extension ParseState {
    /// The document and facts of a TED_EXPORT notice.
    mutating func finishTED(name: String) -> ReadResult {
        for entry in entries where entry.role != .plain { take(entry) }
        let facts = ted.finish()
        let document = document(name: name, language: facts.language?.value, lots: facts.lots.map(\.id))
        return .read(document, facts)
    }

    private mutating func take(_ entry: TextEntry) {
        let value = string(entry)
        switch entry.role {
        case .title:
            if entry.lot >= 0 {
                let earlier = ted.form.lots[entry.lot].lot.title
                ted.form.lots[entry.lot].lot.title = earlier.map { $0 + " " + value } ?? value
            } else if entry.owner <= 1 {
                let earlier = ted.form.facts.title
                ted.form.facts.title = Sourced(
                    earlier.map { $0.value + " " + value } ?? value, .field, tree.path(entry.node))
            } else {
                ted.form.titleLots(of: entry.owner, value)
            }
        case .performanceTerms: ted.form.declared.add(value, to: .performanceTerms)
        default: break
        }
    }
}

extension TEDForm {
    /// Gives the title of one of several objects to its lots that have none.
    mutating func titleLots(of object: Int, _ title: String) {
        for index in lots.indices where lotObjects[index] == object && lots[index].lot.title == nil {
            lots[index].lot.title = title
        }
    }
}
