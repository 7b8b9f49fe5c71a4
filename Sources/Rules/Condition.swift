import Documents
package import Law
package import Procurement

/// What has to hold for a rule to speak. Every condition answers true, false or unknown.
package indirect enum Condition: Sendable {
    case all([Condition])
    case any([Condition])
    case not(Condition)
    case test(Test)

    /// What is left of the condition where there are no documents to read: nil where it cannot hold then.
    package var withoutText: Condition? {
        switch self {
        case .all(let conditions):
            let left = conditions.compactMap(\.withoutText)
            return left.count == conditions.count ? .all(left) : nil
        case .any(let conditions):
            let left = conditions.compactMap(\.withoutText)
            return left.count > 1 ? .any(left) : left.first
        case .not(let condition):
            return condition.withoutText.map(Condition.not) ?? .all([])
        case .test(.text): return nil
        case .test: return self
        }
    }
}

/// One question to the facts. Indirect, so that asking it copies nothing.
package indirect enum Test: Sendable {
    case stage([Stage])
    case country([String])
    case act([Act])
    case regime(RegimeSet)
    /// The day of law: `from` included, `before` not.
    case date(from: CalendarDate?, before: CalendarDate?)
    /// The kind of notice: `eforms`, `ted` or `none`.
    case notice([NoticeSource])
    /// eForms subtypes.
    case subtype([String])
    case cpv(CPVTest)
    case fit(FitTest)
    case value(atLeast: Amount?, below: Amount?)
    /// The value of twelve months; of the whole where the term is shorter.
    case yearlyValue(atLeast: Amount?, below: Amount?)
    /// How many full-time months a term on employment could ask for.
    case effort(EffortTest)
    case months(MonthsTest)
    case buyer([BuyerKind])
    case nature([Nature])
    case procedure([String])
    /// The buyer is in a list of `rules/codelists`.
    case buyerIn(BuyerList)
    /// Days from when the notice was sent to the last day for tenders.
    case tenderDays(atLeast: Int?, below: Int?)
    /// How many CPV divisions (first two digits) the codes are of.
    case cpvDivisions(atLeast: Int)
    /// The buyer has awarded a contract for the same service, reserved in the same way, in so many years before.
    case awardedBefore(years: Int)
    /// The number of lots.
    case lots(atLeast: Int?, atMost: Int?)
    case declared(SocialDeclaration.Field, DeclaredTest)
    /// The documents say it. False where they do not, and where there are no documents.
    case text(TextTest)
    /// The documents do not say it: true only where they could be read and are of the kind where it belongs.
    case absent(TextTest)
    /// A clause of one of these categories is used, by a coded field or in text.
    case uses([String])
}

/// Where coded facts come from.
package enum NoticeSource: String, Sendable, CaseIterable {
    case eforms, ted, none
}

/// An amount in kronor: a number, or the threshold of a kind on the day.
package enum Amount: Sendable, Hashable {
    case sek(Int64)
    case threshold(String)
}

/// Asks for CPV codes: the main code, or any code of the lot or the procurement.
package struct CPVTest: Sendable {
    /// Names of lists in `rules/codelists`.
    package var lists: [String] = []
    /// Codes that take the codes below them along.
    package var prefixes: [CPVCode] = []
    /// Whether additional codes count too.
    package var includesAdditional = false
}

/// Asks for the guide scores of the main code.
package struct FitTest: Sendable {
    package var reserveAtLeast: Int?
    package var employmentAtLeast: Int?
    package var labourRisk: [String] = []
}

/// Asks how many full-time months a term on employment could ask for: a share of the labour in the contract's value.
package struct EffortTest: Sendable, Hashable {
    package var atLeast: Int
    /// How much of the labour may go to it, in per cent.
    package var cap: Int
    /// Kronor for one full-time month.
    package var cost: Int
    /// By nature: how much of the value is labour, in per cent.
    package var labour: [Nature: Int]
}

/// Buyers by number or name. A list need not be at hand, and need not be complete: then a buyer outside it is unknown.
package struct BuyerList: Sendable, Hashable {
    package var name: String
    /// Digits of organisation numbers, and names in lower case.
    package var entries: Set<String> = []
    package var isComplete = false
}

/// Asks for the term.
package struct MonthsTest: Sendable {
    package var atLeast: Int?
    package var above: Int?
    /// With every extension, instead of the first period.
    package var withExtensions = false
}

/// Asks for what the buyer declared in a field.
package enum DeclaredTest: Sendable {
    /// One of these codes is given.
    case any([String])
    /// One of these codes is given for some lot of the procurement.
    case anyLot([String])
    /// Nothing is given although the form asks.
    case missing
    /// Free text that says nothing: missing, a dash, or shorter than a word.
    case blank
    /// Free text that says nothing about this purchase: blank, or one of these phrases and at most so many words.
    case generic(phrases: [String], words: Int)
}
