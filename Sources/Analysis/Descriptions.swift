import Documents
import Law
import Procurement
import Rules

/// Conditions and what was found, in words, for traces and for the reasons of a finding.
extension Evaluator {
    /// What a test asks ("BT-71 är res-ws").
    func question(_ test: Test) -> Wording {
        switch test {
        case .stage(let stages): list("stadium", "stage", stages.map(\.rawValue))
        case .country(let countries): list("land", "country", countries)
        case .act(let acts): list("lag", "act", acts.map(\.rawValue))
        case .regime(let set): list("regelverk", "regime", set.tags.map(\.rawValue))
        case .date(let from, let before):
            Wording(
                sv: "datum" + (from.map { " från \($0)" } ?? "") + (before.map { " före \($0)" } ?? ""),
                en: "date" + (from.map { " from \($0)" } ?? "") + (before.map { " before \($0)" } ?? ""))
        case .notice(let sources): list("annonsformat", "kind of notice", sources.map(\.rawValue))
        case .subtype(let subtypes): list("annonstyp", "notice subtype", subtypes)
        case .cpv(let test): list("CPV", "CPV", test.lists.map { "lista \($0)" } + test.prefixes.map(\.description))
        case .fit(let test): question(test)
        case .value(let atLeast, let below):
            Wording(
                sv: "värde" + (atLeast.map { " minst \(text($0))" } ?? "") + (below.map { " under \(text($0))" } ?? ""),
                en: "value" + (atLeast.map { " at least \(text($0))" } ?? "")
                    + (below.map { " below \(text($0))" } ?? ""))
        case .yearlyValue(let atLeast, let below):
            Wording(
                sv: "värde per år" + (atLeast.map { " minst \(text($0))" } ?? "")
                    + (below.map { " under \(text($0))" } ?? ""),
                en: "value a year" + (atLeast.map { " at least \(text($0))" } ?? "")
                    + (below.map { " below \(text($0))" } ?? ""))
        case .effort(let test):
            Wording(
                sv: "utrymme för minst \(test.atLeast) heltidsmånader",
                en: "room for at least \(test.atLeast) full-time months")
        case .months(let test): question(test)
        case .buyer(let kinds): list("köpare", "buyer", kinds.map(\.rawValue))
        case .nature(let natures): list("slag", "nature", natures.map(\.rawValue))
        case .procedure(let codes): list("förfarande", "procedure", codes)
        case .buyerIn(let list): Wording(sv: "köparen finns i \(list.name)", en: "the buyer is in \(list.name)")
        case .tenderDays(let atLeast, let below):
            Wording(
                sv: "anbudstid i dagar" + (atLeast.map { " minst \($0)" } ?? "") + (below.map { " under \($0)" } ?? ""),
                en: "days for tenders" + (atLeast.map { " at least \($0)" } ?? "")
                    + (below.map { " below \($0)" } ?? ""))
        case .cpvDivisions(let atLeast):
            Wording(sv: "koder ur minst \(atLeast) huvudgrupper", en: "codes of at least \(atLeast) divisions")
        case .awardedBefore(let years):
            Wording(
                sv: "tilldelat på samma sätt de senaste \(years) åren",
                en: "awarded in the same way in the past \(years) years")
        case .lots(let atLeast, let atMost):
            Wording(
                sv: "antal delar" + (atLeast.map { " minst \($0)" } ?? "") + (atMost.map { " högst \($0)" } ?? ""),
                en: "number of lots" + (atLeast.map { " at least \($0)" } ?? "")
                    + (atMost.map { " at most \($0)" } ?? ""))
        case .declared(let field, let test): question(field, test)
        case .text: Wording(sv: "texten säger det", en: "the text says so")
        case .absent: Wording(sv: "texten säger det inte", en: "the text does not say so")
        case .uses(let categories): list("använd klausul", "clause used", categories)
        }
    }

