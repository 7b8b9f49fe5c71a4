import Analysis
import Documents
import Procurement

extension Page {
    /// How well the kind of purchase suits social terms.
    mutating func fit(_ fit: Fit?) {
        guard let fit else { return }
        heading(Phrases.fit)
        paragraph("\(fit.code) \(fit.label)")
        labelled(Phrases.fitReserve, Phrases.ofFive(fit.reserve)[language], indent: 2)
        labelled(Phrases.fitEmployment, Phrases.ofFive(fit.employment)[language], indent: 2)
        let basis = Phrases.riskBasis(fit.riskBasis)[language]
        labelled(Phrases.fitRisk, "\(Phrases.risk(fit.labourRisk)[language]) (\(basis))", indent: 2)
        if !fit.reason.isEmpty { labelled(Phrases.reason, fit.reason, indent: 2) }
    }
}
