import Analysis
import Documents
import Law
import Procurement
import Rules
import Settings

extension HTMLDossier {
    /// What the answers rest on: ways, policy, what the buyer declared, what could not be settled, regime and law.
    func grounds(_ html: inout HTMLWriter) {
        ways(&html)
        policy(&html)
        declared(&html)
        contradictions(&html)
        notChecked(&html)
        regime(&html)
        fit(&html)
        law(&html)
    }

    private func ways(_ html: inout HTMLWriter) {
        let ways = assessment.variants.filter { $0.answer != .no }
        guard !assessment.variants.isEmpty else { return }
        html.section(marks.address("vagar"), Phrases.variants) { html in
            if ways.isEmpty { html.element("p", Phrases.noVariant) }
            for (index, way) in ways.enumerated() {
                html.element("article", "class=\"way\"") { html in
                    let lead = way.answer == .unknown ? Phrases.openWay : index == 0 ? Phrases.first : Phrases.also
                    html.element("p", "class=\"labels\"") { html in
                        html.element("span", "class=\"label\"", Phrases.sentenceCase(lead[html.language]))
                    }
                    html.heading(3, "", way.variant.title[html.language])
                    html.element("p", way.variant.about)
                    html.element("dl", "class=\"rows\"") { rows(of: way, &$0) }
                }
            }
            let others = assessment.variants.filter(\.isNear)
            guard !others.isEmpty else { return }
            html.heading(3, "", Phrases.doesNotSuit[html.language])
            html.element("ul") { html in
                for other in others {
                    let changes = other.changes.map { $0[html.language] }.joined(separator: ", ")
                    html.element(
                        "li", "\(other.variant.title[html.language]): \(Phrases.wouldSuit[html.language]) \(changes)")
                }
            }
        }
    }

    private func rows(of way: VariantAnswer, _ html: inout HTMLWriter) {
        let language = html.language
        let words = { (list: [Wording]) in list.map { $0[language] }.joined(separator: "; ") }
        html.row(Phrases.because, words(way.because))
        html.row(Phrases.holdsWhile, words(way.changes))
        html.row(Phrases.dependsOn, words(way.needs))
        html.row(Phrases.limit, way.variant.limit[language])
        html.row(Phrases.toAnswer, words(way.variant.asks))
        basis(way.basis, &html)
        if let draft = way.variant.clause.flatMap(context.draft) {
            html.row(Phrases.draft) { html in
                html.element("a", "href=\"#\(marks.address("utkast-" + draft.id))\"", draft.title)
            }
        }
    }

    private func policy(_ html: inout HTMLWriter) {
        guard let result = assessment.policy else { return }
        html.section(marks.address("policy"), Phrases.policy) { html in
            let policy = result.policy
            html.element("p") { html in
                html.element("strong", "\(policy.title[html.language]) (\(policy.municipality))")
            }
            if result.isExpired {
                html.element("p", "class=\"alarm\"", Phrases.policyExpired(policy.to?.description ?? ""))
            }
            if result.isEarly {
                html.element("p", "class=\"alarm\"", Phrases.policyEarly(policy.from?.description ?? ""))
            }
            html.element("table") { html in
                html.element("caption", Phrases.commitments)
                html.element("thead") { html in
                    html.element("tr") { html in
                        for column in Phrases.commitmentColumns { html.element("th", "scope=\"col\"", column) }
                    }
                }
                html.element("tbody") { html in
                    for commitment in result.commitments { row(commitment, &html) }
                }
            }
        }
    }

    private func row(_ result: PolicyResult.Commitment, _ html: inout HTMLWriter) {
        let commitment = result.commitment
        html.element("tr") { html in
            let words = "\(commitment.id) (\(Phrases.modality(commitment.modality)[html.language])): "
            html.element("th", "scope=\"row\"", words + commitment.text[html.language])
            html.element("td", Phrases.status(result.status))
            html.element("td") { html in
                var parts = result.because.map { $0[html.language] }
                if let decision = result.decision {
                    parts.append(decision.sentence(on: commitment.subject)[html.language])
                }
                if result.status == .needsDecision, let ask = commitment.ask { parts.append(ask[html.language]) }
                html.text(parts.joined(separator: "; "))
            }
        }
    }

    /// What the buyer ticked beside what the documents hold.
    private func declared(_ html: inout HTMLWriter) {
        html.section(marks.address("uppgett"), Phrases.declaredAndFound) { html in
            let lots = assessment.facts.lots.filter { !$0.declared.isEmpty || !$0.declared.answerable.isEmpty }
            if lots.isEmpty { html.element("p", Phrases.nothingAsked) }
            let groups = Dictionary(grouping: lots, by: \.declared)
            var seen: Set<SocialDeclaration> = []
            for declared in lots.map(\.declared) where seen.insert(declared).inserted {
                let names = LotNames.text((groups[declared] ?? []).map(\.id), of: assessment.facts, html.language)
                if let names { html.heading(3, "", "\(Phrases.lot[html.language]): \(names)") }
                html.element("dl", "class=\"rows\"") { html in
                    for field in SocialDeclaration.Field.allCases { row(field, declared, &html) }
                }
            }
            html.heading(3, "", Phrases.foundInTexts[html.language])
            if used.isEmpty { html.element("p", Phrases.nothingUsed) }
            html.element("ul", "class=\"plain\"") { html in
                for use in used {
                    html.element("li") { html in
                        let name = use.item.category.map(Phrases.category) ?? Phrases.otherClause
                        html.element("a", "href=\"#\(use.id)\"", name)
                    }
                }
            }
        }
    }