    /// What the facts say to a test ("res-ws", "saknas").
    func found(_ test: Test) -> Wording {
        switch test {
        case .stage: known(situation.facts.stage?.value.rawValue)
        case .country: Wording(situation.regime.country)
        case .act: known(situation.facts.act?.value.rawValue)
        case .regime: Wording(regimes.tags.map(\.rawValue).joined(separator: ", "))
        case .date: Wording(situation.regime.date.description)
        case .notice: Wording(situation.notice.rawValue)
        case .subtype: known(situation.facts.subtype?.value)
        case .cpv: known(cpvMain?.description)
        case .fit: foundFit()
        case .value: known(situation.facts.value.map { AmountText.text($0.value.money) })
        case .yearlyValue: known(yearly.map(AmountText.text))
        case .effort(let test): effort(test).map { Wording(String($0)) } ?? known(nil)
        case .months: foundMonths()
        case .buyer: known(situation.facts.buyerKind?.value.rawValue)
        case .nature: known((lot?.nature ?? situation.facts.nature?.value)?.rawValue)
        case .procedure: known(situation.facts.procedure?.value)
        case .buyerIn: known(situation.facts.buyers.first?.name)
        case .tenderDays: known(tenderDays.map { String($0) })
        case .cpvDivisions: Wording(String(cpvDivisions))
        case .awardedBefore(let years):
            situation.history.map { Wording(awards($0, years: years).map(\.supplier).joined(separator: ", ")) }
                ?? known(nil)
        case .lots: Wording(String(situation.facts.lots.count { $0.kind != .group }))
        case .declared(let field, _): found(field)
        case .text(let test), .absent(let test):
            situation.text.anchors(test).first.map { Wording(situation.text.views[$0.view].quote($0.sentence)) }
                ?? Wording(sv: "inte funnet", en: "not found")
        case .uses: known(situation.used.all.isEmpty ? nil : situation.used.all.joined(separator: ", "))
        }
    }

    /// What was found, as a reason for a finding; nil for tests that only say where and when a rule holds.
    func reason(_ test: Test, isTrue: Bool) -> Wording? {
        switch test {
        case .stage, .country, .act, .regime, .date, .notice, .subtype, .procedure: return nil
        case .cpv(let test): return reason(test, isTrue: isTrue)
        case .fit: return foundFit()
        case .value:
            let found = found(test)
            return Wording(sv: "värdet är \(found.sv)", en: "the value is \(found.en)")
        case .yearlyValue:
            let found = found(test)
            return Wording(sv: "värdet per år är \(found.sv)", en: "the value a year is \(found.en)")
        case .effort(let test): return room(test)
        case .months: return termReason()
        case .buyer, .nature, .buyerIn: return nil
        case .tenderDays:
            return tenderDays.map { Wording(sv: "anbudstiden är \($0) dagar", en: "tenderers have \($0) days") }
        case .cpvDivisions:
            return Wording(
                sv: "koderna hör till \(cpvDivisions) huvudgrupper", en: "the codes are of \(cpvDivisions) divisions")
        case .awardedBefore(let years): return situation.history.flatMap { awarded(awards($0, years: years)) }
        case .lots:
            let count = situation.facts.lots.count { $0.kind != .group }
            return count == 1
                ? Wording(sv: "upphandlingen har en enda del", en: "the procurement has a single lot")
                : Wording(sv: "upphandlingen har \(count) delar", en: "the procurement has \(count) lots")
        case .text, .uses: return nil
        case .absent(let test) where !isTrue:
            return situation.text.anchors(test).first.map { anchor in
                let quote = situation.text.evidence(at: anchor).quote ?? ""
                return Wording(sv: "”\(quote)”", en: "“\(quote)”")
            }
        case .absent:
            let count = situation.text.views.count
            return Wording(
                sv: "inte funnet i \(count) genomsökta dokument", en: "not found in \(count) documents searched")
        case .declared(let field, _):
            let name = name(field)
            let values = lot?.declared[field] ?? []
            return values.isEmpty
                ? Wording(sv: "\(name.sv), är inte ifyllt", en: "\(name.en), is not filled in")
                : Wording(
                    sv: "\(name.sv), är \(values.joined(separator: ", "))",
                    en: "\(name.en), is \(values.joined(separator: ", "))")
        }
    }

    private func reason(_ test: CPVTest, isTrue: Bool) -> Wording? {
        guard let code = matching(test) ?? cpvMain else { return nil }
        guard let list = test.lists.first else { return isTrue ? Wording("CPV \(code)") : nil }
        let name = situation.law.listNames[list] ?? Wording(list)
        return isTrue
            ? Wording(sv: "CPV \(code) finns i \(name.sv)", en: "CPV \(code) is in \(name.en)")
            : Wording(sv: "CPV \(code) finns inte i \(name.sv)", en: "CPV \(code) is not in \(name.en)")
    }

