package import Documents
import Procurement

/// The sentences in which a regime explains itself.
enum Phrases {
    static func country(_ code: String, isSweden: Bool) -> Wording {
        isSweden
            ? Wording(sv: "Köparen finns i Sverige.", en: "The buyer is in Sweden.")
            : Wording(sv: "Köparens land är \(code).", en: "The buyer's country is \(code).")
    }

    static func otherCountry(_ code: String) -> Wording {
        Wording(
            sv:
                "De svenska upphandlingslagarna gäller inte för en köpare i \(code). Uppgifter och klausuler redovisas, men inga svenska krav.",
            en:
                "The Swedish procurement acts do not apply to a buyer in \(code). Facts and clauses are shown, but no Swedish duties."
        )
    }

    static func tooOld(_ date: CalendarDate, begins: CalendarDate) -> Wording {
        Wording(
            sv: "Upphandlingen påbörjades före \(begins); då gällde äldre lagar som inte är inlästa här.",
            en: "The procurement was begun before \(begins), under older acts that are not held here.")
    }

    static func date(_ date: CalendarDate, from: Wording) -> Wording {
        Wording(sv: "Lagen den \(date) gäller (\(from.sv)).", en: "The law of \(date) applies (\(from.en)).")
    }

    static func begun(_ source: FactSource) -> Wording {
        source == .flag
            ? Wording(sv: "angivet startdatum", en: "start date as given")
            : Wording(sv: "startdatum enligt texten", en: "start date as stated")
    }

    static let dispatched = Wording(sv: "dagen då annonsen skickades", en: "the day the notice was sent")
    static let mayHaveBegunEarlier = Wording(
        sv:
            "datumet är efterannonsens; upphandlingen påbörjades tidigare, och den dagens lag gäller. Ange den med --date",
        en:
            "the date is that of the later notice; the procurement was begun earlier, under the law of that day. Give it with --date"
    )
    static let noDate = Wording(
        sv: "inget datum är angivet; dagens lag används. Ange startdatum med --date",
        en: "no date is given; today's law is used. Give the start date with --date")

    static func act(_ act: Act, name: Wording?) -> Wording {
        Wording(
            sv: "Lag: \(act.rawValue)\(name.map { ", \($0.sv.lowercasedFirst)" } ?? "").",
            en: "Act: \(act.rawValue)\(name.map { ", \($0.en)" } ?? "").")
    }

    static func noAct(_ act: Act) -> Wording {
        act == .LUF
            ? Wording(
                sv: "ingen lag är angiven; köparen finns i försörjningssektorn",
                en: "no act is given; the buyer is a utility")
            : Wording(sv: "ingen lag är angiven", en: "no act is given")
    }

    static func inAnnex(_ code: CPVCode?) -> Wording {
        let code = code?.description ?? ""
        return Wording(sv: "CPV \(code) finns i bilaga 2.", en: "CPV \(code) is listed in annex 2.")
    }

    static func notInAnnex(_ code: CPVCode?) -> Wording {
        let code = code?.description ?? ""
        return Wording(sv: "CPV \(code) finns inte i bilaga 2.", en: "CPV \(code) is not listed in annex 2.")
    }

    static func annexOpen(_ code: CPVCode?) -> Wording {
        let code = code?.description ?? ""
        return Wording(
            sv: "CPV \(code) är en överordnad kod: vissa tjänster under den finns i bilaga 2, andra inte.",
            en: "CPV \(code) is a parent code: some services below it are in annex 2, others are not.")
    }

    static let noCPV = Wording(
        sv: "CPV-kod saknas, så det är inte känt om tjänsten finns i bilaga 2.",
        en: "There is no CPV code, so it is not known whether the service is in annex 2.")
    static let unknownAnnex = Wording(
        sv: "LUFS har en egen lista över B-tjänster som inte är inläst; för en sådan tjänst gäller 15 kap.",
        en: "LUFS has its own list of B services, which is not held here; ch. 15 applies to such a service.")

    static func value(_ money: Money) -> Wording {
        let amount = AmountText.text(money)
        return Wording(
            sv: "Värdet är \(amount) utan moms, hela upphandlingen med optioner.",
            en: "The value is \(amount) without VAT, the whole procurement with options.")
    }

    static let noValue = Wording(sv: "Värdet är inte känt.", en: "The value is not known.")
    static let valueWithVAT = Wording(
        sv: "Värdet är angivet med moms och kan inte jämföras med beloppen.",
        en: "The value includes VAT and cannot be compared with the amounts.")

    static func otherCurrency(_ currency: String) -> Wording {
        Wording(
            sv: "Värdet är i \(currency) och jämförs inte med beloppen i kronor och euro.",
            en: "The value is in \(currency) and is not compared with amounts in kronor and euro.")
    }

