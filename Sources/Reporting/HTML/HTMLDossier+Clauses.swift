import Analysis
import Documents
import Procurement
import Rules

extension HTMLDossier {
    /// What is used and how whole it is, what only wishes, and what was looked for in vain.
    func clauses(_ html: inout HTMLWriter) {
        html.section(marks.address("anvands"), Phrases.usedWell) { html in
            if used.isEmpty { html.element("p", Phrases.nothingUsed) }
            for use in used { article(use, &html) }
            for mention in weak { article(mention, &html) }
        }
        html.section(marks.address("saknas"), Phrases.lookedFor) { html in
            let files = assessment.dossier.documents.count
            html.element("p", Phrases.lookedIn(files))
            guard !overview.notFound.isEmpty else { return }
            html.element("ul", "class=\"plain\"") { html in
                for category in overview.notFound { html.element("li", Phrases.category(category)) }
            }
            html.element("p", Phrases.notFoundMeans)
        }
    }

    private func article(_ numbered: Numbered<Overview.Use>, _ html: inout HTMLWriter) {
        let use = numbered.item
        html.element("article", "class=\"finding used\" id=\"\(numbered.id)\"") { html in
            html.element("p", "class=\"labels\"") { html in
                for force in Set(use.clauses.map(\.force)).sorted() {
                    html.element(
                        "span", "class=\"label used\"", Phrases.sentenceCase(Phrases.force(force)[html.language]))
                }
            }
            let name = use.category.map(Phrases.category) ?? Phrases.otherClause
            html.heading(3, "", "\(numbered.sign). \(name[html.language])")
            for clause in use.clauses {
                quote(clause.evidence, of: numbered.id, &html)
                if let lots = LotNames.text(clause.lots, of: assessment.facts, html.language) {
                    html.element("p", "class=\"small\"", "\(Phrases.lot[html.language]): \(lots)")
                }
            }
            if let whole = use.completeness { completeness(whole, of: numbered, &html) }
        }
    }

    private func article(_ numbered: Numbered<WeakMention>, _ html: inout HTMLWriter) {
        html.element("article", "class=\"finding note\" id=\"\(numbered.id)\"") { html in
            html.element("p", "class=\"labels\"") { html in
                html.element("span", "class=\"label note\"", Phrases.sentenceCase(Phrases.bindsNobody[html.language]))
            }
            html.heading(3, "", "\(numbered.sign). \(Phrases.category(numbered.item.category)[html.language])")
            quote(numbered.item.evidence, of: numbered.id, &html)
        }
    }

    /// The parts of a clause: where each stands, or what to write.
    private func completeness(_ whole: Completeness, of use: Numbered<Overview.Use>, _ html: inout HTMLWriter) {
        let score = Phrases.coreParts(found: whole.core.found, of: whole.core.total)[html.language]
        html.element("p", "class=\"score\"") { html in
            html.raw(Pictures.dots(found: whole.core.found, of: whole.core.total, name: score))
            html.element("strong", score)
            html.text(" (\(whole.title[html.language]))")
        }
        html.element("table") { html in
            html.element("caption", Phrases.parts)
            html.element("thead") { html in
                html.element("tr") { html in
                    for column in Phrases.partColumns { html.element("th", "scope=\"col\"", column) }
                }
            }
            html.element("tbody") { html in
                for level in ["core", "should", "optional"] {
                    for part in whole.missing where part.level == level && level != "optional" {
                        row(part.label, level, isFound: false, &html) { $0.text(part.write) }
                    }
                    for part in whole.found where part.level == level {
                        row(part.label, level, isFound: true, &html) { found(part, of: use.id, &$0) }
                    }
                }
            }
        }
        let away = whole.annexes.filter { $0.document == nil }.map(\.name)
        if !away.isEmpty, !whole.missing.isEmpty {
            html.element("p", Phrases.annexAway(away.joined(separator: ", ")))
        }
        if !whole.missing.isEmpty, let draft = context.draft(whole.template) {
            html.element("p") { html in
                html.text("\(Phrases.draft[html.language]): ")
                html.element("a", "href=\"#\(marks.address("utkast-" + draft.id))\"", draft.title)
            }
        }
    }

    private func row(
        _ label: Wording, _ level: String, isFound: Bool, _ html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void
    ) {
        html.element("tr", isFound ? "" : "class=\"missing\"") { html in
            html.element("th", "scope=\"row\"") { html in
                html.text(label)
                html.raw(" ")
                html.element("span", "class=\"small\"", Phrases.level(level))
            }
            html.element("td") { html in
                html.element("strong", isFound ? Phrases.isThere : Phrases.isMissing)
                html.raw(" ")
                body(&html)
            }
        }
    }

    private func found(_ part: Completeness.Found, of target: String, _ html: inout HTMLWriter) {
        let place = [part.evidence.document?.split(separator: "/").last.map(String.init), part.evidence.place]
        html.text(place.compactMap { $0 }.joined(separator: ", "))
        guard let mark = marks.place(part.evidence, of: target) else { return }
        html.raw(" ")
        html.element(
            "a",
            "class=\"screen\" href=\"#\(mark)\" aria-label=\"\(Markup.escaped(Phrases.showPart(part.label)[html.language]))\"",
            Phrases.show)
    }
}
