/// A contract that the buyer has awarded before, reserved under the same provision.
package struct PastAward: Sendable, Hashable {
    package let supplier: String
    package let cpv: CPVCode
    package let date: CalendarDate

    package init(supplier: String, cpv: CPVCode, date: CalendarDate) {
        self.supplier = supplier
        self.cpv = cpv
        self.date = date
    }
}
