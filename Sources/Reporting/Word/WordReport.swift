import Analysis
import Containers
import Documents
import Law
import Procurement
import Rules
import Settings

extension ReportFormat {
    /// The screening note (beslutsunderlag): one page for each procurement, with a box for the decision.
    static let docx = ReportFormat("docx", endings: ["docx"]) { .whole(WordReport(context: $0)) }
}

/// A Word file with one page for each procurement.
struct WordReport: WholeReport {
    let context: ReportContext

    func file(_ assessments: [Assessment]) throws(ReportError) -> [UInt8] {
        let unreadable = assessments.reduce(0) { $0 + $1.dossier.unreadable.count }
        let title = assessments.count == 1 ? context.title(of: assessments[0]) : Phrases.review[context.language]
        let package = WordPackage(
            title: title, language: context.language, body: body(assessments),
            footer: Phrases.closing(lawState: context.tool.lawState, unreadable: unreadable)[context.language])
        do {
            return try ZipEditor.replacing(package.parts, in: [])
        } catch {
            throw ReportError("docx: \(error.reason[context.language])")
        }
    }

    /// What stands between `<w:body>` and the page settings.
    func body(_ assessments: [Assessment]) -> String {
        var writer = WordWriter()
        for (index, assessment) in assessments.enumerated() {
            WordNote(assessment, context).write(to: &writer, startsPage: index > 0)
        }
        return writer.xml
    }
}

/// The note on one procurement: short enough for a page, whatever there is to tell.
struct WordNote {
    private let assessment: Assessment
    private let context: ReportContext
    private let overview: Overview
    private var language: Language { context.language }

    /// How much is told, so that it stays one page.
    private enum Most {
        static let findings = 5
        static let ways = 2
        static let text = 240
        static let title = 140
    }

    init(_ assessment: Assessment, _ context: ReportContext) {
        self.assessment = assessment
        self.context = context
        overview = Overview(assessment)
    }

    func write(to writer: inout WordWriter, startsPage: Bool) {
        head(&writer, startsPage: startsPage)
        unreadable(&writer)
        facts(&writer)
        findings(&writer)
        ways(&writer)
        rest(&writer)
        decision(&writer)
    }

    private func head(_ writer: inout WordWriter, startsPage: Bool) {
        let state = (context.isFinal ? Phrases.finalReport : Phrases.working)[language]
        let reference = context.reference ?? "______________"
        writer.paragraph("Kicker", startsPage: startsPage) {
            $0.text("\(Phrases.noteTitle[language])\u{A0}· ")
            $0.text(state, isStrong: true)
            $0.tab()
            $0.text("\(Phrases.reference[language]): \(reference)")
        }
        writer.paragraph("Heading1") { $0.text(clipped(context.title(of: assessment), Most.title)) }
    }

    private func unreadable(_ writer: inout WordWriter) {
        let files = assessment.dossier.unreadable
        guard !files.isEmpty else { return }
        let names = files.prefix(3).map(\.name).joined(separator: ", ")
        let more = files.count > 3 ? " …" : ""
        writer.paragraph("Alarm") {
            $0.text(Phrases.sentenceCase(Phrases.unreadable(files.count)[language]) + ": ", isStrong: true)
            $0.text("\(clipped(names, Most.text))\(more). \(Phrases.unreadableMeans[language])")
        }
    }

    private func facts(_ writer: inout WordWriter) {
        let facts = assessment.facts
        let tags = assessment.regime.candidates.tags.map(\.rawValue)
        let value = facts.value.map { Formats.value($0.value, language) } ?? Phrases.valueUnknown[language]
        let code = facts.cpvMain.map { code in
            context.cpvName(code.value).map { "\(code.value) \($0)" } ?? "\(code.value)"
        }
        let term = facts.wholeTerm.map { Formats.term($0, language).joined(separator: ", ") }
        let rows: [(Wording, String?)] = [
            (Phrases.buyer, facts.buyers.map(\.name).joined(separator: "; ")),
            (
                Phrases.regimeShort,
                tags.isEmpty ? Phrases.noAct[language] : tags.joined(separator: Phrases.or[language])
            ),
            (Phrases.valueShort, value), (Phrases.fact("cpv.main"), code), (Phrases.term, term),
            (Phrases.lawOf, assessment.regime.date.description),
        ]
        writer.factTable(
            rows.compactMap { label, text in
                guard let text, !text.isEmpty else { return nil }
                return (label[language], clipped(text, 90))
            })
    }

