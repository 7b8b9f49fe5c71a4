import Documents
import Law
import Procurement
import Rules

/// What a purchase has room for, by guide values.
extension Evaluator {
    /// The value of twelve months; the whole value where the term is shorter. The value counts every extension, and so does
    /// the term. Nil where value or term is not known.
    var yearly: Money? {
        guard let money = situation.facts.value?.value.money else { return nil }
        guard let months = term.longestMonths ?? term.months else { return nil }
        guard months > 12 else { return money }
        return Money(hundredths: money.whole * 12 / Int64(months) * 100, currency: money.currency)
    }

    func yearlyValue(atLeast: Amount?, below: Amount?) -> Truth { side(of: yearly, atLeast: atLeast, below: below) }

    /// Full-time months, rounded down; nil where the value, or what is bought, is not known. Only kronor are counted.
    func effort(_ test: EffortTest) -> Int? {
        guard let money = situation.facts.value?.value.money, money.currency == "SEK",
            let nature = lot?.nature ?? situation.facts.nature?.value ?? cpvMain.flatMap(situation.law.nature),
            let labour = test.labour[nature]
        else { return nil }
        return Int(Double(money.whole) * Double(labour) / 100 * Double(test.cap) / 100 / Double(test.cost))
    }

    /// How the room was worked out.
    func room(_ test: EffortTest) -> Wording? {
        guard let months = effort(test),
            let nature = lot?.nature ?? situation.facts.nature?.value ?? cpvMain.flatMap(situation.law.nature),
            let labour = test.labour[nature]
        else { return nil }
        let cost = AmountText.kronor(Int64(test.cost))
        return Wording(
            sv:
                "utrymmet är omkring \(months) heltidsmånader (\(test.cap) % av arbetet, som antas vara \(labour) % av värdet, med \(cost) i månaden)",
            en:
                "there is room for about \(months) full-time months (\(test.cap) % of the labour, taken to be \(labour) % of the value, at \(cost) a month)"
        )
    }
}
