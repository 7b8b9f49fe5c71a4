import Documents
import Procurement

extension Page {
    /// Facts that were read with different values, and what a reader should know of the files.
    mutating func contradictions(_ facts: Facts) {
        if !facts.contradictions.isEmpty { heading(Phrases.contradictions) }
        for contradiction in facts.contradictions {
            let lot = contradiction.lot.map { " (\($0))" } ?? ""
            item(Phrases.name(of: contradiction)[language] + lot + ":")
            for (index, reading) in contradiction.readings.enumerated() {
                let mark = index == 0 ? ", " + Phrases.isUsed[language] : ""
                paragraph("\(reading.value)\(mark) (\(reading.place))", indent: 2, hanging: 4)
            }
        }
        if !facts.remarks.isEmpty { heading(Phrases.remarks) }
        for remark in facts.remarks { item(remark[language]) }
    }
}