    static func noThreshold(_ kind: String, on date: CalendarDate) -> Wording {
        Wording(
            sv: "Inget tröskelvärde är inlagt för \(date) (\(kind)).",
            en: "No threshold is entered for \(date) (\(kind)).")
    }

    static func threshold(_ bound: Bound, side: Side?, margin: Int64) -> Wording {
        let euro = bound.eur.map { " (\(AmountText.grouped($0)) EUR)" } ?? ""
        let amounts = AmountText.kronor(bound.sek) + euro
        let (sv, en): (String, String) =
            switch side {
            case .atOrAbove: ("nås", "is reached")
            case .below: ("nås inte", "is not reached")
            case .either: ("kan varken sägas vara nått eller inte", "can be said neither to be reached nor not")
            case nil: ("gäller", "applies")
            }
        let doubt = doubt(bound.sekVerified, isNear: side == .either, margin: margin)
        return Wording(
            sv: "Tröskelvärdet \(amounts) \(sv)\(doubt.sv).", en: "The threshold \(amounts) \(en)\(doubt.en).")
    }

    /// A limit that is not known is nil.
    static func directLimit(_ limit: Bound?, isAnnex: Bool, side: Side?, margin: Int64) -> Wording {
        let kind =
            isAnnex
            ? Wording(sv: "för tjänster i bilaga 2 ", en: "for annex 2 services ") : Wording(sv: "", en: "")
        guard let limit else {
            return Wording(
                sv: "Direktupphandlingsgränsen \(kind.sv)är inte känd för den dagen.",
                en: "The direct-award limit \(kind.en)is not known for that day.")
        }
        let (sv, en): (String, String) =
            switch side {
            case .atOrAbove: ("understigs inte", "is not undercut")
            case .below: ("understigs", "is undercut")
            case .either: ("ligger för nära för att avgöra", "is too close to tell")
            case nil: ("gäller", "applies")
            }
        let doubt = doubt(limit.sekVerified, isNear: side == .either, margin: margin)
        let amount = AmountText.kronor(limit.sek)
        return Wording(
            sv: "Direktupphandlingsgränsen \(kind.sv)\(amount) \(sv)\(doubt.sv).",
            en: "The direct-award limit \(kind.en)\(amount) \(en)\(doubt.en).")
    }

    static let annexLimitUncertain = Wording(
        sv:
            "Den högre gränsen gällde välfärdstjänster i bilaga 2 a, vars lista inte är inläst; mellan beloppen är det osäkert.",
        en:
            "The higher limit was for the welfare services of annex 2 a, whose list is not held here; between the amounts it is uncertain."
    )

    static func directAward(_ sek: Int64) -> Wording {
        let amount = AmountText.kronor(sek)
        return Wording(
            sv:
                "Direktupphandling får användas under \(amount); inköp av samma slag under året räknas ihop.",
            en:
                "Direct award may be used below \(amount); purchases of the same kind in the year are added up."
        )
    }

    static let advertised = Wording(
        sv:
            "Annonsen är en konkurrensutsättning: även under direktupphandlingsgränsen kan köparen ha valt att annonsera enligt 19 kap.",
        en:
            "The notice is a call for competition: also below the direct-award limit the buyer may have chosen to advertise under ch. 19."
    )

    static let buyerMatters = Wording(
        sv: "Köparens slag är inte känt; statliga myndigheter har ett lägre tröskelvärde.",
        en: "The kind of buyer is not known; state authorities have a lower threshold.")

    private static func doubt(_ mark: Verification, isNear: Bool, margin: Int64) -> Wording {
        guard mark != .primary else { return Wording(sv: "", en: "") }
        let mark = mark.words
        return isNear
            ? Wording(
                sv: ": beloppet är \(mark.sv) och värdet ligger inom \(margin) procent av det",
                en: ": the amount is \(mark.en) and the value lies within \(margin) per cent of it")
            : Wording(sv: " (belopp \(mark.sv))", en: " (amount \(mark.en))")
    }
}

extension Verification {
    /// The mark in words, as it follows an amount or a provision.
    package var words: Wording {
        switch self {
        case .primary: Wording(sv: "läst i författningstexten", en: "read in the statute")
        case .guidance: Wording(sv: "enligt myndighets webbplats", en: "from an authority's site")
        case .secondary: Wording(sv: "enligt andrahandskälla", en: "from a secondary source")
        case .derived: Wording(sv: "härlett, inte bekräftat", en: "derived, not confirmed")
        case .memory: Wording(sv: "ur minnet, inte bekräftat", en: "from memory, not confirmed")
        }
    }
}

extension String {
    /// The text with its first letter in lower case.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
