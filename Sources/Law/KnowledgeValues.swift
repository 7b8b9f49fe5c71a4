package import Documents
package import Knowledge
package import Procurement

extension YAMLNode {
    /// A day written `2024-03-01`.
    package func date() throws(KnowledgeError) -> CalendarDate {
        guard let date = CalendarDate(try string()) else { throw error("expected a day such as 2024-03-01 here") }
        return date
    }

    /// A text in both languages: `{sv: …, en: …}`.
    package func wording() throws(KnowledgeError) -> Wording {
        let map = try map(keys: ["sv", "en"])
        return Wording(sv: try map.require("sv").string(), en: try map.require("en").string())
    }

    /// A CPV code of eight digits; quote it when it begins with a zero.
    package func cpv() throws(KnowledgeError) -> CPVCode {
        guard let code = CPVCode(try string()) else { throw error("expected a CPV code of eight digits here") }
        return code
    }
}
