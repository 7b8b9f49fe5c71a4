package import Analysis
package import Documents
import Law
package import Rules

/// For whom comments are written.
package enum Audience: String, Sendable, CaseIterable {
    /// The buyer's own people: everything that is found, and what to do.
    case `internal`
    /// Those who get the draft: only which social terms it holds, and on what law.
    case tenderers
}

/// Turns the findings on a document into comments on it.
package struct FindingComments {
    private let document: Document
    private let audience: Audience
    private let language: Language
    /// Where sections of a role begin.
    private let sections: [SectionRole: Place]
    /// By their description: the places of the document, to find what a finding is about.
    private var places: [String: Place] = [:]

    package init(_ document: Document, sections: [SectionRole: Place], audience: Audience, language: Language) {
        self.document = document
        self.sections = sections
        self.audience = audience
        self.language = language
        for block in document.blocks {
            let words = document.describe(block.place)
            if places[words] == nil { places[words] = block.place }
        }
    }

    /// One comment for each finding that the audience is told of.
    package func comments(on assessment: Assessment) -> [WordComment] {
        var seen: Set<String> = []
        return assessment.findings.filter(isTold).compactMap { finding in
            let comment = WordComment(
                code: String(finding.fingerprint.dropFirst(3).prefix(8)), lines: lines(finding), anchor: anchor(finding)
            )
            return seen.insert(comment.code).inserted ? comment : nil
        }
    }

    private func isTold(_ finding: Finding) -> Bool {
        // What another file says belongs into that file.
        guard finding.evidence.document == nil || finding.evidence.document == document.name else { return false }
        switch audience {
        case .internal: return finding.kind != .used && [.open, .expired].contains(finding.status)
        case .tenderers: return finding.kind == .used && finding.evidence.quote != nil
        }
    }

    private func lines(_ finding: Finding) -> [String] {
        var lines = [finding.title[language]]
        let basis = finding.basis.map(\.label).joined(separator: "; ")
        if audience == .internal {
            lines.append(finding.message[language])
            if let onlyIf = finding.onlyIf { lines.append(onlyIf[language]) }
        }
        if !basis.isEmpty { lines.append(Wording(sv: "Lag: ", en: "Law: ")[language] + basis) }
        if audience == .internal {
            lines.append(Wording(sv: "Gör så här: ", en: "What to do: ")[language] + finding.clears[language])
            lines.append(Wording(sv: "Regel: ", en: "Rule: ")[language] + finding.rule)
        }
        return lines
    }

    private func anchor(_ finding: Finding) -> WordComment.Anchor {
        if let quote = finding.evidence.quote, let words = finding.evidence.place,
            case .paragraph(let number, part: 0)? = places[words]
        {
            return .quote(quote, paragraph: number)
        }
        // What is missing is told where it belongs.
        for role in [SectionRole.contractTerm, .requirement, .administrative] {
            if case .paragraph(let number, part: 0)? = sections[role] { return .paragraph(number) }
        }
        return .start
    }
}
