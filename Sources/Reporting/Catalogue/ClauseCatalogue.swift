package import Documents
package import Law
package import Rules

/// Draft texts as a person reads them, takes them over into a document, or a program reads them.
package struct ClauseCatalogue {
    private let law: LawBook
    private let language: Language

    package init(law: LawBook, language: Language) {
        self.law = law
        self.language = language
    }

    /// One line for each draft: id, category, title.
    package func list(_ templates: [ClauseTemplate]) -> String {
        let width = templates.map(\.id.count).max() ?? 0
        let categories = templates.map { $0.category?.count ?? 1 }.max() ?? 0
        return templates.map { template in
            let id = template.id.padding(to: width)
            return "\(id)  \((template.category ?? "-").padding(to: categories))  \(template.title[language])\n"
        }.joined()
    }

    /// The list as JSON: `[{id, category, title, about, basis, slots, parts}]`.
    package func listJSON(_ templates: [ClauseTemplate]) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONWriter.write(to: &bytes, pretty: true) { writer in
            writer.array(templates) { writer, template in
                writer.object { describe(template, values: [:], to: &$0) }
            }
        }
        return bytes + [UInt8(ascii: "\n")]
    }

    /// The draft alone, ready to be taken over.
    package func markdown(_ template: ClauseTemplate, values: [String: String], notice: Bool) -> String {
        let filled = template.filled(values)
        return text(notice ? filled.notice ?? "" : filled.draft)
    }

    /// What the draft is for, on what law, the draft, and what is left to fill in.
    package func text(_ template: ClauseTemplate, values: [String: String], notice: Bool) -> String {
        var page = Page(language, colour: false)
        page.paragraph(template.title[language], style: .strong)
        page.paragraph(template.about[language])
        let labels = template.basis.compactMap(law.provision).map(\.label)
        if !labels.isEmpty { page.labelled(Phrases.law, labels.joined(separator: "; ")) }
        page.blank()
        var head = String(decoding: page.finish(), as: UTF8.self)
        head += markdown(template, values: values, notice: notice)
        var tail = Page(language, colour: false)
        let left = open(template, values, notice: notice)
        if !left.isEmpty {
            tail.paragraph(Phrases.leftToFill[language], style: .strong)
            for slot in left {
                tail.item("[\(slot.id)] \(slot.about[language]) (\(Phrases.forExample[language]) \(slot.example))")
            }
        }
        if !notice, template.notice != nil { tail.paragraph(Phrases.hasNoticeText[language]) }
        tail.paragraph(Phrases.draftMeans[language])
        return head + "\n" + String(decoding: tail.finish(), as: UTF8.self)
    }

    /// The draft as JSON: `{id, category, title, about, basis, slots, parts, draft, notice}`.
    package func json(_ template: ClauseTemplate, values: [String: String]) -> [UInt8] {
        let filled = template.filled(values)
        var bytes: [UInt8] = []
        JSONWriter.write(to: &bytes, pretty: true) { writer in
            writer.object {
                describe(template, values: values, to: &$0)
                $0.field("draft", filled.draft)
                $0.field("notice", filled.notice)
            }
        }
        return bytes + [UInt8(ascii: "\n")]
    }

    /// The slots of the text that have no value.
    private func open(
        _ template: ClauseTemplate, _ values: [String: String], notice: Bool
    ) -> [ClauseTemplate.Slot] {
        let names = SlotText.names(in: notice ? template.notice ?? "" : template.draft)
        return template.slots.filter { names.contains($0.id) && values[$0.id] == nil }
    }

    private func describe(_ template: ClauseTemplate, values: [String: String], to writer: inout JSONWriter) {
        writer.field("id", template.id)
        writer.field("category", template.category)
        writer.field("title", template.title[language])
        writer.field("about", template.about[language])
        writer.basis(template.basis.compactMap(law.provision))
        writer.key("slots")
        writer.array(template.slots) { writer, slot in
            writer.object {
                $0.field("id", slot.id)
                $0.field("about", slot.about[language])
                $0.field("example", slot.example)
                $0.field("value", values[slot.id])
            }
        }
        writer.key("parts")
        writer.array(template.parts) { writer, part in
            writer.object {
                $0.field("id", part.id)
                $0.field("level", part.level.rawValue)
                $0.field("label", part.label[language])
                $0.field("write", part.write[language])
            }
        }
    }

    /// The text with one line break at its end.
    private func text(_ text: String) -> String {
        text.hasSuffix("\n") ? text : text + "\n"
    }
}
