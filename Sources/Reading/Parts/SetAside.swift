import Documents

/// What a file holds beside its text: kept apart and never quoted as text of the procurement.
struct SetAside {
    let hidden: Int
    let comments: Int
    var hiddenSheets = 0

    /// What the reader of the report must know; nil when there is nothing.
    var note: Wording? {
        var sv: [String] = []
        var en: [String] = []
        if hidden > 0 {
            sv.append("dold text i \(hidden) stycken")
            en.append("hidden text in \(hidden) paragraphs")
        }
        if comments > 0 {
            sv.append(comments == 1 ? "1 kommentar" : "\(comments) kommentarer")
            en.append(comments == 1 ? "1 comment" : "\(comments) comments")
        }
        if hiddenSheets > 0 {
            sv.append("dolda blad (\(hiddenSheets))")
            en.append("hidden sheets (\(hiddenSheets))")
        }
        guard !sv.isEmpty else { return nil }
        return Wording(
            sv:
                "Filen har \(sv.joined(separator: " och ")), som inte har granskats: ta bort det innan filen lämnas ut.",
            en: "The file has \(en.joined(separator: " and ")), not reviewed: remove it before the file is handed out.")
    }
}
