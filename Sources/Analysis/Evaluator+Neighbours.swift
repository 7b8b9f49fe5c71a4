import Documents
import Law
import Procurement
import Rules

/// What is known of the buyer, the calendar and earlier contracts.
extension Evaluator {
    func buyerIn(_ list: BuyerList) -> Truth {
        let buyers = situation.facts.buyers
        let own = buyers.compactMap { $0.organisationNumber?.filter(\.isNumber) } + buyers.map { $0.name.lowercased() }
        if own.contains(where: list.entries.contains) { return .yes }
        return list.isComplete && !own.isEmpty ? .no : .unknown
    }

    /// Days from when the notice was sent to the last day for tenders.
    var tenderDays: Int? {
        guard let sent = (situation.facts.dispatched ?? situation.facts.published)?.value,
            let last = situation.facts.tenderDeadline?.value
        else { return nil }
        return last.days(since: sent)
    }

    /// How many divisions the codes of the lot, or of the procurement, are of.
    var cpvDivisions: Int {
        let codes = [cpvMain].compactMap { $0 } + (lot?.cpvAdditional ?? []) + situation.facts.cpvAdditional
        return Set(codes.map { $0.number / 1_000_000 }).count
    }

    /// The contracts for the same service in so many years before.
    func awards(_ history: [PastAward], years: Int) -> [PastAward] {
        guard let code = cpvMain, let from = situation.regime.date.adding(months: -12 * years) else { return [] }
        return history.filter { $0.cpv == code && from <= $0.date && $0.date <= situation.regime.date }
    }

    func awarded(_ awards: [PastAward]) -> Wording? {
        guard let last = awards.max(by: { $0.date < $1.date }) else { return nil }
        return Wording(
            sv: "\(last.supplier) tilldelades ett kontrakt \(last.date)",
            en: "\(last.supplier) was awarded a contract on \(last.date)")
    }
}
