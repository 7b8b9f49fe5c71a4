package import Documents
package import Law

/// What `hansyn law` prints: which rules a procurement follows on a day, the amounts that decide it, the provisions.
package struct RegimeReport: Sendable {
    package let regime: Regime
    package let thresholds: [ThresholdLine]
    package let provisions: [Provision]

    package init(regime: Regime, thresholds: [ThresholdLine], provisions: [Provision]) {
        self.regime = regime
        self.thresholds = thresholds
        self.provisions = provisions
    }

    /// Appends the report as text.
    package func appendText(tool: ToolState, language: Language, colour: Bool = false, to bytes: inout [UInt8]) {
        var page = Page(language, colour: colour)
        page.regime(regime)
        page.thresholds(thresholds)
        page.law(provisions)
        page.closing(tool, unreadable: nil)
        bytes.append(contentsOf: page.finish())
    }

    /// Appends the report as a JSON object: `{regime, assumptions, thresholds, provisions}`.
    package func appendJSON(language: Language, pretty: Bool = false, to bytes: inout [UInt8]) {
        JSONWriter.write(to: &bytes, pretty: pretty) { writer in
            writer.object { $0.fields(of: self, language) }
        }
    }
}
