import Analysis
import Documents
import Law
import Procurement
import Reporting
import Rules
import Settings

/// Assessments made by hand. The texts that rules would bring are marked "sv" and "en" words of their own, so that a
/// test can tell them from the fixed phrases.
enum Samples {
    static let tool = ToolState(version: "1.0", rules: "rules", lawState: "2026-08-21", settings: [".hansyn.yaml"])

    static func sourced<Value: Sendable>(_ value: Value, _ place: String = "/Notice/x") -> Sourced<Value> {
        Sourced(value, .field, place)
    }

    static func cleaningFacts(lots: [Lot] = [lot("LOT-0001")]) -> Facts {
        var facts = Facts()
        facts.country = sourced("SWE")
        facts.act = sourced(.LOU)
        facts.subtype = sourced("16")
        facts.stage = sourced(.competition)
        facts.title = sourced("Stadning 2024")
        facts.buyers = [
            Buyer(name: "Ljungby kommun", organisationNumber: "212000-0654", legalType: "la", country: "SWE")
        ]
        facts.buyerKind = sourced(.municipality)
        facts.nature = sourced(.services)
        facts.cpvMain = CPVCode("90910000").map { sourced($0) }
        facts.value = sourced(ProcurementValue(Money(18_400_000, "SEK"), includesVAT: false))
        facts.published = CalendarDate("2024-03-04").map { sourced($0) }
        facts.lots = lots
        return facts
    }

    static func lot(_ id: String, social: [String] = ["opp"]) -> Lot {
        var lot = Lot(id: id, place: "/Notice/cac:ProcurementProjectLot")
        lot.value = Money("9200000.50", currency: "SEK")
        lot.term.months = 24
        lot.term.longestMonths = 48
        lot.term.renewals = 2
        lot.term.start = CalendarDate("2024-09-01")
        lot.declared[.strategic] = ["soc-obj"]
        lot.declared[.social] = social
        lot.declared.answerable = [.strategic, .social, .reservedParticipation]
        return lot
    }

    static let provision = Provision(
        id: "LOU-4-18", act: "LOU", label: "LOU 4:18", from: CalendarDate("2017-01-01"), to: nil, layer: .law,
        verified: .secondary, summary: Wording(sv: "svSummary", en: "enSummary"), source: "https://example.org/lou")

    static func regime(_ tags: [RegimeTag] = [.LOUD], directAward: Wording? = nil) -> Regime {
        Regime(
            candidates: RegimeSet(tags), completions: [], date: day("2024-03-01"), dateSource: .field, country: "SWE",
            reasons: [Wording(sv: "svReason", en: "enReason")],
            assumptions: [Assumption(fact: "act", value: "LOU", reason: Wording(sv: "svAssume", en: "enAssume"))],
            directAward: directAward)
    }

    static func finding(
        _ rule: String, kind: RuleKind = .flaw, severity: Severity = .warning, confidence: Confidence = .high,
        onlyIf: Wording? = nil, lots: [String] = [], status: FindingStatus = .open, quote: String? = "quote here"
    ) -> Finding {
        Finding(
            rule: rule, kind: kind, severity: severity, layer: .law, title: Wording(sv: "svTitle", en: "enTitle"),
            message: Wording(sv: "svMessage", en: "enMessage"), basis: [provision],
            evidence: Evidence(quote: quote, document: "notice.xml", place: "/Notice/cbc:Name"), lots: lots,
            because: [Wording(sv: "svBecause", en: "enBecause")], clears: Wording(sv: "svClears", en: "enClears"),
            confidence: confidence, onlyIf: onlyIf, status: status, fingerprint: "f1:0123")
    }

    static let clause = Clause(
        rule: "used-employment", category: "employment", force: "requirement", lots: [],
        evidence: Evidence(quote: "Leverantören ska anställa", document: "notice.xml", place: "/Notice/cbc:Note"))

    /// A clause that lacks a core part and names an annex that is not at hand.
    static let measuredClause = Clause(
        rule: "used-employment", category: "employment", force: "requirement", lots: [], evidence: clause.evidence,
        completeness: Completeness(
            template: "employment", title: Wording(sv: "svTemplate", en: "enTemplate"),
            found: [
                Completeness.Found(
                    part: "a", level: "core", label: Wording(sv: "svFound", en: "enFound"), evidence: clause.evidence)
            ],
            missing: [
                missing("b", "core", Wording(sv: "svMissing", en: "enMissing")),
                missing("c", "should", Wording(sv: "svShould", en: "enShould")),
            ], annexes: [Completeness.Annex(name: "bilaga 3", document: nil)],
            core: Completeness.Score(found: 1, total: 2)))

