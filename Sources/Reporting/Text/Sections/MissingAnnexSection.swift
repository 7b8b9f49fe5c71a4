import Analysis
import Documents

extension Page {
    /// Annexes that are named and not among the files: what is not found may stand in them.
    mutating func missing(_ annexes: [MissingAnnex]) {
        guard !annexes.isEmpty else { return }
        heading(Phrases.missingAnnexes(annexes.count))
        for annex in annexes {
            item(
                "\(annex.name): \([annex.evidence.document, annex.evidence.place].compactMap(\.self).joined(separator: ", "))"
            )
        }
        paragraph(Phrases.missingAnnexesMean[language])
        blank()
    }
}
