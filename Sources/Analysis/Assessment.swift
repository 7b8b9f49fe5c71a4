package import Documents
package import Law
package import Procurement
package import Rules
package import Settings

/// What a run says of one dossier.
package struct Assessment: Sendable {
    package let dossier: Dossier
    /// What each document of the dossier is.
    package let roles: [DocumentRole]
    /// Annexes that are named and not among the files: what is not found may stand in them.
    package let missingAnnexes: [MissingAnnex]
    /// The facts of all sources merged.
    package let facts: Facts
    package let regime: Regime
    package let clauses: [Clause]
    /// Categories of which the documents only hold wishes.
    package let weak: [WeakMention]
    /// In the order of the rules; the reporter decides what comes first.
    package let findings: [Finding]
    package let notChecked: [NotChecked]
    /// The municipality's own policy, where one was named.
    package let policy: PolicyResult?
    /// The ways to take social considerations that could suit, and those that do not; empty where nothing calls for them.
    package let variants: [VariantAnswer]
    /// How well the kind of purchase suits reservation and employment terms; nil when the CPV code says nothing.
    package let fit: Fit?
    /// The provisions that the findings and the regime rest on, in force on the day, each once.
    package let law: [Provision]
    /// The traces that were asked for with `--why`.
    package let traces: [Trace]

    package init(
        dossier: Dossier, roles: [DocumentRole] = [], missingAnnexes: [MissingAnnex] = [], facts: Facts, regime: Regime,
        clauses: [Clause], weak: [WeakMention] = [],
        findings: [Finding], notChecked: [NotChecked], policy: PolicyResult? = nil, variants: [VariantAnswer] = [],
        fit: Fit?, law: [Provision],
        traces: [Trace]
    ) {
        self.dossier = dossier
        self.roles = roles
        self.missingAnnexes = missingAnnexes
        self.facts = facts
        self.regime = regime
        self.clauses = clauses
        self.weak = weak
        self.findings = findings
        self.notChecked = notChecked
        self.policy = policy
        self.variants = variants
        self.fit = fit
        self.law = law
        self.traces = traces
    }

    /// The same with some of its findings.
    package func keeping(_ isKept: (Finding) -> Bool) -> Assessment {
        Assessment(
            dossier: dossier, roles: roles, missingAnnexes: missingAnnexes, facts: facts, regime: regime,
            clauses: clauses, weak: weak, findings: findings.filter(isKept), notChecked: notChecked, policy: policy,
            variants: variants, fit: fit, law: law, traces: traces)
    }

    /// The categories of the clauses, each once, in order.
    package var used: [String] {
        clauses.reduce(into: []) { list, clause in
            if let category = clause.category, !list.contains(category) { list.append(category) }
        }
    }
}

/// A social clause or reservation that is used: found by a rule of kind `used`.
package struct Clause: Sendable {
    package let rule: String
    /// A category of `design`: "reserved-sheltered", "employment" …; nil for a used rule without one.
    package let category: String?
    /// How it binds: "requirement", "criterion" or "reservation".
    package let force: String
    package let lots: [String]
    package let evidence: Evidence
    /// What of the clause is there; the clauses of a category are measured together. Nil where the documents do not hold it.
    package let completeness: Completeness?

    package init(
        rule: String, category: String?, force: String, lots: [String], evidence: Evidence,
        completeness: Completeness? = nil
    ) {
        self.rule = rule
        self.category = category
        self.force = force
        self.lots = lots
        self.evidence = evidence
        self.completeness = completeness
    }
}

/// What a finding points at: words and where they stand. For a coded field the quotation is the code.
package struct Evidence: Sendable, Hashable {
    package let quote: String?
    package let document: String?
    package let place: String?
    /// Where the words stand in the text of the dossier; nil for coded fields and for what was not found.
    package let span: TextSpan?

    package init(quote: String?, document: String?, place: String?, span: TextSpan? = nil) {
        self.quote = quote
        self.document = document
        self.place = place
        self.span = span
    }
}

/// A stretch of text in a dossier.
package struct TextSpan: Sendable, Hashable {
    /// Position among the documents of the dossier.
    package let document: Int
    /// Bytes of the document's text.
    package let range: Range<Int>

    package init(document: Int, range: Range<Int>) {
        self.document = document
        self.range = range
    }
}

/// Whether a finding still waits for a decision.
package enum FindingStatus: String, Sendable, CaseIterable {
    case open, decided, expired, known
}

