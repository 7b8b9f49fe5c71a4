import Documents
package import Procurement

extension LawBook {
    /// The regimes that the facts allow, with the steps that lead there. `today` stands in for a date that is not known.
    package func regime(of facts: Facts, today: CalendarDate) -> Regime {
        var finder = RegimeFinder(law: self, facts: facts, today: today)
        return finder.find()
    }
}

/// Works out a regime step by step: country, date, act, kind of service, value.
struct RegimeFinder {
    let law: LawBook
    let facts: Facts
    let today: CalendarDate
    private(set) var reasons: [Wording] = []
    private(set) var assumptions: [Assumption] = []
    private(set) var directAward: Wording?

    init(law: LawBook, facts: Facts, today: CalendarDate) {
        self.law = law
        self.facts = facts
        self.today = today
    }

    mutating func find() -> Regime {
        let country = country()
        let (date, dateSource) = date()
        var completions: [Completion] = []
        if country != law.country {
            reasons.append(Phrases.otherCountry(country))
        } else if date < law.begins {
            reasons.append(Phrases.tooOld(date, begins: law.begins))
        } else {
            let act = act()
            if let scheme = law.schemes[act] { completions = self.completions(scheme, on: date) }
        }
        return Regime(
            candidates: RegimeSet(completions.map(\.tag)), completions: completions, date: date,
            dateSource: dateSource, country: country, reasons: reasons, assumptions: assumptions,
            directAward: directAward)
    }

    private mutating func country() -> String {
        if let country = facts.country {
            reasons.append(Phrases.country(country.value, isSweden: country.value == law.country))
            return country.value
        }
        let sign: Wording =
            if facts.value?.value.money.currency == "SEK" {
                Wording(sv: "värdet är i kronor", en: "the value is in kronor")
            } else if facts.language?.value == "sv" {
                Wording(sv: "texten är på svenska", en: "the text is in Swedish")
            } else {
                Wording(sv: "inget land är angivet", en: "no country is given")
            }
        assumptions.append(Assumption(fact: "country", value: law.country, reason: sign))
        return law.country
    }

    private mutating func date() -> (CalendarDate, FactSource) {
        if let begun = facts.begun {
            reasons.append(Phrases.date(begun.value, from: Phrases.begun(begun.source)))
            return (begun.value, begun.source)
        }
        if let dispatched = facts.dispatched ?? facts.published {
            reasons.append(Phrases.date(dispatched.value, from: Phrases.dispatched))
            if [.award, .modification].contains(facts.stage?.value) {
                assumptions.append(
                    Assumption(fact: "date", value: dispatched.value.description, reason: Phrases.mayHaveBegunEarlier))
            }
            return (dispatched.value, dispatched.source)
        }
        assumptions.append(Assumption(fact: "date", value: today.description, reason: Phrases.noDate))
        return (today, .assumption)
    }

    private mutating func act() -> Act {
        if let act = facts.act {
            reasons.append(
                Phrases.act(act.value, name: law.acts.first { $0.id == act.value.rawValue }?.name))
            return act.value
        }
        let act: Act = facts.buyerKind?.value == .utility ? .LUF : .LOU
        assumptions.append(Assumption(fact: "act", value: act.rawValue, reason: Phrases.noAct(act)))
        return act
    }

    /// Whether a competition notice was published: then a purchase below the direct-award limit may still be run as an
    /// advertised procurement.
    private var isAdvertised: Bool { facts.stage?.value == .competition && facts.subtype != nil }

    // MARK: Kind of service and value

    /// The values that a fact may have: one where it is known, all where it is not.
    private struct Options {
        var isWorks: [Bool]
        /// Nil is "does not matter".
        var isAnnex: [Bool]
        var isAnnexKnown: Bool
        var isState: [Bool]
        var isService: Bool
    }

