import Analysis
import Documents
import Law
import Procurement
import Rules

extension HTMLDossier {
    /// Which procurement it is, what could not be read, and what there is in short.
    func head(_ html: inout HTMLWriter, heading: String) {
        let facts = assessment.facts
        html.element("header", "class=\"top\"") { html in
            html.element("p", "class=\"kicker\"") { html in
                html.element("span", "class=\"brand\"", "Hänsyn")
                html.element("span", "class=\"stamp\"", context.isFinal ? Phrases.finalReport : Phrases.working)
                if let reference = context.reference {
                    html.element(
                        "span",
                        Wording(
                            sv: "Dnr \(reference)", en: "Ref. no. \(reference)"))
                }
            }
            html.heading(1, "id=\"\(heading)\"", context.title(of: assessment))
            unreadable(&html)
            html.element("dl", "class=\"facts\"") { html in
                html.row(Phrases.buyer, facts.buyers.map { $0.name }.joined(separator: "; "))
                html.row(Phrases.regimeShort) { html in
                    let tags = assessment.regime.candidates.tags.map(\.rawValue)
                    let text =
                        tags.isEmpty ? Phrases.noAct[html.language] : tags.joined(separator: Phrases.or[html.language])
                    html.element("a", "href=\"#\(marks.address("regelverk"))\"", text)
                }
                html.row(Phrases.valueShort, value(html.language))
                html.row(Phrases.fact("cpv.main"), code(html.language))
                html.row(
                    Phrases.term, facts.wholeTerm.map { Formats.term($0, html.language).joined(separator: ", ") } ?? "")
                html.row(Phrases.lawOf, assessment.regime.date.description)
                html.row(Phrases.material, assessment.dossier.name)
            }
            summary(&html)
        }
    }

    private func value(_ language: Language) -> String {
        if let value = assessment.facts.value { return Formats.value(value.value, language) }
        guard let awarded = assessment.facts.awardedValue else { return Phrases.valueUnknown[language] }
        return Phrases.awarded[language] + " " + Formats.value(awarded.value, language)
    }

    private func code(_ language: Language) -> String {
        guard let code = assessment.facts.cpvMain?.value else { return "" }
        return context.cpvName(code).map { "\(code) \($0)" } ?? "\(code)"
    }

    /// The files that could not be read come before everything that was found in the others.
    private func unreadable(_ html: inout HTMLWriter) {
        let files = assessment.dossier.unreadable
        guard !files.isEmpty else { return }
        html.element("div", "class=\"alarm\"") { html in
            html.heading(2, "", Phrases.sentenceCase(Phrases.unreadable(files.count)[html.language]))
            html.element("ul") { html in
                for file in files {
                    html.element("li") { html in
                        html.element("strong", file.name)
                        if let line = file.line { html.text(", \(Phrases.line(line, file.column)[html.language])") }
                        html.text(": \(file.reason[html.language])")
                    }
                }
            }
            html.element("p", Phrases.unreadableMeans)
        }
    }

    /// The counts with a picture of them, each a way to its section.
    private func summary(_ html: inout HTMLWriter) {
        let errors = toDecide.count { $0.item.severity == .error }
        let parts = [
            (errors, "error", "besluta", Phrases.errors(errors)),
            (toDecide.count - errors, "warning", "besluta", Phrases.warnings(toDecide.count - errors)),
            (toImprove.count, "note", "battre", Phrases.notes(toImprove.count)),
            (used.count, "used", "anvands", Phrases.uses(used.count)),
        ]
        html.element("div", "class=\"summary\"") { html in
            let words = parts.map { $0.3[html.language] }.joined(separator: ", ")
            html.raw(Pictures.bar(parts.map { ($0.0, $0.1) }, name: words))
            html.element("ul", "class=\"counts\"") { html in
                for part in parts {
                    html.element("li") { html in
                        html.element("a", "class=\"\(part.1)\" href=\"#\(marks.address(part.2))\"", part.3)
                    }
                }
            }
        }
    }
}
