package import Procurement

/// Facts in one line, as a notice would state them. What is not named is not known.
package func facts(
    act: Act? = nil, cpv: String? = nil, also additional: [String] = [], value: String? = nil,
    in currency: String = "SEK",
    date: String? = nil, buyer: BuyerKind? = nil, nature: Nature? = nil, stage: Stage? = nil, subtype: String? = nil,
    country: String? = "SWE", lots: [Lot] = []
) -> Facts {
    var facts = Facts()
    facts.act = known(act)
    facts.cpvMain = known(cpv.flatMap { CPVCode($0) })
    facts.cpvAdditional = additional.compactMap { CPVCode($0) }
    facts.value = known(value.flatMap { Money($0, currency: currency) }.map { ProcurementValue($0) })
    facts.dispatched = known(date.flatMap { CalendarDate($0) })
    facts.buyerKind = known(buyer)
    facts.nature = known(nature)
    facts.stage = known(stage)
    facts.subtype = known(subtype)
    facts.country = known(country)
    facts.lots = lots
    return facts
}

private func known<Value: Sendable>(_ value: Value?) -> Sourced<Value>? {
    value.map { Sourced($0, .field, "/Notice") }
}

/// A day that a test writes out; the first of 2026 for a text that is none, which no test writes.
package func day(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) ?? CalendarDate("2026-01-01") else {
        preconditionFailure("no such day: \(text)")
    }
    return day
}

/// A lot of a notice that asks for reservation and social aims.
package func lot(
    _ id: String, reserved: [String] = ["none"], months: Int? = nil, cpv: String? = nil, value: String? = nil
) -> Lot {
    var lot = Lot(id: id, place: "/Notice/Lot[\(id)]")
    lot.declared.answerable = [.reservedParticipation, .social]
    lot.declared[.reservedParticipation] = reserved
    lot.term.months = months
    lot.cpvMain = cpv.flatMap { CPVCode($0) }
    lot.value = value.flatMap { Money($0, currency: "SEK") }
    return lot
}
