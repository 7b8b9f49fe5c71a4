import Documents
import Procurement

/// Plain words for names that come as text: categories, forces, facts. An unknown name is printed as it is.
extension Phrases {
    static func category(_ name: String) -> Wording { categories[name] ?? Wording(name) }
    /// The categories of clauses, reservations first.
    static let categoryNames = [
        "reserved-sheltered", "reserved-programme", "reserved-mission", "reserved-ideburen", "employment",
        "labour-terms",
        "supply-chain", "fair-trade", "accessibility", "child-rights", "equality", "whistleblowing", "serious-supplier",
    ]
    static func force(_ name: String) -> Wording { forces[name] ?? Wording(name) }
    static func fact(_ name: String) -> Wording { facts[name] ?? Wording(name) }

    /// The fact that was read with different values.
    static func name(of contradiction: Contradiction) -> Wording {
        SocialDeclaration.Field(rawValue: contradiction.fact).map(field) ?? fact(contradiction.fact)
    }

    /// A labour risk of the table of suitability: `H`, `M`, `L`.
    static func risk(_ letter: String) -> Wording { risks[letter] ?? Wording(letter) }
    /// Whose assessment of the risk it is: `U`, `E`, `J`.
    static func riskBasis(_ letter: String) -> Wording { riskBases[letter] ?? Wording(letter) }

    private static let risks: [String: Wording] = [
        "H": Wording(sv: "hög", en: "high"), "M": Wording(sv: "medel", en: "medium"),
        "L": Wording(sv: "låg", en: "low"),
    ]

    private static let riskBases: [String: Wording] = [
        "U": Wording(sv: "publicerad bedömning", en: "published assessment"),
        "E": Wording(sv: "Ekobrottsmyndighetens branschlista", en: "sector list of the Economic Crime Authority"),
        "J": Wording(sv: "egen bedömning", en: "our own judgement"),
    ]

    private static let categories: [String: Wording] = [
        "reserved-sheltered": Wording(
            sv: "Reserverat för skyddade verkstäder och social integration",
            en: "Reserved for sheltered workshops and social integration"),
        "reserved-programme": Wording(
            sv: "Utförs inom program för skyddad anställning",
            en: "Performed in a sheltered employment programme"),
        "reserved-mission": Wording(
            sv: "Reserverat för organisationer med allmännyttigt uppdrag",
            en: "Reserved for organisations with a public service mission"),
        "reserved-ideburen": Wording(
            sv: "Reserverat för idéburna organisationer", en: "Reserved for non-profit organisations"),
        "employment": Wording(sv: "Sysselsättningsvillkor", en: "Employment terms"),
        "labour-terms": Wording(sv: "Arbetsrättsliga villkor", en: "Labour law terms"),
        "supply-chain": Wording(sv: "Ansvar i leveranskedjan", en: "Responsibility in the supply chain"),
        "fair-trade": Wording(sv: "Rättvis handel", en: "Fair trade"),
        "accessibility": Wording(sv: "Tillgänglighet", en: "Accessibility"),
        "child-rights": Wording(sv: "Barnets rättigheter", en: "Rights of the child"),
        "equality": Wording(sv: "Jämlikhet och likabehandling", en: "Equality and non-discrimination"),
        "whistleblowing": Wording(sv: "Meddelarfrihet och insyn", en: "Whistle-blowing and public insight"),
        "serious-supplier": Wording(sv: "Seriösa leverantörer", en: "Serious suppliers"),
    ]

    private static let forces: [String: Wording] = [
        "requirement": Wording(sv: "krav", en: "requirement"),
        "criterion": Wording(sv: "utvärderas", en: "award criterion"),
        "reservation": Wording(sv: "reservation", en: "reservation"),
    ]

    private static let facts: [String: Wording] = [
        "country": Wording(sv: "land", en: "country"),
        "act": Wording(sv: "lag", en: "act"),
        "legalBasis": Wording(sv: "rättslig grund", en: "legal basis"),
        "subtype": Wording(sv: "formulär", en: "form"),
        "noticeType": Wording(sv: "annonstyp", en: "notice type"),
        "stage": Wording(sv: "skede", en: "stage"),
        "procedure": Wording(sv: "förfarande", en: "procedure"),
        "procedureID": Wording(sv: "förfarandets id", en: "procedure id"),
        "title": Wording(sv: "rubrik", en: "title"),
        "reference": Wording(sv: "referensnummer", en: "reference number"),
        "buyers": Wording(sv: "köpare", en: "buyer"),
        "buyerKind": Wording(sv: "slag av köpare", en: "kind of buyer"),
        "nature": Wording(sv: "vad som köps", en: "what is bought"),
        "cpv.main": Wording(sv: "CPV-kod", en: "CPV code"),
        "value": Wording(sv: "värde", en: "value"),
        "months": Wording(sv: "avtalstid", en: "term"),
        "date": Wording(sv: "datum", en: "date"),
        "dates.begun": Wording(sv: "påbörjad", en: "begun"),
        "dates.dispatched": Wording(sv: "avsänd", en: "dispatched"),
        "dates.published": Wording(sv: "publicerad", en: "published"),
    ]
}
