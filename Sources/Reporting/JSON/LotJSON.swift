import Procurement

extension JSONWriter {
    mutating func lot(_ lot: Lot) {
        object { writer in
            writer.field("id", lot.id)
            writer.field("kind", lot.kind.rawValue)
            writer.field("title", lot.title)
            writer.field("nature", lot.nature?.rawValue)
            writer.codes("cpv", main: lot.cpvMain, additional: lot.cpvAdditional)
            writer.value(of: lot)
            writer.field("months", lot.term.months)
            writer.field("longestMonths", lot.term.longestMonths)
            writer.field("renewals", lot.term.renewals)
            writer.field("unlimited", lot.term.isUnlimited)
            writer.ends(lot.term)
            writer.field("framework", lot.framework)
            writer.field("dynamicPurchasing", lot.dynamicPurchasing)
            writer.declared(lot.declared)
            writer.field("source", lot.place.isEmpty ? nil : lot.place)
        }
    }

    private mutating func value(of lot: Lot) {
        key("value")
        guard let value = lot.value else { return null() }
        object {
            $0.amount(value)
            $0.field("currency", value.currency)
        }
    }

    private mutating func declared(_ declared: SocialDeclaration) {
        key("declared")
        object { writer in
            for field in SocialDeclaration.Field.allCases {
                writer.strings(field.rawValue, declared[field])
            }
        }
        key("answerable")
        array(SocialDeclaration.Field.allCases) { writer, field in
            if declared.answerable.contains(field) { writer.string(field.rawValue) }
        }
    }
}
