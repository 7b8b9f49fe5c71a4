import Procurement

/// A lot while it is read, or the procedure itself, which has the same elements.
struct LotDraft {
    /// A declared code and the path it stood at.
    struct Code {
        let field: SocialDeclaration.Field
        let value: String
        let place: String
    }

    var lot: Lot
    var estimated: Money?
    var maximum: Money?
    var codes: [Code] = []

    init(place: String) {
        lot = Lot(id: "", place: place)
    }

    mutating func add(_ value: String, to field: SocialDeclaration.Field, _ place: String) {
        lot.declared.add(value, to: field)
        codes.append(Code(field: field, value: value, place: place))
    }

    /// The value: the estimate (BT-27), or the framework's maximum (BT-271) where that is larger or alone.
    var value: Money? {
        guard let estimated else { return maximum }
        guard let maximum, maximum.currency == estimated.currency else { return estimated }
        return maximum.hundredths > estimated.hundredths ? maximum : estimated
    }
}