    private func termReason() -> Wording {
        let term = term
        if term.isUnlimited {
            return Wording(sv: "avtalstiden har inget slut", en: "the term has no end")
        }
        guard let months = term.months else { return Wording(sv: "avtalstiden saknas", en: "the term is missing") }
        var sv = "avtalstiden är \(months) månader"
        var en = "the term is \(months) months"
        if let longest = term.longestMonths, longest > months {
            sv += ", som längst \(longest)"
            en += ", at most \(longest)"
        } else if let renewals = term.renewals, renewals > 0 {
            sv += " och kan förlängas \(renewals) \(renewals == 1 ? "gång" : "gånger")"
            en += " and may be extended \(renewals) \(renewals == 1 ? "time" : "times")"
        }
        return Wording(sv: sv, en: en)
    }

    /// What a reader would have to supply to settle a test that is unknown.
    func need(_ test: Test) -> Wording {
        switch test {
        case .stage: Wording(sv: "stadium", en: "stage")
        case .country: Wording(sv: "land", en: "country")
        case .act: Wording(sv: "lag (--act)", en: "act (--act)")
        case .regime: regimeNeed()
        case .date: Wording(sv: "datum (--date)", en: "date (--date)")
        case .notice, .lots: Wording(sv: "annons", en: "notice")
        case .subtype: Wording(sv: "annonstyp", en: "notice subtype")
        case .cpv, .fit: Wording(sv: "CPV-kod (--cpv)", en: "CPV code (--cpv)")
        case .value: Wording(sv: "värde (--value)", en: "value (--value)")
        case .yearlyValue, .effort:
            situation.facts.value == nil
                ? Wording(sv: "värde (--value)", en: "value (--value)")
                : Wording(sv: "avtalstid (--months)", en: "contract term (--months)")
        case .months(let test):
            test.withExtensions && term.months != nil
                ? Wording(sv: "förlängningarnas längd", en: "length of extensions")
                : Wording(sv: "avtalstid (--months)", en: "contract term (--months)")
        case .buyerIn(let list):
            Wording(
                sv: "hela listan \(list.name) (rules/codelists)", en: "the whole list \(list.name) (rules/codelists)")
        case .tenderDays: Wording(sv: "sista dag för anbud", en: "last day for tenders")
        case .cpvDivisions: Wording(sv: "CPV-kod (--cpv)", en: "CPV code (--cpv)")
        case .awardedBefore: Wording(sv: "tidigare tilldelningar (--awards)", en: "earlier awards (--awards)")
        case .buyer: Wording(sv: "köparens slag (--buyer)", en: "kind of buyer (--buyer)")
        case .nature: Wording(sv: "slag (varor, tjänster, byggentreprenad)", en: "nature (supplies, services, works)")
        case .procedure: Wording(sv: "förfarande", en: "procedure")
        case .text, .absent, .uses: Wording(sv: "läsbara upphandlingsdokument", en: "readable procurement documents")
        case .declared(let field, _): Wording(sv: "uppgift i \(name(field).sv)", en: "an entry in \(name(field).en)")
        }
    }

    /// The fact that leaves the regime open.
    private func regimeNeed() -> Wording {
        if situation.facts.value == nil { return Wording(sv: "värde (--value)", en: "value (--value)") }
        if cpvMain == nil { return Wording(sv: "CPV-kod (--cpv)", en: "CPV code (--cpv)") }
        return Wording(sv: "regelverk", en: "regime")
    }

    // MARK: Parts

    private func list(_ sv: String, _ en: String, _ values: [String]) -> Wording {
        let values = values.joined(separator: ", ")
        return Wording(sv: "\(sv): \(values)", en: "\(en): \(values)")
    }

    private func known(_ text: String?) -> Wording {
        text.map { Wording($0) } ?? Wording(sv: "saknas", en: "missing")
    }

    private func text(_ amount: Amount) -> String {
        switch amount {
        case .sek(let sek): AmountText.kronor(sek)
        case .threshold(let kind):
            situation.law.threshold(kind, on: situation.regime.date).map { AmountText.kronor($0.sek) } ?? kind
        }
    }

    private func question(_ test: FitTest) -> Wording {
        var sv: [String] = []
        var en: [String] = []
        if let least = test.reserveAtLeast {
            sv.append("riktvärde för reservation minst \(least) av 5")
            en.append("guide value for reservation at least \(least) of 5")
        }
        if let least = test.employmentAtLeast {
            sv.append("riktvärde för sysselsättningsvillkor minst \(least) av 5")
            en.append("guide value for employment terms at least \(least) of 5")
        }
        if !test.labourRisk.isEmpty {
            sv.append("arbetsvillkorsrisk \(test.labourRisk.joined(separator: " eller "))")
            en.append("labour risk \(test.labourRisk.joined(separator: " or "))")
        }
        return Wording(sv: sv.joined(separator: ", "), en: en.joined(separator: ", "))
    }

