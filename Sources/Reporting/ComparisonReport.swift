package import Analysis
package import Documents
import Law
import Rules

/// The report on two versions of a procurement.
package struct ComparisonReport {
    private let comparison: Comparison
    private let names: (old: String, new: String)
    private let language: Language

    package init(_ comparison: Comparison, old: String, new: String, language: Language) {
        self.comparison = comparison
        names = (old, new)
        self.language = language
    }

    // MARK: Text

    package func appendText(to bytes: inout [UInt8], tool: ToolState, unreadable: Int) {
        var page = Page(language, colour: false)
        page.labelled(Phrases.oldVersion, names.old)
        page.labelled(Phrases.newVersion, names.new)
        if comparison.isEmpty { page.paragraph(Phrases.noDifference[language]) }
        for isClause in [true, false] {
            list(Phrases.came(isClause), comparison.came.filter { ($0.kind == .used) == isClause }, &page)
            list(Phrases.went(isClause), comparison.went.filter { ($0.kind == .used) == isClause }, &page)
            changes(Phrases.changed(isClause), comparison.changed.filter { ($0.new.kind == .used) == isClause }, &page)
        }
        page.closing(tool, unreadable: unreadable)
        bytes.append(contentsOf: page.finish())
    }

    private func list(_ title: Wording, _ findings: [Finding], _ page: inout Page) {
        guard !findings.isEmpty else { return }
        page.heading(title)
        for finding in findings {
            page.item("\(finding.title[language]) [\(finding.rule)]")
            evidence(finding.evidence, &page)
        }
    }

    private func changes(_ title: Wording, _ changes: [Comparison.Change], _ page: inout Page) {
        guard !changes.isEmpty else { return }
        page.heading(title)
        for change in changes {
            page.item("\(change.new.title[language]) [\(change.new.rule)]")
            page.labelled(Phrases.before, text(change.old.evidence), indent: 2)
            page.labelled(Phrases.after, text(change.new.evidence), indent: 2)
        }
    }

    private func evidence(_ evidence: Evidence, _ page: inout Page) {
        let text = text(evidence)
        if !text.isEmpty { page.paragraph(text, indent: 2) }
    }

    private func text(_ evidence: Evidence) -> String {
        let place = [evidence.document, evidence.place].compactMap(\.self).joined(separator: ", ")
        return [evidence.quote.map { "”\($0)”" }, place.isEmpty ? nil : "(\(place))"].compactMap(\.self)
            .joined(separator: " ")
    }

    // MARK: JSON

    /// Appends one JSON object.
    package func appendJSON(to bytes: inout [UInt8]) {
        JSONWriter.write(to: &bytes, pretty: false) { writer in
            writer.object {
                $0.field("schemaVersion", AssessmentJSON.schemaVersion)
                $0.field("old", names.old)
                $0.field("new", names.new)
                $0.field("same", comparison.same)
                for (key, findings) in [("came", comparison.came), ("went", comparison.went)] {
                    $0.key(key)
                    $0.array(findings) { writer, finding in writer.object { $0.brief(finding, language) } }
                }
                $0.key("changed")
                $0.array(comparison.changed) { writer, change in
                    writer.object {
                        $0.key("old")
                        $0.object { $0.brief(change.old, language) }
                        $0.key("new")
                        $0.object { $0.brief(change.new, language) }
                    }
                }
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}

extension JSONWriter {
    fileprivate mutating func brief(_ finding: Finding, _ language: Language) {
        field("rule", finding.rule)
        field("kind", finding.kind.rawValue)
        field("severity", finding.severity.rawValue)
        field("title", finding.title[language])
        field("quote", finding.evidence.quote)
        field("document", finding.evidence.document)
        field("place", finding.evidence.place)
        strings("lots", finding.lots)
        field("fingerprint", finding.fingerprint)
    }
}
