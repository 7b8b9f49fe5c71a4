package import Documents
package import Law
package import Procurement
package import Rules
package import Settings

/// Turns a dossier into an assessment. Made once for a run; keeps nothing between dossiers.
package struct Analyzer: Sendable {
    private let law: LawBook
    private let rules: Sifted<RuleReader>
    private let usedRules: Sifted<RuleReader>
    private let rulesByID: [String: RuleReader]
    private let reader: TextReader
    private let names: BuyerNames
    private let procedures: ProcedureNames
    private let today: CalendarDate
    private let traced: Set<String>
    private let clauseBook: ClauseBook?
    private let wishes: Sifted<WishReader>
    private let decisions: Decisions
    /// Whether answers in the documents count.
    private let hasAnswers: Bool
    private let policy: Policy?
    private let history: [PastAward]?
    private let variantBook: VariantBook?
    /// The provisions that decide the regimes of each act.
    private let deciding: [Deciding]

    private struct Deciding {
        /// Of the act.
        let regimes: RegimeSet
        let provision: Provision
        let reach: Reach
    }

    /// `today` stands in for a date that is not known; `traced` names the rules whose trace is wanted. Without `clauses` no
    /// clause is measured.
    package init(
        law: LawBook, rules: [Rule], reader: TextReader, today: CalendarDate, traced: Set<String> = [],
        clauses: ClauseBook? = nil, decisions: Decisions = Decisions(), answers: Bool = false, policy: Policy? = nil,
        variants: VariantBook? = nil, history: [PastAward]? = nil
    ) {
        self.reader = reader
        names = BuyerNames(reader)
        procedures = ProcedureNames(reader.lexicon)
        self.law = law
        let readers = rules.map { RuleReader(rule: $0, law: law, functions: reader.functions) }
        // A traced rule is read also where it must be silent.
        let words = { (reader: RuleReader) in traced.contains(reader.rule.id) ? [] : reader.neededWords }
        self.rules = Sifted(readers, words: words)
        usedRules = Sifted(readers.filter { $0.rule.kind == .used || traced.contains($0.rule.id) }, words: words)
        rulesByID = Dictionary(readers.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.today = today
        self.traced = traced
        clauseBook = clauses
        self.decisions = decisions
        hasAnswers = answers
        self.policy = policy
        self.history = history
        variantBook = variants
        deciding = Act.allCases.flatMap { act in
            let regimes = RegimeSet(RegimeTag.allCases.filter { $0.act == act })
            let basis = (law.schemes[act]?.basis ?? []).compactMap(law.provision)
            return basis.map { Deciding(regimes: regimes, provision: $0, reach: law.reach(of: $0)) }
        }
        let functions = reader.functions
        let wishes = rules.filter { $0.kind == .used }.compactMap { WishReader($0) }
        self.wishes = Sifted(wishes) { $0.neededWords(functions) }
    }

    /// Judges one dossier with what the command line says of it. `defaults` tells the buyer's kind and the act where
    /// nothing else does.
    package func assess(_ dossier: Dossier, flags: Facts = Facts(), defaults: Facts = Facts()) -> Assessment {
        let text = TextIndex(dossier, reader: reader)
        let stated = TextFacts(index: text, reader: reader, names: names, procedures: procedures).facts()
        var facts = FactMerging.facts(
            law: law, names: names, flags: flags, notices: dossier.noticeFacts, stated: stated)
        facts.act = facts.act ?? defaults.act
        facts.buyerKind = facts.buyerKind ?? defaults.buyerKind
        if facts.stage == nil, dossier.noticeFacts.isEmpty {
            facts.stage = Sourced(.draft, .assumption, "")
        }
        text.findMissingAnnexes(
            hasOtherFramework: facts.stage?.value == .callOff || facts.lots.contains { $0.framework == "none" },
            reader: reader)
        if let money = facts.value?.value.money, money.currency == "SEK" {
            text.value = Double(money.hundredths) / 100
        }
        let regime = law.regime(of: facts, today: today)
        let situation = Situation(
            law: law, facts: facts, regime: regime, dossier: dossier, text: text, decisions: decisions,
            answers: hasAnswers ? Answers(in: dossier.documents) : Answers(),
            today: today, history: history)
        var findings: [Finding] = []
        var notChecked: [NotChecked] = []
        var traces: [Trace] = []
        // Outside the Swedish acts only what is used is told.
        let asked = regime.candidates.isEmpty ? usedRules : rules
        for reader in situation.hasText ? asked.standing(text.held.strongest) : asked.all {
            switch reader.read(situation) {
            case .found(let new): findings += new
            case .unknown(let needs):
                notChecked.append(NotChecked(rule: reader.rule.id, title: reader.rule.title, needs: needs))
            case .silent: break
            }
            if !traced.isEmpty, traced.contains(reader.rule.id) { traces.append(reader.trace(situation)) }
        }
        return Assessment(
            dossier: dossier, roles: text.roles, missingAnnexes: text.missingAnnexes, facts: facts, regime: regime,
            clauses: clauses(of: findings, text),
            weak: weak(text, used: situation.used.all), findings: findings,
            notChecked: notChecked, policy: policyResult(situation, findings),
            variants: variants(situation, findings), fit: fit(facts, regime),
            law: provisions(findings, regime), traces: traces)
    }

    /// Where the first section of each role begins in a document.
    package func sections(of document: Document) -> [SectionRole: Place] {
        guard let view = reader.view(of: document) else { return [:] }
        var places: [SectionRole: Place] = [:]
        for section in view.sections {
            guard let role = section.role, let heading = section.heading, places[role] == nil else { continue }
            places[role] = view.blockPlace(heading)
        }
        return places
    }

    private func clauses(of findings: [Finding], _ text: TextIndex) -> [Clause] {
        let found = findings.filter { $0.kind == .used }
        guard !found.isEmpty else { return [] }
        var measured: [String: Completeness] = [:]
        for category in Set(found.compactMap { rulesByID[$0.rule]?.rule.category }) {
            measured[category] = completeness(of: category, text)
        }
        return found.map { finding in
            let rule = rulesByID[finding.rule]?.rule
            // What earns points binds nobody, whatever the rule looks for.
            let isCriterion = text.force(of: finding.evidence) == .criterion
            return Clause(
                rule: finding.rule, category: rule?.category,
                force: isCriterion ? "criterion" : rule?.force ?? "requirement", lots: finding.lots,
                evidence: finding.evidence, completeness: rule?.category.flatMap { measured[$0] })
        }
    }

    private func completeness(of category: String, _ text: TextIndex) -> Completeness? {
        guard let clauseBook else { return nil }
        let naming = wishes.all.filter { $0.category == category }.reduce(into: Set<Int>()) { $0.formUnion($1.naming) }
        return CompletenessReader(text: text, book: clauseBook, naming: naming).completeness(of: category)
    }

    /// The categories that are not used but wished for.
    private func weak(_ text: TextIndex, used: [String]) -> [WeakMention] {
        let sentences = WeakSentences(text.views, reader)
        guard !sentences.isEmpty else { return [] }
        var seen = used
        return wishes.standing(sentences.held.strongest).compactMap { wish in
            guard !seen.contains(wish.category), let mention = wish.mention(in: text, sentences) else { return nil }
            seen.append(wish.category)
            return mention
        }
    }

    /// The variants, where the purchase is still planned or an opportunity calls for them.
    private func variants(_ situation: Situation, _ findings: [Finding]) -> [VariantAnswer] {
        guard let variantBook, !situation.regime.candidates.isEmpty, let stage = situation.facts.stage?.value,
            [.planning, .draft, .competition].contains(stage), situation.facts.cpvMain != nil,
            situation.text.views.isEmpty && stage == .planning || findings.contains(where: { $0.kind == .opportunity })
        else { return [] }
        return VariantReader(book: variantBook, situation: situation).answers()
    }

    private func policyResult(_ situation: Situation, _ findings: [Finding]) -> PolicyResult? {
        guard let policy else { return nil }
        let titles = rules.all.compactMap { reader in reader.rule.category.map { ($0, reader.rule.title) } }
        return PolicyReader(
            policy: policy, situation: situation, findings: findings, decisions: decisions,
            categories: Dictionary(titles, uniquingKeysWith: { first, _ in first })
        ).result()
    }

    private func fit(_ facts: Facts, _ regime: Regime) -> Fit? {
        guard !regime.candidates.isEmpty, let code = facts.cpvMain?.value, let fit = law.fit(of: code) else {
            return nil
        }
        return Fit(
            code: code, reserve: fit.reserve, employment: fit.employment, labourRisk: fit.labourRisk,
            riskBasis: fit.riskBasis, label: fit.label, reason: fit.reason)
    }

    /// The provisions that regime and findings rest on, each once.
    private func provisions(_ findings: [Finding], _ regime: Regime) -> [Provision] {
        let deciding = deciding.filter { one in
            !one.regimes.isDisjoint(with: regime.candidates) && one.reach.isInForce(on: regime.date)
                && one.reach.applies(under: regime.candidates, on: regime.date)
        }
        var all: [Provision] = []
        for provision in deciding.map(\.provision) + findings.flatMap(\.basis)
        where !all.contains(where: { $0.id == provision.id }) {
            all.append(provision)
        }
        return all
    }
}
