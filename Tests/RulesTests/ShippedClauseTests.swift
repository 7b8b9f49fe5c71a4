import Analysis
import Documents
import Fixtures
import Knowledge
import Law
import Procurement
import Rules
import Testing

/// The clause templates that the program ships with: each draft is whole by its own measure and raises no flaw.
struct ShippedClauseTests {
    /// The files of templates, by name.
    static let ids = Project.rules.files(in: "clauses", ending: ".yaml").map { file in
        String((file.split(separator: "/").last ?? "").dropLast(".yaml".count))
    }

    private func template(_ id: String) throws -> ClauseTemplate {
        try #require(try Project.clauses().all().first { $0.id == id })
    }

    private static let analyzer = Result {
        let law = try Project.law()
        let book = try Project.book()
        return Analyzer(
            law: law, rules: book.rules, reader: TextReader(lexicon: book.lexicon), today: law.checked,
            clauses: try Project.clauses())
    }

    /// What is said of the draft, with its examples filled in, in a procurement that it fits.
    private func assessment(_ template: ClauseTemplate) throws -> Assessment {
        let values = Dictionary(
            template.slots.map { ($0.id, $0.example) }, uniquingKeysWith: { first, _ in first })
        let document = try #require(Texts.document(template.filled(values).draft))
        let facts =
            try Project.clauses().dossier(for: template)
            ?? facts(
                act: .LOU, cpv: "90910000", value: "12000000", date: "2026-10-01", buyer: .municipality,
                stage: .competition)
        return try Self.analyzer.get().assess(
            Dossier(name: template.id, documents: [document], noticeFacts: [facts]))
    }

    @Test func `Every category with a template has a rule that finds it`() throws {
        let found = Set(try Project.book().rules.compactMap(\.category))
        for template in try Project.clauses().all() {
            if let category = template.category { #expect(found.contains(category), "\(template.id)") }
        }
    }

    @Test(arguments: ids)
    func `A draft is found, whole and without flaw`(id: String) throws {
        let template = try template(id)
        let assessment = try assessment(template)
        // That the form has no code for what is reserved is a note, and no fault of the draft.
        let flaws = assessment.findings.filter { $0.kind == .flaw || $0.kind == .mismatch && $0.severity > .note }
        #expect(flaws.isEmpty, "\(flaws.map { "\($0.rule): \($0.evidence.quote ?? "")" })")
        guard let category = template.category else { return }
        #expect(assessment.used.contains(category), "used: \(assessment.used)")
        let whole = try #require(assessment.clauses.first { $0.category == category }?.completeness)
        #expect(whole.template == id)
        #expect(whole.core.found == whole.core.total && whole.core.total > 0)
        let missing = whole.missing.filter { $0.level != ClauseTemplate.Level.optional.rawValue }.map(\.part)
        #expect(missing.isEmpty, "\(missing)")
    }

    @Test(arguments: ids)
    func `An empty draft shows every slot`(id: String) throws {
        let template = try template(id)
        let filled = template.filled([:])
        for slot in template.slots {
            #expect(filled.draft.contains("[\(slot.id)]") || (filled.notice ?? "").contains("[\(slot.id)]"))
        }
    }

    @Test(arguments: ids)
    func `A template speaks both languages and never calls anything illegal`(id: String) throws {
        let template = try template(id)
        let texts = [template.title, template.about] + template.parts.flatMap { [$0.label, $0.write] }
        for text in texts { #expect(!text.sv.isEmpty && !text.en.isEmpty) }
        let all = texts.flatMap { [$0.sv, $0.en] } + [template.draft, template.notice ?? ""]
        for word in ["olaglig", "illegal", "unlawful"] {
            #expect(!all.contains { $0.lowercased().contains(word) }, "'\(word)'")
        }
    }
}