    private mutating func options(_ scheme: ActScheme) -> Options {
        let nature = facts.nature?.value ?? facts.cpvMain.flatMap { law.nature(of: $0.value) }
        var options = Options(
            isWorks: nature.map { [$0 == .works] } ?? [false, true], isAnnex: [false], isAnnexKnown: true,
            isState: [false], isService: nature.map { $0 == .services } ?? true)
        if let annex = scheme.annex, options.isService {
            switch facts.cpvMain.map({ law.membership(of: $0.value, in: annex.list) }) {
            case .inside:
                options.isAnnex = [true]
                reasons.append(Phrases.inAnnex(facts.cpvMain?.value))
            case .outside:
                reasons.append(Phrases.notInAnnex(facts.cpvMain?.value))
            case .open:
                options.isAnnex = [false, true]
                options.isAnnexKnown = false
                reasons.append(Phrases.annexOpen(facts.cpvMain?.value))
            case nil:
                options.isAnnex = [false, true]
                options.isAnnexKnown = false
                reasons.append(Phrases.noCPV)
            }
        }
        if scheme.stateThreshold != scheme.otherThreshold {
            options.isState = facts.buyerKind.map { [$0.value == .state] } ?? [false, true]
            // A buyer that matters but is not known is told about only where it changes the answer (see completions).
        }
        return options
    }

    private mutating func completions(_ scheme: ActScheme, on date: CalendarDate) -> [Completion] {
        let options = options(scheme)
        let value = facts.value.flatMap { $0.value.includesVAT == true ? nil : $0.value.money }
        let comparer = law.comparer(on: date)
        let amounts = Amounts(scheme, of: law, on: date)
        var completions: [Completion] = []
        for isWorks in options.isWorks {
            for isAnnex in options.isAnnex where !(isAnnex && isWorks) {
                for isState in options.isState {
                    let outcomes = outcomes(
                        scheme, amounts, isWorks: isWorks, isAnnex: isAnnex, isState: isState,
                        isAnnexKnown: options.isAnnexKnown, isService: options.isService && !isWorks)
                    for outcome in outcomes where outcome.allows(value, comparer) {
                        let completion = Completion(
                            tag: outcome.tag, atLeast: outcome.atLeast?.sek ?? 0, below: outcome.below?.sek,
                            isAnnex2: options.isAnnexKnown ? nil : isAnnex,
                            isWorks: options.isWorks.count == 1 ? nil : isWorks,
                            isState: options.isState.count == 1 ? nil : isState)
                        if !completions.contains(completion) { completions.append(completion) }
                    }
                }
            }
        }
        explain(scheme, amounts, on: date, options: options, value: value, comparer: comparer, completions: completions)
        return completions
    }

    /// A tag and the values it holds for.
    private struct Outcome {
        let tag: RegimeTag
        let atLeast: Bound?
        let below: Bound?

        func allows(_ value: Money?, _ comparer: ValueComparer) -> Bool {
            guard let value else { return true }
            if let atLeast, comparer.side(of: value, against: atLeast) == .below { return false }
            if let below, comparer.side(of: value, against: below) == .atOrAbove { return false }
            return true
        }
    }

    /// The amounts of an act on a day, each looked up once.
    private struct Amounts {
        private let works: Bound?
        private let state: Bound?
        private let other: Bound?
        /// For a service of annex 2 and for anything else; nil where there is no limit on the day.
        private let annexDirect: Direct?
        private let otherDirect: Direct?

        /// Below which direct award is allowed, and below which it is so for certain.
        struct Direct {
            let tag: RegimeTag
            let limit: Bound?
            let certain: Bound?
        }

        init(_ scheme: ActScheme, of law: LawBook, on date: CalendarDate) {
            func threshold(_ kind: String) -> Bound? {
                law.thresholdIndex(kind, on: date).map { Bound(law.thresholds[$0]) }
            }
            func direct(_ kind: String?) -> Direct? {
                guard let kind, let tag = scheme.direct?.tag, let limit = law.directAwardLimit(kind, on: date) else {
                    return nil
                }
                func bound(_ sek: Int64?) -> Bound? { sek.map { Bound(sek: $0, verified: limit.verified) } }
                return Direct(tag: tag, limit: bound(limit.sek), certain: bound(limit.certainBelow))
            }
            works = threshold(scheme.worksThreshold)
            state = threshold(scheme.stateThreshold)
            other = threshold(scheme.otherThreshold)
            annexDirect = direct(scheme.direct?.annexLimit)
            otherDirect = direct(scheme.direct?.limit)
        }

        func threshold(isWorks: Bool, isState: Bool) -> Bound? { isWorks ? works : isState ? state : other }