/// What a rule says of a dossier.
package struct Finding: Sendable {
    package let rule: String
    package let kind: RuleKind
    package let severity: Severity
    /// The strongest layer among the provisions it rests on.
    package let layer: Layer
    package let title: Wording
    package let message: Wording
    /// The provisions in force on the day, for the acts that may apply.
    package let basis: [Provision]
    package let evidence: Evidence
    /// Ids of the lots it holds for; empty when it is about the whole procurement.
    package let lots: [String]
    /// The conditions that made it true, in words.
    package let because: [Wording]
    /// What would make it go away, or settle it.
    package let clears: Wording
    package let confidence: Confidence
    /// The condition under which it holds, where the regime is uncertain ("gäller om värdet är minst 2 389 585 kr").
    package let onlyIf: Wording?
    package let status: FindingStatus
    package let fingerprint: String
    /// What somebody decided about it, also where the decision has expired.
    package let decision: Decision?
    /// The id of a draft text that would clear it.
    package let draft: String?
    let considered: Wording?

    package init(
        rule: String, kind: RuleKind, severity: Severity, layer: Layer, title: Wording, message: Wording,
        basis: [Provision], evidence: Evidence, lots: [String], because: [Wording], clears: Wording,
        confidence: Confidence, onlyIf: Wording?, status: FindingStatus, fingerprint: String,
        decision: Decision? = nil, draft: String? = nil, considered: Wording? = nil
    ) {
        self.rule = rule
        self.kind = kind
        self.severity = severity
        self.layer = layer
        self.title = title
        self.message = message
        self.basis = basis
        self.evidence = evidence
        self.lots = lots
        self.because = because
        self.clears = clears
        self.confidence = confidence
        self.onlyIf = onlyIf
        self.status = status
        self.fingerprint = fingerprint
        self.decision = decision
        self.draft = draft
        self.considered = considered
    }

    /// What a decision on it is about, as the subject of a sentence.
    package var subject: Wording { considered ?? Rule.subject(titled: title) }

    /// The lasting names that findings of a rule have where they point at nothing that was read.
    package static func fingerprints(absent rule: String) -> [String] {
        (1...4).map { Fingerprint.make(rule: rule, text: "absent", ordinal: $0) }
    }

    /// The short name of a finding, by which a comment about it is known again.
    package static func code(of fingerprint: String) -> String { String(fingerprint.dropFirst(3).prefix(8)) }

    /// The decision as a sentence for the file note.
    package var note: Wording? { decision?.sentence(on: subject) }
}

/// A rule that could not be settled, and the facts it lacks.
package struct NotChecked: Sendable, Hashable {
    package let rule: String
    package let title: Wording
    /// The missing facts, in words ("värde", "nyttjas av fysiska personer").
    package let needs: [Wording]

    package init(rule: String, title: Wording, needs: [Wording]) {
        self.rule = rule
        self.title = title
        self.needs = needs
    }
}

/// How well a kind of purchase suits social terms: guide scores, not law.
package struct Fit: Sendable, Hashable {
    package let code: CPVCode
    /// 0–5: reserving for work-integrating enterprises.
    package let reserve: Int
    /// 0–5: employment terms.
    package let employment: Int
    /// `H`, `M` or `L`: risk of unfair working conditions.
    package let labourRisk: String
    /// `U` published assessment, `E` sector list of the Economic Crime Authority, `J` our judgement.
    package let riskBasis: String
    package let label: String
    package let reason: String

    package init(
        code: CPVCode, reserve: Int, employment: Int, labourRisk: String, riskBasis: String, label: String,
        reason: String
    ) {
        self.code = code
        self.reserve = reserve
        self.employment = employment
        self.labourRisk = labourRisk
        self.riskBasis = riskBasis
        self.label = label
        self.reason = reason
    }
}

/// How a rule came to its answer: every condition with true, false or unknown.
package struct Trace: Sendable {
    package let rule: String
    package let title: Wording
    package let answer: Truth
    package let steps: [Step]

    package struct Step: Sendable {
        /// 0 for the outermost condition.
        package let depth: Int
        package let condition: Wording
        package let answer: Truth
        /// What was read, in words; empty where the condition only combines others.
        package let found: Wording

        package init(depth: Int, condition: Wording, answer: Truth, found: Wording) {
            self.depth = depth
            self.condition = condition
            self.answer = answer
            self.found = found
        }
    }

    package init(rule: String, title: Wording, answer: Truth, steps: [Step]) {
        self.rule = rule
        self.title = title
        self.answer = answer
        self.steps = steps
    }
}
