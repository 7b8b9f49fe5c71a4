/// A text in the two languages of the reports.
package struct Wording: Hashable, Sendable {
    package let sv: String
    package let en: String

    package init(sv: String, en: String) {
        self.sv = sv
        self.en = en
    }

    /// The same text in both languages (names, codes).
    package init(_ both: String) {
        self.init(sv: both, en: both)
    }

    package subscript(language: Language) -> String {
        switch language {
        case .sv: sv
        case .en: en
        }
    }
}

/// A language of the reports.
package enum Language: String, Sendable, CaseIterable {
    case sv, en
}
