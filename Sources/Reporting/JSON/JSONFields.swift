import Documents
import Procurement

/// A name and its value, for the values that reports are made of; nil is written as null.
extension JSONWriter {
    mutating func field(_ name: String, _ value: String?) {
        guard let value else { return null(name) }
        key(name)
        string(value)
    }

    mutating func field(_ name: String, _ value: Int?) {
        guard let value else { return null(name) }
        key(name)
        integer(Int64(value))
    }

    mutating func field(_ name: String, _ value: Bool) {
        key(name)
        boolean(value)
    }

    mutating func field(_ name: String, _ value: CalendarDate?) {
        guard let value else { return null(name) }
        key(name)
        raw { bytes in
            bytes.append(UInt8(ascii: "\""))
            bytes.append(decimal: UInt64(value.year), digits: 4)
            bytes.append(UInt8(ascii: "-"))
            bytes.append(decimal: UInt64(value.month), digits: 2)
            bytes.append(UInt8(ascii: "-"))
            bytes.append(decimal: UInt64(value.day), digits: 2)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    mutating func field(_ name: String, _ code: CPVCode?) {
        guard let code else { return null(name) }
        key(name)
        self.code(code)
    }

    /// A CPV code as a string of eight digits.
    mutating func code(_ code: CPVCode) {
        raw { bytes in
            bytes.append(UInt8(ascii: "\""))
            bytes.append(decimal: UInt64(code.number), digits: 8)
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// An amount as a number with at most two decimals, never with an exponent.
    mutating func amount(_ money: Money) {
        key("amount")
        raw { bytes in
            if money.hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
            let (whole, rest) = money.hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
            bytes.append(decimal: whole, digits: 1)
            guard rest > 0 else { return }
            bytes.append(UInt8(ascii: "."))
            if rest.isMultiple(of: 10) {
                bytes.append(decimal: rest / 10, digits: 1)
            } else {
                bytes.append(decimal: rest, digits: 2)
            }
        }
    }

    mutating func strings(_ name: String, _ values: some Sequence<String>) {
        key(name)
        array(values) { $0.string($1) }
    }

    mutating func wordings(_ name: String, _ values: [Wording], _ language: Language) {
        key(name)
        array(values) { $0.string($1[language]) }
    }

    mutating func codes(_ name: String, main: CPVCode?, additional: [CPVCode]) {
        key(name)
        object {
            $0.field("main", main)
            $0.key("additional")
            $0.array(additional) { $0.code($1) }
        }
    }

    mutating func ends(_ term: Term?) {
        key("ends")
        object {
            $0.field("earliest", term?.earliestEnd)
            $0.field("latest", term?.latestEnd)
        }
    }
}
