import Documents

/// What `hansyn doctor` says.
extension Phrases {
    static let isSound = Wording(sv: "allt som behövs finns", en: "everything that is needed is there")
    static let isUnsound = Wording(sv: "något behöver rättas", en: "something has to be put right")
    static let helpers = Wording(sv: "HJÄLPPROGRAM", en: "HELPER PROGRAMS")
    static let missingNeeded = Wording(
        sv: "saknas, och PDF-filer går inte att läsa", en: "is missing, and PDF files cannot be read")
    static let missing = Wording(sv: "saknas", en: "is missing")
    static let rulesAndLaw = Wording(sv: "REGLER OCH LAGLÄGE", en: "RULES AND LAW")
    static let noRules = Wording(sv: "Reglerna går inte att läsa.", en: "The rules cannot be read.")
    static let ownRules = Wording(sv: "egna regler", en: "rules of your own")
    static let settingsInForce = Wording(sv: "INSTÄLLNINGAR", en: "SETTINGS")
    static let notSet = Wording(sv: "inget", en: "none")
    static let moreSettings = Wording(
        sv: "hansyn config visar alla inställningar och varifrån de kommer.",
        en: "hansyn config shows all settings and where they come from.")
    static let cacheFolder = Wording(sv: "MAPP FÖR FÖRBEREDDA REGLER", en: "FOLDER FOR PREPARED RULES")
    static let noCache = Wording(
        sv: "Ingen: reglerna läses på nytt varje gång.", en: "None: the rules are read anew each time.")
    static let cacheFilled = Wording(
        sv: "används; där ligger förberedda regler och aldrig något ur dokument",
        en: "in use; it holds prepared rules and never anything out of documents")
    static let cacheEmpty = Wording(
        sv: "är tom; nästa körning lägger förberedda regler där och aldrig något ur dokument",
        en: "empty; the next run leaves prepared rules there and never anything out of documents")
    static let limitsInForce = Wording(
        sv: "GRÄNSER (en fil över en gräns läses inte, och det står i rapporten)",
        en: "LIMITS (a file beyond a limit is not read, and the report says so)")

    static func rules(_ count: Int) -> Wording { Wording(sv: "\(count) regler", en: "\(count) rules") }
    static func times(_ count: Int) -> Wording { Wording(sv: "\(count) gånger", en: "\(count) times") }

    static func lawChecked(_ day: String, isOld: Bool) -> Wording {
        let sv = "lagläget kontrollerat t.o.m. \(day)"
        let en = "the law checked up to \(day)"
        guard isOld else { return Wording(sv: sv, en: en) }
        return Wording(
            sv: sv + ", för mer än ett år sedan: skaffa en nyare version",
            en: en + ", more than a year ago: get a newer version")
    }
}
