import Documents

/// What the report on two versions says.
extension Phrases {
    static let oldVersion = Wording(sv: "Tidigare", en: "Earlier")
    static let newVersion = Wording(sv: "Nu", en: "Now")
    static let before = Wording(sv: "Förut", en: "Before")
    static let after = Wording(sv: "Nu", en: "Now")
    static let noDifference = Wording(
        sv: "Inga klausuler eller fynd skiljer sig åt.", en: "No clauses or findings differ.")

    static func came(_ isClause: Bool) -> Wording {
        isClause
            ? Wording(sv: "KLAUSULER SOM HAR TILLKOMMIT", en: "CLAUSES THAT CAME")
            : Wording(sv: "FYND SOM HAR TILLKOMMIT", en: "FINDINGS THAT CAME")
    }

    static func went(_ isClause: Bool) -> Wording {
        isClause
            ? Wording(sv: "KLAUSULER SOM HAR TAGITS BORT", en: "CLAUSES THAT WENT")
            : Wording(sv: "FYND SOM INTE LÄNGRE GÄLLER", en: "FINDINGS THAT WENT")
    }

    static func changed(_ isClause: Bool) -> Wording {
        isClause
            ? Wording(sv: "KLAUSULER SOM HAR ÄNDRATS", en: "CLAUSES THAT CHANGED")
            : Wording(sv: "FYND SOM HAR ÄNDRATS", en: "FINDINGS THAT CHANGED")
    }
}