    private static func missing(_ part: String, _ level: String, _ label: Wording) -> Completeness.Missing {
        Completeness.Missing(part: part, level: level, label: label, write: Wording(sv: "svWrite", en: "enWrite"))
    }

    /// A finding that somebody has decided on.
    static let decided = Finding(
        rule: "opportunity-x", kind: .opportunity, severity: .note, layer: .law, title: Wording("t"),
        message: Wording("m"), basis: [], evidence: clause.evidence, lots: [], because: [], clears: Wording("c"),
        confidence: .high, onlyIf: nil, status: .decided, fingerprint: "f1:0",
        decision: Decision(
            fingerprint: "f1:0", rule: nil, exit: .reason, reason: "marknaden saknas", function: "upphandlare",
            date: day("2026-11-20"), until: nil, place: nil),
        considered: Wording(sv: "Reserverad upphandling", en: "Reserved procurement"))

    static let unread = UnreadableFile(
        name: "avtal.pdf", reason: Wording(sv: "svUnread", en: "enUnread"), line: 3, column: 7)

    static let document = Document(
        name: "notice.xml", format: .eforms, text: SourceText(bytes: []), blocks: [], language: "sv")

    static let trace = Trace(
        rule: "flaw-a", title: Wording(sv: "svTrace", en: "enTrace"), answer: .unknown,
        steps: [
            Trace.Step(depth: 0, condition: Wording("all"), answer: .unknown, found: Wording("")),
            Trace.Step(depth: 1, condition: Wording("reserved"), answer: .yes, found: Wording("res-ws")),
            Trace.Step(depth: 1, condition: Wording("amount"), answer: .unknown, found: Wording("")),
        ])

    static func assessment(
        facts: Facts = cleaningFacts(), regime: Regime = regime(), findings: [Finding] = [], clauses: [Clause] = [],
        weak: [WeakMention] = [], notChecked: [NotChecked] = [], unreadable: [UnreadableFile] = [], fit: Fit? = nil,
        traces: [Trace] = []
    ) -> Assessment {
        Assessment(
            dossier: Dossier(name: "notice.xml", documents: [document], unreadable: unreadable, noticeFacts: [facts]),
            facts: facts, regime: regime, clauses: clauses, weak: weak, findings: findings, notChecked: notChecked,
            fit: fit,
            law: [provision], traces: traces)
    }

    /// An assessment in which every section has something to say.
    static func full() -> Assessment {
        var facts = cleaningFacts(lots: [lot("LOT-0001"), lot("LOT-0002", social: ["work-cond", "own-code"])])
        facts.contradictions = [
            Contradiction(
                fact: "cpv.main", lot: "LOT-0001",
                readings: [
                    Contradiction.Reading(value: "90910000", place: "/Notice/a"),
                    Contradiction.Reading(value: "90911000", place: "/Notice/b"),
                ])
        ]
        facts.remarks = [Wording(sv: "svRemark", en: "enRemark")]
        let fit = CPVCode("90910000").map {
            Fit(
                code: $0, reserve: 4, employment: 5, labourRisk: "H", riskBasis: "E", label: "label", reason: "because")
        }
        return assessment(
            facts: facts, regime: regime([.LOUD, .LOU19]),
            findings: [
                finding("flaw-a", onlyIf: Wording(sv: "svOnlyIf", en: "enOnlyIf"), lots: ["LOT-0002"]),
                finding("obligation-b", kind: .obligation, severity: .error, status: .expired),
                finding("opportunity-c", kind: .opportunity, severity: .note, confidence: .low),
                finding("flaw-d", status: .decided),
            ],
            clauses: [clause],
            notChecked: [
                NotChecked(rule: "r1", title: Wording("t"), needs: [Wording(sv: "svNeed", en: "enNeed")]),
                NotChecked(rule: "r2", title: Wording("t"), needs: [Wording(sv: "svNeed", en: "enNeed")]),
            ],
            unreadable: [unread], fit: fit, traces: [trace])
    }

    /// A day that exists; the first day of the calendar for a text that is none.
    static func day(_ text: String) -> CalendarDate {
        CalendarDate(text) ?? CalendarDate.first
    }
}

extension CalendarDate {
    fileprivate static var first: CalendarDate {
        var days = (1...31).compactMap { CalendarDate(year: 1, month: 1, day: $0) }
        return days.removeFirst()
    }
}