    private func foundFit() -> Wording {
        guard let code = cpvMain else { return known(nil) }
        guard let fit = situation.law.fit(of: code) else {
            return Wording(sv: "CPV \(code) har inget riktvärde", en: "CPV \(code) has no guide score")
        }
        return Wording(
            sv:
                "CPV \(code) har riktvärdet \(fit.reserve) av 5 för reservation och \(fit.employment) av 5 för sysselsättningsvillkor",
            en:
                "CPV \(code) has the guide score \(fit.reserve) of 5 for reservation and \(fit.employment) of 5 for employment terms"
        )
    }

    private func question(_ test: MonthsTest) -> Wording {
        let (sv, en) = test.withExtensions ? (" med förlängningar", " with extensions") : ("", "")
        if let above = test.above {
            return Wording(sv: "avtalstid\(sv) över \(above) månader", en: "term\(en) above \(above) months")
        }
        let least = test.atLeast ?? 0
        return Wording(sv: "avtalstid\(sv) minst \(least) månader", en: "term\(en) at least \(least) months")
    }

    private func foundMonths() -> Wording {
        let term = term
        if term.isUnlimited { return Wording(sv: "utan slut", en: "without end") }
        guard let months = term.months else { return known(nil) }
        if let longest = term.longestMonths, longest > months {
            return Wording(sv: "\(months), som längst \(longest)", en: "\(months), at most \(longest)")
        }
        guard let renewals = term.renewals, renewals > 0 else { return Wording(String(months)) }
        return Wording(
            sv: "\(months), kan förlängas \(renewals) \(renewals == 1 ? "gång" : "gånger")",
            en: "\(months), may be extended \(renewals) \(renewals == 1 ? "time" : "times")")
    }

    private func question(_ field: SocialDeclaration.Field, _ test: DeclaredTest) -> Wording {
        let name = name(field)
        switch test {
        case .any(let codes):
            return Wording(
                sv: "\(name.sv): \(codes.joined(separator: " eller "))",
                en: "\(name.en): \(codes.joined(separator: " or "))")
        case .anyLot(let codes):
            return Wording(
                sv: "\(name.sv) i någon del: \(codes.joined(separator: " eller "))",
                en: "\(name.en) in some lot: \(codes.joined(separator: " or "))")
        case .missing: return Wording(sv: "\(name.sv) är inte ifyllt", en: "\(name.en) is not filled in")
        case .blank: return Wording(sv: "\(name.sv) säger ingenting", en: "\(name.en) says nothing")
        case .generic:
            return Wording(sv: "\(name.sv) är tomt eller allmänt hållet", en: "\(name.en) is empty or generic")
        }
    }

    private func found(_ field: SocialDeclaration.Field) -> Wording {
        guard let declared = lot?.declared else { return known(nil) }
        let values = declared[field]
        if !values.isEmpty { return Wording(values.joined(separator: ", ")) }
        return declared.answerable.contains(field)
            ? Wording(sv: "inte ifyllt", en: "not filled in")
            : Wording(sv: "formuläret frågar inte", en: "the form does not ask")
    }

    /// The field as an officer knows it ("BT-71, reserverat deltagande").
    func name(_ field: SocialDeclaration.Field) -> Wording {
        let words: Wording =
            switch field {
            case .reservedParticipation: Wording(sv: "reserverat deltagande", en: "reserved participation")
            case .reservedExecution:
                Wording(sv: "program för skyddad anställning", en: "sheltered employment programme")
            case .strategic: Wording(sv: "strategiskt syfte", en: "strategic aim")
            case .social: Wording(sv: "socialt mål", en: "social objective")
            case .environmental: Wording(sv: "miljömål", en: "environmental objective")
            case .innovation: Wording(sv: "innovation", en: "innovation")
            case .accessibility: Wording(sv: "tillgänglighet", en: "accessibility")
            case .strategicDescription: Wording(sv: "beskrivning av syftet", en: "description of the aim")
            case .accessibilityReason: Wording(sv: "skäl för undantag", en: "reason for exception")
            case .performanceTerms: Wording(sv: "villkor för genomförandet", en: "performance conditions")
            case .exclusionGrounds: Wording(sv: "uteslutningsgrunder", en: "exclusion grounds")
            }
        return Wording(sv: "\(field.businessTerm), \(words.sv)", en: "\(field.businessTerm), \(words.en)")
    }
}
