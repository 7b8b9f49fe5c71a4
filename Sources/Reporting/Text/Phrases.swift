import Analysis
import Documents
import Rules

/// Every fixed phrase of the reports for people, in both languages. Words for codes are in `Phrases+Codes.swift`.
enum Phrases {
    /// A heading in capitals as it stands where headings look like headings.
    static func sentenceCase(_ heading: String) -> String {
        let words = heading.split(separator: " ").map { word in
            word.contains { $0.isLowercase } || keptInCapitals.contains(String(word)) ? String(word) : word.lowercased()
        }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static let keptInCapitals: Set<String> = ["EU", "CPV"]

    // MARK: Files

    static func unreadable(_ count: Int) -> Wording {
        Wording(sv: "KUNDE INTE LÄSAS (\(files(count).sv))", en: "COULD NOT BE READ (\(files(count).en))")
    }
    static let notReadable = Wording(sv: "Kunde inte läsas", en: "Could not be read")
    static let unreadableMeans = Wording(
        sv: "Det som står där är inte granskat.", en: "What they hold has not been checked.")
    static let readingNotes = Wording(sv: "OM FILERNA", en: "ABOUT THE FILES")
    static let drawing = Wording(sv: "En ritning, som inte läses.", en: "A drawing, which is not read.")
    static func missingAnnexes(_ count: Int) -> Wording {
        Wording(sv: "NÄMNS MEN SAKNAS (\(count))", en: "NAMED BUT MISSING (\(count))")
    }
    static let missingAnnexesMean = Wording(
        sv: "Det som inte hittas kan stå där: därför sägs inte att något saknas. Lägg till bilagorna och granska igen.",
        en: "What is not found may stand there, so nothing is said to be missing. Add the annexes and check again.")
    static func line(_ line: Int, _ column: Int?) -> Wording {
        Wording(
            sv: column.map { "rad \(line), kolumn \($0)" } ?? "rad \(line)",
            en: column.map { "line \(line), column \($0)" } ?? "line \(line)")
    }
    static func files(_ count: Int) -> Wording {
        Wording(sv: count == 1 ? "1 fil" : "\(count) filer", en: count == 1 ? "1 file" : "\(count) files")
    }

    // MARK: The heading

    static let reference = Wording(sv: "Diarienummer", en: "Reference number")
    static let rulesOff = Wording(sv: "Regler som inte prövas här", en: "Rules that are not asked here")
    static let workingMaterial = Wording(
        sv: "Arbetsmaterial: inte färdigställt.", en: "Working material: not final.")
    static let material = Wording(sv: "Underlag", en: "Material")
    static let buyer = Wording(sv: "Köpare", en: "Buyer")
    static let noAct = Wording(sv: "regelverk ej prövat", en: "regime not determined")
    static let or = Wording(sv: " eller ", en: " or ")
    static let valueUnknown = Wording(sv: "värde okänt", en: "value unknown")
    static let awarded = Wording(sv: "tilldelat", en: "awarded")
    static let withVAT = Wording(sv: "inkl. moms", en: "incl. VAT")
    static let withoutVAT = Wording(sv: "exkl. moms", en: "excl. VAT")
    static let unlimited = Wording(sv: "tills vidare", en: "no end date")
    static let notRenewable = Wording(sv: "kan inte förlängas", en: "cannot be extended")
    static func months(_ count: Int) -> Wording {
        Wording(sv: count == 1 ? "1 månad" : "\(count) månader", en: count == 1 ? "1 month" : "\(count) months")
    }
    static func renewals(_ count: Int) -> Wording {
        Wording(
            sv: "kan förlängas \(count) \(count == 1 ? "gång" : "gånger")",
            en: "can be extended \(count) \(count == 1 ? "time" : "times")")
    }
    static func atMost(_ count: Int) -> Wording {
        Wording(sv: "högst \(months(count).sv)", en: "at most \(months(count).en)")
    }
    static func ends(_ date: String) -> Wording { Wording(sv: "slutar \(date)", en: "ends \(date)") }
    static func endsLatest(_ date: String) -> Wording { Wording(sv: "senast \(date)", en: "\(date) at the latest") }
    static func form(_ subtype: String) -> Wording {
        Wording(sv: "formulär \(subtype)", en: "form \(subtype)")
    }

    // MARK: Findings

    static let toDecide = Wording(sv: "ATT TA STÄLLNING TILL", en: "TO DECIDE")
    static let nothingToDecide = Wording(
        sv: "Inget behöver beslutas utifrån det som kunde läsas.",
        en: "Nothing has to be decided in what could be read.")
    static let nothingMeans = Wording(
        sv: """
            Det betyder inte att upphandlingen är felfri eller att sociala hänsyn saknar betydelse: bara det som \
            reglerna frågar efter, och som kunde läsas, är prövat.
            """,
        en: """
            It does not mean that the procurement is free from faults or that social considerations do not matter: \
            only what the rules ask for, and what could be read, has been checked.
            """)
    static let noActMeans = Wording(
        sv: "Skyldigheter och möjligheter i svensk lag är inte prövade, se REGELVERK.",
        en: "Duties and possibilities in Swedish law have not been checked, see REGIME.")
    static func known(_ count: Int) -> Wording {
        Wording(
            sv: "\(count) \(count == 1 ? "fynd är känt" : "fynd är kända") sedan tidigare.",
            en: "\(count) \(count == 1 ? "finding is" : "findings are") known from before.")
    }
    static func more(_ count: Int) -> Wording {
        Wording(
            sv: "och \(count) till: visa alla med --format json",
            en: "and \(count) more: show all with --format json")
    }
    static let condition = Wording(sv: "Villkor", en: "Condition")
    static let because = Wording(sv: "Därför", en: "Because")
    static let place = Wording(sv: "Var", en: "Where")
    static let clears = Wording(sv: "Gör så här", en: "What to do")
    static let certainty = Wording(sv: "Säkerhet", en: "Confidence")
    static let expired = Wording(
        sv: "Ett tidigare beslut har gått ut", en: "An earlier decision has expired")
    /// The label of the questions whose answers would settle most rules.
    static func deciding(_ count: Int) -> Wording {
        switch count {
        case 1: Wording(sv: "En fråga som avgör", en: "One question that decides")
        case 2: Wording(sv: "Två frågor som avgör", en: "Two questions that decide")
        default: Wording(sv: "Tre frågor som avgör", en: "Three questions that decide")
        }
    }

    static func otherGrounds(_ count: Int) -> Wording {
        count == 1
            ? Wording(sv: "1 annan grund", en: "1 other ground")
            : Wording(sv: "\(count) andra grunder", en: "\(count) other grounds")
    }
    static let allLots = Wording(sv: "alla anbudsområden", en: "all lots")
    static func quoted(_ text: String) -> Wording { Wording(sv: "”\(text)”", en: "“\(text)”") }

    // MARK: What is used and declared

    static let used = Wording(sv: "ANVÄNDS", en: "USED")
    static let nothingUsed = Wording(
        sv: "Inga sociala villkor och ingen reservation hittades i det som kunde läsas.",
        en: "No social terms and no reservation were found in what could be read.")
    static let otherClause = Wording(sv: "Annan hänsyn", en: "Other consideration")
    static func coreParts(found: Int, of total: Int) -> Wording {
        Wording(sv: "\(found) av \(total) kärndelar", en: "\(found) of \(total) core parts")
    }
    static func lacks(_ part: Wording) -> Wording {
        Wording(sv: "Saknas, \(part.sv)", en: "Missing, \(part.en)")
    }
    static let couldSay = Wording(sv: "Bör också finnas", en: "Should also be there")
    static func annexAway(_ names: String) -> Wording {
        Wording(
            sv: "\(names) finns inte bland filerna: det som saknas kan stå där.",
            en: "\(names): not among the files; what is missing may stand there.")
    }
    static let bindsNobody = Wording(sv: "uttrycket saknar förpliktelse", en: "the wording binds nobody")
    static let declared = Wording(sv: "KÖPAREN HAR UPPGETT", en: "DECLARED BY THE BUYER")
    static let nothingAsked = Wording(
        sv: "Inget formulär med frågor om sociala hänsyn har lästs.",
        en: "No form with questions on social considerations was read.")
    static let notStated = Wording(sv: "Inget angivet", en: "Nothing stated")
    static let notAsked = Wording(sv: "Formuläret frågar inte", en: "The form does not ask")
    static let lot = Wording(sv: "Anbudsområde", en: "Lot")
    static let contradictions = Wording(sv: "MOTSTRIDIGA UPPGIFTER", en: "CONTRADICTIONS")
    static let isUsed = Wording(sv: "används", en: "used here")
    static let remarks = Wording(sv: "ANMÄRKNINGAR", en: "REMARKS")

    // MARK: Policy and decisions

    static let policy = Wording(
        sv: "KOMMUNENS EGEN POLICY (inte lag)", en: "THE MUNICIPALITY'S OWN POLICY (not law)")
    static func validFrom(_ date: String) -> Wording {
        Wording(sv: "gäller från \(date), utan slutdatum", en: "valid from \(date), without an end date")
    }
    static let undated = Wording(
        sv: "Policyn bär ingen dag; skriv den i filen.", en: "The policy bears no day; write it in the file.")
    static func policyExpired(_ date: String) -> Wording {
        Wording(
            sv:
                "VARNING: policyn gällde till och med \(date). Den bör följas upp och antas på nytt innan den åberopas.",
            en:
                "WARNING: the policy was valid until \(date). It should be reviewed and adopted anew before it is relied on."
        )
    }
    static func policyEarly(_ date: String) -> Wording {
        Wording(
            sv: "VARNING: policyn gäller först från \(date).", en: "WARNING: the policy is valid only from \(date).")
    }
    static let forTheAccount = Wording(
        sv: "Hela organisationen (redovisas i bokslutet, prövas inte här)",
        en: "The whole organisation (for the yearly account, not checked here)")
    static let note = Wording(sv: "Anteckning", en: "File note")
    static let question = Wording(sv: "Fråga", en: "Question")
    static func decideBy(_ fingerprint: String) -> Wording {
        Wording(sv: "Besluta: hansyn decide \(fingerprint)", en: "Decide: hansyn decide \(fingerprint)")
    }
    static let expiredOn = Wording(sv: "Beslutet gällde till och med", en: "The decision was valid until")
    static let decided = Wording(sv: "BESLUTAT", en: "DECIDED")
    static func status(_ status: PolicyResult.Status) -> Wording {
        switch status {
        case .met: Wording(sv: "Uppfyllt", en: "Met")
        case .notMet: Wording(sv: "Inte uppfyllt", en: "Not met")
        case .needsDecision: Wording(sv: "Kräver ställningstagande", en: "Needs a decision")
        case .decided: Wording(sv: "Beslutat", en: "Decided")
        case .notCheckable: Wording(sv: "Går inte att pröva i dokumenten", en: "Not checkable in the documents")
        case .notApplicable: Wording(sv: "Gäller inte den här upphandlingen", en: "Not about this procurement")
        }
    }
    static func modality(_ modality: Policy.Modality) -> Wording {
        switch modality {
        case .shall: Wording(sv: "ska", en: "shall")
        case .should: Wording(sv: "bör", en: "should")
        case .may: Wording(sv: "kan", en: "may")
        }
    }

    // MARK: Plans

    static func plan(_ count: Int) -> Wording {
        Wording(
            sv: "INKÖPSPLAN: \(count) \(count == 1 ? "inköp" : "inköp")",
            en: "PROCUREMENT PLAN: \(count) \(count == 1 ? "purchase" : "purchases")")
    }
    static let guideMeans = Wording(
        sv:
            "Förslagen följer riktvärden, kommunens eget. Frågorna till varje väg visas med hansyn screen för ett inköp i taget.",
        en:
            "The proposals follow guide values, the municipality's own. The questions of each way are shown by hansyn screen, one purchase at a time."
    )
    static let planColumns = [
        Wording(sv: "rad", en: "row"), Wording(sv: "titel", en: "title"), Wording(sv: "köpare", en: "buyer"),
        Wording("cpv"), Wording(sv: "värde", en: "value"), Wording(sv: "månader", en: "months"),
        Wording(sv: "regelverk", en: "regime"), Wording(sv: "förslag", en: "proposed"),
        Wording(sv: "alternativ", en: "alternatives"), Wording(sv: "därför", en: "because"),
        Wording(sv: "gräns", en: "limit"), Wording(sv: "att besvara först", en: "to answer first"),
        Wording(sv: "saknas", en: "missing"), Wording(sv: "skyldigheter att pröva", en: "duties to check"),
    ]

    // MARK: Variants

    static let variants = Wording(
        sv: "MÖJLIGA VÄGAR (riktvärde, kommunens eget)", en: "POSSIBLE WAYS (guide value, the municipality's own)")
    static let noVariant = Wording(
        sv: "Ingen av vägarna passar enligt riktvärdena.", en: "None of the ways suits by the guide values.")
    static let first = Wording(sv: "FÖRSLAG", en: "PROPOSED")
    static let also = Wording(sv: "ALTERNATIV", en: "ALTERNATIVE")
    static let openWay = Wording(sv: "ÖPPET", en: "OPEN")
    static let limit = Wording(sv: "Gräns", en: "Limit")
    static let holdsWhile = Wording(sv: "Gäller så länge", en: "Holds while")
    static let wouldSuit = Wording(sv: "förutsätter", en: "presupposes")
    static let dependsOn = Wording(sv: "Beror på", en: "Depends on")
    static let toAnswer = Wording(sv: "Att besvara först", en: "To answer first")
    static let draft = Wording(sv: "Utkast", en: "Draft")
    static let doesNotSuit = Wording(sv: "Passar inte med de här talen", en: "Does not suit with these figures")

    // MARK: Drafts

    static let leftToFill = Wording(sv: "Kvar att fylla i:", en: "Left to fill in:")
    static let forExample = Wording(sv: "till exempel", en: "for example")
    static let hasNoticeText = Wording(
        sv: "Annonsen ska säga detsamma: visa den texten med --notice.",
        en: "The notice has to say the same: show that text with --notice.")
    static let draftMeans = Wording(
        sv: "Ett förslag att anpassa till upphandlingen, inte juridisk rådgivning.",
        en: "A draft in Swedish to be adapted to the procurement, not legal advice.")

    // MARK: What could not be checked

    static let notChecked = Wording(sv: "KUNDE INTE KONTROLLERAS", en: "COULD NOT BE CHECKED")
    static let notSettled = Wording(sv: "Kunde inte avgöras, saknas", en: "Could not be settled, missing")
    static let otherNeed = Wording(sv: "uppgifter", en: "facts")
    static func missing(_ fact: String, rules: Int, _ ids: String) -> Wording {
        Wording(
            sv: "\(fact) saknas: \(rules) \(rules == 1 ? "regel" : "regler") (\(ids))",
            en: "missing: \(fact): \(rules) \(rules == 1 ? "rule" : "rules") (\(ids))")
    }

    // MARK: Regime and law

    static let regime = Wording(sv: "REGELVERK", en: "REGIME")
    static let certain = Wording(sv: "säkert", en: "certain")
    static let oneOf = Wording(
        sv: "Ett av dessa, beroende på det som inte är känt:", en: "One of these, depending on what is not known:")
    static let noCandidates = Wording(
        sv: "Inget svenskt regelverk har prövats.", en: "No Swedish regime has been tried.")
    static func lawOn(_ date: String, _ source: String) -> Wording {
        Wording(sv: "Lagen som den löd \(date) (\(source)).", en: "The law as it stood on \(date) (\(source)).")
    }
    static let assumed = Wording(sv: "Antaget", en: "Assumed")
    static let law = Wording(sv: "LAG", en: "LAW")
    static let source = Wording(sv: "Källa", en: "Source")
    static func inForce(from: String?, to: String?) -> Wording {
        switch (from, to) {
        case (let from?, let to?): Wording(sv: "gällde \(from) till \(to)", en: "in force \(from) to \(to)")
        case (let from?, nil): Wording(sv: "i kraft sedan \(from)", en: "in force since \(from)")
        case (nil, let to?): Wording(sv: "gällde till \(to)", en: "in force until \(to)")
        case (nil, nil): Wording(sv: "gäller sedan före 2017", en: "in force since before 2017")
        }
    }
    static let thresholds = Wording(sv: "BELOPPSGRÄNSER", en: "THRESHOLDS")
    static let applies = Wording(sv: "gäller här", en: "applies here")
    static func compared(_ before: String, _ after: String) -> Wording {
        Wording(sv: "ÄNDRAS MELLAN \(before) OCH \(after)", en: "CHANGES BETWEEN \(before) AND \(after)")
    }
    static let unchanged = Wording(sv: "Inget ändras.", en: "Nothing changes.")
    static let gone = Wording(sv: "Gäller inte längre", en: "No longer in force")
    static let came = Wording(sv: "Nytt", en: "New")
    static let none = Wording(sv: "inget", en: "none")

    // MARK: Fit

    static let fit = Wording(sv: "LÄMPLIGHET (riktvärden, inte lag)", en: "SUITABILITY (guide values, not law)")
    static let fitReserve = Wording(
        sv: "Reservation för arbetsintegrerande företag", en: "Reservation for work-integrating enterprises")
    static let fitEmployment = Wording(sv: "Sysselsättningsvillkor", en: "Employment terms")
    static let fitRisk = Wording(
        sv: "Risk för oskäliga arbetsvillkor", en: "Risk of unfair working conditions")
    static func ofFive(_ score: Int) -> Wording { Wording(sv: "\(score) av 5", en: "\(score) of 5") }
    static let reason = Wording(sv: "Skäl", en: "Reason (in Swedish)")

    // MARK: Traces and the end

    static let why = Wording(sv: "VARFÖR", en: "WHY")
    static let found = Wording(sv: "läst", en: "read")
    static let answer = Wording(sv: "Svar", en: "Answer")
    static func closing(lawState: String, unreadable: Int?) -> Wording {
        let files = unreadable.map(notRead)
        return Wording(
            sv: """
                Automatisk granskning, inte juridisk rådgivning. Lagläget kontrollerat t.o.m. \(lawState). \
                \(files?.sv ?? "")
                """,
            en: """
                Automatic review, not legal advice. The law checked up to \(lawState). \
                \(files?.en ?? "")
                """)
    }
    private static func notRead(_ count: Int) -> Wording {
        Wording(sv: "\(files(count).sv) kunde inte läsas.", en: "\(files(count).en) could not be read.")
    }
    static func summary(procurements: Int, errors: Int, warnings: Int, notes: Int, unreadable: Int) -> Wording {
        Wording(
            sv: """
                \(procurements) \(procurements == 1 ? "upphandling" : "upphandlingar"): \
                \(errors) \(errors == 1 ? "brist" : "brister"), \(warnings) \(warnings == 1 ? "varning" : "varningar"), \
                \(notes) \(notes == 1 ? "notering" : "noteringar"). \(notRead(unreadable).sv)
                """,
            en: """
                \(procurements) \(procurements == 1 ? "procurement" : "procurements"): \
                \(errors) \(errors == 1 ? "fault" : "faults"), \(warnings) \(warnings == 1 ? "warning" : "warnings"), \
                \(notes) \(notes == 1 ? "note" : "notes"). \(notRead(unreadable).en)
                """)
    }
}
