import Documents
import Law
import Procurement

/// The condition under which an uncertain regime makes a finding hold, in words.
enum OnlyIf {
    static func wording(_ regime: Regime, wanted: RegimeSet) -> Wording {
        let inside = regime.completions.filter { wanted.contains(RegimeSet($0.tag)) }
        let outside = regime.completions.filter { !wanted.contains(RegimeSet($0.tag)) }
        var parts: [Wording] = []
        parts += same(inside, outside, \.isAnnex2).map { isAnnex in
            isAnnex
                ? Wording(sv: "tjänsten finns i bilaga 2", en: "the service is in annex 2")
                : Wording(sv: "tjänsten inte finns i bilaga 2", en: "the service is not in annex 2")
        }
        parts += same(inside, outside, \.isWorks).map { isWorks in
            isWorks
                ? Wording(sv: "det är en byggentreprenad", en: "it is works")
                : Wording(sv: "det inte är en byggentreprenad", en: "it is not works")
        }
        parts += same(inside, outside, \.isState).map { isState in
            isState
                ? Wording(sv: "köparen är en statlig myndighet", en: "the buyer is a state authority")
                : Wording(sv: "köparen inte är en statlig myndighet", en: "the buyer is not a state authority")
        }
        // What the conditions so far leave outside is told apart by the value.
        let left = outside.filter { other in
            inside.contains { one in
                one.isAnnex2 == other.isAnnex2 && one.isWorks == other.isWorks && one.isState == other.isState
            }
        }
        if !left.isEmpty { parts += bounds(inside, left) }
        if parts.isEmpty {
            let tags = wanted.intersection(regime.candidates).tags.map(\.rawValue).joined(separator: " / ")
            parts = [Wording(sv: "upphandlingen följer \(tags)", en: "the procurement follows \(tags)")]
        }
        return Wording(
            sv: "gäller om " + parts.map(\.sv).joined(separator: " och "),
            en: "holds if " + parts.map(\.en).joined(separator: " and "))
    }

    /// The answer that all completions inside share and some outside do not.
    private static func same(
        _ inside: [Completion], _ outside: [Completion], _ path: KeyPath<Completion, Bool?>
    ) -> [Bool] {
        let answers = Set(inside.map { $0[keyPath: path] })
        guard answers.count == 1, let answer = answers.first ?? nil,
            outside.contains(where: { $0[keyPath: path] == !answer })
        else { return [] }
        return [answer]
    }

    /// Bounds on the value that separate inside from outside.
    private static func bounds(_ inside: [Completion], _ outside: [Completion]) -> [Wording] {
        var parts: [Wording] = []
        let least = Set(inside.map(\.atLeast)).sorted()
        if let lowest = least.first, lowest > 0, outside.contains(where: { $0.atLeast < lowest }) {
            let amounts = amounts(least)
            parts.append(Wording(sv: "värdet är minst \(amounts.sv)", en: "the value is at least \(amounts.en)"))
        }
        let below = inside.map(\.below)
        let upper = Set(below.compactMap { $0 }).sorted()
        if !upper.isEmpty, !below.contains(nil),
            outside.contains(where: { $0.below == nil || $0.below ?? 0 > upper[0] })
        {
            let amounts = amounts(upper)
            parts.append(Wording(sv: "värdet är under \(amounts.sv)", en: "the value is below \(amounts.en)"))
        }
        return parts
    }

    private static func amounts(_ values: [Int64]) -> Wording {
        let texts = values.map(AmountText.kronor)
        guard texts.count > 1 else { return Wording(texts[0]) }
        return Wording(
            sv: texts.joined(separator: " eller ") + " beroende på köpare och slag",
            en: texts.joined(separator: " or ") + " depending on buyer and nature")
    }
}
