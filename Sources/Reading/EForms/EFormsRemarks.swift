import Documents

/// Things about an eForms notice that a reader should know.
enum EFormsRemarks {
    static let change = Wording(
        sv: "Meddelandet är en ändring av ett tidigare; det lästes som det fullständiga meddelande det är.",
        en: "The notice changes an earlier one; it was read as the full notice that it is.")

    static let withheld = Wording(
        sv: "Uppgifter i meddelandet hålls inne tills vidare; de räknas som okända.",
        en: "Some data in the notice is withheld for now; it counts as unknown.")

    static func languages(leftOut: Int) -> Wording {
        Wording(
            sv: "Meddelandet har texter på flera språk; \(leftOut) texter på andra språk än dess eget lästes inte.",
            en:
                "The notice has texts in several languages; \(leftOut) texts in languages other than its own were not read."
        )
    }

    static func listName(_ name: String?, readAs list: String, code: String) -> Wording {
        guard let name, !name.isEmpty else {
            return Wording(
                sv: "Koden ”\(code)” saknar listnamn; den lästes som ”\(list)”.",
                en: "The code “\(code)” has no list name; it was read as “\(list)”.")
        }
        return Wording(
            sv: "Listnamnet ”\(name)” lästes som ”\(list)”.", en: "The list name “\(name)” was read as “\(list)”.")
    }

    static func unknownList(_ name: String?, code: String) -> Wording {
        Wording(
            sv: "Koden ”\(code)” i listan ”\(name ?? "")” är inte känd och räknas inte.",
            en: "The code “\(code)” in the list “\(name ?? "")” is not known and does not count.")
    }
}
