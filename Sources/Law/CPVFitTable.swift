import Knowledge
package import Procurement

/// How well a kind of purchase suits reservation and employment terms: guide scores of our own, not law.
package struct CPVFit: Sendable, Hashable {
    package let code: CPVCode
    package let label: String
    /// 0–5.
    package let reserve: Int
    /// 0–5.
    package let employment: Int
    /// `H`, `M` or `L`.
    package let labourRisk: String
    /// `U` published assessment, `E` sector list of the Economic Crime Authority, `J` our judgement.
    package let riskBasis: String
    package let reason: String
}

/// The scores by code; the longest prefix counts.
struct CPVFitTable: Sendable {
    private let fits: [String: CPVFit]

    init(path: String) throws(KnowledgeError) {
        let table = try TSVTable(path: path)
        var fits: [String: CPVFit] = [:]
        for row in table.rows {
            guard let code = CPVCode(row["code"]), let reserve = Int(row["reserve_fit"]),
                let employment = Int(row["employment_fit"])
            else {
                throw KnowledgeError(
                    file: path, line: row.line,
                    message: "needs 'code' of eight digits and whole numbers in the two fit columns")
            }
            fits[String(code.stem)] = CPVFit(
                code: code, label: row["label_sv"], reserve: reserve, employment: employment,
                labourRisk: row["labour_risk"], riskBasis: row["risk_basis"],
                reason: row["reason_sv"])
        }
        self.fits = fits
    }

    func fit(of code: CPVCode) -> CPVFit? {
        var stem = String(code.stem)
        while stem.utf8.count >= 2 {
            if let fit = fits[stem] { return fit }
            stem.removeLast()
        }
        return nil
    }
}

extension LawBook {
    /// The guide scores of the longest listed prefix of a code; nil where none is listed.
    package func fit(of code: CPVCode) -> CPVFit? { fits.fit(of: code) }
}