    private func findings(_ writer: inout WordWriter) {
        // A rule that speaks of several places is told once.
        var seen: Set<String> = []
        let all = (overview.toDecide + overview.toImprove).filter { seen.insert($0.rule).inserted }
        writer.paragraph("Heading2") { $0.text(Phrases.sentenceCase(Phrases.toDecide[language])) }
        if all.isEmpty { writer.paragraph { $0.text(Phrases.nothingToDecide[language]) } }
        for (index, finding) in all.prefix(Most.findings).enumerated() {
            writer.paragraph("Numbered") {
                let severity = Phrases.sentenceCase(Phrases.severity(finding.severity)[language])
                $0.text(
                    "\(index + 1). \(Wrapping.sentence(clipped(finding.title[language], Most.title))) ", isStrong: true)
                $0.text("\(severity). \(clipped(finding.clears[language], Most.text))")
                let law = finding.basis.filter { $0.layer == .law }.prefix(2).map(\.label)
                if !law.isEmpty { $0.text(" (\(law.joined(separator: "; ")))") }
            }
        }
        let more = all.count - Most.findings
        if more > 0 { writer.paragraph { $0.text(Phrases.moreInReport(more)[language]) } }
    }

    private func ways(_ writer: inout WordWriter) {
        let ways = assessment.variants.filter { $0.answer == .yes }.prefix(Most.ways)
        guard !ways.isEmpty else { return }
        writer.paragraph("Heading2") { $0.text(Phrases.sentenceCase(Phrases.variants[language])) }
        for way in ways {
            writer.paragraph("Numbered") {
                $0.text("\(way.variant.title[language]). ", isStrong: true)
                $0.text(clipped(way.variant.limit[language], Most.text))
            }
        }
    }

    /// In a line each: what is used, and the policy.
    private func rest(_ writer: inout WordWriter) {
        let uses = overview.used.map { use in
            let name = (use.category.map(Phrases.category) ?? Phrases.otherClause)[language]
            guard let core = use.completeness?.core else { return name }
            return "\(name) (\(Phrases.coreParts(found: core.found, of: core.total)[language]))"
        }
        writer.paragraph("Heading2") { $0.text(Phrases.sentenceCase(Phrases.usedWell[language])) }
        writer.paragraph {
            $0.text(uses.isEmpty ? Phrases.nothingUsed[language] : clipped(uses.joined(separator: "; "), 320))
        }
        guard let policy = assessment.policy else { return }
        let open = policy.commitments.count { $0.status == .notMet || $0.status == .needsDecision }
        writer.paragraph {
            $0.text("\(policy.policy.title[language]): ", isStrong: true)
            $0.text(Phrases.openCommitments(open)[language])
        }
    }

    /// The box that the one who decides fills in; decisions that are written already stand in it.
    private func decision(_ writer: inout WordWriter) {
        let notes = overview.settled.compactMap { $0.decision?.exit == .known ? nil : $0.note?[language] }
        writer.box { writer in
            writer.paragraph("Heading2") { $0.text(Phrases.decision[language]) }
            writer.paragraph { line in
                for exit in Phrases.exits {
                    line.checkbox()
                    line.text("\u{A0}\(exit[language])   ")
                }
            }
            for note in notes.prefix(2) { writer.paragraph { $0.text(clipped(note, Most.text)) } }
            writer.paragraph("Line") { line in
                line.text(Phrases.reasons[language])
                line.tab()
            }
            for _ in 0..<2 { writer.paragraph("Line") { $0.tab() } }
            writer.paragraph("Line") { line in
                line.text(Phrases.dateAndFunction[language])
                line.tab()
            }
            writer.paragraph("Gap") { _ in }
        }
    }

    private func clipped(_ text: String, _ limit: Int) -> String {
        Wrapping.words(of: Wrapping.clipped(text, to: limit)).joined(separator: " ")
    }
}
