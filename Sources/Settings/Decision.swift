package import Documents
package import Procurement

/// What somebody decided about a finding: it is not raised again until the decision expires.
package struct Decision: Sendable, Hashable {
    package let fingerprint: String
    /// The rule of the finding, where it was known.
    package let rule: String?
    package let exit: Exit
    package let reason: String
    /// The function of the one who decided, never a name of a person.
    package let function: String
    package let date: CalendarDate
    /// The last day it holds; nil for a decision without an end.
    package let until: CalendarDate?
    /// Where the decision, or what it is about, stands.
    package let place: String?

    package init(
        fingerprint: String, rule: String?, exit: Exit, reason: String, function: String, date: CalendarDate,
        until: CalendarDate?, place: String?
    ) {
        self.fingerprint = fingerprint
        self.rule = rule
        self.exit = exit
        self.reason = reason
        self.function = function
        self.date = date
        self.until = until
        self.place = place
    }

    /// The way out that was taken.
    package enum Exit: String, Sendable, CaseIterable {
        /// A clause is put in, or changed.
        case clause
        /// Another form was chosen.
        case variant
        /// The procurement is reserved.
        case reserved
        /// Nothing is done, for a reason.
        case reason
        /// Known from before; written in bulk.
        case known
    }

    /// The sentence for the file note. `subject` is what was weighed ("Reserverad upphandling").
    package func sentence(on subject: Wording) -> Wording {
        let reason = reason.hasSuffix(".") ? String(reason.dropLast()) : reason
        let sign = ([reason, date.description, function].filter { !$0.isEmpty }).joined(separator: ", ") + "."
        return switch exit {
        case .clause:
            Wording(
                sv: "\(subject.sv) övervägdes. Villkor tas in: \(sign)",
                en: "\(subject.en) was considered. A term is put in: \(sign)")
        case .variant:
            Wording(
                sv: "\(subject.sv) övervägdes. En annan form valdes: \(sign)",
                en: "\(subject.en) was considered. Another form was chosen: \(sign)")
        case .reserved:
            Wording(
                sv: "\(subject.sv) övervägdes. Upphandlingen reserveras: \(sign)",
                en: "\(subject.en) was considered. The procurement is reserved: \(sign)")
        case .reason:
            Wording(
                sv: "\(subject.sv) övervägdes. Avstods därför att \(sign)",
                en: "\(subject.en) was considered. It was left out because \(sign)")
        case .known:
            Wording(
                sv: "\(subject.sv): känt sedan tidigare, \(sign)", en: "\(subject.en): known from before, \(sign)")
        }
    }
}

/// The decisions that a run goes by.
package struct Decisions: Sendable {
    private let latest: [String: Decision]

    /// The last decision on a fingerprint counts.
    package init(_ decisions: [Decision] = []) {
        latest = Dictionary(decisions.map { ($0.fingerprint, $0) }, uniquingKeysWith: { _, last in last })
    }

    /// The decision on the first of these fingerprints that has one.
    package func decision(on fingerprints: [String]) -> Decision? {
        if latest.isEmpty { return nil }
        return fingerprints.lazy.compactMap { latest[$0] }.first
    }
}