    private func row(_ field: SocialDeclaration.Field, _ declared: SocialDeclaration, _ html: inout HTMLWriter) {
        let values = declared[field]
        guard !values.isEmpty || declared.answerable.contains(field) else { return }
        let name = Wording(
            sv: "\(Phrases.field(field).sv) (\(Phrases.number(field)))",
            en: "\(Phrases.field(field).en) (\(Phrases.number(field)))")
        let language = html.language
        let texts = values.map { value in
            Phrases.meaning(value, of: field).map { "\(value): \($0[language])" } ?? value
        }
        html.row(name, texts.isEmpty ? Phrases.notStated[language] : Wrapping.clipped(texts.joined(separator: "; ")))
    }

    private func contradictions(_ html: inout HTMLWriter) {
        let facts = assessment.facts
        guard !facts.contradictions.isEmpty || !facts.remarks.isEmpty else { return }
        html.section(
            marks.address("motstridigt"), facts.contradictions.isEmpty ? Phrases.remarks : Phrases.contradictions
        ) { html in
            html.element("ul") { html in
                for contradiction in facts.contradictions {
                    let readings = contradiction.readings.map { "\($0.value) (\($0.place))" }
                    let lot = contradiction.lot.map { " (\($0))" } ?? ""
                    html.element(
                        "li",
                        "\(Phrases.name(of: contradiction)[html.language])\(lot): \(readings.joined(separator: "; "))")
                }
                for remark in facts.remarks { html.element("li", remark) }
            }
        }
    }

    private func notChecked(_ html: inout HTMLWriter) {
        guard !assessment.notChecked.isEmpty else { return }
        html.section(marks.address("okontrollerat"), Phrases.notChecked) { html in
            html.element("ul") { html in
                for need in MissingFact.all(in: assessment.notChecked, html.language) {
                    html.element(
                        "li", Phrases.missing(need.name, rules: need.rules.count, need.rules.joined(separator: ", ")))
                }
            }
        }
    }

    private func regime(_ html: inout HTMLWriter) {
        let regime = assessment.regime
        html.section(marks.address("regelverk"), Phrases.regime) { html in
            let tags = regime.candidates.tags
            if tags.isEmpty { html.element("p", Phrases.noCandidates) }
            if tags.count > 1 { html.element("p", Phrases.oneOf) }
            html.element("ul", "class=\"plain\"") { html in
                for tag in tags {
                    html.element("li") { html in
                        html.element("strong", tag.rawValue)
                        html.text(": \(Phrases.regime(tag)[html.language])")
                        if regime.isCertain { html.text(" (\(Phrases.certain[html.language]))") }
                    }
                }
            }
            let source = Phrases.source(regime.dateSource)[html.language]
            html.element("p", Phrases.lawOn(regime.date.description, source))
            html.element("ol") { html in for reason in regime.reasons { html.element("li", reason) } }
            if let limit = regime.directAward, tags.contains(where: \.isDirectAward) { html.element("p", limit) }
            for assumption in regime.assumptions {
                let fact = Phrases.fact(assumption.fact)[html.language]
                html.element(
                    "p",
                    "\(Phrases.assumed[html.language]): \(fact) \(assumption.value) (\(assumption.reason[html.language]))"
                )
            }
        }
    }

    private func fit(_ html: inout HTMLWriter) {
        guard let fit = assessment.fit else { return }
        html.section(marks.address("lamplighet"), Phrases.fit) { html in
            html.element("p", "\(fit.code) \(fit.label)")
            html.element("dl", "class=\"rows\"") { html in
                html.row(Phrases.fitReserve, Phrases.ofFive(fit.reserve)[html.language])
                html.row(Phrases.fitEmployment, Phrases.ofFive(fit.employment)[html.language])
                let basis = Phrases.riskBasis(fit.riskBasis)[html.language]
                html.row(Phrases.fitRisk, "\(Phrases.risk(fit.labourRisk)[html.language]) (\(basis))")
                html.row(Phrases.reason, fit.reason)
            }
        }
    }

    private func law(_ html: inout HTMLWriter) {
        guard !assessment.law.isEmpty else { return }
        html.section(marks.address("lag"), Phrases.law) { html in
            html.element("dl", "class=\"law\"") { html in
                for provision in assessment.law { self.provision(provision, &html) }
            }
        }
    }

    private func provision(_ provision: Provision, _ html: inout HTMLWriter) {
        html.element("div", "id=\"\(marks.address("lag-" + provision.id))\"") { html in
            html.element("dt", provision.label)
            html.element("dd") { html in
                html.text(provision.summary)
                html.element("span", "class=\"small\"") { html in
                    let from = provision.from?.description
                    let verified = Phrases.verification(provision.verified) ?? Phrases.verifiedInText
                    let force = Phrases.inForce(from: from, to: provision.to?.description)
                    html.text(" \(force[html.language]); \(verified[html.language]). ")
                    if provision.source.hasPrefix("https://") {
                        html.element(
                            "a", "href=\"\(Markup.escaped(provision.source))\" rel=\"noreferrer\"", provision.source)
                    } else if !provision.source.isEmpty {
                        html.text("\(Phrases.source[html.language]): \(provision.source)")
                    }
                }
            }
        }
    }
}
