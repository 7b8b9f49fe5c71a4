package import Documents
import Law
import Procurement
import Rules
import Settings

extension Assessment {
    /// The same without a word that stands in the files: what was found, how much and where, and nothing of the content.
    /// Tenders are under absolute confidentiality until the contract is awarded.
    package func withholdingContents(in language: Language) -> Assessment {
        Withholding(self, language).assessment()
    }
}

/// Puts an assessment together anew from what may be told. What is not named here is left out, so that something new is
/// withheld until somebody has thought of it.
private struct Withholding {
    private let told: Assessment
    /// Stands where a quotation stood.
    private let words: String
    private let documents: [BlankDocument]
    /// Names by number, as the files may call their lots anything.
    private let lots: [String: String]

    private static let withheld = Wording(sv: "Innehållet återges inte", en: "Contents withheld")

    init(_ assessment: Assessment, _ language: Language) {
        told = assessment
        words = Self.withheld[language]
        let found = assessment.findings.map(\.evidence) + assessment.weak.map(\.evidence)
        let parts = assessment.clauses.flatMap { $0.completeness?.found.map(\.evidence) ?? [] }
        let spans = (found + parts + assessment.clauses.map(\.evidence)).compactMap(\.span)
        documents = assessment.dossier.documents.enumerated().map { index, document in
            BlankDocument(document, keeping: spans.filter { $0.document == index }.map(\.range))
        }
        var names = assessment.facts.lots.map(\.id)
        for lot in assessment.findings.flatMap(\.lots) where !names.contains(lot) { names.append(lot) }
        lots = Dictionary(
            names.enumerated().map { ($1, "LOT-" + String("000\($0 + 1)".suffix(4))) },
            uniquingKeysWith: { first, _ in first })
    }

    func assessment() -> Assessment {
        Assessment(
            dossier: dossier(), roles: told.roles,
            missingAnnexes: told.missingAnnexes.map { MissingAnnex(name: words, evidence: evidence($0.evidence)) },
            facts: facts(), regime: regime(), clauses: told.clauses.map(clause),
            weak: told.weak.map { WeakMention(category: $0.category, rule: $0.rule, evidence: evidence($0.evidence)) },
            findings: told.findings.map(finding), notChecked: told.notChecked, policy: told.policy.map(policy),
            fit: given(told.facts.cpvMain) == nil ? nil : told.fit, law: told.law, traces: told.traces.map(trace))
    }

    // MARK: Files and facts

    private func dossier() -> Dossier {
        let note = Wording(sv: Self.withheld.sv + ".", en: Self.withheld.en + ".")
        return Dossier(
            name: told.dossier.name, documents: documents.map { $0.document(note: note) },
            unreadable: told.dossier.unreadable)
    }

    /// A fact that did not come out of the files.
    private func given<Value>(_ fact: Sourced<Value>?) -> Sourced<Value>? {
        fact.flatMap { [.flag, .assumption].contains($0.source) ? $0 : nil }
    }

    private func facts() -> Facts {
        let read = told.facts
        var facts = Facts()
        facts.country = given(read.country)
        facts.act = given(read.act)
        facts.stage = given(read.stage)
        facts.title = given(read.title)
        facts.buyerKind = given(read.buyerKind)
        facts.cpvMain = given(read.cpvMain)
        facts.value = given(read.value)
        facts.term = given(read.term)
        facts.begun = given(read.begun)
        facts.lots = read.lots.map { Lot(id: lots[$0.id] ?? "", kind: $0.kind, place: "") }
        return facts
    }

    /// Which acts may apply is a conclusion; the steps to it tell what the files say.
    private func regime() -> Regime {
        let regime = told.regime
        return Regime(
            candidates: regime.candidates, completions: regime.completions, date: regime.date,
            dateSource: regime.dateSource, country: regime.country.utf8.count == 3 ? regime.country : "", reasons: [],
            assumptions: regime.assumptions, directAward: regime.directAward)
    }

    // MARK: What was found

    private func evidence(_ evidence: Evidence) -> Evidence {
        let place = evidence.span.flatMap { span in
            documents.indices.contains(span.document) ? documents[span.document].place(of: span.range) : nil
        }
        let span = evidence.span.flatMap { span in
            documents.indices.contains(span.document)
                ? TextSpan(document: span.document, range: documents[span.document].range(of: span.range)) : nil
        }
        return Evidence(
            quote: evidence.quote.map { _ in words }, document: evidence.document, place: place, span: span)
    }

    private func clause(_ clause: Clause) -> Clause {
        Clause(
            rule: clause.rule, category: clause.category, force: clause.force,
            lots: clause.lots.compactMap { lots[$0] },
            evidence: evidence(clause.evidence), completeness: clause.completeness.map(completeness))
    }

    private func completeness(_ completeness: Completeness) -> Completeness {
        Completeness(
            template: completeness.template, title: completeness.title,
            found: completeness.found.map { found in
                Completeness.Found(
                    part: found.part, level: found.level, label: found.label, evidence: evidence(found.evidence))
            },
            missing: completeness.missing,
            annexes: completeness.annexes.map { Completeness.Annex(name: words, document: $0.document) },
            core: completeness.core)
    }

    private func finding(_ finding: Finding) -> Finding {
        Finding(
            rule: finding.rule, kind: finding.kind, severity: finding.severity, layer: finding.layer,
            title: finding.title, message: finding.message, basis: finding.basis, evidence: evidence(finding.evidence),
            lots: finding.lots.compactMap { lots[$0] }, because: [], clears: finding.clears,
            confidence: finding.confidence, onlyIf: finding.onlyIf, status: finding.status,
            fingerprint: finding.fingerprint, decision: finding.decision.map(decision), draft: finding.draft,
            considered: finding.considered)
    }

    /// A decision may stand in a document, and its place may name a heading.
    private func decision(_ decision: Decision) -> Decision {
        Decision(
            fingerprint: decision.fingerprint, rule: decision.rule, exit: decision.exit, reason: words,
            function: decision.function, date: decision.date, until: decision.until, place: nil)
    }

    private func policy(_ result: PolicyResult) -> PolicyResult {
        PolicyResult(
            policy: result.policy, isExpired: result.isExpired, isEarly: result.isEarly,
            commitments: result.commitments.map { commitment in
                PolicyResult.Commitment(
                    commitment: commitment.commitment, status: commitment.status, because: [],
                    findings: commitment.findings, fingerprint: commitment.fingerprint,
                    decision: commitment.decision.map(decision))
            })
    }

    private func trace(_ trace: Trace) -> Trace {
        Trace(
            rule: trace.rule, title: trace.title, answer: trace.answer,
            steps: trace.steps.map { step in
                Trace.Step(
                    depth: step.depth, condition: step.condition, answer: step.answer,
                    found: step.found.sv.isEmpty ? step.found : Self.withheld)
            })
    }
}
