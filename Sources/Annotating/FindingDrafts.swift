package import Analysis
package import Rules

/// Turns the drafts that findings on a document offer into insertions.
package struct FindingDrafts {
    private let places: FindingPlaces
    private let drafts: [ClauseTemplate]

    package init(_ places: FindingPlaces, drafts: [ClauseTemplate]) {
        self.places = places
        self.drafts = drafts
    }

    /// The drafts that open findings offer, in the order of the findings; each once, also where several offer it.
    package func offered(by assessment: Assessment) -> [(draft: ClauseTemplate, finding: Finding)] {
        var seen: Set<String> = []
        return assessment.findings.filter { $0.isForOfficer && places.holds($0) }.compactMap { finding in
            guard let draft = drafts.first(where: { $0.id == finding.draft }), seen.insert(draft.id).inserted else {
                return nil
            }
            return (draft, finding)
        }
    }

    /// A draft as an insertion where it would clear a finding.
    package func insertion(of draft: ClauseTemplate, clearing finding: Finding) -> WordInsertion {
        WordInsertion(
            id: draft.id, lines: DraftText.lines(of: draft.draft), point: places.point(for: draft, clearing: finding))
    }
}