        func direct(isAnnex: Bool) -> Direct? { isAnnex ? annexDirect : otherDirect }
    }

    private func outcomes(
        _ scheme: ActScheme, _ amounts: Amounts, isWorks: Bool, isAnnex: Bool, isState: Bool, isAnnexKnown: Bool,
        isService: Bool
    ) -> [Outcome] {
        let direct = amounts.direct(isAnnex: isAnnex)
        let limit = direct?.limit
        var outcomes: [Outcome] = []
        if let direct { outcomes.append(Outcome(tag: direct.tag, atLeast: nil, below: limit)) }
        if isAdvertised, direct != nil {
            let advertised = isAnnex ? scheme.annex?.tag ?? scheme.belowThreshold : scheme.belowThreshold
            outcomes.append(Outcome(tag: advertised, atLeast: nil, below: limit))
        }
        if isAnnex, let annex = scheme.annex {
            // Between the two amounts the kind of annex 2 service decides; a known code does not tell it.
            let sure = direct?.certain
            outcomes.append(Outcome(tag: annex.tag, atLeast: isAnnexKnown ? sure ?? limit : limit ?? sure, below: nil))
            return outcomes
        }
        let threshold = amounts.threshold(isWorks: isWorks, isState: isState)
        outcomes.append(Outcome(tag: scheme.belowThreshold, atLeast: limit, below: threshold))
        outcomes.append(Outcome(tag: scheme.atThreshold, atLeast: threshold, below: nil))
        if isService, let tag = scheme.unknownAnnex { outcomes.append(Outcome(tag: tag, atLeast: nil, below: nil)) }
        return outcomes
    }

    // MARK: Reasons

    private mutating func explain(
        _ scheme: ActScheme, _ amounts: Amounts, on date: CalendarDate, options: Options, value: Money?,
        comparer: ValueComparer, completions: [Completion]
    ) {
        guard scheme.act != .LOV else { return }
        if let value {
            reasons.append(Phrases.value(value))
            if value.currency != "SEK", value.currency != "EUR" {
                reasons.append(Phrases.otherCurrency(value.currency))
            }
        } else {
            reasons.append(facts.value == nil ? Phrases.noValue : Phrases.valueWithVAT)
        }
        var kinds: [String] = []
        for isWorks in options.isAnnex.contains(false) ? options.isWorks : [] {
            for isState in options.isState {
                let kind = scheme.threshold(isWorks: isWorks, isState: isState)
                guard !kinds.contains(kind) else { continue }
                kinds.append(kind)
                if let bound = amounts.threshold(isWorks: isWorks, isState: isState) {
                    let side = value.map { comparer.side(of: $0, against: bound) }
                    reasons.append(Phrases.threshold(bound, side: side, margin: law.margin))
                } else {
                    reasons.append(Phrases.noThreshold(kind, on: date))
                }
            }
        }
        explainDirectAward(amounts, options: options, value: value, comparer: comparer)
        if scheme.unknownAnnex != nil, options.isService { reasons.append(Phrases.unknownAnnex) }
        func tags(isState: Bool) -> RegimeSet {
            RegimeSet(completions.lazy.filter { $0.isState == isState }.map(\.tag))
        }
        if options.isState.count > 1, tags(isState: true) != tags(isState: false) {
            reasons.append(Phrases.buyerMatters)
        }
    }

    private mutating func explainDirectAward(
        _ amounts: Amounts, options: Options, value: Money?, comparer: ValueComparer
    ) {
        var limits: [Bound?] = []
        var mayBeDirect = false
        for isAnnex in options.isAnnex {
            guard let direct = amounts.direct(isAnnex: isAnnex) else { continue }
            limits.append(direct.limit)
            let side = direct.limit.flatMap { limit in value.map { comparer.side(of: $0, against: limit) } }
            mayBeDirect = mayBeDirect || side != .atOrAbove
            reasons.append(Phrases.directLimit(direct.limit, isAnnex: isAnnex, side: side, margin: law.margin))
            if isAnnex, direct.certain != nil { reasons.append(Phrases.annexLimitUncertain) }
        }
        if isAdvertised, mayBeDirect { reasons.append(Phrases.advertised) }
        if limits.count == 1, let limit = limits[0] { directAward = Phrases.directAward(limit.sek) }
    }
}
