import Analysis
import Documents
import Rules

extension HTMLDossier {
    /// The draft texts that the findings, ways and clauses lead to, each once, ready to be selected and copied.
    func drafts(_ html: inout HTMLWriter) {
        let drafts = draftIDs.compactMap(context.draft)
        guard !drafts.isEmpty else { return }
        html.section(marks.address("utkast"), Phrases.drafts) { html in
            html.element("p", Phrases.draftMeans)
            for draft in drafts { article(draft, &html) }
        }
    }

    private var draftIDs: [String] {
        let findings = (overview.toDecide + overview.toImprove).compactMap(\.draft)
        let ways = assessment.variants.filter { $0.answer != .no }.compactMap(\.variant.clause)
        let clauses = overview.used.compactMap(\.completeness).filter { !$0.missing.isEmpty }.map(\.template)
        return (findings + ways + clauses).reduce(into: []) { ids, id in
            if !ids.contains(id) { ids.append(id) }
        }
    }

    private func article(_ draft: ClauseTemplate, _ html: inout HTMLWriter) {
        html.element("article", "class=\"draft\" id=\"\(marks.address("utkast-" + draft.id))\"") { html in
            html.heading(3, "", draft.title[html.language])
            html.element("p", draft.about)
            html.element("details") { html in
                html.element("summary", Phrases.showDraft)
                html.element("p", "class=\"small\"", Phrases.howToCopy)
                // Drafts are Swedish in every report.
                html.element("pre", "lang=\"sv\"", draft.draft)
                if let notice = draft.notice {
                    html.element("p", Phrases.forTheNotice)
                    html.element("pre", "lang=\"sv\"", notice)
                }
                slots(of: draft, &html)
            }
        }
    }

    /// The places to fill, each with an example.
    private func slots(of draft: ClauseTemplate, _ html: inout HTMLWriter) {
        guard !draft.slots.isEmpty else { return }
        html.element("p", Phrases.leftToFill)
        html.element("dl", "class=\"rows\"") { html in
            for slot in draft.slots {
                let example = "\(Phrases.forExample[html.language]) \(slot.example)"
                html.row(Wording("[\(slot.id)]"), "\(slot.about[html.language]) (\(example))")
            }
        }
    }
}
