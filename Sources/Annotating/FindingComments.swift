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
    private let places: FindingPlaces
    private let audience: Audience
    private let language: Language
    /// By id.
    private let drafts: [String: ClauseTemplate]

    package init(
        _ places: FindingPlaces, drafts: [ClauseTemplate], audience: Audience, language: Language
    ) {
        self.places = places
        self.audience = audience
        self.language = language
        self.drafts = Dictionary(drafts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// One comment for each finding that the audience is told of.
    package func comments(on assessment: Assessment) -> [WordComment] {
        var seen: Set<String> = []
        return assessment.findings.filter(isTold).compactMap { finding in
            let draft = finding.draft.flatMap { drafts[$0] }
            let comment = WordComment(
                code: Finding.code(of: finding.fingerprint), lines: lines(finding, draft),
                anchor: places.anchor(finding, for: draft))
            return seen.insert(comment.code).inserted ? comment : nil
        }
    }

    private func isTold(_ finding: Finding) -> Bool {
        guard places.holds(finding) else { return false }
        switch audience {
        case .internal: return finding.isForOfficer
        case .tenderers: return finding.kind == .used && finding.evidence.quote != nil
        }
    }

    private func lines(_ finding: Finding, _ draft: ClauseTemplate?) -> [String] {
        let title = finding.title[language]
        let law = finding.basis.map(\.label).joined(separator: "; ")
        let lawLine = law.isEmpty ? [] : [Wording(sv: "Lag: ", en: "Law: ")[language] + law]
        guard audience == .internal else { return [title] + lawLine }
        var lines = [title, finding.message[language]]
        if let onlyIf = finding.onlyIf { lines.append(onlyIf[language]) }
        let because = finding.because.map { $0[language] }.joined(separator: "; ")
        if !because.isEmpty { lines.append(Wording(sv: "Därför: ", en: "Because: ")[language] + because) }
        lines += lawLine
        lines.append(Wording(sv: "Gör så här: ", en: "What to do: ")[language] + finding.clears[language])
        if let draft {
            let label = Wording(sv: "Utkast till text: ", en: "Draft text: ")[language]
            lines.append("\(label)\(draft.title[language]) (hansyn clause \(draft.id))")
        }
        lines.append(Wording(sv: "Regel: ", en: "Rule: ")[language] + finding.rule)
        lines.append(
            Wording(
                sv: "Ska inget göras? Svara ”OK: skälet”.",
                en: "Nothing to be done? Answer “OK: the reason”.")[language])
        return lines
    }
}

extension Finding {
    /// Whether somebody has to take a stand on it.
    var isForOfficer: Bool { kind != .used && [.open, .expired].contains(status) }
}
